import { describe, expect, it } from 'vitest'
import { extractClaims } from '#core/claims/extract.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { factsOf, formsOf, linksOf, titleOfClaim } from '#renderer/features/entities/name-facts.ts'
import { Analyst } from '../../../core/entities/decide.ts'
import { readPlain } from '../../../core/claims/read-plain.ts'

const A = readPlain(
  'a',
  'Joren Halst, a harbour pilot, was arrested in Norway on Wednesday morning. The lawyer, Tess Okafor, spoke.',
  '2031-03-04',
)
const B = readPlain(
  'b',
  'Joren Halst, a pilot at the harbour, has not been arrested in Norway, his lawyer said.',
  '2031-03-05',
)

function passage({ id, text }: SourceDocument, words: string) {
  const start = text.indexOf(words)
  return { document: id, start, end: start + words.length }
}

/** A proposal of a rule that reads sentences: no claim stands behind its sides. */
function proposal(a: string, b: string): Discrepancy {
  return {
    id: 'd',
    type: 'status-outcome',
    summary: '',
    score: 0.8,
    internal: false,
    explanation: [],
    sides: [
      { value: 'arrested', claims: [], evidence: [passage(A, a)] },
      { value: 'not arrested', claims: [], evidence: [passage(B, b)] },
    ],
  }
}

const { entities, claims, quotations } = extractClaims([A, B])

function shown(name: string, discrepancy: Discrepancy): number {
  const entity = entities.find((one) => one.name === name)
  if (!entity) throw new Error(`no ${name} among ${entities.map((one) => one.name).join(', ')}`)
  return factsOf(entity, { claims, quotations, discrepancies: [discrepancy] }).discrepancies.length
}

describe('what the page of a name shows', () => {
  it('has the discrepancies whose words name a person, though no claim was read from them', () => {
    const about = proposal('Joren Halst, a harbour pilot, was arrested', 'has not been arrested in Norway')
    expect(shown('Joren Halst', about)).toBe(1)
    expect(shown('Tess Okafor', about)).toBe(0)
  })

  it('has for a place only those that two sides tell of it', () => {
    expect(
      shown(
        'Norway',
        proposal('Joren Halst, a harbour pilot, was arrested', 'has not been arrested in Norway'),
      ),
    ).toBe(0)
    expect(shown('Norway', proposal('was arrested in Norway', 'has not been arrested in Norway'))).toBe(1)
  })

  it('says once what became of somebody', () => {
    const status = claims.filter(({ kind }) => kind === 'status')
    expect(status.length).toBeGreaterThan(0)
    for (const claim of status) {
      const title = titleOfClaim(claim, { id: claim.subject }, new Map())
      expect(title).toMatch(/^what became of them: (?:not )?arrested$/u)
    }
  })

  it('names the subject where that is another', () => {
    const [claim] = claims.filter(({ kind }) => kind === 'status')
    const title = claim && titleOfClaim(claim, { id: 'other' }, new Map([[claim.subject, 'Joren Halst']]))
    expect(title).toMatch(/^Joren Halst: what became of them: /u)
  })
})

describe('what a form is to the name', () => {
  const analyst = new Analyst(extractClaims([A, B]))
  const links = (name: string): Record<string, string> => {
    const entity = analyst.named(name)
    return Object.fromEntries(
      formsOf(entity).map((use) => [use.form, linksOf(entity, use, analyst.now.names).join(', ')]),
    )
  }

  it('is told from how the analysis joined it, and is not “the name itself” where an analyst did', () => {
    expect(links('Joren Halst')).toEqual({ 'Joren Halst': 'the name itself' })
    analyst.merge(analyst.named('Joren Halst'), analyst.named('Tess Okafor'))
    expect(links('Joren Halst')).toEqual({
      'Joren Halst': 'the name itself',
      'Tess Okafor': 'joined by hand',
    })
  })
})
