import type { ToldAmount } from '../../statements/told-amounts.ts'
import { areToldApart } from '../values/amount-guards.ts'
import { isServed } from '../values/amount-scopes.ts'
import { factorOf, isOneNoun } from '../values/amount-likeness.ts'
import { agree, rarityIn } from '../values/left-over-amounts.ts'
import type { SharedSurroundings } from '../values/surroundings.ts'
import { sharedSurroundings } from '../values/surroundings.ts'
import { isNear } from '../values/amount-topics.ts'
import type { AmountSigns, ComparedReports } from './amount-signs.ts'
import { amountSigns, isOneTopic, sortOf } from './amount-signs.ts'

/** Two amounts of two documents that exclude each other and may be of one thing. */
export type AmountCandidate = {
  readonly a: ToldAmount
  readonly b: ToldAmount
  readonly signs: AmountSigns
  readonly around: SharedSurroundings
}

/** A number so many times the other is one of another thing. */
const MOST_FACTOR = 25
/** What must stand around two amounts that neither a topic nor a noun nor a measure ties. */
const LEAST_AROUND = 0.25
/** Amounts of one document that are compared. */
const MOST = 120

/**
 * The pairs of amounts of two documents that exclude each other and that anything ties, with what speaks for and against
 * their being of one thing. Bounded by the amounts of the two.
 */
export function amountCandidates(reports: ComparedReports): AmountCandidate[] {
  const [one, other] = [reports.one.slice(0, MOST), reports.other.slice(0, MOST)]
  const rarity = rarityIn([one, other])
  const [ownAttackers, otherAttackers] = [attackersCounted(one), attackersCounted(other)]
  return one.flatMap((a) =>
    other.flatMap((b): AmountCandidate[] => {
      if (!exclude(a, b)) return []
      if (ownAttackers.has(a) !== otherAttackers.has(b)) return []
      const around = sharedSurroundings(a, b, rarity)
      if (!areTied(a, b) && around.strength < LEAST_AROUND) return []
      if (areToldApart(a, b, (amount) => reports.textOf(amount).sentence)) return []
      if (isServed(a, b, reports.textOf(b)) || isServed(b, a, reports.textOf(a))) return []
      return [{ a, b, around, signs: amountSigns(a, b, around, reports) }]
    }),
  )
}

/** Who came to attack, shoot or blow up. */
const ATTACKER =
  /^(?:attacker|assailant|gunman|bomber|raider|hijacker|kidnapper|terrorist|militant|insurgent|bandit|pirate|jihadist|extremist|intruder|invader)$/u

/** Attackers counted by a report that counts others of whom the same became: "27 assailants", "19 townspeople fallen". */
function attackersCounted(amounts: readonly ToldAmount[]): ReadonlySet<ToldAmount> {
  const isAttacker = ({ head }: ToldAmount): boolean => ATTACKER.test(head)
  return new Set(
    amounts.filter(
      (one) =>
        isAttacker(one) &&
        amounts.some((other) => other !== one && !isAttacker(other) && isOneTopic(one, other)),
    ),
  )
}

/**
 * Of one sort and currency, both for each or neither, and neither rounded or bounded to what the other is nor out of all
 * proportion to it.
 */
function exclude(a: ToldAmount, b: ToldAmount): boolean {
  return (
    sortOf(a) === sortOf(b) &&
    a.each === b.each &&
    (a.currency === null || b.currency === null || a.currency === b.currency) &&
    !isNear(a, b) &&
    !agree(a, b, 1) &&
    Math.min(a.amount.best ?? a.amount.low, b.amount.best ?? b.amount.low) > 0 &&
    factorOf(a, b) <= MOST_FACTOR
  )
}

function areTied(a: ToldAmount, b: ToldAmount): boolean {
  return (
    isOneTopic(a, b) ||
    (a.head !== '' && isOneNoun(a.head, b.head)) ||
    (a.measure !== null && a.measure === b.measure)
  )
}
