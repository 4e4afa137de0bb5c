import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import type { Json } from '#core/base/json.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { renderClaimReview } from '#core/dossier/render-claim-review.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { notThere, publicSchema } from './public-schemas.ts'

const OA = 'http://www.w3.org/ns/oa#'
const ANNO = 'http://www.w3.org/ns/anno.jsonld'
const SCHEMA_ORG = 'https://schema.org/'

/** Terms of the W3C vocabulary that are written, with what the Recommendation says they stand for. */
const OWN_CONTEXT: Json = {
  '@version': 1.1,
  oa: OA,
  as: 'http://www.w3.org/ns/activitystreams#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Software: 'as:Application',
  Person: 'http://xmlns.com/foaf/0.1/Person',
  classifying: 'oa:classifying',
  commenting: 'oa:commenting',
  linking: 'oa:linking',
  questioning: 'oa:questioning',
  replying: 'oa:replying',
  tagging: 'oa:tagging',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  creator: { '@id': 'dcterms:creator', '@type': '@id' },
  created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
  generator: { '@id': 'as:generator', '@type': '@id' },
  first: { '@id': 'as:first', '@type': '@id' },
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
  startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
}

type Expanded = { readonly [iri: string]: unknown }

/** Expands with contexts of this test alone; throws where a term, an address or a value would be lost. */
async function expanded(text: string, contexts: Readonly<Record<string, Json>>): Promise<Expanded[]> {
  const options: jsonld.Options.Expand & { safe: boolean } = {
    safe: true,
    documentLoader: (url) => {
      const context = contexts[url]
      if (context === undefined) return Promise.reject(new Error(`nothing may be loaded: ${url}`))
      const document: jsonld.NodeObject = JSON.parse(JSON.stringify({ '@context': context }))
      return Promise.resolve({ documentUrl: url, document })
    },
  }
  const found: unknown = await jsonld.expand(JSON.parse(text), options)
  await jsonld.toRDF(JSON.parse(text), options)
  return Array.isArray(found) ? found : []
}

/** Every value of a property, at any depth. */
function all(value: unknown, property: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => all(item, property))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === property ? [inner] : []),
    ...all(inner, property),
  ])
}

/** Values of a JSON-LD literal. */
function literals(values: readonly unknown[]): string[] {
  return values.flatMap((value) => all(value, '@value')).map(String)
}

describe('annotations', () => {
  it.each(DOSSIERS_TO_CHECK)('lose nothing to a JSON-LD processor: %s', async (_, dossier) => {
    const text = renderAnnotations(dossier)
    const graph = await expanded(text, { [ANNO]: OWN_CONTEXT })
    const count = dossier.findings.length + all(graph, '@type').flat().length
    expect(count).toBeGreaterThan(0)
    // Dates are dates with a zone, as the Recommendation asks.
    for (const date of literals([
      ...all(graph, 'http://purl.org/dc/terms/created'),
      ...all(graph, 'http://purl.org/dc/terms/modified'),
    ])) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u)
    }
    for (const { '@id': id } of all(graph, 'http://www.w3.org/ns/activitystreams#first')
      .flat()
      .filter(isObject)) {
      expect(id, 'a page has an address').toMatch(/^urn:/u)
    }
    for (const target of all(graph, `${OA}hasTarget`)) expect(all(target, '@id').length).toBeGreaterThan(0)
  })

  it('lose nothing under the context that the W3C publishes', async ({ skip }) => {
    const file = publicSchema('w3c', 'anno.jsonld')
    if (file === null) return skip(notThere('w3c', 'anno.jsonld'))
    const { '@context': context } = JSON.parse(readFileSync(file, 'utf8'))
    for (const [name, dossier] of DOSSIERS_TO_CHECK) {
      const text = renderAnnotations(dossier)
      const graph = await expanded(text, { [ANNO]: context })
      expect(graph, name).toEqual(await expanded(text, { [ANNO]: OWN_CONTEXT }))
    }
  })
})

describe('reviews', () => {
  it.each(DOSSIERS_TO_CHECK)('lose nothing to a JSON-LD processor: %s', async (_, dossier) => {
    const graph = await expanded(renderClaimReview(dossier), {
      'https://schema.org': { '@vocab': SCHEMA_ORG, url: { '@type': '@id' } },
    })
    const done = dossier.findings.filter(({ status }) =>
      ['confirmed', 'resolved', 'published'].includes(status),
    )
    expect(graph.length).toBe(done.reduce((sum, { sides }) => sum + sides.length, 0))
  })
})

function isObject(value: unknown): value is Expanded {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
