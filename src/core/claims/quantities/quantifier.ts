import type { Measure, QuantityLexicon } from '../lexicon/quantity-lexicon.ts'

/** What the rules of quantities know: the lexicon with its verbs and nouns indexed. */
export type Quantifier = {
  readonly lexicon: QuantityLexicon
  readonly passive: ReadonlyMap<string, Measure>
  readonly active: ReadonlyMap<string, Measure>
  readonly intransitive: ReadonlyMap<string, readonly Measure[]>
  readonly nouns: ReadonlyMap<string, Measure>
  readonly none: ReadonlyMap<string, Measure>
  /** Words at which a counted noun ends. */
  readonly ends: ReadonlySet<string>
}

/** Indexes a lexicon once. */
export function quantifierOf(lexicon: QuantityLexicon): Quantifier {
  const index = (pick: (measure: Measure) => ReadonlySet<string>): Map<string, Measure> =>
    new Map(lexicon.measures.flatMap((measure) => [...pick(measure)].map((word) => [word, measure] as const)))
  const intransitive = new Map<string, Measure[]>()
  for (const measure of lexicon.measures)
    for (const word of measure.intransitive)
      intransitive.set(word, [...(intransitive.get(word) ?? []), measure])
  const passive = index((measure) => measure.passive)
  const active = index((measure) => measure.active)
  return {
    lexicon,
    passive,
    active,
    intransitive,
    nouns: index((measure) => measure.nouns),
    none: index((measure) => measure.none),
    ends: new Set([...passive.keys(), ...active.keys(), ...intransitive.keys()]),
  }
}
