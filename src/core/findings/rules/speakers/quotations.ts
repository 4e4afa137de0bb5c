import { isolated } from '../../../text/direction.ts'
import { isEnglish, primaryLanguage } from '../../../text/language.ts'
import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { ENGLISH } from '../../../claims/lexicon/english.ts'
import { foldName } from '../../../claims/names/fold.ts'
import { wordSimilarity } from '../../../claims/names/spelling.ts'
import { formsOf } from '../../../lexical/verb-forms.ts'
import type { Passage } from '../../../documents/source-document.ts'
import { blockAt } from '../../../documents/source-document.ts'
import type { QuoteChange, QuoteRow, QuoteWitness } from '../../../quotes/quote-row.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { twoWordings } from '../../wording/quotation-words.ts'

const ALTERED_SCORE = 0.7
const ATTRIBUTED_SCORE = 0.55
/** Fewer words are said by many. */
const FEWEST_WORDS = 8
/** Slogans have two speakers rightly, and a large case holds many. */
const FEWEST_ATTRIBUTED = { small: 6, large: 11 }
/** Languages that say the same in fewer words: compounds, no articles, no pronoun before the verb. */
const FEWEST_SMALL: Readonly<Record<string, number>> = { ar: 5, de: 5, ru: 4, es: 5, it: 5, pt: 5 }
/** Documents of a case that one person reads. */
const SMALL_CASE = 100

/**
 * Rule F12 `quote-alteration`: between marks, two documents give one quotation with another number or with a negation
 * more or less. Rule F13 `attribution`: they give it to two named speakers.
 */
export function proposeQuotations(facts: CaseFacts, rows: readonly QuoteRow[]): Discrepancy[] {
  return rows.flatMap((row) => {
    const long = row.text.split(/\s+/u).length >= FEWEST_WORDS
    return [...(long ? alterations(facts, row) : []), ...attributions(facts, row)]
  })
}

/** Between two places of one text: who speaks comes back to it. */
const AGAIN = /\b(?:again|once more|repeat(?:s|ed|ing)?|returned to|came back to|later)\b/iu

/** Whether one text gives the words twice, as said twice. */
function isSaidTwice(facts: CaseFacts, a: QuoteWitness, b: QuoteWitness): boolean {
  if (a.passage.document !== b.passage.document) return false
  const [first, second] = [a.passage, b.passage].toSorted((x, y) => x.start - y.start)
  const text = facts.document(a.passage.document)?.text ?? ''
  return AGAIN.test(text.slice(first?.end, second?.start))
}

function alterations(facts: CaseFacts, row: QuoteRow): Discrepancy[] {
  const found = new Map<string, { readonly change: QuoteChange; readonly witnesses: QuoteWitness[] }>()
  const sound: QuoteWitness[] = []
  for (const witness of row.witnesses) {
    if (!witness.marked || witness.wording === 'paraphrased') continue
    // What denies in another language is F116's to tell.
    const english = isEnglish(facts.document(witness.passage.document)?.meta.language ?? null)
    const telling = tellingOf(witness).filter(({ salient }) => english || !salient.includes('negation'))
    if (telling.length === 0 && witness.wording !== 'truncated') sound.push(witness)
    for (const change of telling) {
      if (row.witnesses.some((other) => other !== witness && isSaidTwice(facts, witness, other))) continue
      const key = `${change.reference.toLowerCase()} / ${change.words.toLowerCase()}`
      const known = found.get(key)
      if (known) known.witnesses.push(witness)
      else found.set(key, { change, witnesses: [witness] })
    }
  }
  if (sound.length === 0) return []
  return [...found].map(([key, { change, witnesses }]) => {
    const values = [change.reference, change.words].map((words) =>
      words === '' ? 'without the word' : `“${isolated(words)}”`,
    )
    return {
      id: stableId('discrepancy', ['quote-alteration', key, row.text.slice(0, 60).toLowerCase()]),
      type: 'quote-alteration',
      summary: twoWordings(row.text, values),
      score: ALTERED_SCORE,
      internal: false,
      sides: [sound, witnesses].map((side, index) => ({
        value: values[index] ?? '',
        claims: [],
        evidence: side.map(({ passage }) => passage),
      })),
      explanation: [
        `Rule F12: between quotation marks the documents differ in a number or a negation: ${values.join(' against ')}.`,
        'It is no conflict if the speaker said both, or if the words were translated twice.',
      ],
    } satisfies Discrepancy
  })
}

