import { readFileSync } from 'node:fs'
import { expect, it, describe } from 'vitest'
import { canLaunch } from './support/app.ts'
import { confirmOf, gradeByKey, show, start, waitForSample } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

describe.skipIf(!canLaunch())('credibility', () => {
  it('is graded by key for each account, refuses an unconfirmed 1 without a reason, and prints it', async () => {
    const { page, downloads } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    // One person is named at the head by several reports, another by one alone.
    await confirmOf(page, 'Belun ben Harath')
    const account = page.getByRole('group', { name: 'Credibility of account B' })
    await account.getByText(/^1 report$/u).waitFor()
    await account.getByRole('button', { name: 'Grade the credibility of account B' }).waitFor()
    await page.keyboard.press('Shift+b')
    await gradeByKey(page, account, '1', 'Two officials say so.')
    await page.keyboard.press('Control+Enter')
    // One source: the form stays until it is said why this counts as confirmed.
    const save = account.getByRole('button', { name: 'Save' })
    await expect.poll(() => save.isDisabled()).toBe(true)
    await account.getByRole('textbox', { name: /^Why it counts/u }).fill('The register itself was seen.')
    await page.keyboard.press('Control+Enter')
    await account.getByText('Confirmed by other sources').waitFor()
    await account.getByText(/Graded 1 with \d independent .*The register itself was seen\./u).waitFor()

    // Undo and redo.
    await page.keyboard.press('Escape')
    await page.getByLabel('Work area').getByRole('row').first().click()
    await page.keyboard.press('Control+z')
    await account.getByText('Confirmed by other sources').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Shift+z')
    await account.getByText('Confirmed by other sources').waitFor()

    // Graded anew, the first grade stays as history.
    await account.getByRole('button', { name: 'Grade the credibility of account B anew' }).click()
    await gradeByKey(page, account, '6', 'On second thought.')
    await page.keyboard.press('Control+Enter')
    await account.getByText('Cannot be judged').waitFor()
    await account.getByText('1 earlier grade').waitFor()
    await page.keyboard.press('Control+z')
    await account.getByText('Confirmed by other sources').waitFor()

    await show(page, 'Dossier')
    await page.getByLabel('Summary').fill('It is likely, with high confidence.')
    await page.getByText('Likelihood and confidence in one sentence.').waitFor()
    await page.keyboard.press('Control+e')
    await page
      .getByText(/^Exported /u)
      .first()
      .waitFor()
    const file = readFileSync(await exportedHtml(downloads), 'utf8')
    expect(file).toContain('Independence of the reports')
    expect(file).toMatch(
      /Graded 1 with \d independent of \d reports?, because: The register itself was seen\./u,
    )
  })
})

async function exportedHtml(downloads: string): Promise<string> {
  const { readdirSync } = await import('node:fs')
  const name = readdirSync(downloads).find((one) => one.endsWith('.html'))
  expect(name).toBeDefined()
  return `${downloads}/${name ?? ''}`
}
