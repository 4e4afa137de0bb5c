import { describe, expect, it } from 'vitest'
import { accountLines, differingLabels, kindWords } from '../../../src/core/merging/difference-words.ts'

const TWIN = { table: 'findings', kind: 'twin', field: '' } as const
const TERMS: Readonly<Record<string, string>> = { 'office-holder': 'Holder of a post', minor: 'Minor' }

function lines(value: object) {
  return accountLines(TWIN, value, (_, id) => TERMS[id])
}

describe('what two accounts say', () => {
  it('is told by the words of the vocabularies, else by the id as people write it', () => {
    expect(lines({ summary: 'Two harbour masters', type: 'office-holder', status: 'under-review' })).toEqual([
      { label: 'Summary', value: 'Two harbour masters' },
      { label: 'Kind', value: 'Holder of a post' },
      { label: 'Status', value: 'Under review' },
    ])
    expect(kindWords({ table: 'findings', kind: 'field', field: 'type' })).toBe('Finding: Kind')
  })

  it('differs where a line has another value, or only one of them has it', () => {
    const one = lines({ summary: 'Two harbour masters', severity: 'minor', note: '' })
    const other = lines({ summary: 'Two harbour masters', severity: 'critical', note: 'ask again' })
    expect([...differingLabels([one, other])]).toEqual(['Severity', 'Note'])
    expect(differingLabels([one, one]).size).toBe(0)
  })
})
