import { describe, expect, it } from 'vitest'
import { outletLines } from '#core/matching/boilerplate.ts'
import { beginCutting } from '#core/matching/cut-case.ts'
import { sentenceCount } from '#core/matching/cut-documents.ts'
import { languageTally } from '#core/matching/language-tally.ts'
import { createPackedTokens, packedWords, packTokens, unpackTokens } from '#core/matching/packed-tokens.ts'
import { prepareCase, prepareCaseIn } from '#core/matching/prepare-case.ts'
import { taskPool, type TaskThread, type ThreadResult, threadWork } from '#core/matching/task-pool.ts'
import { tokenise } from '#core/matching/tokens.ts'
import { createVocabulary } from '#core/matching/vocabulary.ts'
import { documentOf } from './documents.ts'

const SENTENCES = [
  'The harbour office in Tarvik closed on Monday, said “no ship will sail” and named no reason.',
  'Das Amt in Tarvik blieb am Montag geschlossen, weil der Sturm die Mole traf.',
  'Управление порта закрыли в понедельник из-за шторма.',
  'أغلق مكتب الميناء أبوابه يوم الاثنين بسبب العاصفة.',
  '港务局周一因风暴关闭。船只没有出海。',
  'At 5:40 a.m. 37 boats lay behind the mole; 4,150 crates were lost.',
]

/** More documents than one part holds, in several languages, their words partly their own. */
const DOCUMENTS = Array.from({ length: 560 }, (_, number) => {
  const told = SENTENCES.filter((_sentence, index) => (number >> (index % 3)) % (index + 2) !== 1)
  return documentOf(
    `d${String(number).padStart(4, '0')}`,
    [`Report ${number} of boat${number % 40}`, ...told].join('\n\n'),
  )
})

/** A thread in this one that answers later or sooner, with copies of what it was sent. */
function slowThread(delays: () => number): TaskThread {
  let answer: ThreadResult | null = null
  const work = threadWork((result) => {
    answer = result
  })
  return {
    send: (message) => work(structuredClone(message)),
    answer: async () => {
      await new Promise((resolve) => setTimeout(resolve, delays()))
      if (!answer) throw new Error('Nothing was asked.')
      return structuredClone(answer)
    },
  }
}

describe('cutting a case into words', () => {
  it('M18: gives in parts what it gives one document after the other', () => {
    const cutting = beginCutting(DOCUMENTS)
    expect(cutting.parts).toBeGreaterThan(2)
    const prepared = prepareCase(DOCUMENTS)

    const vocabulary = createVocabulary()
    const packed = createPackedTokens()
    const lines = outletLines()
    for (const document of DOCUMENTS) lines.add(document)
    const usual = languageTally(DOCUMENTS).usual()
    DOCUMENTS.forEach((document, number) => {
      const tokens = tokenise(document, lines.compared(document), vocabulary, usual)
      packTokens(packed, tokens)
      const { start, end } = { start: tokens.starts, end: tokens.ends }
      const again = unpackTokens(prepared.packed, number, document, prepared.data.termOfWord)
      expect(again.words).toEqual(tokens.words)
      expect(again.terms).toEqual(tokens.terms)
      expect([again.starts, again.ends]).toEqual([start, end])
      expect([again.flags, again.sentences, again.blocks]).toEqual([
        tokens.flags,
        tokens.sentences,
        tokens.blocks,
      ])
      expect(prepared.sentences[number]).toBe(sentenceCount(tokens))
    })
    expect(prepared.vocabulary.wordCount()).toBe(vocabulary.wordCount())
    expect([...prepared.vocabulary.languages()]).toEqual([...vocabulary.languages()])
    for (let term = 0; term < vocabulary.termCount(); term++) {
      expect(prepared.vocabulary.prior(term)).toBe(vocabulary.prior(term))
      expect(prepared.vocabulary.hashOf(term)).toBe(vocabulary.hashOf(term))
    }
  })

  it('M18: takes parts in their order, whichever thread was ready first', async () => {
    const delays = [9, 1, 4, 2, 7, 3]
    let next = 0
    const later = (): number => delays[next++ % delays.length] ?? 1
    const expected = prepareCase(DOCUMENTS)
    for (const threads of [1, 3]) {
      const pool = taskPool(Array.from({ length: threads }, () => slowThread(later)))
      const prepared = await prepareCaseIn(pool, DOCUMENTS)
      DOCUMENTS.forEach((_, number) => {
        expect(packedWords(prepared.packed, number)).toEqual(packedWords(expected.packed, number))
      })
      expect(prepared.data.tables).toEqual(expected.data.tables)
      expect(prepared.data.termOfWord).toEqual(expected.data.termOfWord)
    }
  })
})
