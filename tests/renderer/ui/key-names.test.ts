import { describe, expect, it } from 'vitest'
import { keyParts } from '#renderer/ui/key-names.ts'

describe('keyParts', () => {
  it('names keys as each platform does', () => {
    expect(keyParts('$mod+Shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']])
    expect(keyParts('$mod+Shift+z', true)).toEqual([['⌘', '⇧', 'Z']])
    expect(keyParts('Alt+ArrowDown', false)).toEqual([['Alt', '↓']])
  })

  it('keeps the presses of a sequence apart and shortens codes', () => {
    expect(keyParts('g d', false)).toEqual([['G'], ['D']])
    expect(keyParts('$mod+KeyK', false)).toEqual([['Ctrl', 'K']])
    expect(keyParts('F6', false)).toEqual([['F6']])
  })

  it('takes a plus for a key where it stands alone or last', () => {
    expect(keyParts('+', false)).toEqual([['+']])
    expect(keyParts('$mod++', false)).toEqual([['Ctrl', '+']])
  })
})
