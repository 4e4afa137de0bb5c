import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserAdvice, ensureBuild, ensureChromium, ensureDependencies, findElectron } from './ensure.mjs'
import { hasDisplay } from './find-browser.mjs'
import { run, say } from './steps.mjs'
import { countTests, failedTests, summary } from './test-counts.mjs'

/** `npm test`: checks, unit tests, build, tests of the built app. Its last line counts them. Returns the exit code. */
export async function test() {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failures = []
  const reports = mkdtempSync(join(tmpdir(), 'variorum-tests-'))
  try {
    await runAll({ total, failures, reports })
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    total.failed += 1
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  for (const failure of failures) say(failure)
  say(summary(total))
  return total.failed === 0 ? 0 : 1
}

async function runAll(outcome) {
  const { total, failures } = outcome
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
  await vitest(outcome, 'unit', [])

  await ensureBuild({ log: say })
  if (browser === undefined) {
    say(`The tests of the built app were not run, as there is no browser: ${browserAdvice()}`)
    return
  }
  say(`Running the tests of the built app on ${browser} …`)
  await vitest(outcome, 'e2e', ['--config', 'vitest.e2e.config.ts'])
}

async function vitest({ total, failures, reports }, name, args) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run('npx', ['--no-install', 'vitest', 'run', ...args, ...reporters])
  const counts = countTests(report, code)
  for (const key of Object.keys(total)) total[key] += counts[key]
  failures.push(...failedTests(report))
}
