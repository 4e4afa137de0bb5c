import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { documentOf } from './documents.ts'
import { workClock } from '../../support/work-clock.ts'

/** A stream of numbers from 0 to 1, the same on every run (linear congruential). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

function randomText(seed: number, words: number): string {
  const next = numbers(seed)
  const word = (): string => {
    const number = Math.floor(next() ** 3 * 8000)
    return `${String.fromCodePoint(97 + (number % 26))}${number.toString(26).replace(/\d/gu, 'q')}${'aeiou'[number % 5]}`
  }
  return Array.from({ length: words }, (_, index) => {
    if (index % 90 === 89) return `${word()}.\n`
    return index % 14 === 13 ? `${word()}.` : word()
  }).join(' ')
}

const STATEMENT =
  'Inspectors sealed the tannery after forged customs stamps were found under its drying floor'

/** How many matches a statement makes that these outlets print, one document each. */
function matchesAmong(outlets: readonly string[]): number {
  const documents = outlets.map((outlet, index) =>
    documentOf(`d${index}`, `Story ${index} of its own.\n${STATEMENT}.`, { outlet }),
  )
  return matchDocuments(documents).matches.length
}

describe('matchDocuments', () => {
  it('M9: says why: phrases, names and numbers with their documents, and what weighs', () => {
    const { matches } = matchDocuments([
      documentOf(
        'a',
        'On Friday the inspectors of Radu Petcu counted 4,150 forged customs stamps in the tannery.',
      ),
      documentOf('b', 'The tannery hid 4,150 forged customs stamps, Radu Petcu told the court.'),
      documentOf('c', 'Nothing happened in the harbour.'),
    ])
    expect(matches).toHaveLength(1)
    const reasons = matches[0]?.reasons ?? []
    expect(reasons).toContainEqual({ kind: 'shared-name', text: 'Radu Petcu', documents: 2 })
    expect(
      reasons.some(
        (reason) => reason.kind === 'shared-phrase' && reason.text.includes('forged customs stamps'),
      ),
    ).toBe(true)
    expect(reasons.some((reason) => reason.kind === 'shared-number')).toBe(true)
    expect(reasons.some((reason) => reason.kind === 'score')).toBe(true)
  })

  it('M9: shows phrases over a border of paragraphs, and over odd spaces, with single spaces', () => {
    const text = `${STATEMENT}\nwhile the\u00a0harbour  master of Tolvar counted barrels.`
    const { matches } = matchDocuments([documentOf('a', text), documentOf('b', text)])
    const phrases = matches.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'shared-phrase' ? [reason.text] : [])),
    )
    expect(phrases.some((phrase) => phrase.includes('harbour master of Tolvar'))).toBe(true)
    expect(phrases.some((phrase) => phrase.includes('drying floor while the'))).toBe(true)
  })

  it('M9: gives a match the same id on every run, and rounds its score', () => {
    const documents = [documentOf('a', STATEMENT), documentOf('b', STATEMENT)]
    const [first] = matchDocuments(documents).matches
    const [again] = matchDocuments(documents).matches
    expect(first?.id).toMatch(/^match-[0-9a-f]{16}$/u)
    expect(again).toEqual(first)
    expect(Math.round((first?.score ?? 0) * 100) / 100).toBe(first?.score)
  })

  it('M2: does not reach across what is not compared', () => {
    const text = `${STATEMENT}.\nShare this story.\nA second story about herring begins here and goes on for a while.`
    const { matches } = matchDocuments([
      documentOf('a', text, { kinds: { 1: 'furniture' } }),
      documentOf('b', text, { kinds: { 1: 'furniture' } }),
    ])
    const across = matches.filter((match) => match.a.start < 90 && match.a.end > 130)
    expect(matches).toHaveLength(2)
    expect(across).toEqual([])
  })

  it('M1: drops a line that one outlet repeats in three documents, but not what three outlets report', () => {
    expect(matchesAmong(['Courier', 'Courier', 'Courier'])).toBe(0)
    expect(matchesAmong(['Courier', 'Herald', 'Gazette'])).toBe(3)
  })

  it('M1: tells what was left out as boilerplate, where, and why', () => {
    const line = 'Sign up for the morning letter of the Courier and read us first.'
    const stories = ['Herring came back to the bay.', 'A ferry ran late.', 'Nobody swam on Sunday.']
    const documents = ['a', 'b', 'c'].map((id, index) =>
      documentOf(id, `${stories[index]}\n${line}`, { outlet: 'Courier' }),
    )
    const { matches, leftOut } = analyse(documents)
    expect(matches).toEqual([])
    expect(leftOut).toHaveLength(1)
    expect(leftOut[0]).toMatchObject({ unit: 'block', reason: 'repeated', outlet: 'Courier', text: line })
    expect(leftOut[0]?.passages.map(({ document }) => document)).toEqual(['a', 'b', 'c'])
    for (const { document, start, end } of leftOut[0]?.passages ?? [])
      expect(documents.find(({ id }) => id === document)?.text.slice(start, end)).toBe(line)
  })

  const STOCK = 'The tannery on the Orsk quay has polluted its river since the winter of 1998.'

  it('M1: leaves a stock sentence out between documents of its outlet, but not towards another', () => {
    const told = [
      'Divers found two barrels on Monday.',
      'A court heard Mayor Lindqvist.',
      'Fishers marched home.',
    ]
    const own = told.map((text, index) => documentOf(`o${index}`, `${text} ${STOCK}`, { outlet: 'Courier' }))
    const { matches, leftOut } = analyse(own)
    expect(matches).toEqual([])
    expect(leftOut.map(({ unit, text }) => ({ unit, text }))).toEqual([{ unit: 'sentence', text: STOCK }])
    const other = documentOf('x', `Nothing is new in the port. ${STOCK}`, { outlet: 'Gazette' })
    expect(analyse([...own, other]).matches).toHaveLength(3)
  })

  it('M1: takes three versions of one article for versions, not for boilerplate', () => {
    const text = Array.from(
      { length: 9 },
      (_, index) => `${STATEMENT.replace('seven', String(index))} in the yard of house number ${index + 11}.`,
    ).join(' ')
    const versions = ['a', 'b', 'c'].map((id) =>
      documentOf(id, `${text}\nVersion ${id}.`, { outlet: 'Courier' }),
    )
    const { matches, leftOut } = analyse(versions)
    expect(leftOut).toEqual([])
    expect(matches.length).toBeGreaterThanOrEqual(3)
  })

  it('M9: shows dates and numbers whole, however the date is written', () => {
    const { matches } = matchDocuments([
      documentOf(
        'a',
        'Divers hired by Radu Petcu raised 4,150 forged customs stamps on 20 June beside the herring market.',
      ),
      documentOf(
        'b',
        'It was June 20th when, beside the herring market, divers hired by Radu Petcu found 4,150 forged customs stamps.',
      ),
    ])
    const shown = matches.flatMap(({ reasons }) =>
      reasons.flatMap((reason) => (reason.kind === 'shared-number' ? [reason.text] : [])),
    )
    expect(shown).toEqual(['4,150', '20 June'])
  })

  it('M1: compares no addresses and no markup', () => {
    const page = (own: string): string =>
      `${own}\nhttps://www.orsk-courier.example/tannery/customs/forged-stamps?from=letter&edition=morning <span class="drying floor stamps">`
    const { matches } = matchDocuments([
      documentOf('a', page('Herring was sold on the quay for nothing.')),
      documentOf('b', page('A brass band walked through the rain.')),
    ])
    expect(matches).toEqual([])
  })

  it('M10: counts a document given twice once', () => {
    const document = documentOf('a', STATEMENT)
    expect(matchDocuments([document, document]).matches).toEqual([])
  })

  it('M10: says when it stopped early', () => {
    const documents = Array.from({ length: 4 }, (_, index) => documentOf(`d${index}`, STATEMENT))
    expect(matchDocuments(documents, { mostPairs: 2 }).complete).toBe(false)
    expect(matchDocuments(documents).complete).toBe(true)
  })

  it('M10: tells how far it is', () => {
    const seen: string[] = []
    matchDocuments([documentOf('a', STATEMENT), documentOf('b', STATEMENT)], {
      onProgress: (done, total) => seen.push(`${done} of ${total}`),
    })
    expect(seen).toEqual(['1 of 1'])
  })

  it('M4: finds a planted pair among many documents, where not all pairs are aligned', () => {
    const documents = Array.from({ length: 90 }, (_, index) => {
      const planted =
        index === 7
          ? `\n${STATEMENT}.`
          : index === 61
            ? `\nForged customs stamps found under its drying floor: inspectors sealed the tannery.`
            : ''
      return documentOf(`d${String(index).padStart(3, '0')}`, randomText(index + 1, 150) + planted)
    })
    const { matches } = matchDocuments(documents)
    expect(matches.map((match) => [match.a.document, match.b.document])).toContainEqual(['d007', 'd061'])
    expect(matches.length).toBeLessThan(6)
  })

  it('M10: holds copies in hundreds of documents together without all their pairs', () => {
    const copy = randomText(5, 120)
    const documents = Array.from({ length: 130 }, (_, index) =>
      documentOf(`d${index}`, `${copy}\n${randomText(index + 50, 60)}`),
    )
    const { matches } = matchDocuments(documents)
    const linked = new Set(matches.flatMap((match) => [match.a.document, match.b.document]))
    expect(linked.size).toBe(130)
    expect(matches.length).toBeLessThan(130 * 16)
  })
})

