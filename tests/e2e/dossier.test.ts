import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { canLaunch } from './support/app.ts'
import { openInbox, show, start, waitForSample, waitForStatus } from './support/case.ts'
import { sampleFolder } from './support/prepared.ts'

/** Checks a package as its reader does: with the system's own tools, and the program nowhere near. */
function expectWholePackage(zip: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'))
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  const bag = join(folder, 'dossier')
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    execFileSync('sha256sum', ['-c', '--quiet', manifest], { cwd: bag })
  }
  const data = join(bag, 'data')
  const walked = execFileSync('sh', ['verify-audit-log.sh'], { cwd: data, encoding: 'utf8' })
  expect(walked).toMatch(/^[1-9]\d* entries; the chain is whole/u)
  expect(readdirSync(join(data, 'originals')).length).toBe(readdirSync(join(data, 'texts')).length)
  rmSync(folder, { recursive: true })
}

describe.skipIf(!canLaunch())('outlets and the dossier', () => {
  it('grades and tags an outlet with reasons, and exports what was judged, whole', async () => {
    const dataDir = await sampleFolder()
    const { page, downloads, runtime } = await start({ dataDir })
    await waitForSample(page)
    await openInbox(page, 'by keys')
    await page.keyboard.press('y')
    await waitForStatus(page, /1 finding/u)

    await show(page, 'Outlets')
    await page.getByLabel('Work area').getByRole('row').filter({ hasText: 'Tidewatch' }).click()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByRole('button', { name: 'Grade', exact: true }).click()
    await inspector.locator('label').filter({ hasText: /^D/u }).click()
    await expect.poll(() => inspector.getByRole('radio', { name: /^D/u }).isChecked()).toBe(true)
    await inspector
      .getByRole('textbox', { name: /Reason/u })
      .fill('Quotes nobody by name <b>& never corrects</b>.')
    await inspector.getByRole('button', { name: 'Grade', exact: true }).click()
    await inspector.getByText('In force since').waitFor()
    await inspector.getByRole('button', { name: 'Add tag' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row').nth(1).click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Its masthead says so.')
    await dialog.getByRole('button', { name: 'Add tag' }).click()
    await inspector.getByText('Its masthead says so.').waitFor()

    await show(page, 'Dossier')
    const work = page.getByLabel('Work area')
    await work.getByRole('textbox', { name: 'Title' }).fill('Who leads the groups at Halvern')
    for (const format of ['Markdown', 'JSON', 'Table (CSV)', 'PDF', 'Package with checksums']) {
      const box = work.getByRole('checkbox', { name: new RegExp(`^${format.replace(/\W.*/u, '')}`, 'u') })
      if (!(await box.isChecked())) await work.getByText(format, { exact: true }).click()
      await expect.poll(() => box.isChecked()).toBe(true)
    }
    if (runtime === 'electron') return // its save dialog belongs to the system and takes no keys from outside
    await work
      .getByRole('button', { name: /Export/u })
      .first()
      .click()
    await page
      .getByText(/Exported/u)
      .first()
      .waitFor()

    const files = readdirSync(downloads).toSorted()
    expect(files.map((name) => name.replace(/^.*\./u, '.')).toSorted()).toEqual([
      '.csv',
      '.html',
      '.json',
      '.md',
      '.pdf',
      '.zip',
    ])
    expectWholePackage(join(downloads, files.find((name) => name.endsWith('.zip')) ?? ''))
    const pdf = files.find((name) => name.endsWith('.pdf'))
    expect(readFileSync(join(downloads, pdf ?? ''), 'latin1')).toMatch(/^%PDF-[\s\S]{20000}/u)
    const html = files.find((name) => name.endsWith('.html'))
    invariant(html, 'the web page was written')
    const bytes = readFileSync(join(downloads, html))
    const text = bytes.toString('utf8')
    expect(text).toContain('Who leads the groups at Halvern')
    expect(text).toContain('Quotes nobody by name &lt;b&gt;&amp; never corrects&lt;/b&gt;.')
    expect(text).toContain('Its masthead says so.')
    expect(text).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|\son\w+=|(?:src|href)="https?:/iu)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await page
      .getByText(sha256)
      .or(page.getByText(sha256.slice(0, 12)))
      .first()
      .waitFor()

    const json = files.find((name) => name.endsWith('.json'))
    const parsed: unknown = JSON.parse(readFileSync(join(downloads, json ?? ''), 'utf8'))
    expect(parsed).toMatchObject({
      format: 'variorum-analysis',
      version: 1,
      findings: [{ status: 'confirmed' }],
    })
  })

  it('prints the outlets and shared passages that were chosen, in their order', async () => {
    const { page, downloads, runtime } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    await show(page, 'Dossier')
    const work = page.getByLabel('Work area')
    const preview = work.getByRole('article', { name: 'Preview' })
    await work.locator('label').filter({ hasText: 'Passages that documents share' }).click()
    await preview.getByRole('heading', { name: /^Passages that documents share \(\d+\)$/u }).waitFor()

    await work.locator('summary').filter({ hasText: 'Outlets: 6 of 6' }).click()
    const outlets = work.getByRole('list', { name: 'Outlets', exact: true })
    await outlets.locator('label').filter({ hasText: 'Riverline' }).click()
    await outlets.getByRole('button', { name: 'Move up: Tidewatch' }).click()
    await work.locator('summary').filter({ hasText: 'Outlets: 5 of 6' }).waitFor()
    await preview.getByRole('heading', { name: 'Outlets (5)' }).waitFor()

    await work.locator('summary').filter({ hasText: 'Shared passages:' }).click()
    const shared = work.getByRole('list', { name: 'Shared passages' })
    const second = await shared.getByRole('checkbox').nth(1).getAttribute('aria-label')
    const name =
      second ?? (await shared.locator('li').nth(1).locator('label').innerText()).split('\n')[0] ?? ''
    await shared
      .getByRole('button', { name: /^Move up: /u })
      .nth(1)
      .click()
    await expect.poll(async () => (await shared.locator('li').first().innerText()).includes(name)).toBe(true)

    if (runtime === 'electron') return // its save dialog belongs to the system and takes no keys from outside
    await work
      .getByRole('button', { name: /Export/u })
      .first()
      .click()
    await page
      .getByText(/Exported/u)
      .first()
      .waitFor()
    const html = readdirSync(downloads).find((file) => file.endsWith('.html')) ?? ''
    const text = readFileSync(join(downloads, html), 'utf8')
    const printed = [...text.matchAll(/id="outlet-\d+">\s*<h3 dir="auto">([^<]*)/gu)].map(
      ([, outlet]) => outlet,
    )
    expect(printed).toHaveLength(5)
    expect(printed).not.toContain('Riverline')
    expect(printed.indexOf('Tidewatch')).toBe(3)
    expect(text).toContain('Statements that several passages share')
    expect(text).not.toContain('Statements that may not all be true')
  })

  it('tells which format could not be written, writes the others, and replaces no file', async () => {
    const { page, downloads, runtime } = await start({ dataDir: await sampleFolder() })
    await waitForSample(page)
    if (runtime === 'electron') return // its save dialog belongs to the system and takes no keys from outside
    await show(page, 'Dossier')
    const work = page.getByLabel('Work area')
    await work.getByText('Markdown', { exact: true }).click()
    await work.getByText('Table (CSV)', { exact: true }).click()
    // A folder stands where the Markdown is to go.
    mkdirSync(join(downloads, 'sample-case.md', 'in-the-way'), { recursive: true })
    writeFileSync(join(downloads, 'sample-case.csv'), 'of last week')
    await work
      .getByRole('button', { name: /Export/u })
      .first()
      .click()
    await page
      .getByText(/sample-case\.md/u)
      .first()
      .waitFor()
    await expect
      .poll(() => readdirSync(downloads).toSorted())
      .toEqual(['sample-case (2).csv', 'sample-case.csv', 'sample-case.html', 'sample-case.md'])
    expect(readdirSync(join(downloads, 'sample-case.md'))).toEqual(['in-the-way'])
    expect(readFileSync(join(downloads, 'sample-case.csv'), 'utf8')).toBe('of last week')
  })
})
