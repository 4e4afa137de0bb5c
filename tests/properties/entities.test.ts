import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../src/core/claims/extract.ts'
import type { Entity, Mention } from '../../src/core/claims/entity.ts'
import { applyNameDecisions } from '../../src/core/entities/apply-decisions.ts'
import { Analyst } from '../core/entities/decide.ts'
import { readPlain } from '../core/claims/read-plain.ts'

const READ = extractClaims([
  readPlain(
    'a',
    'Mara Quill is the leader of the Kestrel Front (KF). Quill said: “The dam will hold through the winter,” at Halvern. Odo Brandt said the KF was tired.',
  ),
  readPlain(
    'b',
    'Tess Okafor, the leader of the Heron Brigade, met Mara Quill. Okafor said: “We go on as before.” Brandt said no. Odo Brandt said yes.',
  ),
  readPlain(
    'c',
    'Mara Quill is the head of the Heron Brigade. Quill left the Kestrel Front, Okafor said. Tess Okafor said so.',
  ),
])

/** Which entities, forms and documents a step takes, as numbers that are cut down to what there is. */
const step = fc.record({
  kind: fc.constantFrom('merge', 'split-form', 'split-document', 'split-both'),
  first: fc.nat(50),
  second: fc.nat(50),
  form: fc.nat(20),
  mention: fc.nat(20),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const steps = fc.array(step, { maxLength: 10 })

function at<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)]
}

function work(analyst: Analyst, { kind, first, second, form, mention }: Step): void {
  const { entities } = analyst.now.extraction
  const entity = at(entities, first)
  const other = at(entities, second)
  if (!entity || !other) return
  if (kind === 'merge') {
    if (entity.id !== other.id) analyst.merge(entity, other)
    return
  }
  const chosenForm = kind === 'split-document' ? null : (at(entity.forms, form) ?? null)
  const document = kind === 'split-form' ? null : (at(entity.mentions, mention)?.passage.document ?? null)
  analyst.split(entity, chosenForm, document)
}

function places(entities: readonly Entity[]): string[] {
  const key = ({ passage, form }: Mention): string =>
    `${passage.document} ${passage.start} ${passage.end} ${form}`
  return entities.flatMap(({ mentions }) => mentions.map(key)).toSorted()
}

describe('decisions about names, whatever they are', () => {
  it('E9: lose no mention, double none, and give every id to one entity', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const analyst = new Analyst(READ)
        for (const one of list) work(analyst, one)
        const { extraction, names } = analyst.now
        expect(places(extraction.entities)).toEqual(places(READ.entities))
        const ids = extraction.entities.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const known = new Set(ids)
        for (const { kind, subject, assertedBy, value } of extraction.claims) {
          expect(known.has(subject)).toBe(true)
          expect(kind !== 'role' || known.has(value.organisation)).toBe(true)
          expect(assertedBy === 'outlet' || known.has(assertedBy)).toBe(true)
        }
        for (const { speaker } of extraction.quotations)
          expect(speaker === null || known.has(speaker)).toBe(true)
        for (const [id, parts] of Object.entries(names.parts)) {
          const numbers = parts.flatMap(({ mentions }) => mentions)
          const entity = extraction.entities.find((one) => one.id === id)
          expect(numbers.toSorted((a, b) => a - b)).toEqual(entity?.mentions.map((_, index) => index))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('E9: come to the same whatever their order', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(1000)), (list, numbers) => {
        const analyst = new Analyst(READ)
        for (const one of list) work(analyst, one)
        const shuffled = analyst.decisions
          .map((decision) => ({ decision, at: numbers.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ decision }) => decision)
        const { extraction, names } = applyNameDecisions(READ, shuffled)
        expect({ extraction, names }).toEqual({
          extraction: analyst.now.extraction,
          names: analyst.now.names,
        })
      }),
      { numRuns: 200 },
    )
  })

  it('E4, E7: the last merge holds, whatever was decided before', () => {
    fc.assert(
      fc.property(steps, fc.nat(50), fc.nat(50), (list, first, second) => {
        const analyst = new Analyst(READ)
        for (const one of list) work(analyst, one)
        const { entities } = analyst.now.extraction
        const kept = at(entities, first)
        const joined = at(entities, second)
        if (!kept || !joined || kept.id === joined.id) return
        analyst.merge(kept, joined)
        const both = new Set(places([kept, joined]))
        const homes = analyst.now.extraction.entities.filter((entity) =>
          places([entity]).some((place) => both.has(place)),
        )
        expect(homes).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
  })

  it('E3, E7: the last split holds: what was chosen stands apart from the rest', () => {
    fc.assert(
      fc.property(steps, fc.nat(50), fc.nat(20), (list, first, form) => {
        const analyst = new Analyst(READ)
        for (const one of list) work(analyst, one)
        const entity = at(analyst.now.extraction.entities, first)
        const chosen = entity && at(entity.forms, form)
        if (!entity || chosen === undefined || entity.forms.length < 2) return
        analyst.split(entity, chosen)
        const own = new Set(places([entity]))
        const homes = analyst.now.extraction.entities.filter((one) =>
          places([one]).some((place) => own.has(place)),
        )
        for (const home of homes) {
          const forms = new Set(
            home.mentions
              .filter((one) => own.has(places([{ ...home, mentions: [one] }])[0] ?? ''))
              .map((one) => one.form === chosen),
          )
          expect(forms.size).toBe(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
