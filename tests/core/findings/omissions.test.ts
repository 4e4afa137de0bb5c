import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const courier = readPlain(
  'courier',
  `# Fire at the Velden mill

A fire destroyed the paper mill of Velden on Monday night. Two watchmen had warned the owner Ruben Hasselqvist about the broken sprinklers in March.

The mayor of Velden, Lotte Brandsma, promised help for the families of Ostrava Street.`,
  '2031-04-08',
)
const post = readPlain(
  'post',
  `# Velden mill burns down

The paper mill of Velden burnt down on Monday night. In March the watchmen had warned Ruben Hasselqvist that the sprinklers were broken, their union told this newspaper.

Lotte Brandsma, the mayor, said that Ostrava Street would get help.`,
  '2031-04-08',
)
const release = readPlain(
  'release',
  `# Statement of the mill

The paper mill of Velden was hit by a fire on Monday night. Its owner, Ruben Hasselqvist, thanked the fire brigade and Lotte Brandsma.

Customers of Ostrava Street will be served from another mill.`,
  '2031-04-08',
)

describe('O1–O4: what others report and one document lacks', () => {
  const documents = [courier, post, release]
  const omissions = analyse(documents).omissions ?? []
  const named = (id: string): string => documents.find((one) => one.id === id)?.provenance.fileName ?? ''

  it('O1, O3: names the document that lacks a statement of two others, with what comes nearest', () => {
    const warned = omissions.find(({ reported }) =>
      reported.every(({ document, start, end }) =>
        documents
          .find(({ id }) => id === document)
          ?.text.slice(start, end)
          .includes('sprinklers'),
      ),
    )
    expect(warned?.reported.map(({ document }) => named(document)).toSorted()).toEqual(['courier', 'post'])
    expect(warned?.absent.map(({ document }) => named(document))).toEqual(['release'])
    const nearest = warned?.absent[0]?.nearest
    expect(release.text.slice(nearest?.start, nearest?.end)).toContain('Ruben Hasselqvist')
  })

  it('O3: a statement that all report is no omission', () => {
    for (const { reported } of omissions)
      for (const { document, start, end } of reported)
        expect(documents.find(({ id }) => id === document)?.text.slice(start, end)).not.toContain(
          'paper mill',
        )
  })

  it('O2: two documents of one outlet are one report', () => {
    const sameOutlet = [courier, post].map((one) => ({
      ...one,
      meta: { ...one.meta, outlet: 'Velden Press' },
    }))
    expect(analyse([...sameOutlet, release]).omissions).toEqual([])
  })

  it('O3: a document that tells part of it is named apart, so that the rest is known to be unchecked', () => {
    for (const { reported, absent, partly } of omissions) {
      const listed = [...reported, ...absent, ...partly].map(({ document }) => document)
      expect(new Set(listed).size).toBe(listed.length)
      for (const { share } of absent) expect(share).toBeLessThan(0.34)
    }
  })

  it('O3: a document with one of its figures is not taken to lack it', () => {
    const inspected = readPlain(
      'inspected',
      `# Mill of Velden

An inspection in 2031 had found 40 sprinklers of the paper mill broken. The mayor of Velden, Lotte Brandsma, wept in Ostrava Street.`,
      '2031-04-08',
    )
    const again = readPlain(
      'again',
      `# Sprinklers

The inspection of 2031 found 40 broken sprinklers. People of Velden, Lotte Brandsma among them, came to Ostrava Street.`,
      '2031-04-08',
    )
    const known = readPlain(
      'known',
      `# Owner of the mill

They say that he has known it since 2031. In Velden only Lotte Brandsma of Ostrava Street believes him.`,
      '2031-04-08',
    )
    const found = analyse([inspected, again, known]).omissions ?? []
    expect(found.flatMap(({ absent }) => absent.map(({ document }) => document))).not.toContain(known.id)
    const unknown = readPlain('unknown', known.text.replace('since 2031', 'for long'), '2031-04-08')
    const lacking = analyse([inspected, again, unknown]).omissions ?? []
    expect(lacking.flatMap(({ absent }) => absent.map(({ document }) => document))).toContain(unknown.id)
  })

  it('O4: the same in whatever order the documents come', () => {
    expect(analyse([release, post, courier]).omissions).toEqual(omissions)
  })
})

describe('O5: who is named by others', () => {
  const paper = readPlain(
    'paper',
    `# Verdict in the Velden mill case

The court of Velden cleared the engineer Lotte Brandsma on Monday. The owner, Ruben Hasselqvist, was fined.`,
    '2031-04-08',
  )
  const radio = readPlain(
    'radio',
    `# Velden: fine for the mill owner

In Velden the former engineer, Lotte Brandsma, wept as she left. Ruben Hasselqvist has to pay.`,
    '2031-04-08',
  )
  const tabloid = readPlain(
    'tabloid',
    `# Mill boss must pay

The people of Velden breathe again: Ruben Hasselqvist must pay for the Ostrava Street fire at last.`,
    '2031-04-08',
  )
  const letter = readPlain(
    'letter',
    `# A letter from Velden

Nobody in Velden has forgotten the so-called brandsma affair, whatever Ruben Hasselqvist may say in Ostrava Street.`,
    '2031-04-08',
  )

  it('O5: a person whom two documents name and a third does not, in whole or in part', () => {
    const found = (analyse([paper, radio, tabloid, letter]).omissions ?? []).filter(
      ({ kind }) => kind === 'name',
    )
    expect(found.map(({ name }) => name)).toEqual(['Lotte Brandsma'])
    expect(found[0]?.reported.map(({ document }) => document).toSorted()).toEqual(
      [paper.id, radio.id].toSorted(),
    )
    expect(found[0]?.absent.map(({ document }) => document)).toEqual([tabloid.id])
    expect(found[0]?.partly.map(({ document }) => document)).toEqual([letter.id])
    const place = found[0]?.partly[0]?.nearest
    expect(letter.text.slice(place?.start, place?.end)).toContain('brandsma affair')
  })

  it('O5: nobody whom one document alone names, and not the outlet’s own name', () => {
    const alone = analyse([paper, tabloid, letter]).omissions ?? []
    expect(alone.filter(({ kind }) => kind === 'name')).toEqual([])
    const bylined = { ...radio, meta: { ...radio.meta, outlet: 'Lotte Brandsma' } }
    const own = analyse([paper, bylined, tabloid]).omissions ?? []
    expect(own.filter(({ kind }) => kind === 'name')).toEqual([])
  })
})
