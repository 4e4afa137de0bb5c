import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * Counts from a report of vitest's JSON reporter: the tests `passed`, `failed` and `skipped`, and the `skippedFiles` that
 * those skipped stand in. A file that could not even be loaded has no tests in the report; it counts as one failure. So
 * does a run that ended with an error but names none.
 */
export function countTests(reportFile, exitCode) {
  const report = readReport(reportFile)
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, skippedFiles: 0 }
  const counts = { passed: 0, failed: 0, skipped: 0, skippedFiles: 0 }
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) counts.failed += 1
    const skippedBefore = counts.skipped
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1
      else if (status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
    if (counts.skipped > skippedBefore) counts.skippedFiles += 1
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/**
 * A line for each test that failed, with the first line of what it says; also for a file that could not be loaded.
 * They are said again at the end of a run: a log of thousands of lines is often kept by its end alone.
 */
export function failedTests(reportFile) {
  const failed = (readReport(reportFile)?.testResults ?? []).filter(({ status }) => status === 'failed')
  return failed.flatMap(({ name, message, assertionResults }) => {
    const file = relative(process.cwd(), name)
    if (assertionResults.length === 0) return [`Failed: ${file}: ${firstLine(message)}`]
    return assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) => `Failed: ${file}: ${fullName}: ${firstLine(failureMessages?.[0])}`,
      )
  })
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function firstLine(message) {
  return (message ?? '').trim().split('\n')[0]
}

/**
 * The last line but one of a test run: how many tests were not run and why; undefined when all were. `unit` and `app` are
 * the counts of the unit tests and of those of the built app; `advice` says how to get a browser where none is there.
 */
export function notRun({ unit, app, advice }) {
  const left = [
    app.skipped > 0 && advice !== undefined
      ? `${amount(app)} of the built app, as there is no browser: ${advice}`
      : app.skipped > 0 && `${amount(app)} of the built app`,
    unit.skipped > 0 && `${amount(unit)} of the unit tests, for which something is not on this machine`,
  ].filter((part) => part !== false)
  return left.length === 0 ? undefined : `Not run: ${left.join('; and ')}.`
}

function amount({ skipped, skippedFiles }) {
  const count = (number, thing) => `${number} ${thing}${number === 1 ? '' : 's'}`
  return `${count(skipped, 'test')} in ${count(skippedFiles, 'file')}`
}

/** The last line of a test run. */
export function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
