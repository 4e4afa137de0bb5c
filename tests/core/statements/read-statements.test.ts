import { describe, expect, it } from 'vitest'
import { sentencesToRead, statementsOfSentences } from '#core/statements/read-statements.ts'
import type { Statement } from '#core/statements/statement.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The statements of one paragraph. */
function read(text: string): Statement[] {
  return statementsOfSentences(sentencesToRead(readPlain('a.txt', text), []))
}

function told(text: string, verb: string): Statement | undefined {
  return read(text).find((statement) => statement.verb === verb)
}

describe('S3 subjects', () => {
  it('gives a participle behind a comma the subject of its verb', () => {
    const text = 'Raiders attacked a column of lorries on Monday, killing five drivers and wounding eight.'
    expect(told(text, 'kill')?.agent?.head).toBe('raider')
    expect(told(text, 'wound')).toMatchObject({ agent: { head: 'raider' }, patient: { amount: { best: 8 } } })
  })

  it('reads back over what stands between commas', () => {
    expect(told('The warden, who had slept since noon, opened the gate.', 'open')?.agent?.head).toBe('warden')
  })

  it('finds the speaker behind a quotation', () => {
    expect(told('“The wall will hold,” said the engineer.', 'say')?.agent?.head).toBe('engineer')
  })
})

describe('S4 parts', () => {
  it('makes the subject of a passive the patient', () => {
    const found = told('The bridge was closed by the council.', 'close')
    expect(found).toMatchObject({ passive: true, agent: { head: 'council' }, patient: { head: 'bridge' } })
  })

  it('takes “took place” for happening', () => {
    const found = told('The meeting took place in a barn.', 'occur')
    expect(found).toMatchObject({ lone: true, agent: { head: 'meeting' }, patient: null })
    expect(found?.adjuncts.map(({ preposition, phrase }) => [preposition, phrase.head])).toEqual([
      ['in', 'barn'],
    ])
  })

  it.each([
    ['The council did not approve the plan.', 'approve'],
    ['The council refused to approve the plan.', 'approve'],
    ['The council had yet to approve the plan.', 'approve'],
    ['No member approved the plan.', 'approve'],
  ])('reads a denial: %s', (text, verb) => expect(told(text, verb)?.negated).toBe(true))

  it('keeps an amount with what it counts', () => {
    expect(told('At least twelve farmers were hurt.', 'hurt')?.patient).toMatchObject({
      head: 'farmer',
      amount: { low: 12, qualifier: 'at-least' },
    })
  })
})

describe('S5 reality', () => {
  it.each([
    ['The dam may break.', 'break', 'possible'],
    ['The dam will break.', 'break', 'future'],
    ['If it breaks, the town is lost.', 'break', 'condition'],
    ['The guards wanted to break the dam.', 'break', 'intended'],
    ['The dam broke.', 'break', 'told'],
  ])('%s', (text, verb, reality) => expect(told(text, verb)?.reality).toBe(reality))
})

describe('S6 attribution', () => {
  it('gives what is said to whoever says it', () => {
    expect(told('The mayor said that the dam broke.', 'break')?.attribution).toMatchObject({
      stance: 'says',
      phrase: { head: 'mayor' },
    })
    expect(told('The dam broke, the mayor said.', 'break')?.attribution?.phrase?.head).toBe('mayor')
    expect(told('According to the mayor, the dam broke.', 'break')?.attribution?.phrase?.head).toBe('mayor')
  })

  it('knows a denial', () => {
    expect(told('The mayor denied that the dam broke.', 'break')?.attribution?.stance).toBe('denies')
  })
})

describe('bounds', () => {
  it('reads a sentence without end in bounded work', () => {
    const long = `${'the men and the women walked and '.repeat(3000)}stopped.`
    expect(read(long).length).toBeLessThan(200)
  })

  it('keeps every offset inside the text', () => {
    const article = readPlain('a.txt', 'Two men (one of them ill) fled; “nobody saw them”, a guard said.')
    for (const { start, end, at } of statementsOfSentences(sentencesToRead(article, []))) {
      expect(start).toBeLessThanOrEqual(at.start)
      expect(end).toBeGreaterThanOrEqual(at.end)
      expect(end).toBeLessThanOrEqual(article.text.length)
    }
  })
})
