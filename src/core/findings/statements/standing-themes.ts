import type { DocumentId } from '../../documents/source-document.ts'
import type { Standing } from '../../statements/standings.ts'
import { isOfOtherTime } from '../../statements/counts.ts'
import type { Phrase } from '../../statements/statement.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { isHeadOf } from '../../statements/standing-cues.ts'
import { withAntecedents } from './antecedents.ts'
import { introducedBy } from './introduced.ts'
import { classOf } from './words-kin.ts'

/** What a document tells of whom, with pronouns and descriptions given to whom they mean. */
export type ToldStanding = { readonly standing: Standing; readonly theme: Phrase }

/** Standings of one document that are compared. */
const MOST = 120
/** Documents of a story whose posts are asked for whom a description means. */
const MOST_PARTNERS = 12
/** Mentions of the person that a document is about, and how many times those of any other. */
const LEAST_MENTIONS = 3
const TIMES_OTHERS = 2
/** A person named so many times less than the one a document is about is hardly meant by a later pronoun. */
const RARELY = 3
const NAMED_JUST_BEFORE = 60
/** Letters back in which one person alone is named. */
const NAMED_SHORTLY = 220
/** Words of which a story has many. */
const GENERAL =
  /^(?:man|woman|person|people|boy|girl|child|victim|suspect|worker|soldier|officer|official|resident|member|other|one|civilian|driver|patient|student|passenger|villager|fighter|policeman|protester|demonstrator|migrant|prisoner|hostage|captive|survivor|defendant)$/u
/** "No one has been arrested", "nothing was signed", "there were no arrests". */
const NOTHING = /^(?:nobody|nothing|none|arrest|detention|resignation|signing)$/u

/** The standings of a document that can be compared, with their themes. Linear. */
export function toldStandings(reading: StoryReading, facts: CaseFacts, id: DocumentId): ToldStanding[] {
  const standings = reading.standingsOf(id)
  if (standings.length === 0) return []
  const meant = new Map<number, Phrase>()
  for (const { agent, patient } of withAntecedents(reading.statementsOf(id), facts))
    for (const phrase of [agent, patient]) if (phrase) meant.set(phrase.start, phrase)
  const holders = holdersIn(reading, id)
  const focus = focusOf(facts, id)
  const published = facts.publishedOn(id)
  return standings
    .flatMap((standing) => {
      if (isOfOtherTime(standing.times, published)) return []
      const read =
        standing.theme.entity === null ? (meant.get(standing.theme.start) ?? standing.theme) : standing.theme
      const theme = themeOf(standing, read, { facts, holders, focus })
      if (isNoState(standing) || isOwnWord(standing, read, theme, facts)) return []
      return isTellable(standing, theme, facts) ? [{ standing, theme }] : []
    })
    .slice(0, MOST)
}

const IN_CARE =
  /\b(?:conditions?|hospitals?|care|coma|surgery|support|wheelchair|ward|clinic|infirmary|bed|home)\b/iu

/** "None was in a serious condition" tells nothing of life and death. */
function isNoState({ state, denied, text }: Standing): boolean {
  return denied && state.name === 'alive' && IN_CARE.test(text)
}

