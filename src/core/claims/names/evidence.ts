import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Item, NameMention } from '../reading/items.ts'
import {
  behindAside,
  belongsToSomebody,
  describedAs,
  describedBefore,
  isOccupation,
  KIN,
} from './descriptions.ts'
import { postAhead, postEnds, postFollows } from './posts-near.ts'

/** How much speaks for each kind. Pooled over the case before anything is decided (rule C2). */
export type Evidence = { person: number; organisation: number; place: number }

/** What a description behind a name counts. */
const DESCRIBED = 1.5

/** No evidence. */
export function noEvidence(): Evidence {
  return { person: 0, organisation: 0, place: 0 }
}

/** Adds `b` to `a` in place. */
export function addEvidence(a: Evidence, b: Evidence): void {
  a.person += b.person
  a.organisation += b.organisation
  a.place += b.place
}

/** What a name's own words and its neighbours say about its kind. */
export function evidenceAt(
  items: readonly Item[],
  index: number,
  mention: NameMention,
  lexicon: Lexicon,
): Evidence {
  const evidence = noEvidence()
  if (mention.place) evidence.place += 5
  if (mention.head !== null) evidence.organisation += 4
  if (mention.person) evidence.person += 3
  if (mention.acronym) evidence.organisation += 0.6
  const full = looksLikeFullName(mention)
  if (full && items[index - 1]?.key !== 'the') evidence.person += 0.4
  const before = items[index - 1]
  const after = items[index + 1]
  // No person is called "the".
  const article = before?.key === 'the'
  const speaks = [before, after].some((item) => item?.kind === 'word' && lexicon.sayingVerbs.has(item.key))
  if (speaks && article && full) evidence.organisation += 0.5
  else if (speaks) evidence.person += full ? 1 : 0.6
  if (before) addEvidence(evidence, evidenceBefore(items, index, before, full, lexicon))
  if (after) addEvidence(evidence, evidenceAfter(items, index, after, full, lexicon))
  // "the harbour master, NAME, said".
  const closing = items[index + 2]
  const spoken = after?.key === ',' && closing?.kind === 'word' && lexicon.sayingVerbs.has(closing.key)
  if (full && before?.key === ',' && spoken) evidence.person += 0.8
  if (full && after?.key === ',' && isActiveRoleVerb(verbAfterApposition(items, index + 2), lexicon))
    evidence.person += 1
  return evidence
}

/** Posts that places have. */
const GOVERNS = /^(?:mayor|prime minister|premier|king|queen|sultan|governor)$/u
/** What bears names as people do: ships, films, storms. */
const NAMED_THING =
  /^(?:ship|ferry|vessel|boat|tanker|frigate|yacht|trawler|freighter|submarine|film|movie|novel|album|song|book|series|musical|opera|horse|racehorse|operation|hurricane|typhoon|storm|cyclone|comet|asteroid)$/u

/** What only a firm or another body has, and who works for one. */
const OWNED_BY_FIRM =
  /^(?:shares|shareholders|stock|profits?|turnover|revenues?|sales|plants?|subsidiary|subsidiaries|headquarters|fleet|workforce|employees|customers|creditors|management)$/u
const WORKING =
  /^(?:workers|employees|staff|jobs|managers|engineers|redundancies|layoffs|strike|shareholders)$/u
const STAKE = /^(?:shares?|stake|stock|shareholders|investors)$/u

/** Posts that only organisations have. */
const SUCCEEDS = /^(?:succeeded|succeeds|replaced|replaces)$/u
const ORGANISED = /^(?:chief-executive|chair|director|secretary|manager|editor|medical)$/u

/** Two or three capitalised words, none of which heads an organisation or a place. */
export function looksLikeFullName({ core, head, place, acronym, form }: NameMention): boolean {
  const words = core.length === 2 || core.length === 3
  return words && head === null && !place && !acronym && !/\b(?:of|for|and|the)\b|\d|\p{Lu}{2}/u.test(form)
}

