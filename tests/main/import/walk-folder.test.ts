import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { walkPaths } from '#main/import/walk-folder.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-'))
  for (const path of [
    'case/b.txt',
    'case/a.html',
    'case/a_files/style.css',
    'case/sub/c.md',
    'case/.hidden/x.txt',
    'case/.DS_Store',
    'case/Z.txt',
    'case/my_files.txt',
  ]) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), 'text')
  }
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function names(...paths: string[]): Promise<string[]> {
  const sources = await walkPaths(paths.map((path) => join(folder, path)))
  return sources.map((source) => source.name)
}

describe('files and folders', () => {
  it('I60 names files relative to what was given, in code-unit order', async () => {
    expect(await names('case')).toEqual([
      'case/Z.txt',
      'case/a.html',
      'case/b.txt',
      'case/my_files.txt',
      'case/sub/c.md',
    ])
    expect(await names('case/sub/c.md', 'case/b.txt')).toEqual(['b.txt', 'c.md'])
  })

  it('I60 takes each file once', async () => {
    expect(await names('case/sub', 'case/sub/c.md')).toEqual(['sub/c.md'])
  })

  it('I61 follows no link out of a folder, but one that was given', async () => {
    symlinkSync('/etc', join(folder, 'case/sub/outside'))
    symlinkSync(join(folder, 'case/b.txt'), join(folder, 'link.txt'))
    expect(await names('case/sub')).toEqual(['sub/c.md'])
    expect(await names('link.txt')).toEqual(['link.txt'])
  })

  it('I62 lets nothing go missing in silence', async () => {
    const [missing] = await walkPaths([join(folder, 'nowhere.txt')])
    expect(missing?.name).toBe('nowhere.txt')
    await expect(missing?.load()).rejects.toThrow('ENOENT')
    const few = await walkPaths([join(folder, 'case')], { depth: 1, files: 2 })
    await expect(few.at(-1)?.load()).rejects.toThrow(/left out|deep/u)
  })

  it.runIf(process.platform === 'linux')('I60 reads files whose names are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(join(folder, 'case/')),
      Buffer.from([0x66, 0xff, 0x2e, 0x74, 0x78, 0x74]),
    ])
    writeFileSync(bytes, 'odd name')
    const sources = await walkPaths([join(folder, 'case')])
    const odd = sources.find(({ name }) => name === 'case/f\u{FFFD}.txt')
    expect(new TextDecoder().decode(await odd?.load())).toBe('odd name')
    const [named] = await walkPaths([join(folder, 'case', 'f\u{FFFD}.txt')])
    await expect(named?.load()).rejects.toThrow('Name the folder it lies in')
  })
})
