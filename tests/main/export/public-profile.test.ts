import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { DEFAULT_WEIGHTS } from '#core/hypotheses/hypothesis.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { DOSSIER_WRITERS } from '#main/export/writers.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { join } from 'node:path'

const ANALYST = 'Quillon Marsh'
const MEMO = 'Ring the clerk at home'
const SECRET = 'Odile Farrant'
const PLACE = 'the house behind the old mill'

const one = documentOf(
  1,
  `Guard opens gates\n\nOdile Farrant, head of the Heron Guard, said: “We opened the gates at ${PLACE}.” Twelve people were killed on Tuesday, ${SECRET} told the council.`,
  { title: 'One', outlet: 'The Herald', published: '2024-01-05' },
)
const two = documentOf(
  2,
  `Guard denies\n\nODILE  FARRANT, who leads the Kestrel Front, said: “We did not open the gates at ${PLACE}.” Nineteen people were killed on Tuesday.`,
  { title: `${SECRET} denies`, outlet: 'The Mole', published: '2024-01-06' },
)

function dossier(): Dossier {
  const analysis = analyse([one, two])
  const passage = anchoredIn(one, 'Twelve people were killed')
  const stamp = { author: ANALYST, createdAt: '2024-02-01T00:00:00Z' }
  return dossierOf([one, two], {
    author: ANALYST,
    summary: `${ANALYST} checked what ${SECRET} said.`,
    findings: [
      findingOf(
        [
          { value: `${SECRET} opened`, passages: [anchoredIn(one, 'We opened the gates at the house')] },
          { value: 'not opened', passages: [anchoredIn(two, 'We did not open the gates')] },
        ],
        { id: 'finding-1', author: ANALYST, note: `See ${SECRET}; ${ANALYST.toUpperCase()} asked.` },
      ),
    ],
    outlets: [{ id: 'outlet-1', name: 'The Herald', domains: [], ownership: '', notes: `${SECRET} owns it` }],
    ratings: [
      { id: 'r', outlet: 'outlet-1', grade: 'B', reason: SECRET, ratedAt: '2024-02-01', author: ANALYST },
    ],
    sheetEntries: [
      {
        id: 's-1',
        outlet: 'outlet-1',
        aspect: 'ownership',
        value: '',
        note: `${SECRET} pays; ${ANALYST} asked`,
        notedAt: '2024-02-01',
        author: ANALYST,
      },
    ],
    outsideRatings: [
      {
        id: 'o-1',
        outlet: 'outlet-1',
        rater: 'A desk',
        measure: '',
        value: '3',
        scale: '1 to 5',
        date: '2024',
        licence: '',
        url: '',
        note: `run by ${SECRET}`,
        list: 'list.csv',
        addedAt: '2024-02-01',
        author: ANALYST,
      },
    ],
    tags: [
      {
        id: 't',
        tag: 'x',
        target: { kind: 'passage', passage: anchoredIn(one, `${SECRET} told the council`) },
        reason: `names ${SECRET}`,
        taggedAt: '2024-02-01',
        author: ANALYST,
      },
    ],
    codes: [
      {
        id: 'code-1',
        label: `Speaks for ${SECRET}`,
        description: `${ANALYST}: when ${SECRET} is quoted`,
        colour: 'red',
        parent: null,
        order: 0,
        retired: false,
        mergedInto: null,
        origin: 'import',
        source: `codes of ${ANALYST}.qdc`,
      },
    ],
    proposals: analysis.discrepancies,
    matches: analysis.matches,
    quotations: analysis.quoteLedger,
    claimTables: [
      {
        subject: SECRET,
        attribute: 'head of',
        lines: [
          {
            document: one.id,
            claims: [{ text: `${SECRET} heads it`, stance: '', start: 19, end: 60 }],
            absent: null,
          },
          { document: two.id, claims: [], absent: { author: ANALYST, checkedAt: '2024-02-01' } },
        ],
      },
    ],
    assessments: [
      {
        id: 'a',
        target: { kind: 'account', finding: 'finding-1', statement: SECRET, passage },
        grade: 2,
        reason: `${SECRET} was there`,
        exception: '',
        reports: 1,
        independent: 1,
        blind: false,
        gradedAt: '2024-02-01',
        author: ANALYST,
      },
    ],
    independence: {
      ties: analysis.ties,
      decisions: [
        {
          id: 's',
          decision: 'together',
          documents: [one.id, two.id],
          reason: `${ANALYST} says so`,
          decidedAt: '2024-02-01',
          author: ANALYST,
        },
      ],
    },
    matrix: {
      hypotheses: [{ ...stamp, id: 'h', text: `${SECRET} did it`, order: 1 }],
      evidence: [
        {
          ...stamp,
          id: 'e',
          text: `What ${SECRET} said`,
          passages: [anchoredIn(two, 'leads the Kestrel Front')],
          graded: null,
          credibility: null,
          relevance: 'medium',
          order: 1,
        },
      ],
      cells: [
        {
          id: 'c',
          hypothesis: 'h',
          evidence: 'e',
          rating: 'I',
          passages: [passage],
          note: SECRET,
          ratedAt: '2024-02-01',
          author: ANALYST,
        },
      ],
      weights: DEFAULT_WEIGHTS,
    },
    sourceSummary: [{ prompt: 'Access', text: `${SECRET} had access.` }],
    memos: ['finding finding-1', `document ${one.id}`, 'outlet outlet-1'].map((on) => ({ on, text: MEMO })),
    replyRequests: [
      {
        ...stamp,
        id: 'reply-1',
        finding: 'finding-1',
        to: `The office of ${SECRET}`,
        passage: anchoredIn(one, `opened the gates at ${PLACE}`),
        question: `${ANALYST} asks: was it ${SECRET}?`,
        sentOn: '2024-02-01',
        deadline: '2024-02-03',
        respondedOn: '2024-02-02',
        outcome: 'answered',
        response: `${SECRET} was away.`,
        updatedAt: '2024-02-02T00:00:00Z',
      },
    ],
    analysis,
  })
}