function evidenceBefore(
  items: readonly Item[],
  index: number,
  before: Item,
  full: boolean,
  lexicon: Lexicon,
): Evidence {
  const evidence = noEvidence()
  const two = items[index - 2]
  // "The ferry Lady NAME".
  if (before.kind === 'title') evidence.person += NAMED_THING.test(two?.key ?? '') ? -3 : 3
  if (NAMED_THING.test(before.key)) evidence.person -= 3
  // "fumed fisherman NAME", "market vendor NAME".
  if (full && before.kind === 'word' && !before.capital && isOccupation(before.key, lexicon))
    evidence.person += 1.2
  if (before.kind === 'role' && before.role?.group !== 'senior') evidence.person += 2
  // "The river Lomme", "the village Larn".
  if (!full && two?.key === 'the' && !before.capital && lexicon.placeHeads.has(before.key))
    evidence.place += 3
  if (
    before.kind === 'noun' &&
    before.noun !== null &&
    !before.key.endsWith('s') &&
    !(before.capital && two?.key !== 'the') &&
    two?.mention?.head == null
  ) {
    evidence.organisation += 3
  }
  const leads = before.kind === 'role' && before.role?.group === 'senior' && isActiveRoleVerb(before, lexicon)
  if (leads && (two?.kind === 'name' || two?.key === 'who')) evidence.organisation += 1.2
  if (before.key === ',' && postEnds(items, index - 1)) evidence.person += 1.2
  // "Her opposite number, NAME,": who does the same on the other side.
  if (
    full &&
    before.key === ',' &&
    (two?.key === 'counterpart' || (two?.key === 'number' && items[index - 3]?.key === 'opposite'))
  )
    evidence.person += 1.2
  // "The harbour master, NAME, came".
  const closed = /^[,.]?$/u.test(items[index + 1]?.key ?? '')
  if (full && before.key === ',' && closed && two?.kind === 'word' && isOccupation(two.key, lexicon))
    evidence.person += 0.8
  else if (full && before.key === ',' && closed && describedBefore(items, index - 1, lexicon))
    evidence.person += 0.8
  const copula = before.key === 'is' || before.key === 'was' || before.key === 'remains'
  if (copula && postEnds(items, index - 1)) evidence.person += 1.2
  if (lexicon.appointing.has(before.key) || before.key === 'chose') evidence.person += 1
  if (full && SUCCEEDS.test(before.key)) evidence.person += 0.6
  if (
    full &&
    before.key === 'by' &&
    items.slice(Math.max(0, index - 12), index).some(({ key }) => SUCCEEDS.test(key))
  )
    evidence.person += 1
  // "Shirane Robotics' Keiko Tanabe": what has people by name is an organisation or a place.
  if (full && before.kind === 'possessive' && two?.kind === 'name') evidence.person += 0.3
  if (full && before.key === 'to' && /^(?:successor|heir|deputy|aide|adviser)$/u.test(two?.key ?? ''))
    evidence.person += 1
  if (before.kind === 'word' && KIN.test(before.key)) evidence.person += 1.5
  // "His father, Hugo, came".
  if (before.key === ',' && closed && two?.kind === 'word' && KIN.test(two.key)) evidence.person += 1.2
  // "led by X and Y".
  if (full && before.key === 'and' && items[index - 3]?.key === 'by' && isLedBy(items, index - 3, lexicon))
    evidence.person += 1
  const naming = two?.key === 'only' ? items[index - 3] : two
  if (before.key === 'as' && /^(?:name|himself|herself)$/u.test(naming?.key ?? '')) evidence.person += 1.5
  if (before.key === 'as' && full && /^(?:known|named|identified)$/u.test(naming?.key ?? '')) {
    let at = index - 3
    while (at > index - 7 && items[at]?.kind === 'word') at--
    if (items[at]?.key === ',' ? postEnds(items, at) : postEnds(items, index - 2)) evidence.person += 1.2
  }
  const article = before.key === 'the' ? 0.6 : 0
  evidence.organisation += article
  const preposition = article ? two : before
  const governor = article ? items[index - 3] : two
  if (preposition?.kind === 'word') {
    if (
      preposition.key === 'of' &&
      !GOVERNS.test(governor?.role?.words ?? '') &&
      (governor?.kind === 'role' || lexicon.organisationCompanions.has(governor?.key ?? ''))
    ) {
      evidence.organisation += 1.2
    }
    // "Workers at NAME", "shares in NAME".
    if (!full && /^(?:at|of|in)$/u.test(preposition.key) && isOfFirm(governor, preposition.key))
      evidence.organisation += 2
    if (/^(?:for|at)$/u.test(preposition.key) && governor?.role?.group === 'spokesperson')
      evidence.organisation += 1.2
    if (preposition.key === 'of' && /^(?:command|leadership|direction)$/u.test(governor?.key ?? '') && full)
      evidence.person += 1.5
    const ruler = items[index - 3]?.role?.post === 'government' && governor?.kind === 'name'
    if (preposition.key === 'of' && ruler) evidence.place += 1.2
    // What has a director or a chair is an organisation, though it be called a harbour.
    if (preposition.key === 'of' && governor?.kind === 'role' && ORGANISED.test(governor.role?.post ?? ''))
      evidence.organisation += 5
    if (preposition.key === 'of' && GOVERNS.test(governor?.role?.words ?? '')) evidence.place += 1.2
    if (preposition.key === 'of' && lexicon.placeHeads.has(governor?.key ?? '')) evidence.place += 3
    if (preposition.key === 'by' && isLedBy(items, index - (article ? 2 : 1), lexicon)) evidence.person += 1.5
    if (preposition.key === 'in' || preposition.key === 'near' || preposition.key === 'at')
      evidence.place += 0.5
    if (isActiveRoleVerb(preposition, lexicon)) evidence.organisation += 1
    if (article === 0 && KIN.test(governor?.key ?? '')) {
      evidence.person += 1
    }
  }
  return evidence
}