describe('matchDocuments on hostile input', () => {
  const long = randomText(3, 50_000)
  it.each([
    ['two long documents', long, randomText(4, 50_000)],
    ['a long document and its copy', long, long],
    ['one word', 'attack '.repeat(43_000), 'attack '.repeat(43_000)],
    ['one sentence', `${STATEMENT}. `.repeat(3000), `${STATEMENT}. `.repeat(3000)],
    ['no spaces', 'x'.repeat(300_000), 'x'.repeat(300_000)],
    [
      'Chinese without end',
      '部长否认了关于洪水的说法并要求居民离开'.repeat(5000),
      '部长否认了关于洪水的说法并要求居民离开'.repeat(5000),
    ],
    ['marks', ',.'.repeat(100_000), '“'.repeat(200_000)],
    [
      'paragraphs nearly alike',
      Array.from(
        { length: 1200 },
        (_, index) =>
          `Share ${index} rose ${index % 97} cents to ${index * 3} pence in heavy trading, brokers said.`,
      ).join('\n'),
      Array.from(
        { length: 1200 },
        (_, index) =>
          `Share ${index} fell ${index % 89} cents to ${index * 2} pence in heavy trading, brokers said.`,
      ).join('\n'),
    ],
  ])('M10: comes to an end: %s', (_, left, right) => {
    const worked = workClock()
    const { matches } = matchDocuments([documentOf('a', left), documentOf('b', right)])
    expect(worked()).toBeLessThan(15_000)
    expect(matches.length).toBeLessThan(5000)
  })

  it('M10: comes to an end, and says so: tens of thousands of paragraphs nearly alike', () => {
    const paragraphs = (from: number): string =>
      Array.from(
        { length: 25_000 },
        (_, index) =>
          `The clerk sealed vault ${from + index} beneath the granary before the flood came to Ilvane.`,
      ).join('\n')
    const worked = workClock()
    const { complete } = matchDocuments([documentOf('a', paragraphs(0)), documentOf('b', paragraphs(9))])
    expect(worked()).toBeLessThan(25_000)
    expect(complete).toBe(false)
  })
})
