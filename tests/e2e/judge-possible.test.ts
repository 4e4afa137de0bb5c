import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { openInbox, show, start, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

function rows(page: Page): Locator {
  // A heading is a row of the grid, too.
  return page.getByRole('grid', { name: 'Proposals' }).locator('.inbox-row')
}

/** Makes some of the sample's proposals possible ones, as a record of the rules would that knows more; how many are left. */
async function demote(page: Page, count: number): Promise<number> {
  return await page.evaluate(async (wanted) => {
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      await new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      if (!db.objectStoreNames.contains('analysis')) continue
      const store = db.transaction('analysis', 'readwrite').objectStore('analysis')
      const sure: { id: string; value: { hint?: string }[] } | undefined = await done(
        store.get('discrepancies'),
      )
      if (!sure) continue
      const moved = sure.value.filter(({ hint }) => hint === undefined).slice(0, wanted)
      const left = sure.value.filter((one) => !moved.includes(one))
      await done(store.put({ id: 'discrepancies', value: left }))
      await done(store.put({ id: 'possibleDiscrepancies', value: moved }))
      db.close()
      return left.length
    }
    throw new Error('no case with proposals')
  }, count)
}

describe.skipIf(!canLaunch())('possible proposals', () => {
  it('P2, P5: are shown when asked, judged with the same keys, and stay judged after a restart', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    await waitForSample(first.page)
    await waitForStatus(first.page, /[1-9]\d* undecided/u)
    const sure = await demote(first.page, 3)
    expect(await first.close()).toBe(0)

    const second = await start({ dataDir })
    const { page } = second
    await waitForStatus(page, new RegExp(`${sure} undecided`, 'u'))
    await openInbox(page, 'by keys')
    const area = page.getByLabel('Work area')
    const toggle = area.getByRole('button', { name: /^Possible/u })
    await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('false')
    await expect.poll(() => toggle.textContent()).toBe('Possible (3)')
    await expect.poll(() => rows(page).count()).toBe(sure)

    // The key shows them below the others, and hides them.
    await page.keyboard.press('p')
    await area.getByText('Possible: proposals like these were often wrong').waitFor()
    await expect.poll(() => rows(page).count()).toBe(sure + 3)
    await page.keyboard.press('p')
    await expect.poll(() => rows(page).count()).toBe(sure)
    await page.keyboard.press('p')
    await expect.poll(() => rows(page).count()).toBe(sure + 3)

    // The last one is dismissed, the one before it confirmed: the counts of the case know only the finding.
    await rows(page).last().click()
    await area.getByRole('article').getByText('Possible', { exact: true }).waitFor()
    await page.keyboard.press('n')
    await expect.poll(() => toggle.textContent()).toBe('Possible (2)')
    await page.keyboard.press('y')
    await expect.poll(() => toggle.textContent()).toBe('Possible (1)')
    await waitForStatus(page, new RegExp(`${sure} undecided`, 'u'))
    await area.getByText(`${sure} to decide of ${sure} proposed`).waitFor()
    expect(await second.close()).toBe(0)

    const { page: again } = await start({ dataDir })
    await waitForStatus(again, new RegExp(`${sure} undecided`, 'u'))
    await show(again, 'Findings')
    await expect.poll(() => again.getByLabel('Work area').getByRole('row').count()).toBe(1)
    await openInbox(again)
    // Off again; what was judged is listed with its like all the same.
    const state = again.getByLabel('Work area').getByRole('button', { name: /To decide/u })
    await expect.poll(() => rows(again).count()).toBe(sure)
    await state.click()
    await again.getByRole('option', { name: /^Dismissed \(1\)/u }).click()
    await expect.poll(() => rows(again).count()).toBe(1)
    await again.getByLabel('Work area').getByText('Possible: proposals like these were often wrong').waitFor()
  })
})
