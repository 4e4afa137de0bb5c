import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#main/import/registry.ts'
import { draftOf, linesOf, refusalOf } from '../reading.ts'
import { workClock } from '../../../support/work-clock.ts'

const SENTENCE = 'The water office of Larn closed the northern sluice on Monday, its director said.'

function rtf(body: string): Uint8Array {
  const head =
    '{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset178 Arabic;}}{\\stylesheet{\\s1 heading 1;}{\\s2 Title;}}{\\info{\\title The sluice at Larn}{\\author Mira Toll}{\\creatim\\yr2031\\mo3\\dy4}}'
  return Uint8Array.from(`${head}${body}}`, (letter) => letter.charCodeAt(0))
}

describe('I92 RTF', () => {
  it('gives paragraphs with their styles, signs and letters of all kinds', async () => {
    const body = `\\pard\\s2 Sluice closed\\par\\pard ${SENTENCE}\\par\\pard\\s1 What comes next\\par\\pard \\ldblquote Caf\\'e9\\rdblquote \\emdash  \\u1055?\\u1088? {\\f1 \\'cf\\'f0\\'e8} {\\f2 \\'e1\\'c7} a\\~b\\tab c\\line d.\\par`
    const draft = await draftOf('a.rtf', rtf(body))
    expect(linesOf(draft)).toEqual([
      'headline: Sluice closed',
      `paragraph: ${SENTENCE}`,
      'heading: What comes next',
      'paragraph: “Café”— Пр При لا a b\tc',
      'paragraph: d.',
    ])
    expect(draft.meta).toMatchObject({
      title: 'Sluice closed',
      bylines: ['Mira Toll'],
      published: '2031-03-04',
    })
  })

  it('keeps rows, notes and running heads, and leaves out pictures, hidden and deleted text', async () => {
    const body = `{\\header\\pard The Larn Gazette\\par}\\pard The gate was opened{\\footnote Letter to the council.}{\\v  hidden}{\\deleted  not} at noon, the office says.{\\pict 89504e47}{\\*\\unknown gone}\\par North\\cell 2029\\cell\\row ${SENTENCE}\\par`
    const draft = await draftOf('a.rtf', rtf(body))
    expect(linesOf(draft)).toEqual([
      'paragraph: The gate was opened[1] at noon, the office says.',
      'paragraph: North | 2029',
      `paragraph: ${SENTENCE}`,
      'paragraph: [1] Letter to the council.',
      'furniture: The Larn Gazette',
    ])
    expect(draft.notes.map(({ code }) => code)).toEqual(['tracked-changes'])
  })

  it('is known under any name and told of when it is cut short', async () => {
    const bytes = rtf(`${SENTENCE}\\par`)
    expect((await draftOf('a.doc', bytes)).reader.name).toBe('rtf')
    expect(await refusalOf('a.rtf', bytes.subarray(0, bytes.length - 30))).toMatch(
      /^unreadable: .*cut short/u,
    )
  })

  it('takes any text without throwing, in time that grows with its length', async () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      "\\'e9",
      '\\u1055?',
      '\\uc9 ',
      '\\*',
      '\\footnote ',
      '\\pict ',
      '\\f1',
      'text ',
      '\\',
      '\\cell\\row ',
      '\\info ',
      '\\title ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 40 }), async (tokens) => {
        const read = await readDocument({ fileName: 'a.rtf', bytes: rtf(tokens.join('')) })
        return read.ok || ['unreadable', 'no-text'].includes(read.error.code)
      }),
      { numRuns: 300 },
    )
    for (const unit of ['{', '}', '\\', "\\'e9", '\\par', '{\\footnote a}', '\\u9?']) {
      const worked = workClock()
      await readDocument({ fileName: 'a.rtf', bytes: rtf(unit.repeat(300_000 / unit.length)) })
      expect(worked()).toBeLessThan(8000)
    }
  })
})