const redactions = [anchoredIn(one, SECRET), anchoredIn(one, PLACE)]

/** Everything that a file holds as text, archives in archives too. */
function textsOf(content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [content]
  const isZip = content[0] === 0x50 && content[1] === 0x4b
  if (!isZip) return [strFromU8(content), strFromU8(content, true)]
  return Object.entries(unzipSync(content)).flatMap(([name, bytes]) => [name, ...textsOf(bytes)])
}

/** What a reader sees: without markup and references, blanks as one. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/gu, '')
    .replace(/\\[nt]/gu, ' ')
    .replace(/\\(?=[^\w\s])/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase()
}

const evidence = {
  original: () => Promise.resolve(new TextEncoder().encode(one.text)),
  auditLog: () => Promise.resolve(new TextEncoder().encode(`log of ${ANALYST}`)),
}

describe('a public dossier', async () => {
  const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))

  it.each(DOSSIER_WRITERS.map((writer) => [writer.extension, writer] as const))(
    'holds no analyst, memo or redacted words in any byte as %s (D26)',
    async (_, writer) => {
      const open = publicDossier(dossier(), redactions)
      const found = textsOf(await writer.write(open, assets, evidence)).map(plain)
      const internal = textsOf(await writer.write(dossier(), assets, evidence)).map(plain)
      expect(
        internal.some((text) => text.includes(SECRET.toLowerCase())),
        'the words are there else',
      ).toBe(true)
      for (const words of [ANALYST, MEMO, SECRET, PLACE, 'Farrant', 'Quillon']) {
        const holding = found.filter((text) => text.includes(words.toLowerCase()))
        expect(
          holding.map((text) => text.slice(0, 60)),
          words,
        ).toEqual([])
      }
    },
  )

  it('keeps every place: texts have their length, and what is left stands where it stood (D26)', () => {
    const open = publicDossier(dossier(), redactions)
    for (const [index, document] of open.documents.entries()) {
      expect(document.text).toHaveLength([one, two][index]?.text.length ?? 0)
      expect(document.blocks).toEqual([one, two][index]?.blocks)
    }
    for (const side of open.findings.flatMap(({ sides }) => sides)) {
      for (const { document, quote, position } of side.passages) {
        const text = open.documents.find(({ id }) => id === document)?.text ?? ''
        expect(text.slice(position.start, position.end)).toBe(quote.exact)
      }
    }
    expect(open.findings[0]?.sides[1]?.passages[0]?.quote.exact).toBe('We did not open the gates')
    expect(open.findings[0]?.id).toBe('finding-1')
    expect(open.assessments?.[0]).toMatchObject({ grade: 2, author: '', target: { finding: 'finding-1' } })
  })

  it('is the dossier itself but for names and memos where nothing is redacted', () => {
    const open = publicDossier(dossier(), [])
    expect(open.documents).toEqual(dossier().documents)
    expect(open.analysis.claims).toEqual(dossier().analysis.claims)
    expect(open.memos).toBeUndefined()
    expect(open.summary).toBe(`the analyst checked what ${SECRET} said.`)
  })

  it('takes the word for who gave no name as no name', () => {
    const unnamed = { ...dossier(), author: 'Analyst', summary: 'An analyst of the bank said so.' }
    expect(publicDossier(unnamed, []).summary).toBe('An analyst of the bank said so.')
  })

  it('leaves out what the program read from hidden words, and keeps the rest', () => {
    const all = dossier().analysis
    const { analysis } = publicDossier(dossier(), redactions)
    expect(all.claims.length).toBeGreaterThan(analysis.claims.length)
    expect(analysis.claims.length).toBeGreaterThan(0)
    expect(analysis.entities.map(({ name }) => name)).toContain('Kestrel Front')
  })
})
