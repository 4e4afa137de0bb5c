import { describe, expect, it } from 'vitest'
import { type KeyPress, KeySequences, matchesPress } from '#renderer/app/keys.ts'

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

describe('matchesPress', () => {
  it('takes a letter by what is printed on the key where letters are Latin', () => {
    expect(matchesPress('c', press('c', 'KeyC'), false)).toBe(true)
    // Dvorak: the key that lies at C prints j.
    expect(matchesPress('c', press('j', 'KeyC'), false)).toBe(false)
    expect(matchesPress('j', press('j', 'KeyC'), false)).toBe(true)
  })

  it('takes a letter by its place on Cyrillic, Arabic and Greek layouts', () => {
    expect(matchesPress('c', press('с', 'KeyC'), false)).toBe(true)
    expect(matchesPress('j', press('ت', 'KeyJ'), false)).toBe(true)
    expect(matchesPress('$mod+k', press('л', 'KeyK', { ctrlKey: true }), false)).toBe(true)
    expect(matchesPress('j', press('ο', 'KeyO'), false)).toBe(false)
  })

  it('tells modifiers apart, and the Mac from the others', () => {
    const shifted = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })
    expect(matchesPress('$mod+z', shifted, false)).toBe(false)
    expect(matchesPress('$mod+Shift+z', shifted, false)).toBe(true)
    expect(matchesPress('$mod+z', press('z', 'KeyZ', { metaKey: true }), true)).toBe(true)
    expect(matchesPress('$mod+z', press('z', 'KeyZ', { metaKey: true }), false)).toBe(false)
  })

  it('takes digits with a modifier by place, as French keyboards and Macs need it', () => {
    expect(matchesPress('Alt+1', press('&', 'Digit1', { altKey: true }), false)).toBe(true)
    expect(matchesPress('Alt+1', press('¡', 'Digit1', { altKey: true }), true)).toBe(true)
    expect(matchesPress('Alt+1', press('&', 'Digit1'), false)).toBe(false)
  })

  it('takes signs with or without Shift, and by place where the key carries a letter', () => {
    expect(matchesPress('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true)
    expect(matchesPress('?', press('?', 'Comma', { shiftKey: true }), false)).toBe(true)
    expect(matchesPress('?', press('؟', 'Slash', { shiftKey: true }), false)).toBe(true)
    expect(matchesPress(']', press('ъ', 'BracketRight'), false)).toBe(true)
    expect(matchesPress(']', press('[', 'BracketLeft'), false)).toBe(false)
  })
})

describe('KeySequences', () => {
  const list = [{ keys: 'g d' }, { keys: 'd' }, { keys: 'j' }]
  const g = press('g', 'KeyG')
  const d = press('d', 'KeyD')

  it('waits after the first key of a sequence and runs at the second', () => {
    const sequences = new KeySequences<{ keys: string }>(false)
    expect(sequences.press(g, list, 0)).toEqual({ kind: 'pending' })
    expect(sequences.press(d, list, 500)).toEqual({ kind: 'run', command: { keys: 'g d' } })
    expect(sequences.press(d, list, 600)).toEqual({ kind: 'run', command: { keys: 'd' } })
  })

  it('forgets a sequence after a second, or when another key comes', () => {
    const sequences = new KeySequences<{ keys: string }>(false)
    sequences.press(g, list, 0)
    expect(sequences.press(d, list, 2000)).toEqual({ kind: 'run', command: { keys: 'd' } })
    sequences.press(g, list, 3000)
    expect(sequences.press(press('j', 'KeyJ'), list, 3100)).toEqual({ kind: 'run', command: { keys: 'j' } })
  })

  it('lets the command registered last win, and is not stopped by a lone modifier', () => {
    const sequences = new KeySequences<{ keys: string; of?: string }>(false)
    const both = [
      { keys: 'n', of: 'app' },
      { keys: 'n', of: 'view' },
    ]
    expect(sequences.press(press('n', 'KeyN'), both, 0)).toMatchObject({ command: { of: 'view' } })
    sequences.press(g, list, 100)
    expect(sequences.press(press('Shift', 'ShiftLeft', { shiftKey: true }), list, 150)).toEqual({
      kind: 'none',
    })
    expect(sequences.press(d, list, 200)).toMatchObject({ command: { keys: 'g d' } })
  })
})
