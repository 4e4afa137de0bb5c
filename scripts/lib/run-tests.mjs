import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { browserAdvice, ensureBuild, ensureChromium, ensureDependencies, findElectron } from './ensure.mjs'
import { hasDisplay } from './find-browser.mjs'
import { run, say } from './steps.mjs'
import { countTests, failedTests, notRun, summary } from './test-counts.mjs'

const NOTHING_SKIPPED = { skipped: 0, skippedFiles: 0 }

/**
 * `npm test`: checks, unit tests, build, tests of the built app. Its last line counts them; the one above it says what
 * was not run. Returns the exit code: 1 when anything failed. What was not run is no failure, since a machine without a
 * browser is not broken; where it must be one, VARIORUM_BROWSER=required makes it one.
 */
export async function test() {
  const outcome = {
    total: { passed: 0, failed: 0 },
    failures: [],
    left: { unit: NOTHING_SKIPPED, app: NOTHING_SKIPPED, advice: undefined },
    reports: mkdtempSync(join(tmpdir(), 'variorum-tests-')),
  }
  try {
    await runAll(outcome)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    outcome.total.failed += 1
  } finally {
    rmSync(outcome.reports, { recursive: true, force: true })
  }
  for (const failure of outcome.failures) say(failure)
  const left = notRun(outcome.left)
  if (left !== undefined) say(left)
  say(summary(outcome.total))
  return outcome.total.failed === 0 ? 0 : 1
}

async function runAll(outcome) {
  const { total, failures, left } = outcome
  await ensureDependencies({ log: say })
  const browser = (hasDisplay() ? findElectron() : undefined) ?? (await ensureChromium({ log: say }))

  say('Checking format, lint and types …')
  const check = await run('npm', ['run', '--silent', 'check'])
  if (check.code === 0) total.passed += 1
  else {
    total.failed += 1
    failures.push('Failed: npm run check: its output stands at the head of this run.')
  }

  say('Running the unit tests …')
  left.unit = await vitest(outcome, 'unit', [])

  await ensureBuild({ log: say })
  if (browser === undefined) {
    left.advice = browserAdvice()
    say('Counting the tests of the built app, which cannot be run without a browser …')
  } else say(`Running the tests of the built app on ${browser} …`)
  // Without a browser every one of them skips itself, and so is counted.
  left.app = await vitest(outcome, 'e2e', ['--config', 'vitest.e2e.config.ts'])
  if (browser === undefined && process.env['VARIORUM_BROWSER'] === 'required') {
    total.failed += 1
    failures.push('Failed: VARIORUM_BROWSER=required, and there is no browser.')
  }
}

async function vitest({ total, failures, reports }, name, args) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run('npx', ['--no-install', 'vitest', 'run', ...args, ...reporters])
  const counts = countTests(report, code)
  total.passed += counts.passed
  total.failed += counts.failed
  failures.push(...failedTests(report))
  return counts
}
