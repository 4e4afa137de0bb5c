import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newDataFolder, show, start, waitForSample, waitForStatus } from './support/case.ts'

describe.skipIf(!canLaunch())('the history', () => {
  it('is filtered, shows an entry with its rows and sums, and goes back to before it', async () => {
    const { page } = await start({ dataDir: newDataFolder() })
    await waitForSample(page)
    await show(page, 'Discrepancies')
    await page.getByRole('article').first().waitFor()
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)
    await page.keyboard.press('y')
    await waitForStatus(page, /2 findings/u)

    await show(page, 'History')
    const list = page.getByRole('grid', { name: 'History' })
    await list.getByRole('row').first().waitFor()
    const all = await list.getByRole('row').count()
    await page.getByRole('searchbox', { name: 'Filter the history' }).fill('confirm')
    await expect.poll(() => list.getByRole('row').count()).toBe(2)
    expect(all).toBeGreaterThan(2)
    await page.getByText(/^2 of \d+ entries/u).waitFor()

    // The older of the two: its rows, its place in the chain, and the way back.
    await list.getByRole('row').nth(1).click()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByRole('heading', { name: /^Entry \d+$/u }).waitFor()
    await inspector.getByText('discrepancy.confirm').waitFor()
    const sums = inspector.getByText(/^[\da-f]{64}$/u)
    await expect.poll(() => sums.count()).toBeGreaterThanOrEqual(4)
    await inspector.getByRole('button', { name: 'Undo this and the change after it' }).click()
    await waitForStatus(page, /^(?!.*finding)/u)
    await inspector.getByRole('button', { name: 'Bring this back' }).click()
    await waitForStatus(page, /1 finding/u)
  })
})
