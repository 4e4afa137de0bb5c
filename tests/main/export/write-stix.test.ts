import { describe, expect, it } from 'vitest'
import { uuidOf } from '#main/export/uuid.ts'
import { writeStix } from '#main/export/write-stix.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

type StixObject = Record<string, unknown> & { type: string; id: string }

/** The properties that STIX 2.1 requires, beyond type and id, of the kinds that are written. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  identity: ['spec_version', 'created', 'modified', 'name'],
  report: ['spec_version', 'created', 'modified', 'name', 'published', 'object_refs'],
  note: ['spec_version', 'created', 'modified', 'content', 'object_refs'],
  file: ['spec_version', 'hashes', 'name'],
}
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

function bundleOf(text: string): { id: string; objects: StixObject[] } {
  return JSON.parse(text)
}

function expectValid(text: string): StixObject[] {
  const { id, objects } = bundleOf(text)
  expect(id).toMatch(new RegExp(`^bundle--${UUID}$`, 'u'))
  const ids = new Set(objects.map((object) => object.id))
  expect(ids.size).toBe(objects.length)
  for (const object of objects) {
    expect(object.id).toMatch(new RegExp(`^${object.type}--${UUID}$`, 'u'))
    for (const name of REQUIRED[object.type] ?? ['no such type'])
      expect(object, object.type).toHaveProperty(name)
    for (const value of Object.values(object)) {
      // The standard allows no empty text and no empty list.
      expect(value === '' || (Array.isArray(value) && value.length === 0)).toBe(false)
    }
    for (const reference of [object['created_by_ref'], object['object_refs']].flat()) {
      if (typeof reference === 'string') expect(ids.has(reference)).toBe(true)
      else expect(reference).toBe(undefined)
    }
    if (typeof object['created'] === 'string') {
      expect(String(object['modified']) >= object['created']).toBe(true)
      expect(object['created']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u)
    }
  }
  return objects
}

describe('uuidOf', () => {
  it('is version 5 of RFC 9562', () => {
    // The example that the RFC gives in its appendix A.4.
    expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    )
  })
})

describe('writeStix', () => {
  it('writes findings as notes about the files, with the words of each side (D19)', () => {
    const north = documentOf(1, 'Marta Quell leads the Harbour Front.', { outlet: 'North' })
    const south = documentOf(2, 'Marta Quell leads the River League.')
    const sides = [
      { value: 'the Harbour Front', passages: [anchoredIn(north, 'leads the Harbour Front')] },
      { value: 'the River League', passages: [anchoredIn(south, 'leads the River League')] },
    ]
    const dossier = dossierOf([north, south], {
      findings: [findingOf(sides, { type: 'identity-role' })],
      ratings: [
        {
          id: 'r1',
          outlet: 'outlet-x',
          grade: 'C',
          reason: 'Two retractions',
          ratedAt: '2024-01-05T00:00:00Z',
          author: 'A',
        },
      ],
      outlets: [{ id: 'outlet-x', name: 'The X', domains: ['x.example'], ownership: 'A trust', notes: '' }],
    })
    const objects = expectValid(writeStix(dossier))
    const files = objects.filter(({ type }) => type === 'file')
    expect(files.map((file) => file['hashes'])).toEqual([
      { 'SHA-256': north.provenance.sha256 },
      { 'SHA-256': south.provenance.sha256 },
    ])
    const [rating, finding] = objects.filter(({ type }) => type === 'note')
    expect(rating?.['labels']).toEqual(['admiralty-scale:source-reliability="c"'])
    expect(finding?.['object_refs']).toEqual(files.map(({ id }) => id))
    expect(finding?.['content']).toContain('Side B: the River League\n  “leads the River League” (source 2)')
  })

  it('stays a valid bundle whatever stands in the fields', () => {
    for (const text of [...HOSTILE_TEXTS, '']) expectValid(writeStix(hostileDossier(text)))
    expectValid(writeStix(dossierOf([])))
  })
})
