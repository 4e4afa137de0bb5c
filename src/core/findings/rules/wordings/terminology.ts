import { byText } from '../../../base/order.ts'
import { groupBy } from '../../../base/group-by.ts'
import { stableId } from '../../../base/stable-id.ts'
import {
  GROUP_LABELS,
  GROUP_NOUNS,
  LABELLING,
  MODIFIER_LABELS,
  RULE_LABELS,
  type Stance,
} from '../../../claims/lexicon/english-labels.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { ReadSentence, ReadWord } from '../../reading/sentences-read.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'

/** A word that leans, and for whom: an entity, or the noun it stands before. */
type Label = {
  readonly of: string
  readonly stance: Stance
  readonly words: string
  readonly passage: Passage
}

/** A word is a matter of taste: these stand below what contradicts. */
const SCORE = 0.4
/** Evidence of one side that is shown. */
const MOST_EVIDENCE = 6

/**
 * Rule F15 `terminology-label`: documents of one story name the same group or people with words that lean otherwise:
 * a terrorist gang here, a resistance movement or an armed group there. A document that uses both takes no side.
 */
export function proposeLabels(reading: StoryReading, nameOf: (id: string) => string | null): Discrepancy[] {
  const own = new Map(
    reading.documents
      .filter((id) => reading.partnersOf(id).length > 0)
      .map((id) => [id, groupBy(reading.sentencesOf(id).flatMap(labelsIn), ({ of }) => of)] as const),
  )
  const sides = new Map<string, Map<string, Label>>()
  for (const [document, partner] of pairsOfStory(reading))
    for (const [of, left] of own.get(document) ?? []) {
      const right = own.get(partner)?.get(of)
      const [a, b] = [leaningOf(left), right ? leaningOf(right) : null]
      if (!right || a === null || b === null || a === b) continue
      const known = sides.get(of) ?? new Map<string, Label>()
      for (const label of [...left, ...right])
        known.set(`${label.passage.document} ${label.passage.start}`, label)
      sides.set(of, known)
    }
  return [...sides].map(([of, labels]) =>
    discrepancyOf(of, nameOf(of.replace(/ rule$/u, '')), [...labels.values()]),
  )
}

/** The one way a document's words for somebody lean; `null` where they lean two ways. Neutral words take no side. */
function leaningOf(labels: readonly Label[]): Stance | null {
  const leaning = new Set(labels.map(({ stance }) => stance).filter((stance) => stance !== 'neutral'))
  return leaning.size === 0 ? 'neutral' : leaning.size > 1 ? null : ([...leaning][0] ?? null)
}

function labelsIn(sentence: ReadSentence): Label[] {
  const { words } = sentence
  const found: Label[] = []
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    const group = GROUP_LABELS.get(word.key)
    const modifier = MODIFIER_LABELS.get(word.key)
    const rule = RULE_LABELS.get(word.key)
    const before = words.slice(Math.max(0, index - 5), index)
    if ((group ?? modifier ?? rule) === undefined || before.some(({ key }) => LABELLING.has(key))) continue
    if (group !== undefined) {
      const named = namedBeside(words, index)
      if (named) found.push(labelOf(sentence, named.of, group, named.from, named.to))
    }
    if (
      modifier !== undefined &&
      next &&
      /^\s+$/u.test(next.gap) &&
      next.key.endsWith('s') &&
      next.key.length > 4
    )
      found.push(labelOf(sentence, next.stem, modifier, index, index + 1))
    const owner = words[index - 1]
    if (rule !== undefined && owner?.entity != null && /^\s+$/u.test(word.gap))
      found.push(labelOf(sentence, `${owner.entity} rule`, rule, index - 1, index))
  }
  return found
}

/** "the terrorist gang NAME", "NAME, an armed group", "NAME terrorists". */
function namedBeside(
  words: readonly ReadWord[],
  at: number,
): { readonly of: string; readonly from: number; readonly to: number } | null {
  // "terrorist gang" is one label.
  if (GROUP_LABELS.has(words[at - 1]?.key ?? '') && isBlank(words[at])) return null
  let last = at
  while (last < at + 3 && GROUP_NOUNS.has(words[last + 1]?.key ?? '') && isBlank(words[last + 1])) last++
  const after = words[last + 1]
  const hasNoun = last > at || GROUP_NOUNS.has(words[at]?.key ?? '')
  if (hasNoun && after?.entity != null && isBlank(after)) return { of: after.entity, from: at, to: last + 1 }
  // An apposition: the name, a comma, an article, and at most one word before the label.
  const article = [at - 1, at - 2].find((index) => /^(?:an?|the)$/u.test(words[index]?.key ?? ''))
  const name = article === undefined ? undefined : words[article - 1]
  if (hasNoun && article !== undefined && name?.entity != null && words[article]?.gap === ', ')
    return { of: name.entity, from: article - 1, to: last }
  const owner = words[at - 1]
  if (last === at && owner?.entity != null && isBlank(words[at]) && (words[at]?.key ?? '').endsWith('s'))
    return { of: owner.entity, from: at - 1, to: at }
  return null
}

function isBlank(word: ReadWord | undefined): boolean {
  return word !== undefined && /^\s+$/u.test(word.gap)
}

function isOneName(a: ReadWord | undefined, b: ReadWord | undefined): boolean {
  return a?.entity != null && a.entity === b?.entity && /^[\s'’-]+$/u.test(b.gap)
}

function labelOf(sentence: ReadSentence, of: string, stance: Stance, from: number, to: number): Label {
  // Names are given whole.
  let [first, last] = [from, to]
  while (first > 0 && isOneName(sentence.words[first - 1], sentence.words[first])) first--
  while (isOneName(sentence.words[last], sentence.words[last + 1])) last++
  const words = sentence.words.slice(first, last + 1)
  const start = words[0]?.start ?? sentence.start
  return {
    of,
    stance,
    words: words.map(({ text, gap }, index) => (index === 0 ? text : `${gap}${text}`)).join(''),
    passage: { document: sentence.document, start, end: words.at(-1)?.end ?? sentence.end },
  }
}

function discrepancyOf(of: string, name: string | null, labels: readonly Label[]): Discrepancy {
  const byStance = [...groupBy(labels, ({ stance }) => stance)].toSorted(([a], [b]) => byText(a, b))
  const values = byStance.map(([, own]) => own[0]?.words ?? '')
  return {
    id: stableId('discrepancy', ['terminology-label', of]),
    type: 'terminology-label',
    summary: `Reports use different words${name === null ? '' : ` for ${name}`}: ${values.map((value) => `“${value}”`).join(' against ')}.`,
    score: SCORE,
    internal: false,
    sides: byStance.map(([, own], index) => ({
      value: values[index] ?? '',
      claims: [],
      evidence: own
        .map(({ passage }) => passage)
        .toSorted((x, y) => byText(x.document, y.document) || x.start - y.start)
        .slice(0, MOST_EVIDENCE),
    })),
    explanation: [
      `Rule F15: documents of one story name the same with words that lean otherwise: ${values.map((value) => `“${value}”`).join('; ')}.`,
      'A difference in words, not in facts; it is none where a text only repeats what somebody else says.',
    ],
  }
}
