import { byText } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Quotation } from '../../../claims/quotation.ts'
import type { Passage } from '../../../documents/source-document.ts'
import { isolated } from '../../../text/direction.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { Quoted } from '../../quoted/quoted-sentences.ts'
import { quotedSentences } from '../../quoted/quoted-sentences.ts'
import { speakersOf } from '../../quoted/same-speaker.ts'
import type { SpokenWords } from '../../quoted/translated.ts'
import { spokenWords, translationOf } from '../../quoted/translated.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { ToldDocument } from '../../tongues/told-document.ts'
import { pairsOfStory, toldDocuments } from '../../tongues/told-document.ts'

const SCORE = { altered: 0.65, attributed: 0.55 }
const MOST_QUOTED = 80
/** Words that name the same, at least, and their share of the longer sentence. */
const FEWEST = { altered: 2, attributed: 3 }
const LEAST_SHARE = 0.6
/** Letters between the words and the name of their speaker. */
const BESIDE = 120

type Spoken = { readonly quoted: Quoted; readonly words: SpokenWords }
type Kind = 'attribution' | 'denial' | 'number'
type Clash = {
  readonly kind: Kind
  readonly a: Quoted
  readonly b: Quoted
  readonly values: readonly [string, string]
}

/**
 * Rule F134: two reports of one story, in two languages, quote one statement. `attribution`: they give it to two named
 * people. `quote-alteration`: they give it to one, and one of them denies it or has another number in it.
 */
export function proposeTranslatedQuotations(
  facts: CaseFacts,
  quotations: readonly Quotation[],
): Discrepancy[] {
  const spokenIn = groupBy(quotations, ({ passage }) => passage.document)
  const sentencesOf = onceEach((told: ToldDocument) =>
    readSentences(facts, told, spokenIn.get(told.id) ?? []),
  )
  const groups: Clash[][] = []
  for (const [left, right] of pairsOfStory(facts, toldDocuments(facts))) {
    if (left.lexicon.language === right.lexicon.language) continue
    for (const [a, b] of counterparts(sentencesOf(left), sentencesOf(right))) {
      const clash = clashOf(facts, a, b)
      if (clash) add(groups, clash)
    }
  }
  return groups.flatMap((group) => proposalOf(facts, group))
}

function readSentences(facts: CaseFacts, told: ToldDocument, quotations: readonly Quotation[]): Spoken[] {
  const document = facts.document(told.id)
  if (!document) return []
  return quotedSentences(document, quotations, MOST_QUOTED).flatMap((quoted) => {
    const words = spokenWords(textOf(facts, quoted.passage), told.lexicon.language)
    return words ? [{ quoted, words }] : []
  })
}

function textOf(facts: CaseFacts, { document, start, end }: Passage): string {
  return facts.document(document)?.text.slice(start, end) ?? ''
}

/** Sentences of two documents each of which is the other's likest. */
function counterparts(left: readonly Spoken[], right: readonly Spoken[]): (readonly [Spoken, Spoken])[] {
  const likest = (one: Spoken, others: readonly Spoken[]): Spoken | null => {
    const [first, second] = others
      .map((other) => ({ other, likeness: likenessOf(one, other) }))
      .filter(({ likeness }) => likeness > 0)
      .toSorted((x, y) => y.likeness - x.likeness)
    return first && first.likeness !== second?.likeness ? first.other : null
  }
  return left.flatMap((a) => {
    const b = likest(a, right)
    return b && likest(b, left) === a ? [[a, b] as const] : []
  })
}

function likenessOf({ words: a }: Spoken, { words: b }: Spoken): number {
  const { shared, share } = translationOf(a, b)
  return shared >= FEWEST.altered && share >= LEAST_SHARE ? shared * share : 0
}

function clashOf(facts: CaseFacts, left: Spoken, right: Spoken): Clash | null {
  const [a, b] = [left.quoted, right.quoted]
  const speakers = speakersOf(a, b, facts)
  const denied = left.words.denied !== right.words.denied
  if (speakers === 'other') {
    const { shared } = translationOf(left.words, right.words)
    if (denied || shared < FEWEST.attributed || !isNamedBeside(facts, a) || !isNamedBeside(facts, b))
      return null
    const values = [a, b].map(({ quotation }) => facts.entity(quotation.speaker ?? '')?.name ?? '')
    return { kind: 'attribution', a, b, values: [values[0] ?? '', values[1] ?? ''] }
  }
  if (speakers !== 'same' || !isNamedBeside(facts, a) || !isNamedBeside(facts, b)) return null
  if (denied) return { kind: 'denial', a, b, values: [saying(left), saying(right)] }
  const [one, other] = [left.words.numbers, right.words.numbers]
  if (one.length !== 1 || other.length !== 1 || one[0] === other[0]) return null
  return { kind: 'number', a, b, values: [one[0] ?? '', other[0] ?? ''] }
}