/** A negation that stands at another place of the sentence is none more or less. */
function tellingOf({ changes }: QuoteWitness): QuoteChange[] {
  const denials = changes.reduce(
    (sum, { reference, words }) => sum + countDenials(words) - countDenials(reference),
    0,
  )
  const telling = changes.filter(
    (change) => isTelling(change) && (denials !== 0 || !change.salient.includes('negation')),
  )
  // "Not yet beaten, and we shall not declare": one sentence turned, however many denials it took.
  const turned = telling.find(({ salient }) => salient.includes('negation'))
  return telling.filter((change) => change === turned || !change.salient.includes('negation'))
}

function countDenials(words: string): number {
  return words.toLowerCase().match(/\b(?:not|never|no|none|nobody|without|cannot)\b|n['’]t\b/gu)?.length ?? 0
}

/** "Did not come" against "came": the same words but for the denial, and for what it makes of the verb. */
function areOneButDenied(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []).filter((word) => !DENYING.test(word)),
  )
  return (
    left !== undefined &&
    left.length > 0 &&
    left.length === right?.length &&
    left.every((word, index) => {
      const other = right[index] ?? ''
      return word === other || formsOf(word).includes(other) || formsOf(other).includes(word)
    })
  )
}

/** The denial, and the verb without which English cannot deny. */
const DENYING = /^(?:do|does|did|not|never)$|^(?:do|does|did)n['’]t$/u

/** Digits and words for one number, and spellings, are no other number. */
function isTelling({ kind, salient, reference, words }: QuoteChange): boolean {
  if (kind === 'bracketed') return false
  const key = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (key(reference) === key(words)) return false
  if (salient.includes('negation'))
    return (
      kind !== 'replaced' ||
      (reference.split(' ').length < 3 && words.split(' ').length < 3) ||
      areOneButDenied(reference, words)
    )
  return (
    kind === 'replaced' &&
    salient.includes('number') &&
    /^\P{L}*\d[\d,.]*\P{L}*$/u.test(reference) &&
    /^\P{L}*\d[\d,.]*\P{L}*$/u.test(words) &&
    !/[:/]/u.test(reference + words)
  )
}

function languageOf(facts: CaseFacts, { witnesses }: QuoteRow): string {
  return primaryLanguage(facts.document(witnesses[0]?.passage.document ?? '')?.meta.language ?? null)
}

function attributions(facts: CaseFacts, row: QuoteRow): Discrepancy[] {
  const small = FEWEST_SMALL[languageOf(facts, row)] ?? FEWEST_ATTRIBUTED.small
  const fewest = facts.size <= SMALL_CASE ? small : FEWEST_ATTRIBUTED.large
  if (row.text.split(/\s+/u).length < fewest) return []
  const sure = row.witnesses.filter((witness) => witness.marked && isSurelyGiven(facts, witness))
  // The ledger trusts no pronoun; one that can mean nobody else is as good as a name.
  const others = sure.filter(
    (witness) => witness.reattributed || (witness.speaker !== row.speaker && isOnlyOneMeant(facts, witness)),
  )
  const first = sure.filter(({ speaker }) => speaker === row.speaker)
  const persons = [row.speaker ?? '', ...others.map(({ speaker }) => speaker ?? '')].map((id) =>
    facts.entity(id),
  )
  if (others.length === 0 || first.length === 0 || persons.some((entity) => entity?.kind !== 'person'))
    return []
  const documents = new Set(first.map(({ passage }) => passage.document))
  if (others.some(({ passage }) => documents.has(passage.document))) return []
  const names = [first[0], others[0]].map((witness) => facts.entity(witness?.speaker ?? '')?.name ?? '')
  if (others.some(({ speaker }) => speaker !== others[0]?.speaker) || alike(names[0] ?? '', names[1] ?? ''))
    return []
  return [
    {
      id: stableId('discrepancy', [
        'attribution',
        ...[row.speaker ?? '', others[0]?.speaker ?? ''].toSorted(byText),
        row.text.slice(0, 60).toLowerCase(),
      ]),
      type: 'attribution',
      summary: `The same words are given to ${names.join(' and to ')}.`,
      score: ATTRIBUTED_SCORE,
      internal: false,
      sides: [first, others].map((side, index) => ({
        value: `said by ${names[index] ?? ''}`,
        claims: [],
        evidence: side.map((witness) => withSpeaker(facts, witness)),
      })),
      explanation: [
        `Rule F13: the documents give one quotation to two persons, ${names.join(' and ')}.`,
        'It is no conflict if both said it, if one quoted the other, or if a pronoun was taken for the wrong person.',
      ],
    },
  ]
}

/** The words with the name of their speaker, where it stands beside them in the paragraph: that is what differs. */
function withSpeaker(facts: CaseFacts, { speaker, passage }: QuoteWitness): Passage {
  const block = blockAt(facts.document(passage.document)?.blocks ?? [], passage.start)
  if (speaker === null || !block) return passage
  const [nearest] = facts
    .mentionsIn(speaker, passage.document)
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .map(({ start, end }) => ({ start, end, far: Math.max(start - passage.end, passage.start - end) }))
    .filter(({ far }) => far <= BESIDE)
    .toSorted((a, b) => a.far - b.far || a.start - b.start)
  if (!nearest) return passage
  return {
    ...passage,
    start: Math.min(passage.start, nearest.start),
    end: Math.max(passage.end, nearest.end),
  }
}

/** Characters before the words within which a pronoun's name must stand. */
const BEFORE = 250
/** Characters after or before the words within which the name of the speaker must stand. */
const BESIDE = 90
/** What leads to the words: a comma or a colon; in Arabic also its words for "that". */
const BEFORE_WORDS = /[^\n.,”"]*[,:]\s*$/u
/** In another language the reader of quotations has passed over what is added to the name. */
const BEFORE_WORDS_OR_THAT = /[^\n.”"»]*(?:[,:]|\s(?:إن|أن|بأن|إنه|أنه|إنها|أنها))\s*$/u
/** Words from the quotation within which the cue must stand, and between its name and verb. */
const CUE_WORDS = 12
const CUE_GAP = 6

/** The speaker is named right beside the words, or meant by a pronoun that can mean nobody else. */
function isSurelyGiven(facts: CaseFacts, witness: QuoteWitness): boolean {
  return isNamedBeside(facts, witness) || isOnlyOneMeant(facts, witness)
}

/** "NAME did this. “…,” she said": the only person of the paragraph before the words, and just before them. */
function isOnlyOneMeant(facts: CaseFacts, { speaker, speakerText, passage }: QuoteWitness): boolean {
  if (speaker === null || !ENGLISH.subjectPronouns.has(speakerText.toLowerCase())) return false
  const blocks = facts.document(passage.document)?.blocks ?? []
  const block = blockAt(blocks, passage.start)
  if (!block) return false
  const mentioned = (id: string): boolean =>
    facts
      .mentionsIn(id, passage.document)
      .some(({ start }) => start >= Math.max(block.start, passage.start - BEFORE) && start < passage.start)
  const people = [...facts.entitiesIn(passage.document)].filter(
    (id) => facts.entity(id)?.kind === 'person' && mentioned(id),
  )
  return people.length === 1 && people[0] === speaker
}

/** The name itself, not a pronoun, stands right beside the words, with nothing but the verb and a title between. */
function isNamedBeside(
  facts: CaseFacts,
  { speaker, speakerText, passage, parts, verb }: QuoteWitness,
): boolean {
  if (speaker === null) return false
  const text = facts.document(passage.document)?.text ?? ''
  const english = isEnglish(facts.document(passage.document)?.meta.language ?? null)
  const names = foldName(facts.entity(speaker)?.name ?? '').split(' ')
  const spoken = foldName(speakerText).split(' ')
  // Elsewhere people may be called by the first of two surnames.
  const surname = (english ? names.slice(-1) : names.slice(1)).findLast((word) => spoken.includes(word)) ?? ''
  if (surname === '') return false
  // Words that hold marks of their own are quoted twice over.
  if (parts.some(({ start, end }) => /[“”"‘«»]/u.test(text.slice(start + 2, end - 2)))) return false
  return parts.some(({ start, end }) => {
    const after = /^[^\n“"]*/u.exec(text.slice(end, end + BESIDE))?.[0] ?? ''
    const before =
      (english ? BEFORE_WORDS : BEFORE_WORDS_OR_THAT).exec(
        text.slice(Math.max(0, start - BESIDE), start),
      )?.[0] ?? ''
    return [after, before].some((piece) => isCue(piece, surname, english ? null : verb))
  })
}

/** "NAME said", "said the mayor, NAME": the name and a verb of saying close to each other, and to the words. */
function isCue(piece: string, surname: string, read: string | null): boolean {
  const words = foldName(piece).split(' ').slice(0, CUE_WORDS)
  const name = words.indexOf(surname)
  // In another language the reader of quotations has found the verb.
  if (read !== null) return name >= 0 && read !== ''
  const verb = words.findIndex((word) => ENGLISH.sayingVerbs.has(word))
  return name >= 0 && verb >= 0 && Math.abs(name - verb) <= CUE_GAP
}

/** Two spellings of one name, or a name and a part of it. */
function alike(a: string, b: string): boolean {
  const [left, right] = [foldName(a).split(' '), foldName(b).split(' ')]
  if (left.length < 2 || right.length < 2) return true
  return wordSimilarity(left.at(-1) ?? '', right.at(-1) ?? '') > 0.7
}
