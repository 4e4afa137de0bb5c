import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import {
  dropFiles,
  focused,
  newCase,
  show,
  showByKeys,
  start,
  waitForQuiet,
  waitForSample,
  waitForStatus,
} from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

const article = (title: string, outlet: string, body: string): string =>
  `---\ntitle: ${title}\noutlet: ${outlet}\ndate: 2031-04-08\nlanguage: en\n---\n\n${body}\n`

const ARTICLES: Readonly<Record<string, string>> = {
  courier: article(
    'Fire at the Velden mill',
    'Courier',
    'A fire destroyed the paper mill of Velden on Monday night. Two watchmen had warned the owner Ruben Hasselqvist about the broken sprinklers in March.\n\nThe mayor of Velden, Lotte Brandsma, promised help for the families of Ostrava Street.',
  ),
  post: article(
    'Velden mill burns down',
    'Post',
    'The paper mill of Velden burnt down on Monday night. In March the watchmen had warned Ruben Hasselqvist that the sprinklers were broken, their union told this newspaper.\n\nLotte Brandsma, the mayor, said that Ostrava Street would get help.',
  ),
  release: article(
    'Statement of the mill',
    'Velden Paper',
    'The paper mill of Velden was hit by a fire on Monday night. Its owner, Ruben Hasselqvist, thanked the fire brigade and Lotte Brandsma.\n\nCustomers of Ostrava Street will be served from another mill.',
  ),
  other: article(
    'Orchestra seeks a home',
    'Herald',
    'The chamber players of Ulmenau need a new hall by autumn.',
  ),
}

describe.skipIf(!canLaunch())('omissions', () => {
  it('lists what others tell, by whom it is left out, and makes a finding and a tag of it by key', async () => {
    const dataDir = await sampleFolder()
    const { page } = await start({ dataDir })
    await waitForSample(page)
    await newCase(page, 'Velden')
    const folder = join(dataDir, 'files')
    mkdirSync(folder)
    const files = Object.entries(ARTICLES).map(([name, text]) => {
      const file = join(folder, `${name}.md`)
      writeFileSync(file, text)
      return file
    })
    await dropFiles(page, files)
    await waitForStatus(page, /4 documents/u)
    await waitForStatus(page, /[1-9]\d* match/u)
    await waitForQuiet(page)
    await showByKeys(page, 'g l', 'Omissions')
    const area = page.getByLabel('Work area')
    const rows = page.getByRole('grid', { name: 'Omissions' }).getByRole('row')
    await rows.first().waitFor()
    const detail = area.getByRole('article')
    const part = (name: string) => detail.getByRole('region', { name, exact: true })
    await part('Told by').getByText('broken sprinklers').waitFor()
    await part('Told by').getByText('sprinklers were broken').waitFor()
    await part('Absent (checked)').getByText('Velden Paper').first().waitFor()
    await part('Not checked').getByText('Herald').waitFor()

    // By outlet: Courier lacks nothing that two others tell.
    await area.getByRole('button', { name: /Outlet or document/u }).click()
    await page.getByRole('searchbox').last().fill('Courier')
    await page.getByRole('option', { name: /^Courier/u }).click()
    await area.getByText('Nothing fits the filter').waitFor()
    await area.getByRole('button', { name: 'Show all omissions' }).click()
    await rows.first().click()

    // Dismissed with a note, undone, kept.
    const before = await rows.count()
    await page.keyboard.press('m')
    await focused(page, 'input, textarea')
    await page.keyboard.type('told in a caption')
    await page.keyboard.press('Escape')
    await focused(page, '[role="row"]')
    await page.keyboard.press('x')
    await expect.poll(() => rows.count()).toBe(before - 1)
    await area.getByRole('button', { name: /State/u }).click()
    await page.getByRole('option', { name: /^Dismissed \(1\)/u }).click()
    await expect.poll(() => detail.getByPlaceholder('Why (optional)').inputValue()).toBe('told in a caption')
    await area.getByRole('button', { name: /State/u }).click()
    await page.getByRole('option', { name: /^All/u }).click()
    await page.keyboard.press('Control+z')
    await rows.first().click()
    await page.keyboard.press('y')
    await rows.first().getByLabel('Kept').waitFor()
    await rows.first().click()

    await page.keyboard.press('n')
    const inspector = page.getByLabel('Inspector')
    await inspector.getByText('Left out by Velden Paper').first().waitFor()
    await detail.getByRole('button', { name: 'Your finding' }).waitFor()
    await rows.first().click()
    await page.keyboard.press('t')
    await page.getByRole('dialog').getByText('these words').first().waitFor()
    await page.keyboard.press('Escape')

    await rows.first().click()
    await page.keyboard.press('o')
    await expect.poll(() => page.locator('.document-scroller').count()).toBe(2)
    await show(page, 'Omissions')
    await page.keyboard.press(']')
    await page.keyboard.press('r')
    await expect.poll(() => page.locator('.document-scroller').count()).toBe(1)
    await page
      .locator('.document-scroller')
      .getByText(/sprinklers/u)
      .first()
      .waitFor()
  })
})
