import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { FindingType } from '../../finding-types.ts'
import type { Predicate } from '../../reading/predicates.ts'
import { affirmedAt, denialsIn, outcomesIn } from '../../reading/predicates.ts'
import type { ReadSentence, ReadWord } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'

type Clash = {
  readonly a: Predicate
  readonly b: Predicate
  readonly weight: number
  readonly shared: readonly string[]
  /** What they share, in the words of the first. */
  readonly words: readonly string[]
}

/** Evidence from which two predicates are about one thing. */
const LEAST = 2

/**
 * Rule F14: of one subject one document says that it did or was something, and another of the same story that it did
 * not, or the opposite of an outcome (won, signed, resigned).
 */
export function proposePolarities(reading: StoryReading): Discrepancy[] {
  const clashes: Clash[] = []
  for (const document of reading.documents) {
    const own = reading.sentencesOf(document)
    for (const a of own.flatMap((sentence) => [...denialsIn(sentence), ...outcomesIn(sentence)])) {
      // What one text denies and another tells otherwise is told from clauses and uses (F19, F25).
      if (!a.outcome) continue
      for (const other of reading.partnersOf(document)) {
        for (const b of opposites(reading, a, other)) {
          const weight = weigh(a, b)
          if (weight.weight >= leastFor(a)) clashes.push({ a, b, ...weight })
        }
      }
    }
  }
  return joined(clashes)
}

function opposites(reading: StoryReading, a: Predicate, document: string): Predicate[] {
  return reading
    .withVerb(document, a.verb, a.sentence.words[a.at]?.stem ?? '')
    .flatMap(({ sentence, at }) => {
      const b = affirmedAt(sentence, at) ?? null
      return b !== null && b.verb === a.verb && b.sign !== a.sign ? [b] : []
    })
}

/** Who wins one thing loses another: more must say that it is one. */
function leastFor(a: Predicate): number {
  return a.verb === 'class win' ? LEAST + 1 : LEAST
}

/** Evidence that two predicates are about one thing: words of the subject and of the clause that both have. */
function weigh(a: Predicate, b: Predicate): Omit<Clash, 'a' | 'b'> {
  const pairs: (readonly [readonly ReadWord[], readonly ReadWord[]])[] = [
    ...(a.passive === b.passive ? [[a.subject, b.subject] as const] : []),
    [a.theme, b.theme],
  ]
  let best: Omit<Clash, 'a' | 'b'> = { weight: 0, shared: [], words: [] }
  for (const [left, right] of pairs) {
    const both = sharedWords(left, right)
    if (both.length === 0) continue
    // Names first: they stand for the subject, and for the proposal.
    const inSubject = new Set(both.map(nameOf).toSorted(byName))
    const stems = new Set(both.map(({ stem }) => stem))
    const more = [...a.around].filter((stem) => b.around.has(stem) && !stems.has(stem))
    const own = [...inSubject].reduce(
      (sum, name) => sum + (GENERIC.test(name) ? 0.4 : name.startsWith('entity-') ? 1.6 : 1),
      0,
    )
    const weight = Math.min(3, own) + Math.min(3, more.length) * 0.7 + (a.outcome ? 0.6 : 0)
    const known = new Set([...stems, ...more])
    const words = a.sentence.words.filter(({ stem }) => known.has(stem)).map(({ text }) => text)
    if (weight > best.weight) best = { weight, shared: [...inSubject, ...more], words: [...new Set(words)] }
  }
  return best
}

const GENERIC =
  /^(?:people|polic|govern|man|men|woman|women|presid|minist|offici|author|compani|group|team|parti|court|countri|citi|leader|member|report|year|spokesman|spokesperson|statement)$/u

/** What two subjects have in common, where that is what they are about: a name, or the last word before "of". */
function sharedWords(left: readonly ReadWord[], right: readonly ReadWord[]): ReadWord[] {
  const names = new Set(right.map(nameOf))
  const both = left.filter((word) => names.has(nameOf(word)))
  if (both.some(({ entity }) => entity !== null)) return both
  const heads = [headOf(left), headOf(right)]
  return both.some((word) => heads.includes(word.stem)) ? both : []
}

function headOf(words: readonly ReadWord[]): string {
  const cut = words.findIndex((word, index) => index > 0 && word.start - (words[index - 1]?.end ?? 0) > 2)
  return (cut > 0 ? words[cut - 1] : words.at(-1))?.stem ?? ''
}

function byName(a: string, b: string): number {
  return Number(b.startsWith('entity-')) - Number(a.startsWith('entity-')) || byText(a, b)
}

function nameOf({ entity, stem }: ReadWord): string {
  return entity ?? stem
}

/** One proposal for one subject and verb over all documents of a story. */
function joined(clashes: readonly Clash[]): Discrepancy[] {
  const groups = new Map<string, Clash[]>()
  for (const clash of clashes.toSorted((x, y) => y.weight - x.weight)) {
    const key = `${clash.a.verb} ${clash.shared[0] ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), clash])
  }
  return [...groups.values()].map(discrepancyOf)
}

function discrepancyOf(group: readonly Clash[]): Discrepancy {
  const [best] = group
  const sides = new Map<string, Map<string, ReadSentence>>()
  const valueOf = new Map<string, string>()
  for (const { a, b } of group) {
    for (const one of [a, b]) {
      const sign = String(one.sign)
      const list = sides.get(sign) ?? new Map<string, ReadSentence>()
      list.set(`${one.sentence.document} ${one.sentence.start}`, one.sentence)
      sides.set(sign, list)
      if (!valueOf.has(sign)) valueOf.set(sign, wordsOf(one))
    }
  }
  const type: FindingType = best?.a.outcome === true ? 'status-outcome' : 'negation-polarity'
  const values = [...sides.keys()].toSorted(byText).map((sign) => valueOf.get(sign) ?? '')
  return {
    id: stableId('discrepancy', [type, 'polarity', best?.a.verb ?? '', best?.shared[0] ?? '', '']),
    type,
    summary: `One says “${values[0] ?? ''}”, the other “${values[1] ?? ''}”.`,
    score: Math.round(Math.min(0.8, 0.45 + ((best?.weight ?? LEAST) - LEAST) * 0.07) * 100) / 100,
    internal: false,
    sides: [...sides.keys()].toSorted(byText).map((sign, index) => ({
      value: values[index] ?? '',
      claims: [],
      evidence: [...(sides.get(sign)?.values() ?? [])]
        .toSorted((x, y) => byText(x.document, y.document) || x.start - y.start)
        .map(({ document, start, end }): Passage => ({ document, start, end })),
    })),
    explanation: [
      `Rule F14: of one subject one text says what another denies, or the opposite: “${values.join('” against “')}”.`,
      `Taken as one thing because the sentences share ${best?.words.slice(0, 5).join(', ') ?? ''}, and the documents report on one story.`,
      'It is no conflict if it happened between the reports, if two things are meant, or if one text only reports what it goes on to refute.',
    ],
  }
}

/** "training ground had not been sold": the subject's words up to the verb. */
function wordsOf({ sentence, subject, at }: Predicate): string {
  return sentence.words
    .filter(({ start }, index) => index <= at && start >= (subject[0]?.start ?? 0))
    .map(({ text }, index) => (index === 0 ? text : ` ${text}`))
    .join('')
}
