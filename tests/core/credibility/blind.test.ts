import { describe, expect, it } from 'vitest'
import { seenDocuments, tellingWords } from '#core/credibility/blind.ts'
import type { Assessment, CredibilityTarget } from '#core/credibility/credibility.ts'
import type { Finding } from '#core/findings/finding.ts'
import { maskWords, wordsPattern } from '#core/text/mask-words.ts'

const passage = (document: string) =>
  ({
    document,
    quote: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 5 },
  }) as const

const finding = (id: string, ...documents: readonly string[]): Finding => ({
  id,
  type: 'quantity',
  summary: '',
  sides: documents.map((document) => ({ value: '', passages: [passage(document)] })),
  severity: 'material',
  status: 'confirmed',
  disposition: 'contradiction',
  note: '',
  origin: { kind: 'hand' },
  author: '',
  createdAt: '',
  updatedAt: '',
})

const graded = (target: CredibilityTarget): Assessment => ({
  id: 'a',
  target,
  grade: 3,
  reason: '',
  exception: '',
  reports: 1,
  independent: 1,
  blind: true,
  gradedAt: '',
  author: '',
})
const account = (id: string, document: string): Assessment =>
  graded({ kind: 'account', finding: id, statement: '', passage: passage(document) })

describe('blind mode', () => {
  it('shows a source once something in it is graded and nothing in it waits (C5)', () => {
    const one = finding('f1', 'a', 'b')
    expect([...seenDocuments([one], [])]).toEqual([])
    expect([...seenDocuments([one], [account('f1', 'a')])]).toEqual(['a'])
    const two = finding('f2', 'a', 'c')
    expect([...seenDocuments([one, two], [account('f1', 'a')])]).toEqual([])
    expect([...seenDocuments([one, { ...two, status: 'rejected' }], [account('f1', 'a')])]).toEqual(['a'])
    const claim = graded({ kind: 'claim', claim: 'x', statement: '', passage: passage('d') })
    expect([...seenDocuments([], [claim])]).toEqual(['d'])
  })

  it('hides names with and without article, as one word, hosts and files, and no ordinary word (C5)', () => {
    const words = tellingWords([
      {
        metas: [
          { outlet: 'The Gull Post', bylines: ['By Ida Fenn'], url: 'https://www.gullpost.example/a?b' },
        ],
        candidates: [{ field: 'outlet', value: 'Gull Post Online', source: 'title' }],
        fileNames: ['gp-2031.html'],
      },
    ])
    const hide = (text: string): string => maskWords(text, wordsPattern(words))
    const telling = [
      'the Gull Post’s man',
      'GULL\nPOST',
      '@gullpost',
      'gull-post',
      'Ida Fenn',
      'www.gullpost.example',
      'https://www.gullpost.example/a?b',
      'gp-2031.html',
      'gp-2031',
      'Gull Post Online',
    ]
    for (const text of telling) {
      const hidden = hide(text)
      expect(hidden).toHaveLength(text.length)
      expect(hidden).not.toMatch(/gull|post|ida|fenn|2031/iu)
    }
    expect(hide('The post of a gull. Fenn went posting; Gull Poster.')).toBe(
      'The post of a gull. Fenn went posting; Gull Poster.',
    )
  })
})
