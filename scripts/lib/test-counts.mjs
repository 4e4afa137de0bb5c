import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * Counts from a report of vitest's JSON reporter: `{ passed, failed, skipped }`. A file that could not even be loaded
 * has no tests in the report; it counts as one failure. So does a run that ended with an error but names none.
 */
export function countTests(reportFile, exitCode) {
  const report = readReport(reportFile)
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) counts.failed += 1
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1
      else if (status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
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

/** The last line of a test run. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