const SAYING = /^[,”"’'\s]*(?:\p{L}+ ){0,3}?(?:said|says|told|added|insisted|explained|recalled)\b/u
const SPEAKER_WITHIN = 90

/** "“He got away,” said NAME": in somebody's own words "he" is another. */
function isOwnWord({ document }: Standing, read: Phrase, { entity }: Phrase, facts: CaseFacts): boolean {
  if (entity === null || read.pronoun === null || !/^(?:he|she|him|her)$/iu.test(read.pronoun)) return false
  const text = facts.document(document)?.text ?? ''
  const line = text.slice(text.lastIndexOf('\n', read.start) + 1, read.start)
  const opened = Math.max(
    line.lastIndexOf('“'),
    line.split('"').length % 2 === 0 ? line.lastIndexOf('"') : -1,
  )
  if (opened < 0 || line.indexOf('”', opened) >= 0) return false
  const closed = text.slice(read.start).search(/[”"]/u)
  if (closed < 0) return false
  const end = read.start + closed
  if (
    !SAYING.test(text.slice(end, end + SPEAKER_WITHIN)) &&
    !/\bsaid [^.]*$/u.test(text.slice(end, end + 20))
  )
    return false
  const stop = text.slice(end + 1, end + SPEAKER_WITHIN).search(/[.“"\n]/u)
  const within = end + (stop < 0 ? SPEAKER_WITHIN : stop + 1)
  return facts.mentionsIn(entity, document).some((one) => one.start >= end && one.end <= within)
}

type Known = {
  readonly facts: CaseFacts
  readonly holders: ReadonlyMap<string, string | null>
  readonly focus: string | null
}

/** Whom a theme means, where it does not name them. */
function themeOf(
  { document, headline, state }: Standing,
  theme: Phrase,
  { facts, holders, focus }: Known,
): Phrase {
  if (state.field.of !== 'person') return theme
  const own = theme.entity === null ? null : facts.entity(theme.entity)
  if (own === null && /^(?:he|him|she|her|the man|the woman)$/iu.test(theme.text)) {
    const meant = namedLast(facts, document, theme.start)
    if (meant !== null) return withEntity(theme, meant)
  }
  if (theme.pronoun !== null && /^(?:he|him|she|her)$/u.test(theme.pronoun)) {
    if (focus === null || own?.id === focus || !isRarely(facts, document, theme, focus)) return theme
    return withEntity(theme, focus)
  }
  if (own?.kind === 'person' && facts.mentionsIn(own.id, document).length > 1) return theme
  const described = own === null && theme.definite ? describedIn(facts, document, theme) : null
  if (described !== null) return withEntity(theme, described)
  if (theme.pronoun !== null || theme.amount !== null || theme.negative) return theme
  // "Their driver was freed", in a text with "the driver, NAME".
  const introduced =
    own === null && !theme.head.endsWith('s') ? introducedBy(facts, document, theme.head) : null
  if (introduced !== null) return withEntity(theme, introduced)
  if (own === null && theme.definite) {
    const holder = holders.get(theme.text.toLowerCase().replace(/^(?:the|our|its|their) /u, ''))
    if (holder != null) return withEntity(theme, holder)
  }
  // "Owner lands in jail": a headline speaks of the one whom the text is about.
  const person = own ? own.kind === 'person' : classOf(theme.head) === 'person' && !GENERAL.test(theme.head)
  return headline && person && focus !== null && !theme.head.endsWith('s') ? withEntity(theme, focus) : theme
}

/** The person whom a description is known to mean ("the rebel chief"), by a mention that ends where it does. */
function describedIn(
  facts: CaseFacts,
  document: DocumentId,
  { start, end, pronoun, amount }: Phrase,
): string | null {
  if (pronoun !== null || amount !== null) return null
  return (
    [...facts.entitiesIn(document)].find(
      (entity) =>
        facts.entity(entity)?.kind === 'person' &&
        facts
          .mentionsIn(entity, document)
          .some((one) => one.start >= start && one.end <= end && end - one.end <= 1),
    ) ?? null
  )
}

/** The one person named shortly before a place. */
function namedLast(facts: CaseFacts, document: DocumentId, at: number): string | null {
  const near = [...facts.entitiesIn(document)].filter(
    (entity) =>
      facts.entity(entity)?.kind === 'person' &&
      facts.mentionsIn(entity, document).some(({ start, end }) => end <= at && start >= at - NAMED_SHORTLY),
  )
  return near.length === 1 ? (near[0] ?? null) : null
}

function withEntity(theme: Phrase, entity: string): Phrase {
  return { ...theme, entity, entities: [entity] }
}

/** Whom a pronoun was given to is hardly named in the document, not just before it, and "he" fits the other. */
function isRarely(facts: CaseFacts, document: DocumentId, theme: Phrase, focus: string): boolean {
  const text = facts.document(document)?.text ?? ''
  const he = facts
    .mentionsIn(focus, document)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => /^(?:he|she|him|his|her|mr|ms|mrs)$/u.test(word))
  const female = /^(?:she|her)$/u.test(theme.pronoun ?? '')
  if (he.some((word) => /^(?:she|her)$/u.test(word) !== female)) return false
  if (theme.entity === null) return true
  const own = facts.mentionsIn(theme.entity, document)
  const last = own.findLast(({ end }) => end <= theme.start)
  if (last && theme.start - last.end < NAMED_JUST_BEFORE) return false
  return own.length * RARELY <= facts.mentionsIn(focus, document).length
}

/** The one who holds a post by the reading of a document and its story; `null` where there are two. */
function holdersIn(reading: StoryReading, id: DocumentId): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const document of [id, ...reading.partnersOf(id).slice(0, MOST_PARTNERS)])
    for (const { role, person, tenure } of reading.postsOf(document)) {
      if (tenure !== 'current') continue
      const known = found.get(role)
      found.set(role, known === undefined || known === person ? person : null)
    }
  return found
}

/** The person that a document names far more often than any other, or `null`. */
function focusOf(facts: CaseFacts, id: DocumentId): string | null {
  const counts = [...facts.entitiesIn(id)]
    .filter((entity) => facts.entity(entity)?.kind === 'person')
    .map((entity) => ({ entity, count: facts.mentionsIn(entity, id).length }))
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = counts
  if (!first || first.count < LEAST_MENTIONS) return null
  return second && second.count * TIMES_OTHERS > first.count ? null : first.entity
}

/** Whether the field is told of such a one: people of persons, the others of their nouns. */
function isTellable({ state, denied }: Standing, theme: Phrase, facts: CaseFacts): boolean {
  const { field } = state
  if (field.named && (theme.entity === null || facts.entity(theme.entity)?.kind !== 'person')) return false
  if (theme.negative)
    return (
      denied &&
      (theme.pronoun !== null || theme.head === '' || NOTHING.test(theme.head) || field.heads.has(theme.head))
    )
  if (theme.pronoun !== null && theme.entity === null)
    return field.of === 'person' && (isAll(theme) || (theme.amount !== null && theme.pronoun === 'them'))
  const entity = theme.entity === null ? null : facts.entity(theme.entity)
  if (field.of === 'person') return entity ? entity.kind === 'person' : isPeople(theme)
  if (isHeadOf(field, theme.head)) return true
  return entity !== null && field.heads.has(entity.name.toLowerCase().split(/\s+/u).at(-1) ?? '')
}

function isPeople(theme: Phrase): boolean {
  return (
    theme.entity === null &&
    (theme.head === '' ||
      /^(?:people|them|those)$/u.test(theme.head) ||
      classOf(theme.head) === 'person' ||
      isAll(theme))
  )
}

/** "The captain": one that the reader is taken to know. */
export function isOnePerson({ head, definite, amount, entity }: Phrase): boolean {
  return entity === null && definite && amount === null && classOf(head) === 'person' && !GENERAL.test(head)
}

/** "All have been released". */
export function isAll({ text }: Phrase): boolean {
  // "All of these are out of danger" speaks of those named before.
  return /^(?:all|everyone|everybody)\b(?! of (?:these|those)\b)/iu.test(text)
}
