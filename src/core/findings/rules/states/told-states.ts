import { byText } from '../../../base/order.ts'
import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { namedIn } from '../../tongues/people.ts'
import type { ToldState } from '../../tongues/states.ts'
import { statesTold } from '../../tongues/states.ts'
import type { ToldDocument } from '../../tongues/told-document.ts'
import { pairsOfStory, toldDocuments } from '../../tongues/told-document.ts'

const SCORE = 0.65

/** States of one person that exclude each other in reports of one event. */
const CLASHING: readonly (readonly [string, string])[] = [
  ['dead', 'alive'],
  ['dead', 'unhurt'],
  ['dead', 'at liberty'],
  ['wounded', 'unhurt'],
  ['in custody', 'at liberty'],
  ['resigned', 'in office'],
  ['dismissed', 'in office'],
  ['convicted', 'acquitted'],
  ['missing', 'found'],
  ['in hospital', 'discharged'],
  ['married', 'divorced'],
]
/** Done once and told with what it was done to: denied only where the sentences share more than the name. */
const LEAST_SHARED_OF_DEEDS = 1
const DEEDS: ReadonlySet<string> = new Set(['signed', 'charged', 'in hospital'])

/**
 * Rule F131 `status-outcome`: two reports of one story, in languages of which words for it are listed, put one named
 * person into states that exclude each other, or one denies the state that the other tells.
 */
export function proposeToldStates(facts: CaseFacts): Discrepancy[] {
  const statesOf = onceEach((document: ToldDocument) => statesTold(document, namedIn(facts, document)))
  const found = new Map<string, Discrepancy>()
  for (const [left, right] of pairsOfStory(facts, toldDocuments(facts)))
    for (const a of statesOf(left))
      for (const b of statesOf(right)) {
        if (a.person !== b.person || !clash(a, b)) continue
        // A document that tells both tells of two moments.
        if (tellsBoth(statesOf(left), a, b) || tellsBoth(statesOf(right), b, a)) continue
        const proposal = discrepancyOf(facts, [
          { id: left.id, state: a },
          { id: right.id, state: b },
        ])
        const before = found.get(proposal.id)
        found.set(proposal.id, before ? withEvidence(before, proposal) : proposal)
      }
  return [...found.values()]
}

function clash(a: ToldState, b: ToldState): boolean {
  if (a.state === b.state) {
    if (a.denied === b.denied) return false
    const shared = [...a.stems.all].filter((stem) => b.stems.all.has(stem)).length
    return !DEEDS.has(a.state) || shared > LEAST_SHARED_OF_DEEDS
  }
  if (a.denied || b.denied) return false
  return CLASHING.some(
    ([one, other]) => (a.state === one && b.state === other) || (a.state === other && b.state === one),
  )
}

function tellsBoth(states: readonly ToldState[], own: ToldState, other: ToldState): boolean {
  return states.some(
    (state) =>
      state !== own &&
      state.person === own.person &&
      (clash(state, own) || (state.state === other.state && state.denied === other.denied)),
  )
}

type Told = { readonly id: DocumentId; readonly state: ToldState }

function discrepancyOf(facts: CaseFacts, told: readonly Told[]): Discrepancy {
  const sides = told.toSorted((a, b) => byText(wordsOf(a), wordsOf(b)))
  const person = sides[0]?.state.person ?? ''
  const name = facts.entity(person)?.name ?? ''
  const values = sides.map(wordsOf)
  return {
    id: stableId('discrepancy', ['told-state', person, ...values]),
    type: 'status-outcome',
    summary: `${name} is said to ${values.map(toBe).join(' and to ')}.`,
    score: SCORE,
    internal: false,
    sides: sides.map((side) => ({
      value: `${name}: ${wordsOf(side)}`,
      claims: [],
      evidence: [passageOf(side)],
    })),
    explanation: [
      `Rule F131: of one person two things are said that exclude each other: ${values.join('; ')}.`,
      'It is no conflict if one report is later than the other, if the texts speak of two events, or if two people share the name.',
    ],
  }
}

function wordsOf({ state: { state, denied } }: Told): string {
  return denied ? `not ${state}` : state
}

/** “be dead”, “have resigned”, “not have signed”. */
function toBe(value: string): string {
  const [plain, not] = value.startsWith('not ') ? [value.slice(4), 'not '] : [value, '']
  return `${not}${/^(?:resigned|signed)$/u.test(plain) ? 'have' : 'be'} ${plain}`
}

function passageOf({ id, state }: Told): Passage {
  return { document: id, start: state.start, end: state.end }
}

function withEvidence(kept: Discrepancy, more: Discrepancy): Discrepancy {
  return {
    ...kept,
    sides: kept.sides.map((side, at) => ({
      ...side,
      evidence: [
        ...side.evidence,
        ...(more.sides[at]?.evidence ?? []).filter(
          (one) =>
            !side.evidence.some(({ document, start }) => document === one.document && start === one.start),
        ),
      ],
    })),
  }
}
