import type { Claim } from '../claims/claim.ts'
import type { Entity } from '../claims/entity.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { ReportedSpeech } from '../claims/quotes/reported-speech.ts'
import { byText } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Passage, SourceDocument } from '../documents/source-document.ts'
import type { Match } from '../matching/match.ts'
import { compareWording } from './compare-wording.ts'
import { joinUtterances, type SpeakerComparison } from './join-utterances.ts'
import { mergeFragments } from './merge-parts.ts'
import type { QuoteRow, QuoteWitness } from './quote-row.ts'
import { referenceOf } from './reference-wording.ts'
import { type SpeakerTies, speakerTies, type SpeakerWords } from './speaker-ties.ts'
import { type DirectRow, type ToldWords, toldWords } from './told-words.ts'
import { stretchesOf, type Utterance, utterancesOf } from './utterances.ts'
import { weighWords, type WordWeights } from './word-weights.ts'

/** What the ledger is made of: everything of one case. */
export type LedgerInput = {
  readonly documents: readonly SourceDocument[]
  readonly entities: readonly Entity[]
  readonly quotations: readonly Quotation[]
  readonly speech: readonly ReportedSpeech[]
  readonly claims: readonly Claim[]
  readonly matches: readonly Match[]
}

/** Shorter quotations are names, irony or stock phrases and make no row by themselves. */
const FEWEST_WORDS = 4
const FEWEST_CONTENT_WORDS = 2
/** Without a speaker anywhere it takes more to be a statement. */
const FEWEST_WORDS_OF_NOBODY = 6

/**
 * The ledger of quotations: one row for each statement that is quoted, with every place that gives it and how
 * (docs/methods/quotes.md). Pure; the order of the documents changes nothing. Near linear in the number of quotations.
 *
 * @returns rows with more documents first, then with more witnesses, then in the order of document ids and places
 */
export function quoteLedger(input: LedgerInput): QuoteRow[] {
  const documents = input.documents.toSorted((a, b) => byText(a.id, b.id))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const utterances = utterancesOf(documents, input.quotations)
  const weights = weighWords(utterances)
  const ties = speakerTies(input.entities, input.claims, documents)
  const worthy = utterances.filter((utterance) => utterance.words.length > 2)
  const speakers: SpeakerComparison = (a, b) => {
    const [x, y] = [speakerOf(a), speakerOf(b)]
    if (ties.same(x, y)) return 'one'
    return x.speaker === null || y.speaker === null || ties.agree(x, y) ? 'unknown' : 'two'
  }
  const starts = startsByDocument(input.quotations)
  const quoted = (document: string, from: number, to: number): boolean =>
    (starts.get(document) ?? []).some((start) => start >= from && start < to)
  const direct: DirectRow[] = []
  const split = (utterance: Utterance): Utterance[] => stretchesOf(byId.get(utterance.document), utterance)
  for (const group of joinUtterances(worthy, weights, speakers, split)) {
    const [fullest] = group
    if (!fullest || !isStatement(group, weights)) continue
    const witnesses = mergeFragments(group, fullest, byId, weights, quoted)
    const reference = referenceOf(witnesses, weights)
    if (reference) direct.push({ reference, witnesses, speakers: speakersOf(witnesses, reference) })
  }
  const mains = direct.map(mainSpeakerOf)
  const told = toldWords(
    direct,
    input.matches,
    input.speech,
    input.quotations,
    byId,
    weights,
    (speech, row) => {
      const main = mains[row]
      return main === undefined || ties.agree({ ...speech, document: speech.passage.document }, main)
    },
  )
  const toldByRow = new Map<number, ToldWords[]>()
  for (const one of told) toldByRow.set(one.row, [...(toldByRow.get(one.row) ?? []), one])
  const rank = new Map(documents.map(({ id }, index) => [id, index]))
  return direct
    .map((row, index) => rowOf(row, toldByRow.get(index) ?? [], { byId, weights, ties, rank }))
    .toSorted(
      (a, b) =>
        spread(b) - spread(a) ||
        b.witnesses.length - a.witnesses.length ||
        byPlace(rank)(a.witnesses[0]?.passage, b.witnesses[0]?.passage) ||
        byText(a.id, b.id),
    )
}

function startsByDocument(quotations: readonly Quotation[]): Map<string, number[]> {
  const starts = new Map<string, number[]>()
  for (const { passage } of quotations) {
    const list = starts.get(passage.document)
    if (list) list.push(passage.start)
    else starts.set(passage.document, [passage.start])
  }
  return starts
}

function spread({ witnesses }: QuoteRow): number {
  return new Set(witnesses.map(({ passage }) => passage.document)).size
}

function byPlace(rank: ReadonlyMap<string, number>): (a?: Passage, b?: Passage) => number {
  return (a, b) =>
    (rank.get(a?.document ?? '') ?? 0) - (rank.get(b?.document ?? '') ?? 0) ||
    (a?.start ?? 0) - (b?.start ?? 0) ||
    (a?.end ?? 0) - (b?.end ?? 0)
}

