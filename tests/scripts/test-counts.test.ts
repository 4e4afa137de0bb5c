import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countTests, failedTests, notRun, summary } from '../../scripts/lib/test-counts.mjs'

describe('the count of a test run', () => {
  let folder: string
  let report: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-counts-'))
    report = join(folder, 'report.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (files: readonly (readonly string[])[]): void => {
    const testResults = files.map((statuses) => ({
      status: statuses.length === 0 || statuses.includes('failed') ? 'failed' : 'passed',
      assertionResults: statuses.map((status) => ({ status })),
    }))
    writeFileSync(report, JSON.stringify({ testResults }))
  }

  it('adds up the tests of every file', () => {
    write([
      ['passed', 'failed', 'skipped'],
      ['passed', 'todo'],
    ])
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2, skippedFiles: 2 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    write([['passed'], []])
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0, skippedFiles: 0 })
  })

  it('counts an error outside of the tests, and a run without a report', () => {
    write([['passed']])
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0, skippedFiles: 0 })
    expect(countTests(report, 0)).toEqual({ passed: 1, failed: 0, skipped: 0, skippedFiles: 0 })
    expect(countTests(join(folder, 'missing.json'), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      skippedFiles: 0,
    })
  })

  it('names at its end what failed, and what could not be loaded', () => {
    const broken = { name: resolve('tests/b.test.ts'), status: 'failed', message: 'Cannot find c.ts\n at …' }
    const failing = {
      name: resolve('tests/a.test.ts'),
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        {
          status: 'failed',
          fullName: 'subtracts',
          failureMessages: ['Error: expected 2 to be 1\n    at a.test.ts'],
        },
      ],
    }
    writeFileSync(report, JSON.stringify({ testResults: [failing, { ...broken, assertionResults: [] }] }))
    expect(failedTests(report)).toEqual([
      `Failed: ${join('tests', 'a.test.ts')}: subtracts: Error: expected 2 to be 1`,
      `Failed: ${join('tests', 'b.test.ts')}: Cannot find c.ts`,
    ])
    expect(failedTests(join(folder, 'missing.json'))).toEqual([])
  })

  it('is printed in one form, whatever was not run', () => {
    expect(summary({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed')
    expect(summary({ passed: 12, failed: 1 })).toBe('12 passed, 1 failed')
  })

  it('says how many tests were not run, and how to get what they need', () => {
    const none = { skipped: 0, skippedFiles: 0 }
    const some = { skipped: 8, skippedFiles: 3 }
    expect(notRun({ unit: none, app: none, advice: 'install one' })).toBeUndefined()
    expect(notRun({ unit: some, app: none, advice: undefined })).toBe(
      'Not run: 8 tests in 3 files of the unit tests, for which something is not on this machine.',
    )
    expect(notRun({ unit: none, app: { skipped: 1, skippedFiles: 1 }, advice: undefined })).toBe(
      'Not run: 1 test in 1 file of the built app.',
    )
    expect(notRun({ unit: some, app: { skipped: 85, skippedFiles: 34 }, advice: 'install one' })).toBe(
      'Not run: 85 tests in 34 files of the built app, as there is no browser: install one; ' +
        'and 8 tests in 3 files of the unit tests, for which something is not on this machine.',
    )
  })
})
