import { expect, it } from 'vitest'
import { describePassage } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { DISPOSITIONS, FINDING_STATUSES, FINDING_TYPES, SEVERITIES } from '#core/findings/finding-types.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { BiasTag } from '#core/reliability/outlet.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'

it('annotations hold findings and tags whole: read back with the texts, they are written as the same bytes', () => {
  const one = documentOf(1, '😀 The gates were opened. 😀 The gates were open.', { title: 'One' }, 'one.txt')
  const two = documentOf(2, 'The gates 😀 stayed shut, said the keeper.', { title: 'Two' }, 'two.txt')
  const sides = [
    {
      value: 'opened',
      passages: [anchoredIn(one, 'gates were opened'), anchoredIn(one, 'gates were open', 1)],
    },
    { value: 'shut', passages: [anchoredIn(two, 'stayed shut')] },
  ]
  const written = dossierOf([one, two], {
    findings: [
      findingOf(sides, { id: 'f 1', summary: 'Opened or shut?', note: 'Ask the keeper.' }),
      findingOf(sides.toReversed(), {
        id: 'f/2',
        type: 'negation-polarity',
        origin: { kind: 'discrepancy', discrepancy: 'd' },
      }),
    ],
    tags: [
      {
        id: 't1',
        tag: 'framing',
        target: { kind: 'passage', passage: anchoredIn(two, 'the keeper') },
        reason: 'Only here',
        taggedAt: '2024-02-01T00:00:00.000Z',
        author: 'A',
      },
      {
        id: 't2',
        tag: 'framing',
        target: { kind: 'document', document: one.id },
        reason: '',
        taggedAt: '2024-02-02T00:00:00.000Z',
        author: '',
      },
    ],
  })
  const bytes = renderAnnotations(written)
  expect(renderAnnotations(dossierFrom(bytes, [one, two]))).toBe(bytes)
})

type Read = Record<string, unknown> & { readonly id: string }

/** A dossier from annotations and the texts that they are about; nothing else is known of it. */
function dossierFrom(bytes: string, documents: readonly SourceDocument[]): Dossier {
  const collection = JSON.parse(bytes)
  const items: Read[] = collection.first.items
  const isFinding = ({ id }: Read): boolean => id.startsWith('urn:variorum:finding:')
  return dossierOf(documents, {
    title: collection.label,
    compiledAt: collection.created,
    programVersion: collection.generator.name.replace('Variorum ', ''),
    findings: items.filter(isFinding).map((item) => findingFrom(item, documents)),
    tags: items.filter((item) => !isFinding(item)).map((item) => tagFrom(item, documents)),
  })
}

function findingFrom(item: Read, documents: readonly SourceDocument[]): Finding {
  const targets = listOf(item['target'])
  const [summary = '', note = ''] = bodiesOf(item, 'commenting')
  const labels = [...new Set(targets.map((target) => String(target['vario:side'])))]
  const sides = labels.map((label) => {
    const own = targets.filter((target) => target['vario:side'] === label)
    return {
      value: String(own[0]?.['vario:asserts']),
      passages: own.map((target) => passageFrom(target, documents)),
    }
  })
  const isByHand = item['vario:origin'] === 'hand'
  return {
    ...findingOf(sides),
    id: decodeURIComponent(item.id.replace('urn:variorum:finding:', '')),
    type: oneOf(FINDING_TYPES, bodiesOf(item, 'classifying')[0]),
    summary,
    note,
    severity: oneOf(SEVERITIES, item['vario:severity']),
    status: oneOf(FINDING_STATUSES, item['vario:status']),
    disposition: oneOf(DISPOSITIONS, item['vario:disposition']),
    origin: isByHand ? { kind: 'hand' } : { kind: 'discrepancy', discrepancy: '' },
    author: authorOf(item),
    createdAt: String(item['created']),
    updatedAt: String(item['modified']),
  }
}

function tagFrom(item: Read, documents: readonly SourceDocument[]): BiasTag {
  const target = item['target']
  return {
    id: decodeURIComponent(item.id.replace('urn:variorum:tag:', '')),
    tag: bodiesOf(item, 'tagging')[0] ?? '',
    target:
      typeof target === 'string'
        ? { kind: 'document', document: byIri(target, documents).id }
        : { kind: 'passage', passage: passageFrom(listOf(target)[0] ?? {}, documents) },
    reason: bodiesOf(item, 'commenting')[0] ?? '',
    taggedAt: String(item['created']),
    author: authorOf(item),
  }
}

/** By its position in code points alone; the words must be those of the quotation. */
function passageFrom(target: Record<string, unknown>, documents: readonly SourceDocument[]): AnchoredPassage {
  const document = byIri(String(target['source']), documents)
  const [quote, position] = listOf(target['selector'])
  const points = Array.from(document.text)
  const start = points.slice(0, Number(position?.['start'])).join('').length
  const words = points.slice(Number(position?.['start']), Number(position?.['end'])).join('')
  expect(words).toBe(quote?.['exact'])
  return describePassage(document.text, { document: document.id, start, end: start + words.length })
}

function byIri(iri: string, documents: readonly SourceDocument[]): SourceDocument {
  const found = documents.find(({ provenance }) => iri === `urn:sha256:${provenance.sha256}`)
  if (!found) throw new Error(`no document is ${iri}`)
  return found
}

function bodiesOf(item: Read, purpose: string): string[] {
  return listOf(item['body']).flatMap((body) => (body['purpose'] === purpose ? [String(body['value'])] : []))
}

function authorOf(item: Read): string {
  const name = listOf(item['creator'])[0]?.['name']
  return typeof name === 'string' ? name : ''
}

function listOf(value: unknown): Record<string, unknown>[] {
  return [value]
    .flat()
    .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
}

function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value)
  if (found === undefined) throw new Error(`${String(value)} is none of ${words.join(', ')}`)
  return found
}
