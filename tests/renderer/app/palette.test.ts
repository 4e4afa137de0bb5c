import { describe, expect, it } from 'vitest'
import { fuzzyScore } from '#renderer/app/fuzzy.ts'
import { commandEntries, type PaletteEntry, rankEntries } from '#renderer/app/palette-entries.ts'
import { workClock } from '../../support/work-clock.ts'

const run = (): void => undefined
function entry(label: string, kind: PaletteEntry['kind'] = 'Document', detail = ''): PaletteEntry {
  return { id: label, kind, label, detail, run }
}

describe('fuzzyScore', () => {
  it('finds words in any order, without case and accents, and letters in their order', () => {
    expect(fuzzyScore('gates MARCH', 'March: who opened the gates')).not.toBeNull()
    expect(fuzzyScore('resume', 'Résumé of the inquiry')).not.toBeNull()
    expect(fuzzyScore('cmpr', 'Compare')).not.toBeNull()
    expect(fuzzyScore('rpmc', 'Compare')).toBeNull()
    expect(fuzzyScore('gates april', 'March: who opened the gates')).toBeNull()
  })

  it('puts the beginning of a word above the middle of one, and that above scattered letters', () => {
    const start = fuzzyScore('art', 'Modern art') ?? 0
    const middle = fuzzyScore('art', 'Departure') ?? 0
    const strewn = fuzzyScore('art', 'A red tree') ?? 0
    expect(start).toBeGreaterThan(middle)
    expect(middle).toBeGreaterThan(strewn)
  })

  it('answers quickly for hostile texts', () => {
    const worked = workClock()
    fuzzyScore('aaaaaaaab', 'a'.repeat(300_000))
    expect(worked()).toBeLessThan(1500)
  })
})

describe('rankEntries', () => {
  it('offers commands before anything is typed, and the best answers after', () => {
    const entries = [entry('Go to findings', 'Command'), entry('Findings of the court'), entry('Weather')]
    expect(rankEntries(entries, ' ').map(({ label }) => label)).toEqual(['Go to findings'])
    expect(rankEntries(entries, 'find').map(({ label }) => label)).toEqual([
      'Findings of the court',
      'Go to findings',
    ])
  })

  it('leaves out commands that cannot run or want no place in it', () => {
    const list = [
      { id: 'a', label: 'A', group: 'G', run },
      { id: 'b', label: 'B', group: 'G', enabled: false, run },
      { id: 'c', label: 'C', group: 'G', palette: false, run },
    ]
    expect(commandEntries(list).map(({ label }) => label)).toEqual(['A'])
  })
})
