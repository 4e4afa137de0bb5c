import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { newDataFolder, showByKeys, start, waitForQuiet, waitForStatus } from './support/case.ts'

const LINE = (word: string): string =>
  `The Dray River ${word} attacked the lock at Vessel Bridge, and the mayor of Ostrand closed the harbour on Monday morning.`

describe.skipIf(!canLaunch())('proposed words', () => {
  it('stand beside the other outlet’s word, are tagged and dismissed by key, and stay decided', async () => {
    const dataDir = newDataFolder()
    const files = ['loyal', 'other'].map((name, index) => {
      const file = join(dataDir, `${name}.md`)
      const body =
        index === 0
          ? `${LINE('terrorists')} The mob then broke the gate of the old customs house.`
          : LINE('fighters')
      writeFileSync(
        file,
        `---\ntitle: Report ${index + 1}\noutlet: Paper ${index + 1}\nlanguage: en\n---\n\n${body}\n`,
      )
      return file
    })
    const first = await start({ dataDir, files })
    const { page } = first
    await waitForStatus(page, /2 documents/u)
    await waitForStatus(page, /[1-9]\d* match/u)
    await waitForQuiet(page)
    await showByKeys(page, 'g b', 'Tags')
    const work = page.getByLabel('Work area')
    await work.getByRole('tab', { name: /^Proposed words/u }).click()
    const list = work.getByRole('grid', { name: 'Proposed words' })
    await list.getByText('terrorists').click()
    const detail = page.getByRole('article', { name: 'terrorists' })
    await detail.getByRole('region', { name: 'This document' }).getByText('terrorists').first().waitFor()
    await detail.getByText('“fighters” is plain; it stands in a passage that matches.').waitFor()
    await detail.getByRole('textbox', { name: 'Reason' }).fill('Its own word')
    await page.keyboard.press('Control+Enter')
    await page.getByText('“terrorists” is tagged as Name-calling.').waitFor()
    await list.getByText('terrorists').waitFor({ state: 'detached' })
    await page.getByRole('article', { name: 'mob' }).waitFor()
    await list.getByText('mob').click()
    await page.keyboard.press('n')
    await work.getByText('All are decided').waitFor()

    await page.keyboard.press('Control+z')
    await list.getByText('mob').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await work.getByText('All are decided').waitFor()

    await work.getByRole('tab', { name: 'Codebook' }).click()
    await work.getByRole('grid', { name: 'Codes' }).getByText('Name-calling').click()
    const tagged = page.getByRole('region', { name: 'What carries it' })
    await tagged.getByText('Its own word').waitFor()
    await tagged.getByRole('button', { name: 'terrorists' }).click()
    await page
      .getByRole('region', { name: /Report 1/u })
      .getByText('terrorists')
      .first()
      .waitFor()
    await first.kill()

    const again = await start({ dataDir })
    await waitForStatus(again.page, /2 documents/u)
    await showByKeys(again.page, 'g b', 'Tags')
    const tab = again.page.getByRole('tab', { name: /^Proposed words/u })
    await tab.click()
    await again.page.getByText('All are decided').waitFor()
    await expect.poll(() => tab.innerText()).toMatch(/0/u)
  })
})
