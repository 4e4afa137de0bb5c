import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { focused, show, showByKeys, start, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

function nameList(page: Page) {
  return page.getByRole('grid', { name: 'Names', exact: true })
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel('Work area').getByRole('searchbox', { name: 'Filter names' }).fill(name)
  await nameList(page).getByRole('row').filter({ hasText: name }).first().click()
  await page.getByRole('article', { name }).waitFor()
}

/** The proposal that two posts make, and one group does away with. */
const TWO_POSTS = /is called .* of Veth.* and .* of /u

describe.skipIf(!canLaunch())('the names', () => {
  it('show every form with its passages, and open them', async () => {
    const { page } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await page.keyboard.press('Escape')
    await showByKeys(page, 'g n', 'Names')
    await choose(page, 'Oruk el-Savani')
    const detail = page.getByRole('article', { name: 'Oruk el-Savani' })
    const forms = detail.getByRole('button', { expanded: false })
    await expect.poll(() => forms.count()).toBeGreaterThan(1)
    await forms.first().click()
    await detail.getByTitle('Show in the document').first().click()
    await page
      .getByRole('button', { name: 'Read', exact: true })
      .and(page.locator('[aria-current="page"]'))
      .waitFor()
  })

  it('can be merged and split; claims and discrepancies follow, over undo and a restart', async () => {
    const dataDir = await sampleFolder()
    const app = await start({ dataDir })
    const { page } = app
    await waitForSample(page)
    await show(page, 'Names')
    await choose(page, 'Oruk el-Savani')
    const detail = page.getByRole('article', { name: 'Oruk el-Savani' })
    await detail.getByText(TWO_POSTS).first().waitFor()

    // Two groups that are one: no conflict is left.
    await choose(page, 'Veth’ar Daroun')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill('Ulmane')
    await dialog.getByRole('row', { selected: true }).filter({ hasText: 'Ulmane' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await focused(page, '[role="dialog"] [role="row"]')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'Your decisions' }).waitFor()
    await choose(page, 'Oruk el-Savani')
    await expect.poll(() => detail.getByText(TWO_POSTS).count()).toBe(0)
    await page.keyboard.press('Control+z')
    await detail.getByText(TWO_POSTS).first().waitFor()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => detail.getByText(TWO_POSTS).count()).toBe(0)

    // A form that is somebody else gets an entry of its own.
    await detail
      .getByRole('button', { name: /is somebody else: split off/u })
      .last()
      .click()
    await detail.getByRole('heading', { name: 'Your decisions' }).waitFor()
    await app.close()

    const again = await start({ dataDir })
    await again.page
      .getByRole('contentinfo', { name: 'Status' })
      .getByText(/6 documents/u)
      .waitFor()
    await show(again.page, 'Names')
    await choose(again.page, 'Oruk el-Savani')
    const kept = again.page.getByRole('article', { name: 'Oruk el-Savani' })
    await kept.getByText(/is another than “Oruk el-Savani”/u).waitFor()
    await expect.poll(() => kept.getByText(TWO_POSTS).count()).toBe(0)
    await kept.getByRole('button', { name: 'Take back' }).first().click()
    await expect.poll(() => kept.getByText(/is another than/u).count()).toBe(0)
  })
})
