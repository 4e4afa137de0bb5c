import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { canLaunch } from './support/app.ts'
import { MOVED, REPEATED, STATEMENTS, writeArticles } from './support/articles.ts'
import { atRest, newDataFolder, selectWords, show, waitForQuiet, waitForStatus } from './support/case.ts'
import { walkOn } from './support/panes.ts'
import { preparedFolder } from './support/prepared.ts'
import { sharedApp } from './support/shared.ts'

/** Frames without a change after which a pane that follows has followed a small step. */
const FOLLOWED_FRAMES = 3

/** Pixels of a line of text in a pane; counterparts must stand within one of each other. */
const LINE = 26

async function articlesFolder(): Promise<string> {
  const folder = join(newDataFolder('file'), 'articles')
  writeArticles(folder)
  return await preparedFolder('articles', [folder], 'file')
}

const openWindow = sharedApp(articlesFolder, async (page) => {
  await waitForStatus(page, /4 documents/u)
  await waitForStatus(page, /[1-9]\d* matches/u)
  await waitForQuiet(page)
})

async function openPanes(names: readonly string[]): Promise<Page> {
  const { page } = await openWindow()
  await page.setViewportSize({ width: names.length === 4 ? 1920 : 1440, height: 800 })
  await show(page, 'Compare')
  for (let count = 2; count < names.length; count++) await page.keyboard.press('a')
  for (const [index, name] of names.entries()) {
    await page.locator(`[data-pane="${index}"]`).getByRole('button').first().click()
    await page.getByRole('searchbox', { name: 'Find in' }).fill(name)
    await page.getByRole('option', { name }).click()
    await paneOf(page, index).getByText(`${name} article`).waitFor()
  }
  await atRest(page)
  return page
}

function paneOf(page: Page, index: number): Locator {
  return page.locator(`[data-pane="${index}"] .document-scroller`)
}

/** Where a paragraph stands in a pane, in pixels below the pane's upper edge. */
async function topOf(pane: Locator, paragraph: string, nth = 0): Promise<number> {
  return await pane.evaluate(
    (scroller, { words, at }) => {
      const blocks = [...scroller.querySelectorAll('.block')].filter((one) => one.textContent === words)
      const block = blocks[at]
      return block ? block.getBoundingClientRect().top - scroller.getBoundingClientRect().top : Number.NaN
    },
    { words: paragraph, at: nth },
  )
}

/** Where the first words of the match that is looked at stand in a pane. */
async function activeTop(pane: Locator): Promise<number> {
  return await pane.evaluate((scroller) => {
    const mark = scroller.querySelector('.mark-active-match')
    if (!mark) return Number.NaN
    return mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  })
}

/** Scrolls as a user would, so that a paragraph begins just above the reference line, in whatever font there is. */
async function bringToLine(page: Page, pane: Locator, paragraph: string): Promise<void> {
  await pane.evaluate((scroller, words) => {
    const block = [...scroller.querySelectorAll('.block')].find((one) => one.textContent === words)
    const line = scroller.clientHeight * 0.3
    const top = block?.getBoundingClientRect().top ?? Number.NaN
    scroller.scrollTop += top - scroller.getBoundingClientRect().top - line + 10
  }, paragraph)
  await atRest(page)
}

