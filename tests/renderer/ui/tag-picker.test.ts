import { describe, expect, it } from 'vitest'
import { filterTags, ownTagId, type TagChoice } from '#renderer/ui/tag-picker.tsx'

function tag(id: string, label: string, description: string): TagChoice {
  return { id, label, description, group: 'sourcing', origin: 'built-in' }
}

describe('filterTags', () => {
  const tags = [
    tag('a', 'Anonymous', 'Rests on people without names'),
    tag('b', 'Wire copy', 'From an agency'),
  ]

  it('wants every word, in the name or in the meaning', () => {
    expect(filterTags(tags, 'NAMES people').map(({ id }) => id)).toEqual(['a'])
    expect(filterTags(tags, 'wire people')).toEqual([])
    expect(filterTags(tags, '  ')).toHaveLength(2)
  })
})

describe('ownTagId', () => {
  it('is made from the name, in any script, and falls back where there is none', () => {
    expect(ownTagId('Party paper!', 'x')).toBe('own-party-paper')
    expect(ownTagId('صحيفة حزبية', 'x')).toBe('own-صحيفة-حزبية')
    expect(ownTagId('…', 'seed')).toBe('own-seed')
  })
})
