import { describe, expect, it } from 'vitest'
import type { Command } from '#renderer/services/commands.ts'
import { keyGroups } from '#renderer/app/key-sheet.tsx'
import { DEFAULT_SIZES, parseSettings } from '#renderer/app/settings.ts'
import { keyHints } from '#renderer/app/status-bar.tsx'
import { uncomparedWords } from '#renderer/app/uncompared-dialog.tsx'
import { VIEWS, viewCommands } from '#renderer/app/views.ts'

function command(id: string, label: string, group: string, keys?: string): Command {
  return { id, label, group, ...(keys === undefined ? {} : { keys }), run: () => undefined }
}

describe('parseSettings', () => {
  it('brings back what was stored', () => {
    const stored = { theme: 'dark', analyst: 'N. Castell', sizes: { start: 300, end: 400 }, inspector: false }
    expect(parseSettings(JSON.stringify(stored))).toEqual({ ...stored, library: true })
  })

  it.each(['', 'nonsense', 'null', '[]', '{"theme":7,"sizes":{"start":"wide","end":99999},"analyst":[]}'])(
    'falls back on its defaults for %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual({
        theme: 'system',
        analyst: '',
        sizes: DEFAULT_SIZES,
        library: true,
        inspector: true,
      })
    },
  )
})

describe('the key sheet', () => {
  it('joins keys of one name in a group and puts the view before the library, and both before the app', () => {
    const groups = keyGroups([
      command('library.filter', 'Filter', 'Library', '/'),
      command('app.view.read', 'Read', 'Go to', 'Alt+1'),
      command('app.go.read', 'Read', 'Go to', 'g r'),
      command('reader.next', 'Next match', 'Reader', ']'),
      command('reader.nameless', 'Without a key', 'Reader'),
    ])
    expect(groups).toEqual([
      ['Reader', [{ label: 'Next match', keys: [']'], able: true }]],
      ['Library', [{ label: 'Filter', keys: ['/'], able: true }]],
      ['Go to', [{ label: 'Read', keys: ['Alt+1', 'g r'], able: true }]],
    ])
  })

  it('tells keys apart that do nothing now, and not those of which another of the name does', () => {
    const idle = (id: string, label: string, keys: string): Command => ({
      ...command(id, label, 'Reader', keys),
      enabled: false,
    })
    const [[, rows] = ['', []]] = keyGroups([
      idle('reader.undo', 'Undo', 'u'),
      idle('reader.next', 'Next match', ']'),
      command('reader.next-f8', 'Next match', 'Reader', 'F8'),
    ])
    expect(rows.map(({ label, able }) => [label, able])).toEqual([
      ['Undo', false],
      ['Next match', true],
    ])
  })
})

describe('the keys in the status bar', () => {
  it('shows those of the view before those of the library, none of the app, each name once', () => {
    const hints = keyHints([
      command('library.import', 'Import', 'Library', '$mod+o'),
      command('app.undo', 'Undo', 'Case', '$mod+z'),
      command('triage.next', 'Next', 'Triage', 'j'),
      command('triage.next-arrow', 'Next', 'Triage', 'ArrowDown'),
      { ...command('triage.confirm', 'Confirm', 'Triage', 'y'), enabled: false },
    ])
    expect(hints.map(({ id }) => id)).toEqual(['triage.next', 'library.import'])
  })
})

describe('what could not be compared', () => {
  it('is said with how much and why, each thing only where there is any', () => {
    const inPart = [['a', 'a'] as const, ['a', 'b'] as const]
    expect(uncomparedWords({ places: 0, pairs: 0, inPart })).toEqual([
      '1 document was compared with itself in part, being very long or repeating the same words very often.',
      '1 pair of documents was compared in part: they are very long, or repeat the same words very often.',
    ])
    const [pairs, places, ...rest] = uncomparedWords({ places: 1, pairs: 1200, inPart: [] })
    expect(pairs).toMatch(/^1,200 pairs of documents were not compared/u)
    expect(places).toMatch(/^1 place was not compared/u)
    expect(rest).toEqual([])
  })

  it('is said not to be known of an analysis that did not note it', () => {
    expect(uncomparedWords(null).join(' ')).toContain('did not note')
  })
})

describe('the views', () => {
  it('have a letter each, ten of them a digit that stays theirs, and no key twice', () => {
    const keys = viewCommands().flatMap(({ keys: own }) => own ?? [])
    for (const { letter } of VIEWS) expect(keys).toContain(`g ${letter}`)
    const digits = VIEWS.flatMap(({ digit }) => digit ?? [])
    expect(digits.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(keys.filter((own) => own.startsWith('Alt+'))).toEqual(digits.map((digit) => `Alt+${digit}`))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
