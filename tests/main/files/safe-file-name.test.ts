import { describe, expect, it } from 'vitest'
import { safeFileName } from '#main/files/safe-file-name.ts'

describe('the name of a file made of words', () => {
  it('holds no folder, no invisible mark and no more than eighty letters', () => {
    expect(safeFileName('../Harbour: north\\south?\u202Etxt', 'case')).toBe('Harbour north south txt')
    expect(safeFileName('x'.repeat(200), 'case')).toHaveLength(80)
    expect(safeFileName(' ... ', 'case')).toBe('case')
    expect(safeFileName('Ночь в порту', 'case')).toBe('Ночь в порту')
  })

  it.each(['CON', 'nul', 'Com1', 'lpt9', 'aux.report'])('is never that of a device: %s', (name) => {
    expect(safeFileName(name, 'case')).toMatch(/^(?:con|nul|com1|lpt9|aux)_/iu)
  })

  it.each(['Console', 'Nullarbor', 'auxiliary police', 'com10 routes'])(
    'leaves other words alone: %s',
    (name) => {
      expect(safeFileName(name, 'case')).toBe(name)
    },
  )
})
