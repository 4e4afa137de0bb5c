import { expect, it } from 'vitest'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { analysisJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { publicDossier } from '#core/dossier/public-profile.ts'
import { anchoredIn, documentOf, dossierOf, passageIn, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'

const one = documentOf(1, 'Oru leads the Kestrel Front. Oru is a miller.')
const two = documentOf(2, 'Oru leads the Heron Guard. Oru is a baker.')

function proposal(id: string, a: string, b: string, score: number): Discrepancy {
  return {
    id,
    type: 'identity-role',
    summary: `${a} against ${b}`,
    score,
    tried: 12,
    internal: false,
    sides: [
      { value: a, claims: [], evidence: [passageIn(one, a)] },
      { value: b, claims: [], evidence: [passageIn(two, b)] },
    ],
    explanation: ['Rule F1: two.'],
  }
}

const sure = proposal('discrepancy-1', 'leads the Kestrel Front', 'leads the Heron Guard', 0.72)
const possible = proposal('discrepancy-2', 'a miller', 'a baker', 0.21)
const dossier = dossierOf([one, two], {
  proposals: [sure],
  analysis: {
    entities: [],
    matches: [],
    leftOut: [],
    ties: [],
    quotations: [],
    quoteLedger: [],
    claims: [],
    discrepancies: [sure],
    possibleDiscrepancies: [possible],
    complete: true,
  },
})

it('P2: the JSON has possible proposals in a list of their own, with how many like them were tried', () => {
  expect(analysisJson(dossier)).toMatchObject({
    discrepancies: [{ id: 'discrepancy-1', score: 0.72, tried: 12 }],
    possibleDiscrepancies: [{ id: 'discrepancy-2', score: 0.21, tried: 12 }],
  })
})

it('P2: no printed format has them', () => {
  expect(renderMarkdown(dossier, PLAIN_ASSETS)).not.toContain('a miller against')
  expect(renderCsv(dossier)).not.toContain('a miller against')
})

it('P2: a public dossier has none whose words are redacted', () => {
  expect(analysisJson(publicDossier(dossier, [anchoredIn(two, 'a baker')]))).toMatchObject({
    discrepancies: [{ id: 'discrepancy-1' }],
    possibleDiscrepancies: [],
  })
  expect(JSON.stringify(analysisJson(publicDossier(dossier, [])))).toContain('a miller')
})

it('P4: a dossier prints how sure a proposal is in words', () => {
  expect(renderMarkdown(dossier, PLAIN_ASSETS)).toContain(
    'Score: 0.72 of 1: of ten like this, about seven were right in the texts tried; not judged',
  )
})
