import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { canLaunch } from './support/app.ts'
import { atRest, selectWords, show, start, waitForSample } from './support/case.ts'
import { walkOn } from './support/panes.ts'
import { sampleFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

const openWindow = sharedApp(() => sampleFolder('file'), waitForSample)

function panes(page: Page): { left: Locator; right: Locator } {
  return {
    left: page.getByRole('region', { name: /^Left: /u }),
    right: page.getByRole('region', { name: /^Right: /u }),
  }
}

/** Where the first mark of the active match stands in a pane, in pixels below the pane's upper edge. */
async function activeTop(pane: Locator): Promise<number> {
  return await pane.evaluate((element) => {
    const mark = element.querySelector('.mark-active-match, .mark-active')
    if (!mark) return Number.NaN
    return mark.getBoundingClientRect().top - element.getBoundingClientRect().top
  })
}

/** Waits until the first marks of the active match stand on one line in two panes. */
async function expectOneLine(left: Locator, right: Locator): Promise<void> {
  await expect
    .poll(async () => Math.abs((await activeTop(left)) - (await activeTop(right))))
    .toBeLessThan(SAME_LINE)
}

/** Waits until the first active mark of a pane is in view there. */
async function expectInView(pane: Locator): Promise<void> {
  const height = (await pane.boundingBox())?.height ?? 0
  await expect.poll(async () => await activeTop(pane)).toBeGreaterThanOrEqual(0)
  await expect.poll(async () => await activeTop(pane)).toBeLessThan(height)
}

/** Pixels between two places that a reader takes for one line. */
const SAME_LINE = 32

async function choose(page: Page, pane: number, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`Document in pane ${pane}`, 'u') }).click()
  await page.getByRole('searchbox', { name: 'Find in' }).fill(title)
  await page.getByRole('option', { name: title }).click()
  await page.getByRole('region', { name: new RegExp(`^Pane ${pane}: ${title}`, 'u') }).waitFor()
}

async function scrollTop(pane: Locator): Promise<number> {
  return await pane.evaluate((element) => element.scrollTop)
}

/** Where words stand in a pane, in pixels below its upper edge. */
async function topOf(pane: Locator, words: string): Promise<number> {
  return await pane
    .getByText(words)
    .first()
    .evaluate((element) => {
      const scroller = element.closest('.document-scroller')
      return element.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0)
    })
}

function paneOf(page: Page, number: number): Locator {
  return page.getByRole('region', { name: `Pane ${number}: ` })
}

