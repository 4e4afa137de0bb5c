import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { DocumentMeta, SourceDocument } from '#core/documents/source-document.ts'
import { appearedFirst, findTies } from '#core/independence/find-ties.ts'
import { namedOrigins, originKey } from '#core/independence/named-origins.ts'
import { independentCount, sourceClusters } from '#core/independence/source-clusters.ts'
import type { SourceTie } from '#core/independence/tie.ts'
import { TIED_BY } from '#core/independence/tie-words.ts'
import { documentOf } from '../../fixtures/dossiers/build.ts'

const COPIED =
  'Engineers worked through the night at the Orrin pumping station after both turbines seized, and the lower town of Velm stayed without drinking water until the tanker convoys arrived from Sathe shortly before eight in the morning. The council had postponed the overhaul of the turbines three times since the spring, although its own inspectors called the bearings unfit for another winter.'
const SPEECH =
  '“We asked for new bearings in March, in June and again in September, and each time the council told us that there was no money for a station which has never failed, so nobody should be surprised that it failed on the coldest night of the year,” said Ana Derrow.'

function article(
  number: number,
  paragraphs: readonly string[],
  meta: Partial<DocumentMeta> = {},
): SourceDocument {
  return documentOf(number, paragraphs.join('\n\n'), meta)
}

function tiesOf(...documents: readonly SourceDocument[]): readonly SourceTie[] {
  return analyse(documents).ties
}

describe('named origins', () => {
  function names(text: string): string[] {
    return namedOrigins(documentOf(1, text)).map(({ name }) => name)
  }

  it('N3: finds who is named as the origin, before and after the word that says so', () => {
    expect(names('Both turbines seized, according to the Velm Courier. Then it snowed.')).toEqual([
      'Velm Courier',
    ])
    expect(names('The Orrin Gazette first reported that two people had died.')).toEqual(['The Orrin Gazette'])
    expect(names('Citing Agence Sathe, the paper put the dead at two.')).toEqual(['Agence Sathe'])
    expect(names('He left, the U.S. Board of Dams reported.')).toEqual(['U.S. Board of Dams'])
    expect(names('She read it on velmpost.example, as reported by Velmpost.com on Monday.')).toEqual([
      'Velmpost.com',
    ])
    expect(names('Nobody was hurt, police said.')).toEqual([])
  })

  it('takes a name for the same with and without article, case and marks', () => {
    expect(originKey('The Harbour Ledger’s')).toBe(originKey('HARBOUR-LEDGER'))
  })

  it('comes to an end whatever the text', () => {
    for (const piece of ['A', 'A ', 'According to A', 'A.', 'Aa of the ', 'told the a b ']) {
      const text = piece.repeat(200_000 / piece.length)
      // A pattern that backtracks would run into the runner's limit.
      expect(namedOrigins(documentOf(1, text)).every(({ passage }) => passage.end <= text.length)).toBe(true)
    }
  })
})

describe('ties', () => {
  it('N1: are text in common, the later on the earlier', () => {
    const early = article(1, [COPIED], { outlet: 'Velm Courier', published: '2031-01-04' })
    const late = article(2, ['The night was cold.', COPIED], {
      outlet: 'Sathe Post',
      published: '2031-01-05',
    })
    expect(tiesOf(early, late)).toMatchObject([
      { kind: 'shared-text', from: late.id, on: early.id, directed: true },
    ])
    const undated = { ...late, meta: { ...late.meta, published: null } }
    expect(tiesOf(early, undated)).toMatchObject([{ kind: 'shared-text', directed: false }])
  })

  it('N1: are no quotations that two reporters heard', () => {
    const one = article(1, [SPEECH, 'The mayor left the hall without an answer.'], { outlet: 'Velm Courier' })
    const two = article(2, ['At the hearing it grew loud.', SPEECH], { outlet: 'Sathe Post' })
    const { matches, ties } = analyse([one, two])
    expect(matches.length).toBeGreaterThan(0)
    expect(ties).toEqual([])
  })

  it('N2: are credits: an agency over articles of two outlets, and the agency’s own', () => {
    const wire = article(1, ['A turbine seized.'], { outlet: 'Sathe Wire' })
    const one = article(2, ['The town had no water.'], { outlet: 'Velm Courier', bylines: ['Sathe Wire'] })
    const two = article(3, ['Tankers came at dawn.'], { outlet: 'Orrin Gazette', bylines: ['SATHE WIRE'] })
    const ties = tiesOf(wire, one, two)
    expect(ties.map(({ kind, from, on }) => `${kind} ${from} ${on}`)).toEqual([
      'credits doc-2 doc-1',
      'same-credit doc-2 doc-3',
      'credits doc-3 doc-1',
    ])
    const own = article(4, ['A column.'], { outlet: 'Velm Courier', bylines: ['Ana Derrow'] })
    const ownToo = article(5, ['Another column.'], { outlet: 'Velm Courier', bylines: ['Ana Derrow'] })
    expect(tiesOf(own, ownToo)).toEqual([])
  })

  it('N3: are citations of another document’s outlet, with the place', () => {
    const cited = article(1, ['A turbine seized.'], { outlet: 'The Velm Courier' })
    const text = 'The station failed on Monday, according to the Velm Courier.'
    const citing = article(2, [text], { outlet: 'Sathe Post' })
    const [tie] = tiesOf(cited, citing)
    expect(tie).toMatchObject({
      kind: 'cites',
      from: citing.id,
      on: cited.id,
      directed: true,
      name: 'Velm Courier',
    })
    const [passage] = tie?.passages ?? []
    expect(text.slice(passage?.start, passage?.end)).toBe('Velm Courier')
  })

  it('N4: are one origin that both name beside what they have in common', () => {
    const start =
      'The Orrin pumping station had been declared unfit three times before both turbines seized on Monday night'
    const one = article(1, [`${start}, according to Halden Brisk.`, 'The mayor was away.'])
    const two = article(2, ['Snow fell on Velm.', `${start}, an engineer, Halden Brisk reported.`])
    expect(tiesOf(one, two)).toMatchObject([{ kind: 'same-origin', directed: false, name: 'Halden Brisk' }])
    const other = article(3, ['Snow fell on Velm.', `${start}, according to Ilse Maar.`])
    expect(tiesOf(one, other)).toEqual([])
  })

  it('are the same in whatever order the documents come', () => {
    const documents = [
      article(1, [COPIED], { outlet: 'Velm Courier', published: '2031-01-04' }),
      article(2, ['The night was cold.', COPIED], { outlet: 'Sathe Post' }),
      article(3, ['It failed, according to the Velm Courier.'], { outlet: 'Orrin Gazette' }),
    ]
    expect(tiesOf(...documents.toReversed())).toEqual(tiesOf(...documents))
  })
})

