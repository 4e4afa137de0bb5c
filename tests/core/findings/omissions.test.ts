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

  it('O4: the same in whatever order the documents come', () => {
    expect(analyse([release, post, courier]).omissions).toEqual(omissions)
  })
})
