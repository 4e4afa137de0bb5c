import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { freePath } from '#main/files/free-path.ts'

const folders: string[] = []

/** A folder that holds these files, removed after the test. */
function folderWith(...names: string[]): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-free-path-'))
  folders.push(folder)
  for (const name of names) writeFileSync(join(folder, name), '')
  return (name) => join(folder, name)
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('where a file may be written', () => {
  it('is where the user said, also where a file is there', () => {
    const at = folderWith('a.html')
    expect(freePath(at('a.html'), at('a.html'))).toBe(at('a.html'))
    expect(freePath(at('a.pdf'), at('a.html'))).toBe(at('a.pdf'))
  })

  it('is beside a file that nobody agreed to replace', () => {
    const at = folderWith('a.pdf', 'a (2).pdf', 'a.html')
    expect(freePath(at('a.pdf'), at('a.html'))).toBe(at('a (3).pdf'))
    expect(freePath(at('a.html'), at('a'))).toBe(at('a (2).html'))
  })

  it('is left to the writer to refuse where a folder is in the way', () => {
    const at = folderWith('a.html')
    mkdirSync(at('a.pdf'))
    expect(freePath(at('a.pdf'), at('a.html'))).toBe(at('a.pdf'))
  })
})
