import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { mixedSentences } from '#core/dossier/estimative-words.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { DEFAULT_WEIGHTS } from '#core/hypotheses/hypothesis.ts'
import { outletsOf } from '#core/reliability/outlets-of.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeDocx } from '#main/export/write-docx.ts'
import { writeStix } from '#main/export/write-stix.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'

const one = documentOf(1, 'The keeper opened the gates.', { title: 'One', outlet: 'The Herald' })
const two = documentOf(2, 'The keeper opened the gates.', { title: 'Two', outlet: 'The Mole' })
const three = documentOf(3, 'Nobody opened the gates.', { title: 'Three', outlet: 'The Heron' })
const opened = anchoredIn(one, 'opened the gates')
const stamp = { author: 'R. Analyst', createdAt: '2024-02-01T10:00:00Z' }
const evidence = { passages: [], graded: null, credibility: null, relevance: 'medium' } as const

const [outlet = { id: '', name: '', domains: [], ownership: '', notes: '' }] = outletsOf([one])

const dossier: Dossier = dossierOf([one, two, three], {
  findings: [
    findingOf(
      [
        { value: 'opened', passages: [opened, anchoredIn(two, 'opened the gates')] },
        { value: 'not opened', passages: [anchoredIn(three, 'Nobody opened the gates')] },
      ],
      { id: 'finding-1' },
    ),
  ],
  assessments: [
    {
      id: 'a',
      target: { kind: 'account', finding: 'finding-1', statement: 'opened', passage: opened },
      grade: 1,
      reason: 'Both saw it.',
      exception: 'The log of the lock says so.',
      reports: 2,
      independent: 1,
      blind: true,
      gradedAt: '2024-02-02T10:00:00Z',
      author: 'R. Analyst',
    },
  ],
  independence: {
    ties: [
      {
        kind: 'shared-text',
        from: two.id,
        on: one.id,
        directed: true,
        units: 28,
        share: 1,
        name: '',
        passages: [],
      },
    ],
    decisions: [
      {
        id: 's',
        decision: 'apart',
        documents: [three.id],
        others: [one.id, two.id],
        reason: 'Its own reporter.',
        decidedAt: '2024-02-01T10:00:00Z',
        author: 'R. Analyst',
      },
    ],
  },
  matrix: {
    hypotheses: [
      { ...stamp, id: 'h1', text: 'The keeper did it', order: 1 },
      { ...stamp, id: 'h2', text: 'The flood did it', order: 2 },
    ],
    evidence: [
      { ...stamp, ...evidence, id: 'e1', text: 'The lock is whole', passages: [opened], order: 1 },
      { ...stamp, ...evidence, id: 'e2', text: 'It rained', order: 2 },
    ],
    cells: [
      {
        id: 'c',
        hypothesis: 'h2',
        evidence: 'e1',
        rating: 'II',
        passages: [],
        note: 'A flood breaks locks.',
        ratedAt: '2024-02-01T10:00:00Z',
        author: 'R. Analyst',
      },
    ],
    weights: DEFAULT_WEIGHTS,
  },
  sourceSummary: [{ prompt: 'Access', text: 'Two were there.' }],
  memos: [
    { on: 'finding finding-1', text: 'Ask the clerk.' },
    { on: `document ${one.id}`, text: 'The scan is cut.' },
    { on: `outlet ${outlet.id}`, text: 'Call the desk.' },
  ],
  outlets: [outlet],
  replyRequests: [
    {
      ...stamp,
      id: 'reply-1',
      finding: 'finding-1',
      to: 'The keeper',
      passage: opened,
      question: 'Did you open the gates?',
      sentOn: '2024-02-03',
      deadline: '2024-02-06',
      respondedOn: '2024-02-05',
      outcome: 'answered',
      response: 'I was ill that day.',
      updatedAt: '2024-02-05T10:00:00Z',
    },
  ],
})

