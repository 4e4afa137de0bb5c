import { describe, expect, it } from 'vitest'
import { extractClaims } from '#core/claims/extract.ts'
import { compareWording } from '#core/quotes/compare-wording.ts'
import { utterancesOf } from '#core/quotes/utterances.ts'
import { readPlain } from '../claims/read-plain.ts'

const WEIGHT = (key: string): number => (/^(?:the|a|of|to|and|we|in|it|not)$/u.test(key) ? 0.7 : 6)

/** `wording; cut where sign: words; change …` of a quotation against another. */
function compared(reference: string, witness: string): string {
  const documents = [
    readPlain('a', `Mara Quill said: “${reference}”`),
    readPlain('b', `Mara Quill said: “${witness}”`),
  ]
  const [a, b] = documents.map(
    (document) => utterancesOf([document], extractClaims([document]).quotations)[0],
  )
  if (!a || !b) throw new Error('each text has one quotation')
  const { wording, cuts, changes, goesBeyond } = compareWording(a, b, WEIGHT, 'en')
  return [
    wording,
    ...cuts.map(({ where, shown, text }) => `cut ${where} ${shown}: ${text}`),
    ...changes.map(
      ({ kind, reference: from, words, salient }) =>
        `${kind} ${from} -> ${words}${salient.length > 0 ? ` [${salient.join(',')}]` : ''}`,
    ),
    ...(goesBeyond ? ['beyond'] : []),
  ].join('; ')
}

const FULL = 'We saw forty boats leave the harbour before dawn and none of them carried a light.'

describe('wording against the reference', () => {
  it.each([
    ['Q6: the same words', FULL, FULL, 'verbatim'],
    [
      'Q7: a lower-case start in brackets',
      FULL,
      '[w]e saw forty boats leave the harbour before dawn and none of them carried a light',
      'verbatim',
    ],
    [
      'Q8: a negation lost at the start of a sentence',
      'Not one boat that left the harbour carried a light.',
      'One boat that left the harbour carried a light.',
      'altered; removed Not ->  [negation]',
    ],
    [
      'Q8: a negation put before a sentence',
      'One boat that left the harbour carried a light.',
      'Not one boat that left the harbour carried a light.',
      'altered; added  -> Not [negation]',
    ],
    [
      'Q8: an answer before the sentence is a cut',
      'No, forty boats left the harbour without a light.',
      'Forty boats left the harbour without a light.',
      'truncated; cut start nothing: No',
    ],
    [
      'Q8: a part of a sentence without its negation is a cut',
      'Not one boat that left the harbour carried a light.',
      'one boat that left the harbour carried a light',
      'truncated; cut start nothing: Not',
    ],
    [
      'Q8: cut at the end',
      FULL,
      'We saw forty boats leave the harbour before dawn',
      'truncated; cut end nothing: and none of them carried a light',
    ],
    [
      'Q8: cut at the end with dots',
      FULL,
      'We saw forty boats leave the harbour before dawn …',
      'truncated; cut end ellipsis: and none of them carried a light',
    ],
    [
      'Q8: cut at the start',
      FULL,
      'forty boats leave the harbour before dawn and none of them carried a light',
      'truncated; cut start nothing: We saw',
    ],
    [
      'Q8: cut inside with dots',
      FULL,
      'We saw forty boats ... and none of them carried a light.',
      'truncated; cut middle ellipsis: leave the harbour before dawn',
    ],
    [
      'Q8: cut inside with dots in brackets',
      FULL,
      'We saw forty boats […] and none of them carried a light.',
      'truncated; cut middle ellipsis: leave the harbour before dawn',
    ],
    [
      'Q8: a hidden cut of a clause',
      FULL,
      'We saw forty boats and none of them carried a light.',
      'truncated; cut middle nothing: leave the harbour before dawn',
    ],
    [
      'Q8: a word lost',
      FULL,
      'We saw boats leave the harbour before dawn and none of them carried a light.',
      'altered; removed forty ->  [number]',
    ],
    [
      'Q8: a word put in',
      FULL,
      'We saw forty armed boats leave the harbour before dawn and none of them carried a light.',
      'altered; added  -> armed',
    ],
    [
      'Q8: a number changed',
      FULL,
      'We saw fourteen boats leave the harbour before dawn and none of them carried a light.',
      'altered; replaced forty -> fourteen [number]',
    ],
    [
      'Q8: the first word changed',
      FULL,
      'They saw forty boats leave the harbour before dawn and none of them carried a light.',
      'altered; replaced We -> They',
    ],
    ['Q8: more than the reference', 'forty boats leave the harbour before dawn', FULL, 'verbatim; beyond'],
  ])('%s', (_, reference, witness, expected) => {
    expect(compared(reference, witness)).toBe(expected)
  })
  it('Q8: says that a lost word was a negation', () => {
    expect(
      compared(
        'The gates were not opened that night by our crew.',
        'The gates were opened that night by our crew.',
      ),
    ).toBe('altered; removed not ->  [negation]')
  })
})
