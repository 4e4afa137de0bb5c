import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { dropFiles, newCase, openInbox, start, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

const head = (title: string, outlet: string): string =>
  `---\ntitle: ${title}\noutlet: ${outlet}\ndate: 2031-03-06\nlanguage: en\n---\n\n`

const ARTICLES = {
  gazette: `${head('Blast at the market of Ostrel', 'Gazette')}A bomb killed 12 people on Tuesday at the covered market of Ostrel, the mayor, Hedda Corrin, said.\n`,
  post: `${head('Bomb at the Ostrel market', 'Post')}A bomb at the covered market of Ostrel killed 19 people on Tuesday, the mayor, Hedda Corrin, told reporters.\n`,
  herald: `${head('Nineteen dead in Ostrel', 'Herald')}The bomb at the covered market of Ostrel on Tuesday killed 19 people, the mayor, Hedda Corrin, said.\n`,
  observer: `${head('Many dead in Ostrel', 'Observer')}A bomb at the covered market of Ostrel killed 27 people on Tuesday, the mayor, Hedda Corrin, said.\n`,
}

async function drop(page: Page, folder: string, ...names: readonly (keyof typeof ARTICLES)[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const files = names.map((name) => join(folder, `${name}.md`))
  for (const [index, file] of files.entries()) writeFileSync(file, ARTICLES[names[index] ?? 'post'])
  await dropFiles(page, files)
}

async function choose(page: Page, from: string, to: RegExp): Promise<void> {
  const area = page.getByLabel('Work area')
  await area
    .getByRole('button', { name: new RegExp(from, 'u') })
    .first()
    .click()
  await page.getByRole('option', { name: to }).click()
}

describe.skipIf(!canLaunch())('a judged question that grows', () => {
  it('stays dismissed for one document more, and comes back with a new account, also after a restart', async () => {
    const dataDir = await sampleFolder()
    const first = await start({ dataDir })
    let { page } = first
    await waitForSample(page)
    await newCase(page, 'Ostrel')
    await drop(page, join(dataDir, 'files'), 'gazette', 'post')
    await waitForStatus(page, /1 undecided/u)
    await openInbox(page)
    const article = page.getByLabel('Work area').getByRole('article')
    await article.getByRole('textbox', { name: 'Reason' }).fill('Two counts of one day')
    await article.getByRole('button', { name: /^Dismiss/u }).click()
    await page.getByLabel('Work area').getByText('Dismissed', { exact: true }).first().waitFor()

    await drop(page, join(dataDir, 'files'), 'herald')
    await waitForStatus(page, /3 documents/u)
    await choose(page, 'To decide', /^In more documents since \(1\)/u)
    await article.getByText('The decision holds').waitFor()
    await article.getByRole('listitem').getByText('Herald: Nineteen dead in Ostrel').waitFor()
    await page.getByLabel('Work area').getByText('0 to decide of 1 proposed').waitFor()

    await drop(page, join(dataDir, 'files'), 'observer')
    await waitForStatus(page, /1 undecided/u)
    expect(await first.close()).toBe(0)

    page = (await start({ dataDir })).page
    await waitForStatus(page, /1 undecided/u)
    await openInbox(page)
    const again = page.getByLabel('Work area').getByRole('article')
    await again.getByText('Changed since you judged it').waitFor()
    await again.getByText('Two counts of one day').waitFor()
    await again.getByRole('strong').getByText('27 killed').waitFor()
    await again.getByRole('region', { name: 'Side C' }).getByText('New', { exact: true }).waitFor()
    await page.getByRole('grid', { name: 'Proposals' }).getByRole('row').first().click()
    await page.keyboard.press('n')
    await page.getByLabel('Work area').getByText('0 to decide of 1 proposed').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByLabel('Work area').getByText('1 to decide of 1 proposed').waitFor()
  })
})
