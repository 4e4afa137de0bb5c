import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchDocuments } from '#core/matching/match-documents.ts'
import type { Match } from '#core/matching/match.ts'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../../support/reference-case.ts'
import { documentOf } from './documents.ts'

/** Where the readers' comments begin: the number of the first line that is not the outlet's own. */
const FIRST_COMMENT = [33, 9, 7, 13, 11]

describe.runIf(HAS_REFERENCE_CASE)('the reference case', () => {
  const files = HAS_REFERENCE_CASE ? readdirSync(REFERENCE_CASE).toSorted() : []
  const documents = files.map((name, number) => {
    const text = readFileSync(join(REFERENCE_CASE, name), 'utf8')
    const lines = text.split(/\n+/u).filter((line) => line.trim() !== '').length
    const kinds = Object.fromEntries(
      Array.from(
        { length: lines },
        (_, line) => [line, line >= (FIRST_COMMENT[number] ?? lines) ? 'comment' : 'paragraph'] as const,
      ),
    )
    return documentOf(name.slice(0, 3), text, { kinds })
  })
  const { matches, complete } = matchDocuments(documents)

  const joins = (first: string, second: string, start: string, end: string = start): Match | undefined =>
    matches.find((match) =>
      [match.a, match.b].every((passage, side) => {
        const id = side === 0 ? first : second
        const text = documents.find((document) => document.id === id)?.text ?? ''
        const from = text.indexOf(start)
        const to = text.indexOf(end, from) + end.length
        return passage.document === id && from >= 0 && passage.start <= from && passage.end >= to
      }),
    )

  it('M5: joins the statement quoted by two articles, both halves', () => {
    expect(joins('000', '003', 'condemn the indiscriminate', 'civilian lives')).toBeDefined()
    expect(joins('000', '003', 'suspend the military', 'safety')).toBeDefined()
  })

  it('M7: joins what two articles put in quotation marks', () => {
    expect(joins('000', '003', 'uncontrolled')).toBeDefined()
    expect(joins('000', '004', 'uncontrolled')).toBeDefined()
    expect(joins('000', '003', 'outlaw group')).toBeDefined()
    expect(joins('003', '004', 'a threat to civilian lives')).toBeDefined()
  })

  it('M7: joins the denials and the killing told in other words', () => {
    expect(
      matches.some(
        (match) => match.a.document === '000' && match.b.document === '002' && match.kind === 'reworded',
      ),
    ).toBe(true)
    expect(joins('000', '003', 'Qassem Soleimani')).toBeDefined()
  })

  it('M7: lists what a careful reader would and little else', () => {
    expect(complete).toBe(true)
    // How many of them stand on the reading list is tested with that list.
    expect(matches.length).toBeGreaterThanOrEqual(26)
    expect(matches.length).toBeLessThanOrEqual(33)
  })
})