function saying({ words }: Spoken): string {
  return words.denied ? 'that it is not so' : 'that it is so'
}

/** A person whose name, and no pronoun, stands right beside the words, nearer than any other. */
function isNamedBeside(facts: CaseFacts, { quotation: { speaker, passage } }: Quoted): boolean {
  if (speaker === null || facts.entity(speaker)?.kind !== 'person') return false
  const nearest = (id: string): number =>
    Math.min(
      ...facts
        .mentionsIn(id, passage.document)
        .filter(({ start, end }) => end <= passage.start || start >= passage.end)
        .map(({ start, end }) => Math.max(start - passage.end, passage.start - end)),
    )
  const own = nearest(speaker)
  return (
    own <= BESIDE &&
    [...facts.entitiesIn(passage.document)].every(
      (id) => id === speaker || facts.entity(id)?.kind !== 'person' || nearest(id) > own,
    )
  )
}

/** One more report of a statement is one more place of its side. */
function add(groups: Clash[][], clash: Clash): void {
  const group = groups.find((known) =>
    known.some(
      ({ kind, a, b }) =>
        kind === clash.kind && [a, b].some((one) => meets(one, clash.a) || meets(one, clash.b)),
    ),
  )
  if (group) group.push(clash)
  else groups.push([clash])
}

function meets({ passage: a }: Quoted, { passage: b }: Quoted): boolean {
  return a.document === b.document && a.start === b.start
}

function proposalOf(facts: CaseFacts, group: readonly Clash[]): Discrepancy[] {
  const [first] = group
  if (!first) return []
  const placed = group.flatMap(({ a, b, values }) => [
    { value: values[0], quoted: a },
    { value: values[1], quoted: b },
  ])
  const values = [...new Set(placed.map(({ value }) => value))].toSorted(byText)
  const sides = values.map((value) => ({
    value: valueTold(first.kind, value),
    claims: [],
    evidence: placed
      .filter((one) => one.value === value)
      .map(({ quoted }) => quoted.passage)
      .filter(
        (one, at, all) =>
          all.findIndex(({ document, start }) => document === one.document && start === one.start) === at,
      )
      .toSorted((x, y) => byText(x.document, y.document) || x.start - y.start),
  }))
  const speaker = facts.entity(first.a.quotation.speaker ?? '')?.name ?? ''
  return [
    {
      id: stableId('discrepancy', ['translated-quotation', first.kind, speaker, ...values]),
      type: first.kind === 'attribution' ? 'attribution' : 'quote-alteration',
      summary: summaryOf(facts, first, values, speaker),
      score: first.kind === 'attribution' ? SCORE.attributed : SCORE.altered,
      internal: false,
      sides,
      explanation: [
        `Rule F134: reports in different languages quote what seems to be one statement: ${sides.map(({ value }) => value).join('; ')}.`,
        'It is no conflict if these are two statements, if both people said it, or if the words were translated freely.',
      ],
    },
  ]
}

function valueTold(kind: Kind, value: string): string {
  return kind === 'attribution' ? `said by ${value}` : kind === 'number' ? `“${value}”` : value
}

function summaryOf(
  facts: CaseFacts,
  { kind, a, b }: Clash,
  values: readonly string[],
  speaker: string,
): string {
  const [one, other] = [a, b]
    .map(({ passage }) => `“${isolated(bare(textOf(facts, passage)))}”`)
    .toSorted(byText)
  if (kind === 'attribution') return `The same words are given to ${values.join(' and to ')}.`
  if (kind === 'number') return `${speaker} is quoted with two numbers: ${values.join(' against ')}.`
  return `${speaker} is quoted as saying two opposite things: ${one} against ${other}.`
}

function bare(text: string): string {
  return text.replaceAll(/^[\s“”„"«»]+|[\s“”„"«».,]+$/gu, '')
}
