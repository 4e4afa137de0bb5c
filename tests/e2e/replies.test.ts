import { describe, expect, it } from 'vitest'
import { canLaunch } from './support/app.ts'
import { libraryRow, selectWords, show, start, waitForJournal, waitForStatus } from './support/case.ts'
import { batchFolder } from './support/prepared.ts'

const LEFT = 'The harbour office counted fourteen boats'

describe.skipIf(!canLaunch())('right of reply', () => {
  it('is asked for on a finding, survives a restart, is overdue, answered, and in the history', async () => {
    const dataDir = await batchFolder()
    const first = await start({ dataDir })
    const { page } = first
    await waitForStatus(page, /3 documents/u)
    await libraryRow(page, 'Ferry Blockade Ends').click()
    await page.keyboard.press('Enter')
    const reading = page.locator('.document-scroller')
    await reading.getByText(LEFT).first().waitFor()
    for (const words of [LEFT, 'fourteen boats']) {
      await selectWords(page, reading, words)
      await page.keyboard.press('n')
    }
    await page.getByRole('dialog').getByText('Amount', { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await waitForStatus(page, /1 finding/u)
    await show(page, 'Findings')
    await page.getByLabel('Work area').getByRole('row').first().click()
    const inspector = page.getByLabel('Inspector')
    await inspector.getByRole('button', { name: 'Ask for comment' }).click()
    await inspector.getByText('Not sent yet').waitFor()
    const who = inspector.getByRole('textbox', { name: 'Who is asked' })
    await who.fill('The harbour office')
    await who.blur()
    await inspector.getByLabel('Sent').fill('2020-02-01')
    await inspector.getByText('No answer yet').waitFor()
    await inspector.getByLabel('Deadline').fill('2020-02-05')
    await inspector.getByText('No answer by the deadline').waitFor()
    await waitForJournal(dataDir, '2020-02-05')
    await first.close()

    const again = await start({ dataDir })
    await show(again.page, 'Findings')
    await again.page.getByLabel('Work area').getByRole('row').first().click()
    const kept = again.page.getByLabel('Inspector')
    await expect
      .poll(() => kept.getByRole('textbox', { name: 'Who is asked' }).inputValue())
      .toBe('The harbour office')
    // The day of an answer says that there is one.
    await kept.getByLabel('Answered on').fill('2020-02-07')
    await kept.getByLabel('Deadline').focus()
    await kept.locator('.reply-head').getByText('Answered', { exact: true }).waitFor()
    await show(again.page, 'History')
    await again.page.getByText('Ask for comment').first().waitFor()
    await again.page.getByText('2020-02-07').first().waitFor()
    await again.close()
  })
})
