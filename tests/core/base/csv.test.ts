import { describe, expect, it } from 'vitest'
import { parseCsv } from '#core/base/csv.ts'

describe('parseCsv', () => {
  it('keeps the line on which each record begins, over quoted line ends and blank lines', () => {
    const table = parseCsv('\ufeffa,b\r\n"one\r\nmore",2\r\n\r\n"say ""so""",3')
    expect(table).toEqual({
      kind: 'table',
      records: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['one\r\nmore', '2'] },
        { line: 5, cells: ['say "so"', '3'] },
      ],
    })
  })

  it.each([
    ['a;b\n1,5;2', ['1,5', '2']],
    ['a\tb\n1;5\t2', ['1;5', '2']],
  ])('takes the delimiter that the first line has most of', (source, cells) => {
    const table = parseCsv(source)
    expect(table.kind === 'table' ? table.records[1]?.cells : null).toEqual(cells)
  })

  it('says where a quotation mark is opened and never closed', () => {
    expect(parseCsv('a,b\n1,2\n3,"four\n5,6')).toEqual({ kind: 'open-quote', line: 3 })
  })
})
