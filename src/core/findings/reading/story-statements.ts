import type { Entity } from '../../claims/entity.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { groupBy } from '../../base/group-by.ts'
import { dayOf } from '../../claims/times/time-value.ts'
import type { Contrast } from '../../statements/contrasts.ts'
import { contrastsIn } from '../../statements/contrasts.ts'
import { agesIn, compoundsIn } from '../../statements/ages.ts'
import type { Standing } from '../../statements/standings.ts'
import { amongThem } from '../../statements/among.ts'
import { standingsIn } from '../../statements/standings.ts'
import type { Beside } from '../../statements/beside.ts'
import type { Count } from '../../statements/counts.ts'
import { countsIn } from '../../statements/counts.ts'
import type { StatedPost } from '../../statements/read-posts.ts'
import { postsIn } from '../../statements/read-posts.ts'
import type { ReadableSentence } from '../../statements/read-statements.ts'
import { sentencesToRead, statementsOfSentences } from '../../statements/read-statements.ts'
import type { KnownMention } from '../../statements/sentence-tokens.ts'
import type { Statement } from '../../statements/statement.ts'
import type { Placed } from '../../statements/placed.ts'
import { placedIn } from '../../statements/placed.ts'
import type { Timed } from '../../statements/timed.ts'
import { timedIn } from '../../statements/timed.ts'
import type { Moment } from '../../statements/moments.ts'
import { momentsIn } from '../../statements/moments.ts'
import type { ToldAmount } from '../../statements/told-amounts.ts'
import { amountsIn } from '../../statements/told-amounts.ts'
import type { Direction } from '../../statements/directions.ts'
import { directionsIn } from '../../statements/directions.ts'
import type { Side } from '../../statements/sides.ts'
import type { NumberedPlace } from '../../statements/numbered-places.ts'
import { numberedPlacesIn } from '../../statements/numbered-places.ts'
import { sidesIn } from '../../statements/sides.ts'
import type { Order } from '../../statements/orders.ts'
import { ordersIn } from '../../statements/orders.ts'
import type { Spot } from '../../statements/spots.ts'
import { spotsIn } from '../../statements/spots.ts'
import type { DoingsTold } from '../../statements/doings-told.ts'
import { doingsToldIn } from '../../statements/doings-told.ts'
import type { Use } from '../../statements/uses.ts'
import { usesIn } from '../../statements/uses.ts'

/** What is read of a document clause by clause. */
type Read = {
  readonly statements: readonly Statement[]
  readonly posts: readonly StatedPost[]
  readonly counts: readonly Count[]
  readonly amounts: readonly ToldAmount[]
  readonly timed: readonly Timed[]
  readonly contrasts: readonly Contrast[]
  readonly standings: readonly Standing[]
  readonly uses: readonly Use[]
  readonly doings: readonly DoingsTold[]
  readonly placed: readonly Placed[]
  readonly moments: readonly Moment[]
  readonly spots: readonly Spot[]
  readonly orders: readonly Order[]
  readonly directions: readonly Direction[]
  readonly sides: readonly Side[]
  readonly numberedPlaces: readonly NumberedPlace[]
}

const NOTHING: Read = {
  statements: [],
  posts: [],
  counts: [],
  amounts: [],
  timed: [],
  contrasts: [],
  standings: [],
  uses: [],
  doings: [],
  placed: [],
  moments: [],
  spots: [],
  orders: [],
  directions: [],
  sides: [],
  numberedPlaces: [],
}

/** The statements and posts of the documents of a case; a document is read once, when first asked for. */
export function statementsByDocument(
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  mentions: ReadonlyMap<DocumentId, readonly KnownMention[]>,
): (id: DocumentId) => Read {
  const known = new Map<DocumentId, Read>()
  return (id) => {
    const before = known.get(id)
    if (before) return before
    const document = documents.get(id)
    const read = document ? readOne(document, mentions.get(id) ?? []) : NOTHING
    known.set(id, read)
    return read
  }
}

