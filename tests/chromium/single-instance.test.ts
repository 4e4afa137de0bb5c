import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeInstanceLock } from '#chromium/single-instance.ts'
import type { SecondStart } from '#chromium/single-instance.ts'

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const owner = (text: string): void => {
    mkdirSync(join(folder, 'chromium-lock'))
    writeFileSync(join(folder, 'chromium-lock', 'owner'), text)
  }

  it('is taken once, tells its holder of the next start, and is free again afterwards', async () => {
    const starts: SecondStart[] = []
    const lock = takeInstanceLock(folder, (start) => starts.push(start))
    expect(lock).toBeDefined()
    expect(takeInstanceLock(folder, () => undefined)).toBeUndefined()
    await expect.poll(() => starts).toEqual([{ argv: process.argv, workingDirectory: process.cwd() }])
    lock?.release()
    const next = takeInstanceLock(folder, () => undefined)
    expect(next).toBeDefined()
    next?.release()
  })

  it('is taken over from a process that has ended', () => {
    owner(String(spawnSync(process.execPath, ['--version']).pid))
    const lock = takeInstanceLock(folder, () => undefined)
    expect(lock).toBeDefined()
    lock?.release()
  })

  it.runIf(process.platform === 'linux')(
    'is taken over when the number belongs to another process now',
    () => {
      owner(`${String(process.ppid)} 1`)
      const lock = takeInstanceLock(folder, () => undefined)
      expect(lock).toBeDefined()
      lock?.release()
    },
  )
})
