import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { inlineDiff, withoutMarks, witnessText } from '#renderer/features/ledger/inline-diff.ts'
import {
  classCounts,
  filterRows,
  FRESH_FILTER,
  linedUp,
  speakersIn,
  speakerWords,
  spreadWords,
} from '#renderer/features/ledger/ledger-rows.ts'
import { readPlain } from '../../../core/claims/read-plain.ts'

const documents = [
  readPlain(
    'a',
    '“The gates were not opened that night by our crew,” said Mara Quill, the keeper.',
    '2031-03-02',
  ),
  readPlain('b', 'Mara Quill spoke. “The gates were opened that night by our crew,” she said.', '2031-03-01'),
  readPlain(
    'c',
    '“The gates were not opened that night by our crew,” said Odo Brandt, a pilot.',
    '2031-03-03',
  ),
  readPlain('d', '“Our harbour has never seen so many herons in one winter,” said Ines Tolland.'),
]
const byId = new Map(documents.map((document) => [document.id, document]))
const { quoteLedger: rows, entities } = analyse(documents)
const names = new Map(entities.map(({ id, name }) => [id, name]))
const gates = rows.find(({ text }) => text.startsWith('The gates'))

describe('rows of the ledger', () => {
  it('shows those of several places first, the others when asked', () => {
    expect(filterRows(rows, FRESH_FILTER).map(({ id }) => id)).toEqual([gates?.id])
    expect(filterRows(rows, { ...FRESH_FILTER, show: 'single' }).map(({ text }) => text)).toEqual([
      'Our harbour has never seen so many herons in one winter',
    ])
    expect(filterRows(rows, { ...FRESH_FILTER, show: 'all' })).toHaveLength(2)
    expect(filterRows(rows, { ...FRESH_FILTER, show: 'differences' })).toHaveLength(1)
  })

  it('filters by words of the quotation and its speakers, by class and by speaker', () => {
    const all = { ...FRESH_FILTER, show: 'all' as const }
    expect(filterRows(rows, { ...all, text: 'HERONS winter' })).toHaveLength(1)
    expect(filterRows(rows, { ...all, text: 'brandt' }).map(({ id }) => id)).toEqual([gates?.id])
    expect(filterRows(rows, { ...all, text: 'herons gates' })).toEqual([])
    expect(filterRows(rows, { ...all, cls: 'altered' }).map(({ id }) => id)).toEqual([gates?.id])
    const speakers = speakersIn(rows, entities)
    expect(speakers.map(({ label }) => label)).toContain('Odo Brandt (1)')
    const brandt = speakers.find(({ label }) => label.startsWith('Odo'))
    expect(filterRows(rows, { ...all, speaker: brandt?.id ?? '' })).toHaveLength(1)
  })

  it('says in words where they stand and how they differ', () => {
    if (!gates) throw new Error('the statement is quoted in three documents')
    expect(spreadWords(gates)).toBe('in 3 documents')
    expect(classCounts(gates)).toEqual([
      { cls: 'verbatim', count: 1 },
      { cls: 'altered', count: 1 },
      { cls: 're-attributed', count: 1 },
    ])
    const [reference, second] = linedUp(gates, byId)
    expect(reference?.id).toBe(gates.reference)
    expect(second && speakerWords(second, names)).toMatch(/^(?:Mara Quill \(“she”\)|Odo Brandt|Mara Quill)$/u)
  })
})

describe('words set against others', () => {
  it('gives one text of both, with what is weighty apart', () => {
    const pieces = inlineDiff(
      'The gates were not opened by the harbour crew last Tuesday at 9.',
      'The gates were opened by the harbour crew last Tuesday at 19.',
      'en',
    )
    expect(pieces.filter(({ kind }) => kind === 'only-there').map(({ text }) => text)).toEqual(['not', '9'])
    expect(
      pieces.filter(({ kind }) => kind === 'only-here').map(({ text, salient }) => [text, salient]),
    ).toEqual([['19', ['number']]])
    const shown = pieces.filter(({ kind }) => kind !== 'only-there').map(({ text }) => text)
    expect(shown.join('').replaceAll(/\s+/gu, ' ')).toBe(
      'The gates were opened by the harbour crew last Tuesday at 19.',
    )
  })

  it('shortens what is left out at length', () => {
    const long = `Short start. ${'many words that go on '.repeat(10)}`
    const [, left] = inlineDiff(long, 'Short start.', 'en')
    expect(left?.text).toMatch(/ … /u)
    expect(left?.text.length).toBeLessThan(80)
  })

  it('joins stretches without the cue, and takes the marks off for a finding', () => {
    const [document] = documents
    const witness = gates?.witnesses.find(({ passage }) => passage.document === document?.id)
    if (!document || !witness) throw new Error('the first document is a witness')
    expect(witnessText(witness, document)).toBe('“The gates were not opened that night by our crew,”')
    const { start, end } = withoutMarks(witness.passage, document.text)
    expect(document.text.slice(start, end)).toBe('The gates were not opened that night by our crew,')
  })
})
