import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { VIEWS } from '#renderer/app/views.ts'
import { show, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

describe.skipIf(!canLaunch())('the list of keys', () => {
  it('gives no key of a view two meanings', async () => {
    const { page } = await openWindow()
    const sheet = page.getByRole('dialog', { name: 'Keys' })
    for (const { label } of VIEWS) {
      await show(page, label)
      await page.getByRole('button', { name: 'Keys', exact: true }).click()
      await sheet.waitFor()
      const keys = await sheet
        .locator('section')
        .filter({ hasNot: page.getByRole('heading', { name: /^(?:In a text|Lists)$/u }) })
        .locator('.kbd-sequence')
        .evaluateAll((all) =>
          all.map((one) => [...one.children].map(({ textContent }) => textContent).join(' ')),
        )
      expect(keys.length).toBeGreaterThan(20)
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
      expect([label, twice]).toEqual([label, []])
      await page.keyboard.press('Escape')
      await sheet.waitFor({ state: 'detached' })
    }
  })
})
