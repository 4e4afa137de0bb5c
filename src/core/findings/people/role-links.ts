import type { RoleWord } from '../../claims/lexicon/english-people.ts'
import { BETWEEN } from '../../claims/lexicon/english-people.ts'
import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import type { RolePhrase } from './role-phrases.ts'
import { rolePhrase, tellingWords } from './role-phrases.ts'

/** A document says that a person has a role: "X, the ship's cook", "the brigade, commanded by X" (rule S23). */
export type RoleLink = Span &
  RolePhrase & {
    readonly document: string
    readonly sentence: number
    readonly person: NamedPerson
    /** As the text puts it. */
    readonly words: string
    /** A title before the name, which may leave out what the post is of. */
    readonly title: boolean
  }

const N = `(?:(?:${BETWEEN}) )*(?<n>${NAME})`
const ORG = String.raw`(?<org>[^,.;:“”"–—()\ue000-\uf8ff]{2,70}?)`
const POSTED =
  '(?:leads?|led|leading|heads?|headed|heading|commands?|commanded|commanding|chairs?|chaired|runs?|ran|directs?|directed|captains?|captained|skippers?|skippered|coach(?:es|ed)|presid(?:es|ed) over|founded|co-founded|established|set up|created|started)'
const DONE =
  '(?:led|headed|commanded|chaired|run|directed|captained|skippered|coached|presided over|presided|occupied|founded|established|set up|created|flown|piloted|driven|steered)'

type Pattern = { readonly pattern: RegExp; readonly read: (groups: Groups) => RolePhrase[] }
type Groups = Readonly<Record<string, string | undefined>>

function of(value: string, sort: RoleWord['sort'], org = ''): RolePhrase[] {
  const words = org.split(/\s+/u)
  return [
    {
      role: { sort, value },
      field: value === 'minister' ? (tellingWords(words)[0] ?? null) : null,
      of: tellingWords(words),
      named: tellingWords(words.filter((word) => /^\p{Lu}/u.test(word))),
      tenure: /\b(?:former|until)\b/u.test(org) ? 'former' : 'current',
    },
  ]
}

