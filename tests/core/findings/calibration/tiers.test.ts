import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Calibration, Calibrations } from '#core/findings/calibration/calibration.ts'
import { surenessWords } from '#core/findings/calibration/sureness.ts'
import { weigh } from '#core/findings/calibration/tiers.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { ruleOf } from '#core/findings/calibration/rule-of.ts'
import { readPlain } from '../../claims/read-plain.ts'

const ALL = { strength: 0.6, proposed: 100, right: 50 }
const NONE = { proposed: 0, right: 0 }
const UNTRIED: Calibration = {
  parts: [],
  threshold: 0.6,
  prior: 4,
  slope: 2,
  all: ALL,
  rules: {},
  paired: { matched: NONE, first: NONE, listed: NONE, apart: NONE, inner: NONE },
  tie: 1,
}

/** Rules that propose what a surer rule proposes, where that one is not sure. */
const BEHIND = ['F44']

/** A record in which one rule, and what stands behind it, was always wrong or always right. */
function recordOf(rule: string, share: 0 | 1): Calibration {
  const trials = [0.4, 0.5, 0.6, 0.7, 0.8].map((strength) => ({ strength, proposed: 40, right: 40 * share }))
  return { ...UNTRIED, rules: Object.fromEntries([rule, ...BEHIND].map((one) => [one, trials])) }
}

/** The same record whatever the length of the reports. */
function bothOf(record: Calibration): Calibrations {
  return { short: record, long: record }
}

function proposal(rule: string, score: number, extra: Partial<Discrepancy> = {}): Discrepancy {
  return {
    id: 'discrepancy-1',
    type: 'quantity',
    summary: '',
    score,
    internal: false,
    sides: [],
    explanation: [`Rule ${rule}: two amounts.`],
    ...extra,
  }
}

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'
const DOCUMENTS = [
  'Divers at the Brattholm ferry brought the number of confirmed dead to 41.',
  'The families at the Brattholm ferry say 63 people lost their lives.',
].map((text, index) => readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'))

describe('P2: two tiers', () => {
  const before = analyse(DOCUMENTS)
  const [proposed] = before.discrepancies
  const rule = proposed ? ruleOf(proposed) : ''

  it('P2: without a record all is proposed, with the scores of the rules', () => {
    expect(before.discrepancies).toHaveLength(1)
    expect(before.possibleDiscrepancies).toBeUndefined()
    expect(proposed?.tried).toBeUndefined()
  })

  it('P2: proposes what its rule was mostly right in, and calls the rest possible', () => {
    const good = analyse(DOCUMENTS, { calibration: bothOf(recordOf(rule, 1)) })
    expect(good.discrepancies.map(({ id }) => id)).toEqual([proposed?.id])
    expect(good.possibleDiscrepancies).toEqual([])
    const bad = analyse(DOCUMENTS, { calibration: bothOf(recordOf(rule, 0)) })
    expect(bad.discrepancies).toEqual([])
    expect(bad.possibleDiscrepancies?.map(({ id }) => id)).toEqual([proposed?.id])
  })

  it('P1: changes the score and nothing else, so that ids stay', () => {
    const [good] = analyse(DOCUMENTS, { calibration: bothOf(recordOf(rule, 1)) }).discrepancies
    const [bad] = analyse(DOCUMENTS, { calibration: bothOf(recordOf(rule, 0)) }).possibleDiscrepancies ?? []
    const { score: high = 0, tried: triedGood, ...left } = good ?? {}
    const { score: low = 1, tried: triedBad, ...right } = bad ?? {}
    expect(left).toEqual(right)
    expect(high).toBeGreaterThan(low)
    expect(triedGood).toBe(triedBad)
  })

  it('P2: what is only possible keeps nothing sure of another rule from being proposed, and gives way to it', () => {
    const quoted = ['does not end', 'does end'].map((words, index) =>
      readPlain(
        `${index}.txt`,
        `# Report ${index}\n\n“This ${words} the long quarrel over the ferry at Brattholm,” the mayor, Tove Lindahl, said.\n\n${STORY}`,
        '2031-05-06',
      ),
    )
    const [first, ...others] = analyse(quoted).discrepancies
    expect(others).toEqual([])
    const own = first ? ruleOf(first) : ''
    const { discrepancies, possibleDiscrepancies } = analyse(quoted, {
      calibration: bothOf(recordOf(own, 0)),
    })
    expect(discrepancies).toHaveLength(1)
    expect(discrepancies.map(ruleOf)).not.toContain(own)
    expect(possibleDiscrepancies).toEqual([])
  })
})

describe('P2: weighing one proposal', () => {
  it('P2: keeps sure what a rule proposes of which nothing was tried, and F1 and F2 whatever was', () => {
    expect(weigh(proposal('F3', 0.3), UNTRIED).sure).toBe(true)
    expect(weigh(proposal('F3', 0.6), recordOf('F3', 0)).sure).toBe(false)
    expect(weigh(proposal('F2', 0.6), recordOf('F2', 0)).sure).toBe(true)
  })

  it('P3: leaves probable later reports as they are', () => {
    const update = proposal('F5', 0.31, { hint: 'superseded-update' })
    expect(weigh(update, recordOf('F5', 0))).toEqual({ proposal: update, sure: true })
  })

  it('P4: says how sure in the words of the texts tried', () => {
    const words = (score: number, tried?: number): string =>
      surenessWords(tried === undefined ? { score } : { score, tried })
    expect(words(0.72, 12)).toBe('Of ten like this, about seven were right in the texts tried')
    expect(words(0.1, 12)).toBe('Of ten like this, about one was right in the texts tried')
    expect(words(0.02, 12)).toBe('Of ten like this, hardly one was right in the texts tried')
    expect(words(0.98, 12)).toBe('Of ten like this, nearly all were right in the texts tried')
    expect(words(0.72, 2)).toBe('Too few like this were tried to say how often they are right')
    expect(words(0.72)).toBe('')
  })
})
