import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newest, oldest } from '../../scripts/lib/freshness.mjs'

describe('the age of files', () => {
  let root: string
  const put = (file: string, seconds: number): void => {
    writeFileSync(join(root, file), '')
    utimesSync(join(root, file), seconds, seconds)
  }
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'variorum-age-'))
    mkdirSync(join(root, 'src', 'deep'), { recursive: true })
    put('src/a.ts', 100)
    put('src/deep/b.ts', 300)
    put('alone.json', 200)
    for (const folder of ['src/deep', 'src']) utimesSync(join(root, folder), 50, 50)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('finds the newest of files and of all that is in folders', () => {
    expect(newest(root, ['src', 'alone.json', 'missing'])).toBe(300_000)
    expect(newest(root, ['alone.json'])).toBe(200_000)
  })

  it('sees by the time of its folder that a file was removed', () => {
    utimesSync(join(root, 'src'), 400, 400)
    expect(newest(root, ['src'])).toBe(400_000)
  })

  it('finds the oldest, and says zero when one is missing', () => {
    expect(oldest(root, ['src/a.ts', 'alone.json'])).toBe(100_000)
    expect(oldest(root, ['src/a.ts', 'missing'])).toBe(0)
  })
})
