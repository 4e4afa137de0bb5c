import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { openInbox, showByKeys, start, waitForStatus } from './support/case.ts'
import { batchFolder } from './support/prepared.ts'

describe.skipIf(!canLaunch())('searching the case', () => {
  it('finds words in documents and findings, in their sentences, and opens the place', async () => {
    const { page } = await start({ dataDir: await batchFolder() })
    await waitForStatus(page, /3 documents/u)
    await waitForStatus(page, /[1-9]\d* undecided/u)
    await openInbox(page, 'by keys')
    await page
      .getByRole('grid', { name: 'Proposals' })
      .getByRole('row')
      .filter({ hasText: 'Velinth' })
      .click()
    await page
      .getByLabel('Work area')
      .getByRole('heading', { name: /Velinth/u })
      .waitFor()
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)

    await showByKeys(page, 'Control+Shift+f', 'Search')
    const work = page.getByLabel('Work area')
    await work.getByRole('searchbox').fill('VELINTH kestrel')
    await work.getByText('Findings', { exact: true }).waitFor()
    const hits = work.getByRole('grid', { name: 'Hits' }).getByRole('row')
    await hits.filter({ hasText: 'told reporters' }).dblclick()
    await page.getByLabel('Work area').getByText('The blockade of the Oswin ferry ended').waitFor()

    await showByKeys(page, 'Control+Shift+f', 'Search')
    await expect.poll(() => work.getByRole('searchbox').inputValue()).toBe('VELINTH kestrel')
    // Beside the title stands who published it and when.
    await work.getByRole('searchbox').fill('pilots')
    await work.getByText('The Oswin Sheet · 2031-11-04').first().waitFor()
    await work.getByRole('searchbox').fill('nowhere-to-be-found')
    await work.getByText('Nowhere in this case').waitFor()
  })
})