function isOfFirm(governor: Item | undefined, preposition: string): boolean {
  return (preposition === 'at' ? WORKING : preposition === 'in' ? STAKE : OWNED_BY_FIRM).test(
    governor?.key ?? '',
  )
}

function evidenceAfter(
  items: readonly Item[],
  index: number,
  after: Item,
  full: boolean,
  lexicon: Lexicon,
): Evidence {
  const evidence = noEvidence()
  const two = items[index + 2]
  const three = items[index + 3]
  if (after.kind === 'noun' && after.noun !== null && after.noun !== 'government' && !after.capital) {
    evidence.organisation += 3
  }
  // "Mara Quill KC".
  if (full && after.capital && /^(?:kc|qc|mp|mep|msp|obe|mbe|cbe)$/u.test(after.key)) evidence.person += 1.2
  if (after.kind === 'word') {
    if (after.key === 'who') evidence.person += belongsToSomebody(items, index, lexicon) ? 0 : 2
    // "X and Y, who": both are people.
    else if (full && after.key === 'and' && two?.kind === 'name' && /^(?:,|who)$/u.test(three?.key ?? ''))
      evidence.person += items[index + 4]?.key === 'who' || three?.key === 'who' ? 1.2 : 0
    else if (takesPost(mainVerb(items, index + 1, lexicon), lexicon)) evidence.person += 1
    else if (lexicon.organisationCompanions.has(after.key)) evidence.organisation += 2
  }
  // "Mara Quill heads the Front": a verb, though heads are people too.
  const leads = after.kind === 'role' && after.role?.group === 'senior' && isActiveRoleVerb(after, lexicon)
  if (leads && full && (two?.kind === 'name' || /^(?:the|up)$/u.test(two?.key ?? ''))) evidence.person += 1.2
  else if (after.kind === 'role' && after.role) {
    // "Kestrel leader Mara Quill": a name, a post, a name.
    const described =
      two?.key === 'and' &&
      (lexicon.humanNouns.has(three?.key ?? '') || /^(?:title|role)$/u.test(three?.kind ?? '')) &&
      items[index + 4]?.kind === 'name'
    if (two?.kind === 'name' || described || (two?.key === ',' && three?.kind === 'name')) {
      if (/^(?:mayor|prime minister|premier|king|queen|governor)$/u.test(after.role.words))
        evidence.place += 2
      else evidence.organisation += 2
    } else if (isActiveRoleVerb(after, lexicon) && /^(?:the|up)$/u.test(two?.key ?? '')) evidence.person += 1
    else if (after.role.group === 'spokesperson' || after.role.group === 'member') evidence.organisation += 1
  }
  if (SUCCEEDS.test(after.key) && two?.kind === 'name') evidence.person += 0.6
  if (after.kind === 'possessive' && two?.kind === 'name' && items[index - 1]?.key === 'the')
    evidence.organisation += 0.5
  if (full && after.key === '(') {
    const close = items.findIndex(({ key }, place) => place > index && key === ')')
    const verb = close > 0 && close < index + 14 ? items[close + 1] : undefined
    if (/^(?:is|was)$/u.test(verb?.key ?? '') && postFollows(items, close + 2)) evidence.person += 1.2
  }
  // "NAME's shares", "NAME employs 300 people".
  if (!full && after.kind === 'possessive' && OWNED_BY_FIRM.test(two?.key ?? '')) evidence.organisation += 1.2
  if (!full && /^(?:employs|employed|manufactures|exports)$/u.test(after.key)) evidence.organisation += 0.6
  if (after.kind === 'possessive' && two?.kind === 'role')
    evidence.organisation += two.role?.group === 'head' && three?.kind !== 'word' ? 1 : 0.7
  if (
    /^(?:is|was|became|becomes|remains|serves|served|acts|acted)$/u.test(after.key) &&
    postFollows(items, index + 2)
  ) {
    evidence.person += 1.2
  }
  const stands = items.slice(index + 2, index + 7)
  const helm = stands.findIndex(({ kind, key }) => kind === 'role' && /^(?:helm|charge|head)$/u.test(key))
  if (
    full &&
    /^(?:is|was|has)$/u.test(after.key) &&
    stands.slice(0, Math.max(0, helm)).some(({ key }) => /^(?:at|in)$/u.test(key))
  )
    evidence.person += 1
  if (mainVerb(items, index + 1, lexicon)?.key === 'become' && postFollows(items, index + 2))
    evidence.person += 1.2
  if (/^[(-]$/u.test(after.key) && (postFollows(items, index + 2) || two?.key === 'who')) {
    // "Azawad Dawn (leader: NAME)" says who leads it.
    if (three?.key === ':') evidence.organisation += 1.5
    else evidence.person += 1.5
  }
  if (after.key === ',' && two) {
    if (two.key === 'who') evidence.person += belongsToSomebody(items, index, lexicon) ? 0 : 2
    else if (two.key === 'whose') evidence.organisation += three?.role?.group === 'head' ? 1.2 : 0
    else if (/^\d{1,2}$/u.test(two.key) && three?.kind === 'mark') evidence.person += 3
    else if (isRoleParticiple(two, lexicon) && three?.kind === 'word') evidence.organisation += 2
    // "NAME, landlord of the inn".
    else if (full && two.kind === 'word' && isOccupation(two.key, lexicon)) evidence.person += 1.2
    else if (postFollows(items, index + 2)) evidence.person += 1.5
    else if (lexicon.appointing.has(two.key)) evidence.person += 1
    else if (full && /^(?:in|until|till)$/u.test(two.key) && postAhead(items, index + 3))
      evidence.person += 1.2
    else if (full && lexicon.hedges.has(two.key) && three?.key === 'to') evidence.person += 1
    else if (two.kind === 'word' && (two.key === 'a' || two.key === 'an' || two.key === 'the')) {
      const kind = describedAs(items, index + 3, lexicon)
      if (kind !== null) evidence[kind] += DESCRIBED
    }
  }
  const aside = behindAside(items, index + 1)
  if (aside !== index + 1 && items[aside]?.key === ',' && postFollows(items, aside + 1))
    evidence.person += 1.5
  if (after.key === '-' && isRoleParticiple(two, lexicon)) evidence.person += 1
  if (after.key === '(' && three?.key === ')') {
    if (two?.mention?.acronym === true) evidence.organisation += 2
    else if (/^\d{1,2}$/u.test(two?.key ?? '')) evidence.person += 2
  }
  if (after.key === 'is' || after.key === 'was') {
    const kind = describedAs(items, index + 3, lexicon)
    if (kind !== null) evidence[kind] += DESCRIBED
  }
  return evidence
}

/** Verbs of leading, taking over and being appointed. */
function takesPost(item: Item | undefined, lexicon: Lexicon): boolean {
  if (item?.kind !== 'word') return false
  return (
    isActiveRoleVerb(item, lexicon) || /^(?:took|taken)$/u.test(item.key) || lexicon.appointing.has(item.key)
  )
}

/** The word after the comma that closes an apposition: "NAME, also known as OTHER, leads". */
function verbAfterApposition(items: readonly Item[], from: number): Item | undefined {
  const comma = items.slice(from, from + 9).findIndex(({ key }) => key === ',')
  return comma < 0 ? undefined : items[from + comma + 1]
}

/** The verb behind auxiliaries: "has long led". */
function mainVerb(items: readonly Item[], from: number, { auxiliaries }: Lexicon): Item | undefined {
  let index = from
  while (index < from + 4 && items[index]?.kind === 'word' && auxiliaries.has(items[index]?.key ?? ''))
    index++
  return items[index]
}

/** "led (since 2019, for a decade) by": a participle at most six words of time before. */
function isLedBy(items: readonly Item[], by: number, lexicon: Lexicon): boolean {
  for (let at = by - 1; at > by - 7; at--) {
    const item = items[at]
    if (isRoleParticiple(item, lexicon)) return true
    if (item?.kind !== 'word') return false
  }
  return false
}

function isRoleParticiple(item: Item | undefined, { roleVerbs }: Lexicon): boolean {
  return item !== undefined && roleVerbs.some(({ participle }) => participle === item.key)
}

function isActiveRoleVerb(item: Item | undefined, { roleVerbs }: Lexicon): boolean {
  const key = item?.key ?? ''
  return roleVerbs.some(({ present, past }) => present.includes(key) || past.includes(key))
}
