import labels from '#resources/lexical/english-labels.json'
import { wordSet, wordsWith } from './word-list.ts'

/** Which way a word for somebody leans. */
export type Stance = 'hostile' | 'neutral' | 'favourable'

/** Words that name or qualify an armed or political group, by how they lean. */
export const GROUP_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  ['hostile', labels.groups.hostile],
  ['neutral', labels.groups.neutral],
  ['favourable', labels.groups.favourable],
)

/** Nouns that stand beside a label: "terrorist gang", "armed group". */
export const GROUP_NOUNS: ReadonlySet<string> = wordSet(labels.nouns)

/** Words before one and the same noun that lean: "illegal miners", "artisanal miners". */
export const MODIFIER_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  ['hostile', labels.modifiers.hostile],
  ['neutral', labels.modifiers.neutral],
)

/** "the NAME regime", "the NAME government". */
export const RULE_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  ['hostile', labels.rule.hostile],
  ['neutral', labels.rule.neutral],
)

/** Words after which a label is somebody's ruling, not the text's own word. */
export const LABELLING: ReadonlySet<string> = wordSet(labels.rulings)
