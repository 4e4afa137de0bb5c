import { describe, expect, it } from 'vitest'
import type { Passage } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { FINDING_TYPES, type FindingType } from '#core/findings/finding-types.ts'
import { bySeverity, likelySeverity } from '#core/findings/ranking/likely-severity.ts'
import { worstFirst, type RankedDocument } from '#core/findings/ranking/worst-first.ts'

const LONG = 1000
const article = (id: string, more: Partial<RankedDocument> = {}): RankedDocument => ({
  id,
  text: 'x'.repeat(LONG),
  blocks: [{ kind: 'paragraph', start: 0, end: LONG }],
  ...more,
})
const DOCUMENTS = ['a', 'b', 'c'].map((id) => article(id))

function proposal(
  id: string,
  type: FindingType,
  score: number,
  places: readonly Passage[],
  more: Partial<Discrepancy> = {},
): Discrepancy {
  const sides = places.map((passage) => ({ value: '', claims: [], evidence: [passage] }))
  return { id, type, summary: '', score, internal: false, sides, explanation: [], ...more }
}

const at = (document: string, start: number): Passage => ({ document, start, end: start + 10 })
const MIDDLE = [at('a', 500), at('b', 500)]
const ordered = (proposals: readonly Discrepancy[], documents = DOCUMENTS): string[] =>
  worstFirst(proposals, documents).map(({ id }) => id)

describe('P6: the likely severity', () => {
  it('P6: is critical for who it was and what happened, material for details, minor for labels', () => {
    expect(likelySeverity({ type: 'identity-role' })).toBe('critical')
    expect(likelySeverity({ type: 'status-outcome' })).toBe('critical')
    expect(likelySeverity({ type: 'quantity' })).toBe('material')
    expect(likelySeverity({ type: 'terminology-label' })).toBe('minor')
  })

  it('P6: is one step less where a hint says what the difference probably is, and never less than cosmetic', () => {
    expect(likelySeverity({ type: 'quantity', hint: 'superseded-update' })).toBe('minor')
    expect(likelySeverity({ type: 'terminology-label', hint: 'scope-difference' })).toBe('cosmetic')
    for (const type of FINDING_TYPES) {
      const [plain, hinted] = [likelySeverity({ type }), likelySeverity({ type, hint: 'superseded-update' })]
      expect(bySeverity(plain, hinted)).toBeLessThan(0)
    }
  })
})

describe('P6: the worst first', () => {
  it('P6: puts severity before the score', () => {
    const label = proposal('label', 'terminology-label', 0.95, MIDDLE)
    const amount = proposal('amount', 'quantity', 0.9, MIDDLE)
    const leader = proposal('leader', 'identity-role', 0.6, MIDDLE)
    expect(ordered([label, amount, leader])).toEqual(['leader', 'amount', 'label'])
  })

  it('P6: puts a probable later report after what nothing explains', () => {
    const later = proposal('later', 'quantity', 0.9, MIDDLE, { hint: 'superseded-update' })
    expect(ordered([later, proposal('now', 'quantity', 0.5, MIDDLE)])).toEqual(['now', 'later'])
  })

  it('P6: of like severity and place the surer one is first', () => {
    const [weak, strong] = [
      proposal('weak', 'quantity', 0.6, MIDDLE),
      proposal('strong', 'quantity', 0.8, MIDDLE),
    ]
    expect(ordered([weak, strong])).toEqual(['strong', 'weak'])
  })

  it('P6: of those alike the one at the beginnings of its articles is first', () => {
    const top = proposal('top', 'quantity', 0.7, [at('a', 0), at('b', 40)])
    const bottom = proposal('bottom', 'quantity', 0.7, [at('a', 900), at('b', 960)])
    expect(ordered([bottom, top])).toEqual(['top', 'bottom'])
  })

  it('P6: of those alike the one that more documents tell is first', () => {
    const three = proposal('three', 'quantity', 0.7, [...MIDDLE, at('c', 500)])
    const two = proposal('two', 'quantity', 0.7, MIDDLE)
    const one = proposal('one', 'quantity', 0.7, [at('a', 500), at('a', 500)], { internal: true })
    expect(ordered([one, two, three])).toEqual(['three', 'two', 'one'])
  })

  it('P6: what is said at the top weighs less than being much surer', () => {
    const top = proposal('top', 'quantity', 0.5, [at('a', 0), at('b', 0)])
    const sure = proposal('sure', 'quantity', 0.95, [at('a', 990), at('b', 990)])
    expect(ordered([top, sure])).toEqual(['sure', 'top'])
  })

  it("P6: readers' comments and page furniture below an article do not make its end its middle", () => {
    const short = article('a', {
      blocks: [
        { kind: 'paragraph', start: 0, end: 400 },
        { kind: 'furniture', start: 400, end: 420 },
        { kind: 'comment', start: 420, end: LONG },
      ],
    })
    // The end of the short article, and a little behind the middle of the long one.
    const end = proposal('end', 'quantity', 0.7, [at('a', 390), at('c', 300)])
    const middle = proposal('middle', 'quantity', 0.7, [at('b', 550), at('c', 300)])
    expect(ordered([end, middle], [short, article('b'), article('c')])).toEqual(['middle', 'end'])
    expect(ordered([end, middle], [article('a'), article('b'), article('c')])).toEqual(['end', 'middle'])
  })

  it('P6: what is as good as equal is in order of ids, whatever order it comes in, and of one id the last is kept', () => {
    const all = ['p', 'q', 'r'].map((id) => proposal(id, 'location', 0.7, MIDDLE))
    expect(ordered(all.toReversed())).toEqual(['p', 'q', 'r'])
    const [kept] = worstFirst([proposal('p', 'location', 0.7, []), proposal('p', 'location', 0.9, [])], [])
    expect(kept?.score).toBe(0.9)
  })
})
