import { describe, expect, it } from 'vitest'
import { ENGLISH_EVENT_WORDS } from '#core/claims/lexicon/english-events.ts'
import { withArticle } from '#core/text/english-article.ts'

describe('the article of an English noun', () => {
  it('goes by how the noun begins when it is spoken', () => {
    const nouns = [
      'attack',
      'blast',
      'airstrike',
      'hour',
      'heir',
      'union',
      'user',
      'European',
      'uninvited guest',
    ]
    expect(nouns.map(withArticle).join(', ')).toBe(
      'an attack, a blast, an airstrike, an hour, an heir, a union, a user, a European, an uninvited guest',
    )
  })

  it('fits every sort of event that explanations speak of', () => {
    const sorts = new Set(ENGLISH_EVENT_WORDS.values())
    const withAn = [...sorts].filter((sort) => withArticle(sort).startsWith('an '))
    expect(withAn.toSorted()).toEqual(['airstrike', 'attack'])
  })
})
