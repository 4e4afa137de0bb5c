import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically } from '#main/files/write-atomically.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-write-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})

describe('writeAtomically (D11)', () => {
  it('replaces a file and says what it wrote', async () => {
    const path = join(folder, 'dossier.md')
    await writeFile(path, 'before')
    const written = await writeAtomically(path, 'ä\n')
    expect(written).toEqual({ bytes: 3, sha256: createHash('sha256').update('ä\n').digest('hex') })
    expect(await readFile(path, 'utf8')).toBe('ä\n')
    expect(await readdir(folder)).toEqual(['dossier.md'])
  })

  it('writes bytes as they are, and nothing at all', async () => {
    const bytes = new Uint8Array([0, 255, 128])
    await writeAtomically(join(folder, 'a.bin'), bytes)
    expect(new Uint8Array(await readFile(join(folder, 'a.bin')))).toEqual(bytes)
    expect((await writeAtomically(join(folder, 'empty'), '')).bytes).toBe(0)
  })

  it('leaves no trace where it cannot write', async () => {
    const target = join(folder, 'taken')
    await mkdir(join(target, 'child'), { recursive: true })
    await expect(writeAtomically(target, 'x')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/u)
    await expect(writeAtomically(join(folder, 'missing', 'x.md'), 'x')).rejects.toThrow(/ENOENT/u)
    expect(await readdir(folder)).toEqual(['taken'])
  })

  it('does not trip over another write of the same file', async () => {
    const path = join(folder, 'dossier.md')
    await Promise.all(['one', 'two', 'three'].map((text) => writeAtomically(path, text.repeat(50_000))))
    expect(['one', 'two', 'three'].map((text) => text.repeat(50_000))).toContain(await readFile(path, 'utf8'))
    expect(await readdir(folder)).toEqual(['dossier.md'])
  })
})
