import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { quoteLedger } from '#core/quotes/ledger.ts'
import { extractClaims } from '#core/claims/extract.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { readPlain } from '../core/claims/read-plain.ts'
import { workClock } from '../support/work-clock.ts'

const statement = fc.constantFrom(
  'The weir will be lifted when the last eel has passed the mill',
  'Nobody at the observatory asked for a second dome on the ridge',
  'Our ferries carried nine thousand goats across the strait last summer',
)
const speaker = fc.constantFrom('Mara Quill', 'Odo Brandt', 'He', '')
const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»'], ['„', '“'], ['“', ''])
const cut = fc.record({ from: fc.nat(5), to: fc.nat(5), without: fc.nat(12) })

/** Articles that quote the statements, cut, with words lost, in all sorts of marks. */
const article = fc
  .array(fc.tuple(statement, speaker, marks, cut), { minLength: 1, maxLength: 4 })
  .map((quotes) =>
    quotes
      .map(([words, name, [open = '', close = ''], { from, to, without }]) => {
        const all = words.split(' ')
        const kept = all.slice(from, all.length - to).filter((_, index) => index !== without)
        return `Snow fell on the market. ${open}${kept.join(' ')},${close} ${name === '' ? 'it was heard' : `${name} said`}.`
      })
      .join('\n\n'),
  )
const documents = fc
  .array(article, { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((text, index) => readPlain(`${index}.txt`, text)))

function ledgerOf(all: readonly SourceDocument[]): ReturnType<typeof quoteLedger> {
  return quoteLedger({ documents: all, ...extractClaims(all), matches: matchDocuments(all).matches })
}

describe('the ledger of quotations', () => {
  it('is the same in whatever order documents come', () => {
    fc.assert(
      fc.property(documents, (all) => {
        expect(ledgerOf(all.toReversed())).toEqual(ledgerOf(all))
      }),
      { numRuns: 60 },
    )
  })

  it('gives places that hold words, each once in a row, with parts and changes inside their document', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const texts = new Map(all.map(({ id, text }) => [id, text]))
        const { quoteLedger: rows, entities } = analyse(all)
        const known = new Set(entities.map(({ id }) => id))
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
        for (const row of rows) {
          expect(row.witnesses.some(({ id }) => id === row.reference)).toBe(true)
          expect(new Set(row.witnesses.map(({ id }) => id)).size).toBe(row.witnesses.length)
          for (const witness of row.witnesses) {
            const { passage, parts, changes, speaker: who } = witness
            if (who !== null) expect(known.has(who)).toBe(true)
            expect(parts[0]?.start).toBe(passage.start)
            expect(parts.at(-1)?.end).toBe(passage.end)
            for (const at of [passage, ...parts, ...changes.map((change) => change.passage)]) {
              expect(at.document).toBe(passage.document)
              const words = texts.get(at.document)?.slice(at.start, at.end) ?? ''
              expect(words.trim()).not.toBe('')
              expect(words).toHaveLength(at.end - at.start)
            }
            for (const { words, passage: at, kind } of changes) {
              if (words !== '' && kind !== 'removed') {
                expect(texts.get(at.document)?.slice(at.start, at.end)).toBe(words)
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is bounded on hostile text', () => {
    const marksOnly = readPlain('m', `x ${'“„«"‘'.repeat(4000)}`)
    const oneQuote = readPlain('q', `“${'over and over again '.repeat(3000)}”, Mara Quill said.`)
    const many = readPlain(
      'n',
      Array.from(
        { length: 1500 },
        (_, index) => `“We shall mend the roof of barn ${index} before rain,” Mara Quill said.`,
      ).join('\n\n'),
    )
    const worked = workClock()
    expect(ledgerOf([marksOnly, oneQuote, many]).length).toBeGreaterThan(0)
    expect(worked()).toBeLessThan(20_000)
  })
})