describe.skipIf(!canLaunch())('panes locked passage to passage', () => {
  it('R1, R3 bring the counterpart of every passage to the line, in order or moved, up to the last', async () => {
    const page = await openPanes(['North', 'South'])
    const [left, right] = [paneOf(page, 0), paneOf(page, 1)]
    for (const [leader, follower] of [
      [left, right],
      [right, left],
    ] as const) {
      for (const [index, statement] of STATEMENTS.entries()) {
        await bringToLine(page, leader, statement)
        const [own, other] = [await topOf(leader, statement), await topOf(follower, statement)]
        expect(Math.abs(own - other), `statement ${index}`).toBeLessThan(LINE)
        const height = await leader.evaluate((element) => element.clientHeight)
        expect(Math.abs(own - height * 0.3), `statement ${index} reaches the line`).toBeLessThan(LINE)
      }
    }
  })

  it('R2 do not jump to a moved passage while one in order is at the line, and draw its connector', async () => {
    const page = await openPanes(['North', 'South'])
    const [left, right] = [paneOf(page, 0), paneOf(page, 1)]
    const inOrder = STATEMENTS.filter((_, index) => !MOVED.includes(index))
    let before = -1
    for (const statement of inOrder) {
      await bringToLine(page, left, statement)
      const now = await right.evaluate((element) => element.scrollTop)
      expect(now).toBeGreaterThan(before)
      before = now
    }
    // From one passage in order to the next, line by line over the words between, nothing goes far or back.
    await bringToLine(page, left, STATEMENTS[6] ?? '')
    const [from, to] = [await topOf(left, STATEMENTS[6] ?? ''), await topOf(left, STATEMENTS[8] ?? '')]
    let last = await right.evaluate((element) => element.scrollTop)
    for (let step = 0; step < (to - from) / 20; step++) {
      await left.evaluate((element) => void (element.scrollTop += 20))
      await atRest(page, FOLLOWED_FRAMES)
      const now = await right.evaluate((element) => element.scrollTop)
      expect(now - last).toBeGreaterThanOrEqual(-2)
      expect(now - last).toBeLessThan(160)
      last = now
    }

    const shapes = page.locator('.ribbons path[d]')
    await expect.poll(() => shapes.count()).toBeGreaterThan(0)
    await bringToLine(page, left, STATEMENTS[MOVED[1] ?? 0] ?? '')
    const moved = page.locator('.ribbons path.ribbon-moved[d]')
    await expect.poll(() => moved.count()).toBeGreaterThan(0)
  })

  it('take another document from a list with a search line, which Escape leaves', async () => {
    const page = await openPanes(['North', 'South'])
    const choose = page.locator('[data-pane="1"]').getByRole('button').first()
    await choose.click()
    const words = page.getByRole('searchbox', { name: 'Find in' })
    await words.fill('no such words')
    await page.getByText('Nothing has these words').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('option').count()).toBe(4)
    await page.keyboard.press('Escape')
    await words.waitFor({ state: 'detached' })
    await choose.click()
    await words.fill('2031 west')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await paneOf(page, 1).getByText('West article').waitFor()
  })

  it('are freed and locked again by L, and the one used last leads', async () => {
    const page = await openPanes(['North', 'South'])
    const [left, right] = [paneOf(page, 0), paneOf(page, 1)]
    await bringToLine(page, left, STATEMENTS[4] ?? '')
    await page.keyboard.press('l')
    const stood = await right.evaluate((element) => element.scrollTop)
    await bringToLine(page, left, STATEMENTS[16] ?? '')
    expect(await right.evaluate((element) => element.scrollTop)).toBe(stood)
    await page.keyboard.press('l')
    await atRest(page)
    const statement = STATEMENTS[16] ?? ''
    expect(Math.abs((await topOf(left, statement)) - (await topOf(right, statement)))).toBeLessThan(LINE)
  })

  it('R4 show a document beside itself, place by place, and its repetitions on one line', async () => {
    const page = await openPanes(['West', 'West'])
    const [left, right] = [paneOf(page, 0), paneOf(page, 1)]
    await bringToLine(page, left, STATEMENTS[8] ?? '')
    expect(await topOf(left, STATEMENTS[8] ?? '')).toBeCloseTo(await topOf(right, STATEMENTS[8] ?? ''), 0)
    await walkOn(page)
    expect(Math.abs((await topOf(left, REPEATED, 0)) - (await topOf(right, REPEATED, 1)))).toBeLessThan(LINE)
  })

  it.each([3, 4])('work in %i panes: scrolling, walking, marking', async (count) => {
    const names = ['North', 'South', 'East', 'West'].slice(0, count)
    const page = await openPanes(names)
    const panes = names.map((_, index) => paneOf(page, index))
    for (const statement of [STATEMENTS[8] ?? '', STATEMENTS[6] ?? '']) {
      for (const leader of panes) {
        if (Number.isNaN(await topOf(leader, statement))) continue
        await bringToLine(page, leader, statement)
        const own = await topOf(leader, statement)
        for (const pane of panes) {
          const top = await topOf(pane, statement)
          if (!Number.isNaN(top)) expect(Math.abs(top - own)).toBeLessThan(LINE)
        }
      }
    }
    // Every step of the walk puts two panes to one line, moved passages too.
    for (let step = 0; step < 7; step++) {
      await walkOn(page)
      const tops = (await Promise.all(panes.map(activeTop))).filter((top) => !Number.isNaN(top))
      expect(tops).toHaveLength(2)
      expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeLessThan(LINE)
    }
    for (const [index, pane] of panes.entries()) {
      const words = (STATEMENTS[8] ?? '').split(' ').slice(0, 3).join(' ')
      await selectWords(page, pane, words)
      await page.keyboard.press('n')
      const held = page.locator('.held-quote q')
      await held.waitFor()
      expect(await held.innerText(), `pane ${index + 1}`).toContain(words.split(' ')[1] ?? '')
      await pane.focus()
      await page.keyboard.press('Escape')
      await held.waitFor({ state: 'detached' })
    }
    await expect.poll(() => page.locator('.ribbons').count()).toBe(count - 1)
  })

  it('R5 take a pin between any two neighbours', async () => {
    const page = await openPanes(['North', 'East', 'South'])
    const [north, east] = [paneOf(page, 0), paneOf(page, 1)]
    const texts = await north.locator('.block').allInnerTexts()
    const others = await east.locator('.block').allInnerTexts()
    const [one = '', other = ''] = [texts[2], others.at(-2)]
    invariant(one !== '' && other !== '', 'both articles have paragraphs')
    await selectWords(page, north, one.slice(0, 20).trim())
    await page.keyboard.press('n')
    await selectWords(page, east, other.slice(0, 20).trim())
    await page.keyboard.press('p')
    await page.getByRole('button', { name: '1 pin', exact: true }).waitFor()
    // What follows the other pane may still be under way; a hand would go on scrolling, too.
    const apart = async (): Promise<number> => {
      await bringToLine(page, north, one)
      return Math.abs((await topOf(north, one)) - (await topOf(east, other)))
    }
    await expect.poll(apart).toBeLessThan(LINE)
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '0 pins', exact: true }).waitFor()
  })
})
