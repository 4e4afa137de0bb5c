import { isCalling } from '../../claims/lexicon/english-callings.ts'
import { HONORIFIC, rolesOfWord } from '../../claims/lexicon/english-people.ts'
import { foldName } from '../../claims/names/fold.ts'
import type { SourceDocument } from '../../documents/source-document.ts'
import type { ReadSentence } from '../reading/sentences-read.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { FoundName } from './given-names-told.ts'
import { givenNamesIn } from './given-names-told.ts'
import { isNoName, NO_PERSON } from './no-names.ts'
import { isSameName } from './same-person.ts'

/** Somebody whom a document names: its entity where it is known as a person's, and the fullest form there. */
export type NamedPerson = {
  readonly entity: string | null
  readonly name: string
  readonly words: readonly string[]
}

/**
 * A sentence in which each name of a person is one sign: `signOf(index)` with as many signs `FILL` behind it as the name
 * has letters more, so that places stay. "He" and "she" are the person's sign where they can mean nobody else.
 */
export type MaskedSentence = {
  readonly index: number
  readonly headline: boolean
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where "he" or "she" stands for a name. */
  readonly pronouns: readonly number[]
}

/** "The economist, who …": whom the sentences before speak of, by what they are. */
export type DescribedPerson = {
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly person: NamedPerson
  readonly words: string
}

export type PeopleRead = {
  readonly people: readonly NamedPerson[]
  readonly described: readonly DescribedPerson[]
  readonly sentences: readonly MaskedSentence[]
  /** What people are called of whom it is known, by their places in `people`. */
  readonly genders: ReadonlyMap<number, 'he' | 'she'>
}

const FIRST_SIGN = 0xe000
const FILL = '\uf8ff'
/** The signs of a name in a masked sentence, for patterns. */
export const NAME = '[\\ue000-\\uf8fe]\\uf8ff*'
const MOST_PEOPLE = 60
/** Letters before a name in which the word for a post is looked for. */
const LONGEST_POST = 40

/** The person whose sign stands at a place of a masked sentence. */
export function personAt(read: PeopleRead, text: string, at: number): NamedPerson | null {
  return read.people[text.charCodeAt(at) - FIRST_SIGN] ?? null
}

/** Reads whom a document names, and its sentences with the names masked (rule S23). Linear in the text. */
export function readPeople(
  document: SourceDocument,
  sentences: readonly ReadSentence[],
  facts: CaseFacts,
): PeopleRead {
  const { text } = document
  const found: FoundName[] = []
  const others: { start: number; end: number }[] = []
  for (const id of facts.entitiesIn(document.id)) {
    const entity = facts.entity(id)
    for (const mention of entity?.mentions ?? []) {
      const { passage, link } = mention
      if (passage.document !== document.id || link === 'pronoun' || link === 'description') continue
      // "Another NAME", "a second NAME": a namesake.
      if (
        /\b(?:[Aa]nother|[Aa] second|[Tt]he other) $/u.test(
          text.slice(Math.max(0, passage.start - 11), passage.start),
        )
      ) {
        others.push(passage)
        continue
      }
      // A name of one word may be the first of two that were not read as one.
      if (
        entity?.kind === 'person' &&
        !entity.name.includes(' ') &&
        !HONORIFIC.test(text.slice(Math.max(0, passage.start - 24), passage.start))
      )
        continue
      // "The Lindkvist Prize" is nobody.
      if (entity?.kind === 'person' && /^\p{Lu}/u.test(text[passage.start] ?? '')) {
        const start = afterTitles(text, passage.start, passage.end)
        if (start > passage.start) {
          found.push({ start, end: passage.end, entity: id, form: text.slice(start, passage.end) })
          continue
        }
      }
      // "The leader of the Hermanos del Muelle": no person is called "the".
      const isThing = /\bthe $/u.test(text.slice(Math.max(0, passage.start - 4), passage.start))
      if (
        entity?.kind === 'person' &&
        (NO_PERSON.test(entity.name.split(' ').at(-1) ?? '') || (isThing && entity.name.includes(' ')))
      )
        others.push(passage)
      else if (entity?.kind === 'person') found.push({ start: passage.start, end: passage.end, entity: id })
      else others.push(passage)
    }
  }
  const overlaps = (start: number, end: number): boolean =>
    [...found, ...others].some((one) => one.start < end && start < one.end)
  for (const sentence of sentences) {
    if (sentence.headline) continue
    for (const run of runsIn(text, sentence.start, sentence.end))
      if (!overlaps(run.start, run.end)) found.push({ ...run, entity: null })
  }
  for (const one of givenNamesIn(text, sentences, found))
    if (!overlaps(one.start, one.end)) found.push({ ...one, entity: null })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const people: NamedPerson[] = []
  const placed: { start: number; end: number; person: number }[] = []
  for (const { start, end, entity, form } of found) {
    const last = placed.at(-1)
    if (last && start < last.end) continue
    const honorific = HONORIFIC.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
    const person = indexOf(people, entity, form ?? text.slice(start, end), facts)
    if (person < 0) continue
    placed.push({ start: start - honorific.length, end, person })
  }
  const described: DescribedPerson[] = []
  const genders = gendersIn(text, placed)
  return {
    people,
    described,
    genders,
    sentences: masked(text, sentences, placed, people, described, genders),
  }
}

