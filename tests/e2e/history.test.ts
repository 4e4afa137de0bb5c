import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { openInbox, show, start, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

describe.skipIf(!canLaunch())('the history', () => {
  it('is filtered, shows an entry with its rows and sums, and goes back to before it', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await openInbox(page)
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)
    await page.keyboard.press('y')
    await waitForStatus(page, /2 findings/u)

    await show(page, 'History')
    const list = page.getByRole('grid', { name: 'History' })
    await expect.poll(() => list.getByRole('row').count()).toBeGreaterThan(2)
    await page.getByRole('searchbox', { name: 'Filter the history' }).fill('confirm')
    await expect.poll(() => list.getByRole('row').count()).toBe(2)
    await page.getByText(/^2 of \d+ entries/u).waitFor()

    // The older of the two: its rows, its place in the chain, and the way back.
    await list.getByRole('row').nth(1).click()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByRole('heading', { name: /^Entry \d+$/u }).waitFor()
    await inspector.getByText('discrepancy.confirm').waitFor()
    const sums = inspector.getByText(/^[\da-f]{64}$/u)
    await expect.poll(() => sums.count()).toBeGreaterThanOrEqual(4)
    await inspector.getByRole('button', { name: 'Undo this and the change after it' }).click()
    await waitForStatus(page, / 0 findings/u)
    await inspector.getByRole('button', { name: 'Bring this back' }).click()
    await waitForStatus(page, /1 finding/u)
  })

  it('checks the whole chain, and names the first entry that was changed on the disk', async () => {
    const dataDir = await sampleFolder()
    const { page } = await start({ dataDir })
    await waitForSample(page)
    await openInbox(page)
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)
    await show(page, 'History')
    const check = page.getByRole('button', { name: 'Check the chain' })
    await check.click()
    const held = page.getByText(/^All \d+ entries hold\./u)
    await held.waitFor()

    // Something done since makes the answer old.
    await page.keyboard.press('ControlOrMeta+z')
    await held.waitFor({ state: 'detached' })
    await check.click()
    await held.waitFor()

    const cases = join(dataDir, 'cases')
    const path = join(
      cases,
      readdirSync(cases).find((name) => name.startsWith('case-')) ?? '',
      'journal.ndjson',
    )
    const journal = readFileSync(path)
    const second = journal.indexOf('\n') + 1
    journal[second + 200] = (journal[second + 200] ?? 0) ^ 1
    writeFileSync(path, journal)
    await check.click()
    const alert = page.getByRole('alert').filter({ hasText: 'Entry 2 is the first that does not hold.' })
    await alert.getByText('What stands before it holds (1 entry).').waitFor()
    await alert.getByRole('button', { name: 'Show entry 2' }).click()
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Entry 2' }).waitFor()

    journal[second + 200] = (journal[second + 200] ?? 0) ^ 1
    writeFileSync(path, journal)
    await check.click()
    await held.waitFor()
  })
})
