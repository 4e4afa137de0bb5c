import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { entriesOf, entryOf } from '#core/lexical/packed-words.ts'
import { senseAbove, sensesAgainst } from '#core/lexical/senses.ts'
import opposites from '#resources/lexical/english-opposites.json'
import synonyms from '#resources/lexical/english-news-synonyms.json'
import packed from '#resources/lexical/english-wordnet.json'

const NOTICE = new URL('../../../resources/lexical/LICENSE-WORDNET.txt', import.meta.url)

/** The words of a block, unpacked by hand. */
function lemmasOf(block: string): string[] {
  let before = ''
  return block.split('|').map((line) => {
    before = before.slice(0, Number.parseInt(line[0] ?? '', 36)) + (line.slice(1).split(' ')[0] ?? '')
    return before
  })
}

describe('the packed words', () => {
  const lemmas = packed.words.flatMap(lemmasOf)

  it('stand in code-unit order and can all be looked up', () => {
    expect(lemmas).toHaveLength(packed.count)
    expect(lemmas).toEqual(lemmas.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(lemmas.filter((lemma) => entriesOf(lemma).length === 0)).toEqual([])
  })

  it('name only words that are there as what others derive from (L5)', () => {
    const missing = lemmas
      .flatMap((lemma) => entriesOf(lemma))
      .flatMap(({ derived }) => derived)
      .filter((word) => entryOf(word) === null)
    expect(missing).toEqual([])
  })

  it('give every noun a class, and no other word one (L3)', () => {
    const wrong = lemmas
      .flatMap((lemma) => entriesOf(lemma))
      .filter(({ word, nounClass }) => (word.part === 'noun') !== (nounClass !== null))
    expect(wrong).toEqual([])
  })

  it('lead to senses above that end, and to antonyms that answer', () => {
    const senses = new Set(lemmas.flatMap((lemma) => entriesOf(lemma)).flatMap((entry) => entry.senses))
    for (const sense of senses) {
      let steps = 0
      for (let above = senseAbove(sense); above; above = senseAbove(above.sense)) steps += 1
      expect(steps).toBeLessThan(30)
      for (const against of sensesAgainst(sense)) expect(sensesAgainst(against)).toContain(sense)
    }
  })

  it('know nothing of unknown, empty and hostile words', () => {
    for (const word of ['', 'zzzz', 'a|b', 'toString', '__proto__', ' ', '~', 'é'.repeat(5_000)])
      expect(entriesOf(word)).toEqual([])
  })

  it('keep the notice that the licence asks for beside them', () => {
    expect(readFileSync(NOTICE, 'utf8')).toContain('WordNet 3.0 Copyright 2006 by Princeton University')
  })
})

describe.each([
  ['opposites', opposites.groups],
  ['news synonyms', synonyms.groups],
])('the list of %s', (_name, groups) => {
  it('has its groups in the order of their names, each once', () => {
    const names = groups.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  })

  it('names no word twice in one group and part of speech', () => {
    for (const group of groups)
      for (const listed of [group.verbs, group.nouns, group.adjectives]) {
        const words = [listed ?? []].flat().flatMap((lemmas) => lemmas.split(' '))
        expect(words, group.name).toEqual([...new Set(words)])
      }
  })
})