describe('appearedFirst', () => {
  it('compares what both give, and instants only with zones', () => {
    const of = (published: string | null) => documentOf(1, 'x', { published })
    expect(appearedFirst(of('2031-01-04'), of('2031-01-05T01:00:00Z'))).toBeLessThan(0)
    expect(appearedFirst(of('2031-01-05'), of('2031-01-05T01:00:00Z'))).toBe(0)
    expect(appearedFirst(of('2031-01-05T01:00:00+02:00'), of('2031-01-05T00:00:00Z'))).toBeLessThan(0)
    expect(appearedFirst(of('2031'), of('2031-01-05'))).toBe(0)
    expect(appearedFirst(of(null), of('2031-01-05'))).toBe(0)
  })
})

describe('clusters', () => {
  const tie = (from: string, on: string, kind: SourceTie['kind'] = 'cites'): SourceTie => ({
    kind,
    from,
    on,
    directed: true,
    units: 0,
    share: 0,
    name: 'x',
    passages: [],
  })

  it('N5: count sources, not reports, and find a circle of citations', () => {
    const documents = [1, 2, 3, 4, 5].map((number) => documentOf(number, 'x'))
    const chain = sourceClusters(documents, [
      tie('doc-2', 'doc-1'),
      tie('doc-3', 'doc-2'),
      tie('doc-3', 'doc-1'),
    ])
    expect(chain.map((cluster) => cluster.documents)).toEqual([
      ['doc-1', 'doc-2', 'doc-3'],
      ['doc-4'],
      ['doc-5'],
    ])
    expect(chain[0]?.circular).toBe(false)
    expect(independentCount(chain, ['doc-1', 'doc-3', 'doc-5'])).toBe(2)
    const circle = sourceClusters(documents, [
      tie('doc-1', 'doc-2'),
      tie('doc-2', 'doc-3'),
      tie('doc-3', 'doc-1'),
    ])
    expect(circle[0]?.circular).toBe(true)
    const copies = sourceClusters(documents, [
      tie('doc-1', 'doc-2', 'shared-text'),
      tie('doc-2', 'doc-1', 'shared-text'),
    ])
    expect(copies[0]?.circular).toBe(false)
  })

  it('hold every document once, and both ends of every tie', () => {
    const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 })
    fc.assert(
      fc.property(pairs, (ends) => {
        const documents = Array.from({ length: 20 }, (_, number) => documentOf(number, 'x'))
        const ties = ends.filter(([a, b]) => a !== b).map(([a, b]) => tie(`doc-${a}`, `doc-${b}`))
        const clusters = sourceClusters(documents, ties)
        expect(clusters.flatMap((cluster) => cluster.documents).toSorted()).toEqual(
          documents.map(({ id }) => id).toSorted(),
        )
        for (const { from, on } of ties) {
          expect(
            clusters.some((cluster) => cluster.documents.includes(from) && cluster.documents.includes(on)),
          ).toBe(true)
        }
        expect(clusters.flatMap((cluster) => cluster.ties)).toHaveLength(ties.length)
      }),
    )
  })
})

it('findTies needs no match to find a citation', () => {
  const cited = article(1, ['A turbine seized.'], { outlet: 'The Velm Courier' })
  const citing = article(2, ['It failed, the Velm Courier reported.'], { outlet: 'Sathe Post' })
  expect(findTies([cited, citing], [], [])).toHaveLength(1)
})

describe('what is said of a count of sources', () => {
  it('N1: says how much text in common is a tie, for reports without one may have matches all the same', () => {
    const passage = COPIED.slice(0, 150)
    const reports = [
      article(1, [`${passage} to the town.`, 'Nothing else was known of it that morning.'.repeat(6)]),
      article(2, [`${passage} to the town.`, 'Snow had fallen over the hills since noon.'.repeat(6)]),
    ]
    const { matches, ties } = analyse(reports)
    expect([matches.length > 0, ties]).toEqual([true, []])
    expect(TIED_BY).toMatch(/200 characters or more of unquoted text .* 10 % of the shorter one \(or 600 /u)
    expect(TIED_BY).toContain('Less text in common')
  })
})
