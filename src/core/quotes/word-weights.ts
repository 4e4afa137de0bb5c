import { commonWordTiers, TIER_FREQUENCY } from '../matching/common-words.ts'
import type { QuoteWord } from './quote-words.ts'

/** Running words that the general prior counts for: few quotations say little about what is rare. */
const PRIOR_WORDS = 20_000
/** What a function word weighs, in nats: it counts between others only. */
const FUNCTION_WEIGHT = 0.7
const MOST = 9

/** How much a word tells, in nats, and whether it is one of content. */
export type WordWeights = {
  readonly of: (key: string) => number
  readonly isContent: (key: string) => boolean
}

/** Weighs the words of all quotations of a case (rule Q3). Linear in their words. */
export function weighWords(quotations: readonly { readonly words: readonly QuoteWord[] }[]): WordWeights {
  const counts = new Map<string, number>()
  let total = 0
  for (const { words } of quotations) {
    // Once a quotation: who repeats a word does not make it common.
    for (const key of new Set(words.map((word) => word.key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      total++
    }
  }
  const tiers = commonWordTiers()
  const weights = new Map<string, number>()
  const isContent = (key: string): boolean => tiers.get(key) !== 'function'
  const weigh = (key: string): number => {
    const tier = tiers.get(key)
    if (tier === 'function') return FUNCTION_WEIGHT
    const prior = tier === undefined ? rarity(key) : TIER_FREQUENCY[tier]
    const seen = Math.max(0, (counts.get(key) ?? 0) - 2)
    const share = (seen + PRIOR_WORDS * prior) / (total + PRIOR_WORDS)
    return Math.min(MOST, Math.max(FUNCTION_WEIGHT, -Math.log(share) - 1.5))
  }
  return {
    of: (key) => {
      let weight = weights.get(key)
      if (weight === undefined) weights.set(key, (weight = weigh(key)))
      return weight
    },
    isContent,
  }
}

/** Words that no list has are as rare as their length says: long words are rare (Zipf's law of abbreviation). */
function rarity(key: string): number {
  if (/^\p{N}+$/u.test(key)) return 3e-4
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(key)
  const length = dense ? key.length * 2.5 : key.length
  return length <= 3 ? 4e-4 : length <= 5 ? 1e-4 : 4e-5
}
