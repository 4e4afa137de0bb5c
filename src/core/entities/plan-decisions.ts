import type { Entity, Mention } from '../claims/entity.ts'
import {
  mergeId,
  partsOf,
  refKey,
  splitId,
  type DecidedNames,
  type NameDecision,
  type NameRef,
} from './name-decision.ts'

/** What an action of the analyst does to the decisions of the case. */
export type DecisionPlan = {
  /** Ids of decisions that are taken back. */
  readonly dropped: readonly string[]
  readonly merges: readonly { readonly id: string; readonly kept: NameRef; readonly joined: NameRef }[]
  readonly splits: readonly { readonly id: string; readonly part: NameRef }[]
}

/**
 * What it takes to make `joined` one name with `kept`, which gives name and kind. Splits between the two are taken
 * back (rule E7): merging what was split undoes the split.
 */
export function planMerge(
  kept: Entity,
  joined: Entity,
  names: DecidedNames | undefined,
  decisions: readonly NameDecision[],
): DecisionPlan {
  const ours = partsOf(kept, names).map(({ ref }) => ref)
  const theirs = partsOf(joined, names).map(({ ref }) => ref)
  const parted = [...splitOffFrom(ours, theirs), ...splitOffFrom(theirs, ours)]
  const dissolved = new Set(
    parted.filter((ref) => !isCovered(ref, names, decisions)).map((ref) => refKey(ref)),
  )
  const stay = [...ours, ...theirs].filter((ref) => !dissolved.has(refKey(ref)))
  const [first, ...rest] = stay
  const merges =
    parted.length > 0
      ? // Decided now, and so later than any split between them.
        rest
      : // Nothing stands between the two: one decision is enough.
        rest.filter((ref) => refKey(ref) === refKey(theirs[0] ?? ref))
  return {
    dropped: decisions
      .filter((one) => partKeys(one, names).some((key) => dissolved.has(key)))
      .map(({ id }) => id),
    merges: first ? merges.map((ref) => ({ id: mergeId(first, ref), kept: first, joined: ref })) : [],
    splits: [],
  }
}

/** The parts a decision is about, as they are called now and as they were called when it was made. */
function partKeys(decision: NameDecision, names: DecidedNames | undefined): readonly string[] {
  const refs = decision.decision === 'same' ? [decision.kept, decision.joined] : [decision.part]
  return [...(names?.effects[decision.id]?.parts ?? []), ...refs.map((ref) => refKey(ref))]
}

/** Parts of `from` that were split off an entity whose rest stands among `others`. */
function splitOffFrom(from: readonly NameRef[], others: readonly NameRef[]): NameRef[] {
  return from.filter(
    (ref) => !isWhole(ref) && others.some((other) => isWhole(other) && other.entity === ref.entity),
  )
}

/** Whether another split of the same entity might take over what this one lets go, instead of the rest. */
function isCovered(
  ref: NameRef,
  names: DecidedNames | undefined,
  decisions: readonly NameDecision[],
): boolean {
  return decisions.some((one) => {
    if (one.decision !== 'different') return false
    const keys = partKeys(one, names)
    return one.part.entity === ref.entity && !keys.includes(refKey(ref))
  })
}

function isWhole({ form, document }: NameRef): boolean {
  return form === null && document === null
}

/** Which mentions of an entity shall be somebody else: one form, one document, or one form in one document. */
export type SplitChoice = { readonly form: string | null; readonly document: string | null }

/**
 * What it takes to split the chosen mentions off an entity. What the analyst had merged into it and is chosen as a
 * whole leaves by taking the merge back; of the rest a part is split off. Parts that leave together stay one.
 */
export function planSplit(
  entity: Entity,
  choice: SplitChoice,
  names: DecidedNames | undefined,
  decisions: readonly NameDecision[],
): DecisionPlan {
  const leaving: NameRef[] = []
  const staying: NameRef[] = []
  const splits: NameRef[] = []
  let whole = false
  for (const { ref, mentions } of partsOf(entity, names)) {
    const own = mentions.flatMap((index) => entity.mentions[index] ?? [])
    const chosen = own.filter((mention) => isChosen(mention, choice))
    if (chosen.length === 0) staying.push(ref)
    else if (chosen.length === own.length) {
      leaving.push(ref)
      whole = true
    } else {
      const part = { ...ref, form: choice.form ?? ref.form, document: choice.document ?? ref.document }
      staying.push(ref)
      splits.push(part)
      leaving.push(part)
    }
  }
  if (leaving.length === 0 || staying.length === 0) return { dropped: [], merges: [], splits: [] }
  const inside = new Set([...leaving, ...staying].map((ref) => refKey(ref)))
  const made = new Set(splits.map((ref) => refKey(ref)))
  const dropped = decisions.filter((one) => {
    if (one.decision !== 'same') return false
    const keys = partKeys(one, names)
    // A merge of an earlier split of the same part shall not come back with it.
    if (keys.some((key) => made.has(key))) return true
    return whole && new Set(keys.filter((key) => inside.has(key))).size > 1
  })
  return {
    dropped: dropped.map(({ id }) => id),
    splits: splits.map((part) => ({ id: splitId(part), part })),
    merges: [...(whole ? star(staying) : []), ...star(leaving)],
  }
}

function isChosen({ form, passage }: Mention, choice: SplitChoice): boolean {
  return (
    (choice.form === null || form === choice.form) &&
    (choice.document === null || passage.document === choice.document)
  )
}

/** Everything merged with the first. */
function star([first, ...rest]: readonly NameRef[]): DecisionPlan['merges'] {
  return first ? rest.map((ref) => ({ id: mergeId(first, ref), kept: first, joined: ref })) : []
}
