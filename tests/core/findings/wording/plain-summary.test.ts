import { describe, expect, it } from 'vitest'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { calledBoth, heldByEach } from '#core/findings/wording/people-words.ts'
import { askedOfAmounts, differOn } from '#core/findings/wording/differ.ts'
import { plainSummary } from '#core/findings/wording/plain-summary.ts'
import { twoWordings } from '#core/findings/wording/quotation-words.ts'

const TEXTS: Readonly<Record<string, string>> = {
  one: 'It closed at eight. The mill went on.',
  two: 'Old Tarn saw the mill close at nine. It rained.',
}

function proposal(more: Partial<Discrepancy>): Discrepancy {
  const side = (document: string, words: string) => {
    const start = (TEXTS[document] ?? '').indexOf(words)
    return { value: words, claims: [], evidence: [{ document, start, end: start + words.length }] }
  }
  return {
    id: 'd',
    type: 'date-time',
    summary: '',
    score: 0.5,
    internal: false,
    sides: [side('one', 'at eight'), side('two', 'at nine')],
    explanation: ['Rule F47: …'],
    ...more,
  }
}

const textOf = (id: string): string => TEXTS[id] ?? ''

describe('P8: the summary of a proposal', () => {
  it('quotes what each side says where the rule has no words for the question', () => {
    expect(plainSummary(proposal({}), textOf).summary).toBe(
      'Reports give different times: “It closed at eight” against “Old Tarn saw the mill close at nine”.',
    )
  })

  it('says of one document that it differs with itself', () => {
    expect(plainSummary(proposal({ internal: true, type: 'quantity' }), textOf).summary).toMatch(
      /^One document gives different figures: “/u,
    )
  })

  it('leaves a summary alone that the rule worded', () => {
    const worded = proposal({ summary: 'Ona Birk is called “cook” and “driver”.' })
    expect(plainSummary(worded, textOf)).toBe(worded)
  })

  it('tells the values where both stand in one sentence, and counts the sides beyond three', () => {
    const both = { document: 'one', start: 0, end: 19 }
    const sides = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, claims: [], evidence: [both] }))
    expect(plainSummary(proposal({ sides }), textOf).summary).toBe(
      'Reports give different times: “a” against “b” against “c”, and 2 more.',
    )
  })

  it('words amounts by what they answer, with small letters within the sentence and one stop at its end', () => {
    expect(differOn(askedOfAmounts('dead') ?? '', ['Nine people', 'about 11 a.m.'], false)).toBe(
      'Reports differ on how many died: nine people against about 11 a.m.',
    )
    expect(differOn('the toll', ['Tarn Brothers', '3'], true)).toBe(
      'One document differs with itself on the toll: Tarn Brothers against 3.',
    )
    expect(askedOfAmounts('constructor')).toBeUndefined()
  })

  it('words posts and roles as sentences', () => {
    expect(heldByEach('minister (defence)', ['Ona Birk', 'Pell Aske'])).toBe(
      'Ona Birk and Pell Aske are each called minister of defence.',
    )
    expect(heldByEach('at the controls', ['Ona Birk', 'Pell Aske'])).toBe(
      'Ona Birk and Pell Aske are each said to be at the controls.',
    )
    expect(calledBoth('Ona Birk', ['cook', 'driver'])).toBe('Ona Birk is called “cook” and “driver”.')
  })

  it('shows the beginning of a quotation and what differs', () => {
    expect(twoWordings('We did not go.', ['“not”', 'without the word'])).toBe(
      'Two wordings of “We did not go”: with “not”, and without.',
    )
    expect(twoWordings('We went', ['cut there', '“unless it rains”'])).toBe(
      'Two wordings of “We went”: cut short, and with “unless it rains”.',
    )
    expect(twoWordings(`${'so '.repeat(40)}far`, ['“40”', '“400”'])).toMatch(/ …”: “40” against “400”\.$/u)
  })
})