function readOne(document: SourceDocument, mentions: readonly KnownMention[]): Read {
  const sentences = [...sentencesToRead(document, mentions)]
  const statements = statementsOfSentences(sentences)
  const published = dayOf(document.meta.published)
  const bySentence = groupBy(statements, ({ sentence }) => sentence)
  const meant = peopleMeant(sentences)
  const focus = focusOf(mentions)
  return {
    statements,
    posts: sentences.flatMap((sentence, index) =>
      postsIn(sentence, bySentence.get(sentence.frame.sentence) ?? [], sentences[index - 1] ?? null),
    ),
    contrasts: sentences.flatMap((sentence) =>
      contrastsIn(
        sentence,
        bySentence.get(sentence.frame.sentence) ?? [],
        bySentence.get(sentence.frame.sentence - 1) ?? [],
      ),
    ),
    counts: sentences.flatMap(({ tokens, frame }, index) => [
      ...countsIn(tokens, frame, published),
      ...agesIn(tokens, frame, personMeant(bySentence.get(frame.sentence) ?? []) ?? meant[index] ?? focus),
      ...compoundsIn(tokens, frame, published),
    ]),
    amounts: sentences.flatMap(({ tokens, frame }) => amountsIn(tokens, frame, published)),
    standings: standingsOf(sentences, bySentence),
    uses: sentences.flatMap(({ tokens, frame }) => usesIn(tokens, frame)),
    doings: sentences.map(({ tokens, frame }) => doingsToldIn(tokens, frame)),
    moments: sentences.flatMap(({ tokens, frame }) => momentsIn(tokens, frame, published)),
    directions: sentences.flatMap(({ tokens, frame }) => directionsIn(tokens, frame)),
    numberedPlaces: sentences.flatMap(({ tokens, frame }) => numberedPlacesIn(tokens, frame)),
    sides: sentences.flatMap(({ tokens, frame }) => sidesIn(tokens, frame)),
    orders: sentences.flatMap(({ tokens, frame }) => ordersIn(tokens, frame)),
    spots: sentences.flatMap(({ tokens, frame, mentions: own }) => spotsIn(tokens, frame, own)),
    timed: sentences.flatMap((sentence, index) =>
      withPerson(timedIn(sentence.tokens, sentence.frame, published), sentence, meant[index]),
    ),
    placed: sentences.flatMap((sentence, index) =>
      withPerson(placedIn(sentence.tokens, sentence.frame), sentence, meant[index]),
    ),
  }
}

/** The states that the sentences tell, with those of people whom a state of several names. */
function standingsOf(
  sentences: readonly ReadableSentence[],
  bySentence: ReadonlyMap<number, readonly Statement[]>,
): Standing[] {
  let before: readonly Standing[] = []
  return sentences.flatMap(({ tokens, frame }) => {
    const own = standingsIn(tokens, frame, bySentence.get(frame.sentence) ?? [])
    const all = [...own, ...amongThem(tokens, frame, own, before)]
    before = own
    return all
  })
}

/** For each sentence the one person that the sentences before it speak of, or `null`. */
function peopleMeant(sentences: readonly ReadableSentence[]): (string | null)[] {
  let person: string | null = null
  return sentences.map(({ mentions }) => {
    const before = person
    const people = new Set(mentions.flatMap((mention) => (mention.person ? [mention.entity] : [])))
    if (people.size > 0) person = people.size === 1 ? ([...people][0] ?? null) : null
    return before
  })
}

/** Mentions of the person that a document is about, and how many times those of any other. */
const LEAST_MENTIONS = 3
const TIMES_OTHERS = 2

/** The person that a document names far more often than any other, or `null`. */
function focusOf(mentions: readonly KnownMention[]): string | null {
  const counts = new Map<string, number>()
  for (const { entity, person } of mentions) if (person) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (!first || first[1] < LEAST_MENTIONS) return null
  return second && second[1] * TIMES_OTHERS > first[1] ? null : first[0]
}

/** "His arrest in May": the sentence is about the person that the ones before speak of. */
function withPerson<T extends Beside>(
  read: readonly T[],
  { tokens, mentions }: ReadableSentence,
  person: string | null | undefined,
): readonly T[] {
  if (person == null || read.length === 0 || mentions.some((mention) => mention.person)) return read
  if (!tokens.some(({ key }) => /^(?:he|she|him|his|her)$/u.test(key))) return read
  return read.map((one) => ({ ...one, around: new Set([...one.around, person]) }))
}

/** Whom "he" or "she" means as the subject of a sentence. */
function personMeant(statements: readonly Statement[]): string | null {
  return statements.find(({ agent }) => /^(?:he|she)$/u.test(agent?.pronoun ?? ''))?.agent?.entity ?? null
}

/** Mentions by document, by start, the longer first. */
export function knownMentions(entities: readonly Entity[]): Map<DocumentId, KnownMention[]> {
  const found = new Map<DocumentId, KnownMention[]>()
  for (const { id, kind, mentions } of entities)
    for (const { passage, link } of mentions) {
      const own = found.get(passage.document) ?? []
      own.push({
        start: passage.start,
        end: passage.end,
        entity: id,
        person: kind === 'person',
        organisation: kind === 'organisation',
        named: link !== 'description' && link !== 'pronoun',
      })
      found.set(passage.document, own)
    }
  for (const own of found.values()) own.sort((a, b) => a.start - b.start || b.end - a.end)
  return found
}