describe('what analysts judged, in every format for reading', async () => {
  const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))
  const docx = (of: Dossier): string =>
    strFromU8(unzipSync(writeDocx(of, assets))['word/document.xml'] ?? new Uint8Array())
  const formats = [
    ['page', (of: Dossier) => renderHtml(of, assets)],
    ['Markdown', (of: Dossier) => renderMarkdown(of, assets)],
    ['Word', docx],
  ] as const
  const plain = (text: string): string =>
    text
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\\(?=\W)/gu, '')
      .replace(/\s+/gu, ' ')

  it.each(formats)('stands in the %s (D22 to D25)', (_, render) => {
    const text = plain(render(dossier))
    // D22: how each account stands, and why 1 was given in spite of it.
    expect(text).toContain('2 reports, 1 independent.')
    expect(text).toMatch(
      /Credibility 1, Confirmed by other sources: Both saw it\. \(2024-02-02.* by R\. Analyst, without seeing the source\)/u,
    )
    expect(text).toContain('Graded 1 with 1 independent of 2 reports, because: The log of the lock says so.')
    // D23: which reports are one source, and what the analyst decided.
    expect(text).toContain('Independence of the reports')
    expect(text).toContain('3 reports, 2 independent.')
    expect(text).toContain('28 characters of unquoted text in common')
    expect(text).toMatch(/Source 3 counted apart from 1, 2: Its own reporter\./u)
    // D24: hypotheses; what nobody rated is no neutral.
    expect(text).toContain('Competing hypotheses')
    expect(text).toMatch(/H2\W+The flood did it\W+2\.000/u)
    expect(text).toContain('E1 with H2, very inconsistent: A flood breaks locks.')
    expect(text).toMatch(/It rained.{0,80}\?/u)
    // Y3: who was asked, and what they said.
    expect(text).toContain('Right of reply')
    expect(text).toContain(
      'The keeper, asked on 2024-02-03, to answer by 2024-02-06: Did you open the gates?',
    )
    expect(text).toContain('Put to them: “opened the gates” (Source 1)')
    expect(text).toContain('Answered on 2024-02-05: I was ill that day.')
    expect(text).toContain('The scan is cut.')
    expect(text).toContain('Call the desk.')
    // D25 and memos.
    expect(text).toContain('Two were there.')
    expect(text).toContain('Ask the clerk.')
  })

  it('does not turn the sentence of a request by a name of another direction', () => {
    const [request] = dossier.replyRequests ?? []
    const arabic = request ? [{ ...request, to: 'صحيفة الوادي' }] : []
    const of = { ...dossier, replyRequests: arabic }
    expect(renderHtml(of, assets)).toContain('<p>\u2068صحيفة الوادي\u2069, asked on')
    expect(docx(of)).not.toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*asked on/u)
  })

  it('stands in the JSON with its scores', () => {
    expect(analysisJson(dossier)).toMatchObject({
      sourceClusters: [{ documents: [one.id, two.id] }, { documents: [three.id] }],
      sourceDecisions: [{ decision: 'apart', reason: 'Its own reporter.' }],
      assessments: [{ grade: 1, exception: 'The log of the lock says so.', blind: true }],
      hypotheses: {
        hypotheses: [
          { id: 'h1', inconsistency: 0, rank: 1 },
          { id: 'h2', inconsistency: 2, rank: 2 },
        ],
        flips: { smallest: [], complete: true },
      },
      memos: [{ text: 'Ask the clerk.' }, { text: 'The scan is cut.' }, { text: 'Call the desk.' }],
      replyRequests: [{ finding: 'finding-1', outcome: 'answered', passage: { quote: 'opened the gates' } }],
    })
  })

  it.each(formats)(
    'stands in the %s where two judged differently, without names for the public (G10)',
    (_, render) => {
      const differences: Dossier['differences'] = [
        {
          table: 'decisions',
          what: 'Proposal',
          about: 'Who opened the gates',
          accounts: [
            {
              author: 'R. Analyst',
              time: '2024-02-01T10:00:00Z',
              lines: [{ label: 'Decision', value: 'Confirmed' }],
            },
            {
              author: 'Ysolde Trent',
              time: '2024-02-02T10:00:00Z',
              lines: [
                { label: 'Decision', value: 'Dismissed' },
                { label: 'Reason', value: 'It was the wind.' },
              ],
            },
          ],
          outcome: {
            choice: 1,
            author: 'R. Analyst',
            decidedAt: '2024-02-03T10:00:00Z',
            reason: 'Ysolde Trent saw it.',
          },
        },
        {
          table: 'memos',
          what: 'Memo',
          about: '',
          accounts: [
            { author: 'R. Analyst', time: '', lines: [{ label: 'Text', value: 'Ring the clerk.' }] },
            { author: 'Ysolde Trent', time: '', lines: [{ label: '', value: 'Taken out' }] },
          ],
          outcome: null,
        },
      ]
      const of = { ...dossier, differences }
      const text = plain(render(of))
      expect(text).toContain('Where analysts judged differently')
      expect(text).toContain('2 differences, 1 not decided.')
      expect(text).toMatch(/Text\W+Ring the clerk\.\W+Taken out/u)
      expect(text).toMatch(
        /R\. Analyst, 2024-02-01.*Ysolde Trent, 2024-02-02.*Decision\W+Confirmed\W+Dismissed/u,
      )
      expect(text).toContain(
        'The account of Ysolde Trent was taken: decided on 2024-02-03 10:00 UTC by R. Analyst. Ysolde Trent saw it.',
      )
      const open = plain(render(publicDossier(of, [])))
      expect(open).toContain('One difference, all decided.')
      expect(open).toMatch(/Account 1, 2024-02-01.*Account 2, 2024-02-02.*Decision\W+Confirmed\W+Dismissed/u)
      expect(open).toContain('Account 2 was taken: decided on 2024-02-03 10:00 UTC. the analyst saw it.')
      for (const words of ['Trent', 'R. Analyst', 'Ring the clerk']) expect(open).not.toContain(words)
      expect(plain(render(dossier))).not.toContain('judged differently')
    },
  )

  it('has requests for comment in formats for other programs, and in public ones none that names who was asked (Y4)', () => {
    const rows = (of: Dossier): Record<string, string>[] =>
      parse(renderCsv(of), { bom: true, columns: true, record_delimiter: '\r\n' })
    const bodies = (of: Dossier): unknown[] => JSON.parse(renderAnnotations(of)).first.items[0].body
    const notes = (of: Dossier): Record<string, unknown>[] => JSON.parse(writeStix(of)).objects
    const asked = 'The keeper, asked on 2024-02-03, to answer by 2024-02-06: Did you open the gates?'
    const stands = 'Answered on 2024-02-05: I was ill that day.'
    for (const row of rows(dossier))
      expect(row['replies']).toBe(row['judged'] === 'yes' ? `${asked}\n${stands}` : '')
    expect(bodies(dossier)).toContainEqual({
      type: 'TextualBody',
      purpose: 'questioning',
      value: asked,
      format: 'text/plain',
    })
    expect(bodies(dossier)).toContainEqual(
      expect.objectContaining({ purpose: 'replying', value: stands, 'vario:outcome': 'answered' }),
    )
    const note = notes(dossier).find(({ abstract }) => abstract === 'Right of reply: The keeper')
    expect(note).toMatchObject({ content: `${asked}\n${stands}`, labels: ['variorum:reply="answered"'] })
    const about = notes(dossier).find(({ id }) => [note?.['object_refs']].flat().includes(id))
    expect(String(about?.['content'])).toContain('Side A')

    const open = publicDossier(dossier, [])
    for (const text of [renderCsv(open), renderAnnotations(open), writeStix(open)])
      expect(text).not.toContain('asked on')
    const unnamed = { ...open, replyRequests: open.replyRequests?.map((request) => ({ ...request, to: '' })) }
    for (const text of [renderCsv(unnamed), renderAnnotations(unnamed), writeStix(unnamed)])
      expect(text).toContain('I was ill that day.')
  })

  it.each(formats)('is not in the %s where it is not asked for', (_, render) => {
    const { assessments: _a, independence: _i, matrix: _m, sourceSummary: _s, ...rest } = dossier
    const { memos: _o, replyRequests: _r, ...bare } = rest
    const text = plain(render(bare))
    for (const words of [
      'independent',
      'Credibility',
      'hypotheses',
      'Source summary',
      'Memo',
      'Right of reply',
    ])
      expect(text).not.toContain(words)
  })
})

describe('likelihood and confidence', () => {
  const found = (text: string): string[] =>
    mixedSentences(text).map(({ start, end }) => text.slice(start, end))

  it('in one sentence are shown, apart they are not (D27)', () => {
    const mixed = 'We judge with high confidence that it is likely.'
    expect(
      found(`It rained. ${mixed} It will probably rain again.\nWe have low confidence in this.`),
    ).toEqual([mixed])
    expect(found('It is very unlikely; we are confident of that.')).toHaveLength(1)
    expect(found('It is almost certain.\nOur confidence is moderate.')).toEqual([])
    expect(found('The remote village has no confidence in the mayor.')).toEqual([])
    expect(found('')).toEqual([])
  })
})