describe.skipIf(!canLaunch())('comparing', () => {
  it('opens a match side by side, both passages on one line, with their words compared', async () => {
    const { page } = await openWindow()
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    const { left, right } = panes(page)
    await left.waitFor()
    await right.waitFor()
    await expectOneLine(left, right)
    await page
      .getByLabel('Inspector')
      .getByText('Where the words differ')
      .or(page.getByLabel('Inspector').getByText('The words are the same'))
      .first()
      .waitFor()
  })

  it('R10: keeps what is read at the line when the window becomes wider or narrower', async () => {
    const { page } = await openWindow()
    await page.setViewportSize({ width: 1280, height: 800 })
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    const { left, right } = panes(page)
    await left.waitFor()
    await right.waitFor()
    // The passage flashes and is brought to the line; then all is at rest.
    await expectOneLine(left, right)
    await page.locator('.mark-flash').first().waitFor({ state: 'detached' })
    await atRest(page)
    const before = await activeTop(left)
    for (const [width, height] of [
      [1700, 800],
      [1000, 800],
      [1900, 1080],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height })
      const line = before + (height - 800) * 0.3
      await expect
        .poll(async () => Math.abs((await activeTop(left)) - line), { message: `left pane at ${width}` })
        .toBeLessThan(48)
      await atRest(page)
      expect(Math.abs((await activeTop(left)) - line), `left pane at ${width}`).toBeLessThan(48)
      await expectOneLine(left, right)
    }
    await show(page, 'Read')
    await page.getByLabel('Library').getByRole('row').nth(1).dblclick()
    const reader = page.locator('.document-scroller')
    await reader.waitFor()
    await atRest(page)
    await reader.evaluate((element) => (element.scrollTop = 400))
    await atRest(page)
    const words = await reader.evaluate((element) => {
      const line = element.getBoundingClientRect().top + element.clientHeight * 0.3
      const block = [...element.querySelectorAll('.block')].find(
        (one) => one.getBoundingClientRect().bottom > line,
      )
      return block?.textContent?.slice(0, 40) ?? ''
    })
    const at = await topOf(reader, words)
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(async () => Math.abs((await topOf(reader, words)) - at)).toBeLessThan(60)
    await atRest(page)
    expect(Math.abs((await topOf(reader, words)) - at)).toBeLessThan(60)
  })

  it('walks the matches by key and keeps both panes together while scrolling', async () => {
    const { page } = await openWindow()
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    const { left, right } = panes(page)
    await left.waitFor()
    for (let step = 0; step < 3; step++) {
      await walkOn(page)
      await expectOneLine(left, right)
    }
    const before = await scrollTop(right)
    await left.hover()
    await page.mouse.wheel(0, -400)
    await expect.poll(() => scrollTop(right)).not.toBe(before)
    await atRest(page)

    await page.keyboard.press('l')
    const [moved, held] = [await scrollTop(left), await scrollTop(right)]
    await left.hover()
    await page.mouse.wheel(0, 300)
    await expect.poll(() => scrollTop(left)).not.toBe(moved)
    await atRest(page)
    expect(await scrollTop(right)).toBe(held)
  })

  it('offers the pairs that one would open while nothing is chosen, by digit and by click', async () => {
    const { page } = await openWindow()
    await show(page, 'Compare')
    const toDecide = page.getByRole('list', { name: 'With proposals to decide' })
    const sharing = page.getByRole('list', { name: 'Others that share text, most first' })
    await sharing.getByRole('button').first().waitFor()
    const offered = await toDecide.getByRole('button').count()
    expect(offered).toBeGreaterThan(0)
    await expect.poll(() => toDecide.getByText(/\d to decide/u).count()).toBe(offered)

    await page.keyboard.press('1')
    const { left, right } = panes(page)
    await left.waitFor()
    await right.waitFor()
    await page.getByLabel('Inspector').getByRole('heading', { name: 'Discrepancy' }).waitFor()
    await left.locator('.mark-active').first().waitFor()
    await expectInView(left)
    await expectInView(right)

    // A digit is no wish to leave documents that are read.
    await page.keyboard.press('2')
    await atRest(page)
    expect(await sharing.count()).toBe(0)

    await page.reload()
    await waitForSample(page)
    await show(page, 'Compare')
    const last = sharing.getByRole('button').last()
    const titles = await last.locator('strong').allInnerTexts()
    await last.click()
    await page.getByRole('region', { name: `Left: ${titles[0] ?? ''}` }).waitFor()
    await page.getByRole('region', { name: `Right: ${titles[1] ?? ''}` }).waitFor()
    await page.getByLabel('Inspector').getByText('What they share').waitFor()
  })

  it('shows a document beside itself', async () => {
    const { page } = await openWindow()
    await page.getByLabel('Library').getByRole('row').filter({ hasText: 'Nine dead in Issara' }).click()
    await page.getByRole('button', { name: 'Document actions' }).click()
    await page.getByRole('menuitem', { name: 'Compare with itself' }).click()
    const { left, right } = panes(page)
    await left.getByText('Nine dead in Issara').first().waitFor()
    await right.getByText('Nine dead in Issara').first().waitFor()
  })

  it('puts every chosen document into a pane, by key and by the button', async () => {
    const { page } = await openWindow()
    await page.setViewportSize({ width: 1920, height: 1080 })
    const library = page.getByLabel('Library').getByRole('row')
    const titles = [
      'Nine dead in Issara',
      'The ladder at Halvern',
      'Militia leader denies',
      'Who Opened The Gates',
    ]
    for (const [index, title] of titles.slice(0, 3).entries())
      await library.filter({ hasText: title }).click(index === 0 ? {} : { modifiers: ['Control'] })
    await page.keyboard.press('c')
    for (const [index, title] of titles.slice(0, 3).entries())
      await page.getByRole('region', { name: new RegExp(`^Pane ${index + 1}: ${title}`, 'u') }).waitFor()
    await library.filter({ hasText: titles[3] ?? '' }).click({ modifiers: ['Control'] })
    await page
      .getByRole('toolbar', { name: 'Chosen documents' })
      .getByRole('button', { name: 'Compare' })
      .click()
    await page.getByRole('region', { name: /^Pane 4: /u }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: /^Pane \d/u }).count()).toBe(4)

    // In a small window the panes take the room of the details, and the key works beside the panes, too.
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' })
    await library.filter({ hasText: titles[0] ?? '' }).click({ modifiers: ['Control'] })
    await page.getByText('3 chosen').waitFor()
    await page.keyboard.press('c')
    await page.getByRole('region', { name: new RegExp(`^Pane 1: ${titles[1] ?? ''}`, 'u') }).waitFor()
    await atRest(page)
    const boxes = await Promise.all([1, 2, 3].map((number) => paneOf(page, number).boundingBox()))
    for (const box of boxes) expect(box?.width).toBeGreaterThan(240)
    expect((boxes[2]?.x ?? 0) + (boxes[2]?.width ?? 0)).toBeLessThanOrEqual(1280)
  })

  it('shows three and four documents that follow the leading one, and marks words in each', async () => {
    const { page } = await openWindow()
    await page.setViewportSize({ width: 1280, height: 800 })
    await show(page, 'Compare')
    await page.getByRole('button', { name: 'Add a pane' }).click()
    await choose(page, 1, 'Nine dead in Issara')
    await choose(page, 2, 'The ladder at Halvern')
    await choose(page, 3, 'Militia leader denies')
    const pane = (number: number): Locator => paneOf(page, number)
    await atRest(page)
    for (const number of [1, 2, 3]) {
      const box = await pane(number).boundingBox()
      invariant(box, 'the pane is drawn')
      expect(box.width).toBeGreaterThan(180)
      expect(box.x + box.width).toBeLessThanOrEqual(1280)
      expect(await pane(number).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    }
    await expect.poll(() => page.locator('.ribbons').count()).toBe(2)

    const before = [await scrollTop(pane(2)), await scrollTop(pane(3))]
    await pane(1).hover()
    await page.mouse.wheel(0, 700)
    await expect.poll(() => scrollTop(pane(2))).not.toBe(before[0])
    await expect.poll(() => scrollTop(pane(3))).not.toBe(before[1])
    await atRest(page)

    // Walking goes through what any two share; both passages come to one line.
    await page.keyboard.press('Escape')
    await walkOn(page)
    await expect
      .poll(async () => {
        const tops = await Promise.all([1, 2, 3].map((number) => activeTop(pane(number))))
        const [one = Number.NaN, other = Number.NaN, ...more] = tops.filter((top) => !Number.isNaN(top))
        return more.length === 0 ? Math.abs(one - other) : Number.NaN
      })
      .toBeLessThan(SAME_LINE)
    await atRest(page)

    await selectWords(page, pane(3), 'Halvern')
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'Mark as side B' }).waitFor()
    await page.keyboard.press('Escape')

    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.keyboard.press('a')
    await choose(page, 4, 'Who Opened The Gates')
    await expect.poll(() => page.getByRole('region', { name: /^Pane \d/u }).count()).toBe(4)
    await expect
      .poll(() => page.getByRole('button', { name: 'Four panes are the most' }).isDisabled())
      .toBe(true)
    await pane(2).focus()
    await page.keyboard.press('Shift+A')
    await page.keyboard.press('Shift+A')
    await page.getByRole('region', { name: /^Right: /u }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: /^Left: Nine dead/u }).count()).toBe(1)
  })

  it('pins two places to each other, past what the program found and past a restart', async () => {
    const dataDir = await sampleFolder()
    const app = await start({ dataDir })
    let { page } = app
    await waitForSample(page)
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    let { left, right } = panes(page)
    await left.waitFor()
    await right.waitFor()
    await atRest(page)
    const words = await Promise.all(
      [left, right].map(async (pane, index) => {
        const texts = await pane.locator('.block:visible').allTextContents()
        const long = texts.filter((text) => text.length > 60)
        return (long[index === 0 ? 2 : long.length - 2] ?? '').slice(0, 24)
      }),
    )
    const [one = '', other = ''] = words
    await selectWords(page, left, one)
    await page.keyboard.press('n')
    await selectWords(page, right, other)
    await page.keyboard.press('p')
    await page.getByRole('button', { name: '1 pin', exact: true }).click()
    const list = page.getByRole('region', { name: 'Pins' })
    await list.getByRole('listitem').waitFor()

    await left.hover()
    const apart = async (): Promise<number> =>
      Math.abs((await topOf(left, one)) - (await topOf(right, other)))
    await page.mouse.wheel(0, 2500)
    await atRest(page)
    await list.getByTitle('Show').click()
    await expect.poll(apart).toBeLessThan(SAME_LINE)
    await atRest(page)
    // The lock keeps them so, though the program found another order.
    const shown = await scrollTop(left)
    await left.hover()
    await page.mouse.wheel(0, 10)
    await expect.poll(() => scrollTop(left)).not.toBe(shown)
    await atRest(page)
    expect(await apart()).toBeLessThan(48)

    await app.close()
    page = (await start({ dataDir })).page
    await waitForSample(page)
    await show(page, 'Matches')
    await page.getByLabel('Work area').getByRole('row').first().dblclick()
    left = panes(page).left
    right = panes(page).right
    await left.waitFor()
    await page.getByRole('button', { name: '1 pin', exact: true }).click()
    await page.getByRole('button', { name: 'Remove this pin' }).click()
    await page.getByRole('button', { name: '0 pins' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '1 pin', exact: true }).waitFor()
  })
})