function indexOf(people: NamedPerson[], entity: string | null, form: string, facts: CaseFacts): number {
  const words = foldName(form).split(' ')
  const at = people.findIndex(
    (one) =>
      (entity !== null && one.entity === entity) ||
      (entity === null && (isSameName(one.words, words) || words.every((word) => one.words.includes(word)))),
  )
  if (at >= 0) return at
  if (people.length >= MOST_PEOPLE) return -1
  const known = entity === null ? null : (facts.entity(entity)?.name ?? null)
  const name = known === null ? form : known.slice(afterTitles(known, 0, known.length))
  people.push({ entity, name, words: foldName(name).split(' ') })
  return people.length - 1
}

/** Runs of two to four words in capitals that no entity covers and that may name a person. */
function* runsIn(text: string, from: number, to: number): Generator<{ start: number; end: number }> {
  const run = /\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:(?:al|el|de|da|van|von|bin|ibn) )?\p{Lu}[\p{L}'’-]+){1,4}/gu
  for (const found of text.slice(from, to).matchAll(run)) {
    let words = found[0].replace(/['’]s?$/u, '').split(' ')
    let start = from + found.index
    const end = start + words.join(' ').length
    while (words.length > 1 && (isNoName(words[0] ?? '') || NO_PERSON.test(words[0] ?? ''))) {
      start += (words[0] ?? '').length + 1
      words = words.slice(1)
    }
    if (words.length < 2 || words.some((word) => NO_PERSON.test(word) || /['’]s$/u.test(word))) continue
    if (
      /\b(?:the|in|at|near|around|outside|aboard|tanker|ship|boat|vessel|tug|trawler|ferry|town of|village of|city of|port of) $/iu.test(
        text.slice(Math.max(0, start - 8), start),
      )
    )
      continue
    if (isBehindPost(text.slice(Math.max(0, start - LONGEST_POST), start))) continue
    yield { start, end }
  }
}

/** "The harbour master of Porto Vela": what has a post is no person. */
function isBehindPost(before: string): boolean {
  const [, first = '', last = ''] = /(?:([\p{L}-]+) )?([\p{L}-]+) (?:of|at) $/u.exec(before) ?? []
  return [last, `${first} ${last}`].some((words) =>
    rolesOfWord(words.toLowerCase()).some(({ sort }) => sort === 'post'),
  )
}

/** Where a name begins behind words for what somebody is, if two words are left: "Witness X Y". */
function afterTitles(text: string, from: number, to: number): number {
  const words = text.slice(from, to).split(' ')
  let start = from
  let left = words.length
  for (const word of words) {
    if (left <= 2 || HONORIFIC.test(`${word} `) || !isNoName(word)) break
    start += word.length + 1
    left--
  }
  return start
}

function masked(
  text: string,
  sentences: readonly ReadSentence[],
  placed: readonly { readonly start: number; readonly end: number; readonly person: number }[],
  people: readonly NamedPerson[],
  described: DescribedPerson[],
  genders: Genders,
): MaskedSentence[] {
  let focus: number | null = null
  /** Whom the sentences were about before, where the focus came in as no subject: "when OTHER left". */
  let before: number | null = null
  const heOf = (person: number, pronoun: string): number =>
    person === focus &&
    before !== null &&
    genders.get(person) === undefined &&
    genders.get(before) === pronoun.toLowerCase()
      ? before
      : person
  let at = 0
  return sentences.map(({ index, headline, start, end }) => {
    let piece = text.slice(start, end)
    const own = new Set<number>()
    const pronouns: number[] = []
    while (at < placed.length && (placed[at]?.start ?? 0) < start) at++
    for (; at < placed.length && (placed[at]?.start ?? end) < end; at++) {
      const one = placed[at]
      if (!one) continue
      own.add(one.person)
      piece = signed(piece, one.start - start, Math.min(one.end, end) - start, one.person)
    }
    const meant = focus ?? (own.size === 1 ? ([...own][0] ?? null) : null)
    if (!headline) {
      const spoken = own.size === 0 ? describedIn(text, piece, people.length) : null
      const one = spoken === null ? null : (focus ?? (people.length === 1 ? 0 : null))
      const person = one === null ? undefined : people[one]
      if (spoken !== null && one !== null && person && agreesWith(genders, one, spoken.words)) {
        piece = signed(piece, spoken.start, spoken.end, one)
        own.add(one)
        described.push({
          sentence: index,
          start: start + spoken.start,
          end: start + spoken.end,
          person,
          words: spoken.words,
        })
      }
      const opening = /^["“']?(?:He|She|Instead,? the \d\d-year-old|The \d\d-year-old)\b/u.exec(piece)
      const opener =
        opening && focus !== null ? heOf(focus, /\b(?:He|She)\b/u.exec(opening[0])?.[0] ?? '') : null
      if (opening && opener !== null && own.size < 2 && agrees(genders, opener, opening[0])) {
        const from = opening[0].search(/(?:He|She|[Tt]he)\b/u)
        piece = signed(piece, from, opening[0].length, opener)
        pronouns.push(from)
        own.add(opener)
      } else if (meant !== null && own.size < 2)
        for (const found of piece.matchAll(/(?<=[,;:”"] (?:and |but )?|\band |\bbut )(?:he|she)\b/gu)) {
          const subject = heOf(own.size === 1 ? ([...own][0] ?? meant) : meant, found[0])
          if (!agrees(genders, subject, found[0])) continue
          piece = signed(piece, found.index, found.index + found[0].length, subject)
          pronouns.push(found.index)
        }
      if (own.size > 0) {
        const next = own.size === 1 ? ([...own][0] ?? null) : openingName(piece)
        if (next !== focus) before = next !== null && isSubordinate(piece) ? focus : null
        focus = next
      }
    }
    return { index, headline, start, end, text: piece, pronouns }
  })
}

/** "The dead man", "the economist": somebody the sentences before speak of, where it can be nobody else. */
function describedIn(
  text: string,
  piece: string,
  people: number,
): { readonly start: number; readonly end: number; readonly words: string } | null {
  const match = DESCRIBED.exec(piece) ?? ANYWHERE.exec(piece)
  if (!match) return null
  const noun = (match[2] ?? '').toLowerCase()
  const start = match.index + (match[0].length - match[0].trimStart().length)
  const words = match[0].trim()
  const found = { start, end: start + words.length, words }
  if (ANYBODY.test(noun)) return found
  if (!isCalling(noun) || MAY_BE_ANOTHER.test(noun)) return null
  // Somebody else of that trade would be spoken of as such.
  const named = text.toLowerCase().split(new RegExp(`\\b${noun}s?\\b`, 'u')).length - 1
  return named === 1 || people === 1 ? found : null
}

/** Trades of people who come into a story of somebody else. */
const MAY_BE_ANOTHER =
  /^(?:lawyer|barrister|solicitor|attorney|advocate|jurist|prosecutor|judge|magistrate|notary|doctor|surgeon|physician|medic|paramedic|pathologist|an(?:ae|e)sthetist|nurse|midwife|matron|driver|chauffeur|pilot|conductor|policeman|policewoman|constable|detective|gendarme|soldier|guard|watchman|bodyguard|warder|jailer|firefighter|fireman|journalist|reporter|photographer|correspondent|interpreter|translator|referee|umpire|clerk|waiter|waitress|cleaner|pupil|student|schoolboy|schoolgirl|passenger|courier|caretaker|cleaner|janitor|porter|watchman|gardener|cook|baker|shopkeeper|neighbour|ranger|sentry|receptionist|agent|mechanic|technician|dispatcher|coach|trainer|guide)$/u
/** A description of one or two words at the head of a clause. */
const BEFORE_SAYING =
  '(?=,? (?:who|is|was|had|has|will|did|does|said|told|lived|worked|came|went|led|ran|held|kept|belonged|served|stood|gave|made|took|denied|died|joined|wrote|knew|left|won|heard|lost|faced|fled|became|remained|acted|spoke|grew|earned|taught|pleaded|owned|bought|rented|drove|commanded|headed|founded|fought|played|owed|never|once|also|himself|herself)\\b)'
const DESCRIBED = new RegExp(
  String.raw`(?:^["“']?|(?<=[,;:”"] |\b(?:and|but|when|after|that|while|as|because|since) ))(?:The|the) ((?:[\p{Ll}-]+ )?(?:[\p{Ll}\d-]+ )?)?([\p{Ll}-]+|\d\d-year-old)${BEFORE_SAYING}`,
  'u',
)
const ANYWHERE = new RegExp(
  String.raw`(?<= )the ((?:dead|arrested|accused|wanted|murdered|slain|killed|missing|jailed|detained|convicted|injured|wounded|freed) )(man|woman)${BEFORE_SAYING}`,
  'u',
)
const ANYBODY =
  /^(?:man|woman|suspect|deceased|accused|defendant|prisoner|detainee|fugitive|widow|widower|arrested|\d\d-year-old|teenager|laureate|prizewinner|prize-winner|prisoner|condemned)$/u

/** "The woman" is nobody who is "he". */
function agreesWith(genders: Genders, person: number, words: string): boolean {
  const known = genders.get(person)
  if (known === undefined) return true
  return known === 'he' ? !/\b(?:woman|widow)$/u.test(words) : !/\b(?:man|widower)$/u.test(words)
}

type Genders = Map<number, 'he' | 'she'>

/** Of whom a form of address tells it. */
function gendersIn(
  text: string,
  placed: readonly { readonly start: number; readonly person: number }[],
): Genders {
  const genders: Genders = new Map()
  for (const { start, person } of placed) {
    const title = /^(?:(Mr|Sir|Lord)|(Mrs|Ms|Miss|Lady|Dame|Madame))\b/u.exec(text.slice(start, start + 7))
    if (title) genders.set(person, title[1] === undefined ? 'she' : 'he')
  }
  return genders
}

/** Whether "he" or "she" may mean the person; the first pronoun that does settles it. */
function agrees(genders: Genders, person: number, opening: string): boolean {
  const found = /\b(he|she)\b/iu.exec(opening)?.[1]?.toLowerCase()
  if (found !== 'he' && found !== 'she') return true
  const known = genders.get(person)
  genders.set(person, known ?? found)
  return known === undefined || known === found
}

/** "The post fell vacant when NAME left": the only name stands behind a link. */
function isSubordinate(piece: string): boolean {
  return /^[^\ue000-\uf8fe]{8,}\b(?:when|after|since|because|while|before|whom|that|whose|by|from|to|of|with|as) (?:\p{L}+ )?[\ue000-\uf8fe]/u.test(
    piece,
  )
}

/** The person that a sentence begins with is the one it is about; not of "X and Y". */
function openingName(piece: string): number | null {
  const at = piece.search(/[\ue000-\uf8fe]/u)
  if (at < 0 || at >= 20 || /[,"“”]/u.test(piece.slice(0, at))) return null
  if (/^[\ue000-\uf8fe]\uf8ff* and /u.test(piece.slice(at))) return null
  return piece.charCodeAt(at) - FIRST_SIGN
}

function signed(text: string, from: number, to: number, person: number): string {
  return (
    text.slice(0, from) +
    String.fromCharCode(FIRST_SIGN + person) +
    FILL.repeat(to - from - 1) +
    text.slice(to)
  )
}
