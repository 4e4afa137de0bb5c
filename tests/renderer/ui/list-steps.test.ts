import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten, rangeOf, stepInList } from '#renderer/ui/list-steps.ts'
import { findOptions } from '#renderer/ui/pick-field.tsx'

const group = (id: string, ...items: string[]) => ({
  id,
  title: id,
  items: items.map((one) => ({ id: one })),
})
const lines = flatten(undefined, [group('one', 'a', 'b'), group('none'), group('two', 'c'), group('end')])

describe('the lines of a list', () => {
  it('are headings with their rows below', () => {
    expect(lines.all.map(({ kind }) => kind)).toEqual([
      'heading',
      'row',
      'row',
      'heading',
      'heading',
      'row',
      'heading',
    ])
    expect(lines.ids).toEqual(['a', 'b', 'c'])
    expect(lines.places.get('c')).toBe(5)
    expect(lines.first).toBe(1)
    expect(flatten([], undefined).first).toBe(-1)
  })

  it('are walked from row to row, past headings, and no further than the ends', () => {
    const step = (from: number, key: string) => stepInList(lines, from, key, 3)
    expect(step(2, 'ArrowDown')).toBe(5)
    expect(step(5, 'ArrowDown')).toBe(5)
    expect(step(5, 'ArrowUp')).toBe(2)
    expect(step(1, 'ArrowUp')).toBe(1)
    expect(step(1, 'End')).toBe(5)
    expect(step(5, 'Home')).toBe(1)
    expect(step(1, 'PageDown')).toBe(5)
    expect(step(5, 'PageDown')).toBe(5)
    expect(step(2, 'PageUp')).toBe(1)
    expect(step(1, 'j')).toBeNull()
  })

  it('always lead to a row', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp')
    const sizes = fc.array(fc.nat(4), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.array(keys), fc.integer({ min: 1, max: 9 }), (counts, pressed, page) => {
        const list = flatten(
          undefined,
          counts.map((count, at) =>
            group(`g${at}`, ...Array.from({ length: count }, (_, index) => `${at}.${index}`)),
          ),
        )
        if (list.first < 0) return
        let at = list.first
        for (const key of pressed) at = stepInList(list, at, key, page) ?? -1
        expect(list.all[at]?.kind).toBe('row')
      }),
    )
  })

  it('give the rows between two, either way round', () => {
    expect(rangeOf(lines, 'c', 'b')).toEqual(['b', 'c'])
    expect(rangeOf(lines, 'a', 'c')).toEqual(['a', 'b', 'c'])
    expect(rangeOf(lines, 'gone', 'c')).toEqual(['c'])
    expect(rangeOf(lines, 'gone', 'gone')).toEqual([])
  })
})

describe('finding an option', () => {
  const options = [
    { id: '1', label: 'Nine boats at Issel', description: 'Quay Mail · 2031-01-01' },
    { id: '2', label: 'The quay', description: 'Loom' },
  ]
  it('takes words of the label and what stands below it, in any order and case', () => {
    expect(findOptions(options, ' QUAY nine ').map(({ id }) => id)).toEqual(['1'])
    expect(findOptions(options, 'quay').map(({ id }) => id)).toEqual(['1', '2'])
    expect(findOptions(options, 'boats loom')).toEqual([])
    expect(findOptions(options, '  ')).toBe(options)
  })
})