/** Whether a group says something (rule Q4): stock phrases, titles of works and words put in irony do not. */
function isStatement(group: readonly Utterance[], weights: WordWeights): boolean {
  const [fullest] = group
  if (!fullest) return false
  const { words, text } = fullest
  const content = words.filter(({ key }) => weights.isContent(key))
  if (words.length < FEWEST_WORDS || content.length < FEWEST_CONTENT_WORDS) return false
  const spoken = group.some(({ quotations }) => quotations.some(({ verb }) => verb !== ''))
  const closed = /[.,!?…]$/u.test(fullest.quotations.at(-1)?.text ?? '')
  if (spoken && closed) return true
  const small = content.filter((word) => /^\p{Ll}/u.test(text.slice(word.start, word.end)))
  const cased = content.some((word) => /^\p{Lu}/u.test(text.slice(word.start, word.end)))
  if (cased && small.length <= content.length * 0.3) return false
  return spoken || words.length >= FEWEST_WORDS_OF_NOBODY
}

/** The speaker of an utterance: of its first stretch that has one. */
function speakerOf({ quotations, document }: Utterance): SpeakerWords & { readonly verb: string } {
  const found =
    quotations.find(({ speaker }) => speaker !== null) ??
    quotations.find(({ speakerText }) => speakerText !== '') ??
    quotations[0]
  return {
    document,
    speaker: found?.speaker ?? null,
    speakerText: found?.speakerText ?? '',
    speakerRole: found?.speakerRole ?? '',
    verb: found?.verb ?? '',
  }
}

/** Those the documents name, by how many do, the reference's first among equals. */
function speakersOf(witnesses: readonly Utterance[], reference: Utterance): string[] {
  const documents = new Map<string, Set<string>>()
  for (const witness of witnesses) {
    const { speaker } = speakerOf(witness)
    if (speaker === null) continue
    const named = documents.get(speaker) ?? new Set()
    named.add(witness.document)
    documents.set(speaker, named)
  }
  const own = speakerOf(reference).speaker
  return [...documents]
    .toSorted(([a, x], [b, y]) => y.size - x.size || Number(b === own) - Number(a === own) || byText(a, b))
    .map(([speaker]) => speaker)
}

/** What the first document that names the row's speaker says of him. */
function mainSpeakerOf({ witnesses, speakers }: DirectRow): SpeakerWords | undefined {
  const main = speakers[0]
  return main === undefined ? undefined : witnesses.map(speakerOf).find(({ speaker }) => speaker === main)
}

type Surroundings = {
  readonly byId: ReadonlyMap<string, SourceDocument>
  readonly weights: WordWeights
  readonly ties: SpeakerTies
  readonly rank: ReadonlyMap<string, number>
}

function rowOf(
  { reference, witnesses, speakers }: DirectRow,
  told: readonly ToldWords[],
  { byId, weights, ties, rank }: Surroundings,
): QuoteRow {
  const mainWords = mainSpeakerOf({ reference, witnesses, speakers })
  const main = mainWords?.speaker ?? null
  const reattributed = (words: SpeakerWords): boolean =>
    mainWords !== undefined && !ties.agree(words, mainWords)
  const locale = byId.get(reference.document)?.meta.language ?? 'und'
  const direct = witnesses.map((witness): QuoteWitness => {
    const { verb, ...speaker } = speakerOf(witness)
    const passage = hull(witness.parts)
    const comparison = compareWording(reference, witness, weights.of, locale)
    return {
      id: witnessId(passage),
      passage,
      parts: witness.parts,
      speaker: speaker.speaker,
      speakerText: speaker.speakerText,
      speakerRole: speaker.speakerRole,
      verb,
      ...comparison,
      reattributed: reattributed(speaker),
      marked: true,
    }
  })
  const indirect = told.map(({ passage, speech, worded }): QuoteWitness => {
    const words: SpeakerWords = {
      document: passage.document,
      speaker: speech?.speaker ?? null,
      speakerText: speech?.speakerText ?? '',
      speakerRole: speech?.speakerRole ?? '',
    }
    const comparison = worded
      ? compareWording(reference, worded, weights.of, locale)
      : { wording: 'paraphrased' as const, cuts: [], changes: [], goesBeyond: false }
    return {
      id: witnessId(passage),
      passage,
      parts: [passage],
      speaker: words.speaker,
      speakerText: words.speakerText,
      speakerRole: words.speakerRole,
      verb: speech?.verb ?? '',
      ...comparison,
      reattributed: reattributed(words),
      marked: isMarked(byId.get(passage.document)?.text ?? '', passage),
    }
  })
  const referencePassage = hull(reference.parts)
  const inOrder = byPlace(rank)
  return {
    id: stableId('quote', [referencePassage.document, referencePassage.start, referencePassage.end]),
    text: reference.inner
      .map(({ start, end }) => reference.text.slice(start, end))
      .join(' ')
      .replace(/[,،、]\s*$/u, ''),
    reference: witnessId(referencePassage),
    speaker: main,
    speakerText:
      main === null
        ? (witnesses.map(speakerOf).find(({ speakerText }) => speakerText !== '')?.speakerText ?? '')
        : ties.name(main),
    witnesses: [...direct, ...indirect].toSorted((a, b) => inOrder(a.passage, b.passage)),
  }
}

/** Whether a stretch stands beside a mark whose other half is lost. */
function isMarked(text: string, { start, end }: Passage): boolean {
  const before = text.slice(Math.max(0, start - 3), start)
  const after = text.slice(end, end + 3)
  return /[“„«"`]\s?$|''\s?$/u.test(before) || /^[.,!?]?\s?(?:[”»"]|'')/u.test(after)
}

function witnessId({ document, start, end }: Passage): string {
  return stableId('witness', [document, start, end])
}

function hull(parts: readonly Passage[]): Passage {
  const first = parts[0]
  return {
    document: first?.document ?? '',
    start: first?.start ?? 0,
    end: parts.at(-1)?.end ?? first?.end ?? 0,
  }
}