/** What a verb makes of the one who does it. */
function byVerb(verb: string, org: string): RolePhrase[] {
  if (/^chair/u.test(verb))
    return /meeting|session|hearing|talks|panel/u.test(org) ? [] : of('chair', 'post', org)
  if (/^presid/u.test(verb))
    return /meeting|session|hearing|trial|bench/u.test(org) ? [] : of('president', 'post', org)
  if (/^(?:captain|skipper)/u.test(verb)) return of('captain', 'post', org)
  if (/^coach/u.test(verb) || (/^(?:led|run|headed)$/u.test(verb) && /\b(?:bench|dugout)\b/u.test(org)))
    return of('coach', 'post', org)
  if (/^(?:found|co-found|establish|set up|creat|start)/u.test(verb))
    return /\b(?:firm|company|business|group|party|charity|club|school|movement|organi[sz]ation|newspaper|paper|bank|church|orchestra|festival|cooperative|start-?up)\b|\p{Lu}/u.test(
      org,
    ) || org === 'it'
      ? of('founder', 'post', org)
      : []
  if (/^(?:flown|piloted|driven|steered)$/u.test(verb)) return of('at the controls', 'post', '')
  if (verb === 'occupied') return rolePhrase(org.replace(/[’']s (?:chair|seat|office)\b.*$/u, ''))
  if (
    /^(?:leads?|led|leading)$/u.test(verb) &&
    /\b(?:to|into|by|with|from|way|race|table|poll|pack|attack|raid|charge)\b/u.test(org)
  )
    return []
  if (/^(?:run|ran|runs)$/u.test(verb) && !/\b(?:the|a|its|his|her)\b/u.test(org)) return []
  return of('head', 'post', org)
}

const g = (groups: Groups, name: string): string => groups[name] ?? ''
const PATTERNS: readonly Pattern[] = [
  // "X, who leads the union", "X commanded the brigade", "X founded the firm".
  {
    pattern: new RegExp(
      `${N}(?:,? who)?(?: had| has)?(?: alone| still| now| also| has)? (?<verb>${POSTED}) ${ORG}(?=[,.;:“”"–—()]| (?:in|since|from|and|until|for|said|told|at|on|as|who|with|by) |$)`,
      'gdu',
    ),
    read: (groups) => byVerb(g(groups, 'verb'), g(groups, 'org')),
  },
  // "the police are led by X", "the Mission, headed by X", "It was founded in 2024 by X".
  {
    pattern: new RegExp(
      String.raw`(?:^|(?<=[,.;:“”"] |\b(?:and|of|from|for|in|by|on) ))${ORG}(?:, which)?,?(?: (?:is|are|was|were|has been|being|is being|was being))?(?: being| jointly)? (?<verb>${DONE})(?: (?:in|since) \d{4})? by ${N}`,
      'gdu',
    ),
    read: (groups) => byVerb(g(groups, 'verb'), g(groups, 'org')),
  },
  // "Heading the team is X".
  {
    pattern: new RegExp(
      String.raw`\b(?<verb>Heading|Leading|Commanding|Chairing|heading|leading|at the head of) ${ORG} (?:is|was|were|are) ${N}`,
      'gdu',
    ),
    read: (groups) => byVerb(g(groups, 'verb').toLowerCase(), g(groups, 'org')),
  },
  {
    pattern: new RegExp(`(?<org>[^,.;:“”"]{2,60}), (?:over|of) which ${N} (?<verb>presides|presided)`, 'gdu'),
    read: (groups) => byVerb('presides', g(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `\\b[Uu]nder (?:the )?(?<noun>captaincy|leadership|command|presidency|chairmanship) of ${N}`,
      'gdu',
    ),
    read: (groups) =>
      of(
        { captaincy: 'captain', presidency: 'president', chairmanship: 'chair' }[g(groups, 'noun')] ?? 'head',
        'post',
      ),
  },
  {
    pattern: new RegExp(
      `${N}(?:,? who)? (?:holds|held|has) the (?:portfolio of (?:the )?(?<a>\\p{L}+)|(?<b>\\p{L}+) portfolio)`,
      'gdu',
    ),
    read: (groups) => of('minister', 'post', groups['a'] ?? g(groups, 'b')),
  },
  {
    pattern: new RegExp(
      `${N}(?:,? who)? (?:sits|sat|is|was) (?:now )?in the (?<ph>[\\p{L} ]{3,30})['’]s (?:chair|seat|office)`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  // "X was at the controls", "X was flying the plane".
  {
    pattern: new RegExp(
      `${N}(?: (?:was|had been))? (?:at the (?:controls|wheel|helm)|behind the wheel|driving|flying it|piloting|steering)\\b`,
      'gdu',
    ),
    read: () => of('at the controls', 'post'),
  },
  // "X, prosecuting", "X, appearing for the defence".
  {
    pattern: new RegExp(
      `${N}(?:,? (?:who )?(?:is |was )?(?:appearing|appeared|acting|speaking))?,? (?<ph>prosecuting|defending|for the (?:defence|defense|prosecution|state|crown|accused))\\b`,
      'gdu',
    ),
    read: (groups) =>
      of(/prosec|state|crown/u.test(g(groups, 'ph')) ? 'prosecutor' : 'defender-at-law', 'part'),
  },
  // "Among the freed hostages was X".
  {
    pattern: new RegExp(
      String.raw`\b[Aa]mong (?<ph>[^,.;:“”"]{4,40}?)s (?:who [^,.;]{3,30} )?(?:is|was|were|are) ${N}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  // "X, who bought the house", "X rented a studio".
  {
    pattern: new RegExp(
      `${N}(?:, \\d\\d,)?(?:,? who)? (?<verb>bought|owns|owned|rented|rents|leased) (?<org>the|an?|its|that)\\b`,
      'gdu',
    ),
    read: (groups) => of(/^(?:bought|own)/u.test(g(groups, 'verb')) ? 'owner' : 'tenant', 'part'),
  },
  // "X was standing for the Alliance".
  {
    pattern: new RegExp(
      `${N}(?:,[^,.;:“”"]{3,30},)?(?:,? who)? (?:is|was|had been)?(?: also)? ?(?:standing|running|campaigning|stood|ran) for ${ORG}(?=[,.;:“”"–—()]|$)`,
      'gdu',
    ),
    read: (groups) => of('candidate', 'part', g(groups, 'org')),
  },
  // "X was the one who operated".
  {
    pattern: new RegExp(`${N} was the one who operated|\\boperated on by ${N.replace('<n>', '<m>')}`, 'gdu'),
    read: () => of('surgeon', 'calling'),
  },
  // "X is employed as cook", "X, who worked as a pilot".
  {
    pattern: new RegExp(
      `${N}(?:, \\d\\d,)?(?:,? who)?(?: (?:is|was|has|had|been|have))* (?:employed|worked|works|working|serving|served|serves|hired|appeared|acted|acting)(?: [^,.;:“”"]{2,30}?)? as (?:an? |the |its |their |his |her )?(?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  {
    pattern: new RegExp(`${N}, (?<ph>[^,.;:“”"\\ue000-\\uf8ff]{3,90})(?=[,.;:“”"–—()]|$)`, 'gdu'),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  // "X, 34, an engineer".
  {
    pattern: new RegExp(
      `${N},? (?:aged )?\\(?\\d\\d?\\)?,? (?<ph>(?:an?|the|his|her|their|its|our)? ?[^,.;:“”"\\ue000-\\uf8ff]{3,90})(?=[,.;:“”"–—()]|$)`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  // "X, 34, …, the engineer": a description behind an age and a name of the father.
  {
    pattern: new RegExp(
      `${N}(?:,? who)?,? (?:is|was|has been|had been|remains|became)(?: also| still| now| then)? (?:(?:no|not an?) [^,.;:“”"]{3,30} but )?(?<ph>(?:an?|the|his|her|their|its|our|\\p{L}+['’]s) [^,.;:“”"\\ue000-\\uf8ff]{3,90})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
  // "The surgeon of the operation was X", "He is the captain of the ship, X".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))(?<ph>(?:The|the|An?|an?|His|Her|Their|Its|its) [^,.;:“”"\\ue000-\\uf8ff]{3,60}) (?:is|was) ${N}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(g(groups, 'ph')),
  },
]

const BEFORE = new RegExp(`(?<ph>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,90}), ${N}`, 'gdu')
const TITLE = new RegExp(`(?<ph>(?:[\\p{L}'’-]+ ){1,5})${N}`, 'gdu')
const RANKED = new RegExp(`(.)(?: (?:${BETWEEN}))+$`, 'u')
/** Where a description before a comma begins. */
const OPENS = /(?:^|\b)(?:the|an?|his|her|their|its|our|\p{L}+(?:['’]s|s['’]))\s/giu

/** The roles that a document gives to people (rule S23). */
export function roleLinksIn(document: string, read: PeopleRead): RoleLink[] {
  const found: RoleLink[] = []
  for (const sentence of read.sentences) {
    if (sentence.headline || !/[\ue000-\uf8fe]/u.test(sentence.text)) continue
    const add = (
      from: number,
      to: number,
      person: NamedPerson | null,
      roles: readonly RolePhrase[],
      title: boolean,
    ): void => {
      if (!person) return
      for (const role of roles) {
        const words = sentence.text.slice(from, to)
        if (
          found.some(
            (one) =>
              one.sentence === sentence.index &&
              one.person === person &&
              one.role.value === role.role.value &&
              one.role.sort === role.role.sort,
          )
        )
          continue
        found.push({
          ...role,
          document,
          sentence: sentence.index,
          start: sentence.start + from,
          end: sentence.start + to,
          person,
          words,
          title,
        })
      }
    }
    beforeComma(sentence, read, add)
    titles(sentence, read, add)
    for (const { pattern, read: roles } of PATTERNS)
      for (const match of sentence.text.matchAll(pattern)) {
        const at = match.indices?.groups?.['n'] ?? match.indices?.groups?.['m']
        if (at)
          add(
            match.index,
            match.index + match[0].length,
            personAt(read, sentence.text, at[0]),
            roles(match.groups ?? {}),
            false,
          )
      }
  }
  return found
}

type Add = (
  from: number,
  to: number,
  person: NamedPerson | null,
  roles: readonly RolePhrase[],
  title: boolean,
) => void

/** "the vessel's captain, X": the last group of words before the comma that ends with a role. */
function beforeComma({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(BEFORE)) {
    const phrase = match.groups?.['ph'] ?? ''
    const at = match.indices?.groups?.['n']
    if (!at) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index }) => index).toReversed()
    for (const start of [...starts, 0]) {
      const roles = rolePhrase(phrase.slice(start))
      if (roles.length === 0) continue
      add(match.index + start, match.index + match[0].length, personAt(read, text, at[0]), roles, false)
      break
    }
  }
}

/** "union president X". */
function titles({ text }: MaskedSentence, read: PeopleRead, add: Add): void {
  for (const match of text.matchAll(TITLE)) {
    const phrase = (match.groups?.['ph'] ?? '').trimEnd()
    const at = match.indices?.groups?.['n']
    if (!at) continue
    const starts = [...phrase.matchAll(OPENS)].map(({ index, 0: word }) =>
      /['’]s? $|s['’] $/u.test(word) ? index : index + word.length,
    )
    const from = starts.at(-1) ?? 0
    // "Head of Mission Ambassador X": what stands between is no part of the post.
    const own = phrase.slice(from).replace(RANKED, '$1')
    const ranked = own === phrase.slice(from) ? null : phrase.slice(from + own.length).trim()
    if (ranked !== null)
      add(
        match.index + from,
        match.index + match[0].length,
        personAt(read, text, at[0]),
        rolePhrase(ranked).filter(({ role }) => role.sort === 'rank'),
        true,
      )
    // "Captain X" is a rank, "the team's captain X" a post.
    const roles = / (?:of|for|in|at) /u.test(own) && !/^head of/iu.test(own) ? [] : rolePhrase(own)
    const kept = roles.filter(
      ({ role }) =>
        !(role.sort === 'post' && role.value === 'captain' && /Captain$/u.test(own)) &&
        !(role.sort === 'kin' && /\p{Lu}\p{L}+$/u.test(own)) &&
        !(role.sort === 'rank' && !/\p{Lu}\p{L}+$/u.test(own)),
    )
    add(match.index + from, match.index + match[0].length, personAt(read, text, at[0]), kept, true)
  }
}
