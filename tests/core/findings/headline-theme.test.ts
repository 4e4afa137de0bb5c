import { describe, expect, it } from 'vitest'
import { widened } from '#core/findings/headlines/headline-theme.ts'
import { readSentences } from '#core/findings/reading/sentences-read.ts'
import { readPlain } from '../claims/read-plain.ts'

describe('F56 of whom a headline tells', () => {
  const document = readPlain('0.txt', 'Guards held Prince Aslak Moe on Sunday with a driver.', '2031-05-06')
  const named = new Map([[12, { end: 28, entity: 'entity-prince', person: true }]])
  const theme = (word: string): Parameters<typeof widened>[0] => ({
    keys: new Set([word]),
    person: true,
    anybody: false,
    words: word,
  })

  it('knows the prince by the title within a name', () => {
    const [sentence] = readSentences(document, named)
    expect(sentence?.words.map(({ entity }) => entity)).toContain('entity-prince')
    expect([...widened(theme('princ'), sentence ? [sentence] : []).keys]).toContain('entity-prince')
  })

  it('takes the name for nobody else', () => {
    const body = readSentences(document, named)
    expect([...widened(theme('driver'), body).keys]).not.toContain('entity-prince')
  })
})
