import { describe, expect, it } from 'vitest'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { hostileDossier } from '../../fixtures/dossiers/hostile.ts'

describe('renderAnnotations (D10)', () => {
  it('counts code points where the text has characters of two units', () => {
    const document = documentOf(1, '𝒜𝒷 😀 the gates 😀 were shut.')
    const finding = findingOf([{ value: 'shut', passages: [anchoredIn(document, 'gates 😀 were')] }])
    const collection = JSON.parse(renderAnnotations(dossierOf([document], { findings: [finding] })))
    const [target] = collection.first.items[0].target
    const [quote, position] = target.selector
    expect(position).toEqual({ type: 'TextPositionSelector', start: 9, end: 21 })
    expect(Array.from(document.text).slice(position.start, position.end).join('')).toBe(quote.exact)
    expect(quote.prefix).toBe('𝒜𝒷 😀 the ')
    expect(target.source).toBe(`urn:sha256:${document.provenance.sha256}`)
  })

  it('leaves proposals out and names motivation and author', () => {
    const collection = JSON.parse(renderAnnotations(hostileDossier('x')))
    expect(collection.total).toBe(collection.first.items.length)
    expect(collection.first.items.map(({ motivation }: { motivation: unknown }) => motivation)).toEqual([
      ['linking', 'classifying'],
      'tagging',
      'tagging',
    ])
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
  })
})
