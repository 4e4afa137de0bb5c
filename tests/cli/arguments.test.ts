import { describe, expect, it } from 'vitest'
import { parseArguments } from '#cli/arguments.ts'

function parsed(args: readonly string[], environment: Record<string, string> = {}) {
  const result = parseArguments(args, environment)
  return result.ok ? result.value : result.error
}

describe('parseArguments', () => {
  it('reads files, repeated --out and --json in any order', () => {
    expect(parsed(['--json', 'a', '--out', 'x.html', 'b', '--out=y.MD'])).toMatchObject({
      inputs: ['a', 'b'],
      outputs: ['x.html', 'y.MD'],
      json: true,
      date: null,
      wants: 'dossier',
    })
    expect(parsed(['--', '--odd-name.txt'])).toMatchObject({ inputs: ['--odd-name.txt'] })
  })

  it('says in a sentence what is wrong', () => {
    expect(parsed([])).toMatch(/at least one file or folder/u)
    expect(parsed(['a', '--nonsense'])).toMatch(/nonsense/u)
    expect(parsed(['a', '--out'])).toMatch(/out/u)
    expect(parsed(['a', '--date', 'yesterday'])).toMatch(/yesterday/u)
    expect(parsed(['a'], { SOURCE_DATE_EPOCH: 'soon' })).toMatch(/soon/u)
  })

  it('refuses an ending nobody writes and names those there are', () => {
    const message = parsed(['a', '--out', 'x.exe'])
    expect(message).toContain('x.exe')
    expect(message).toMatch(/\.html, \.md/u)
  })

  it('takes the date of compiling from --date before SOURCE_DATE_EPOCH', () => {
    const environment = { SOURCE_DATE_EPOCH: '0' }
    expect(parsed(['a'], environment)).toMatchObject({ date: '1970-01-01T00:00:00.000Z' })
    expect(parsed(['a', '--date', '2024-05-31'], environment)).toMatchObject({
      date: '2024-05-31T00:00:00.000Z',
    })
  })

  it('redacts for the public only', () => {
    expect(parsed(['a', '--public', '--redact', 'words.txt'])).toMatchObject({
      public: true,
      redact: 'words.txt',
    })
    expect(parsed(['a'])).toMatchObject({ public: false, redact: null })
    expect(parsed(['a', '--redact', 'words.txt'])).toMatch(/add --public/u)
  })

  it('asks for no file when help is wanted', () => {
    expect(parsed(['--help'])).toMatchObject({ wants: 'help' })
    expect(parsed(['--version'])).toMatchObject({ wants: 'version' })
  })
})
