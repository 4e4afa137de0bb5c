import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { applyNameDecisions } from '../../../src/core/entities/apply-decisions.ts'
import { refKey, type NameDecision } from '../../../src/core/entities/name-decision.ts'
import { proposeDiscrepancies } from '../../../src/core/findings/propose.ts'
import { readPlain } from '../claims/read-plain.ts'
import { Analyst } from './decide.ts'

const FIRST = readPlain(
  'first',
  'Mara Quill is the leader of the Kestrel Front. Quill said: “The dam will hold through the winter,” at Halvern on Monday.',
  '2031-01-01',
)
const SECOND = readPlain(
  'second',
  'Tess Okafor, the leader of the Heron Brigade, spoke in Halvern. Odo Brandt said he was tired. Mara Quill stayed away from the Heron Brigade and the Kestrel Front.',
  '2031-01-02',
)
const DOCUMENTS = [FIRST, SECOND]

function analyst(documents = DOCUMENTS): Analyst {
  return new Analyst(extractClaims(documents))
}

describe('decisions about names', () => {
  it('E1: without any, everything comes back as it was read', () => {
    const read = extractClaims(DOCUMENTS)
    expect(applyNameDecisions(read, []).extraction).toBe(read)
  })

  it('E4, E5: two names that are merged are one, called as the one that was kept', () => {
    const one = analyst()
    const kept = one.named('Mara Quill')
    const joined = one.named('Odo Brandt')
    one.merge(kept, joined)
    const after = one.named('Mara Quill')
    expect(after.id).toBe(kept.id)
    expect(after.forms).toEqual([...kept.forms, ...joined.forms].toSorted())
    expect(after.mentions).toHaveLength(kept.mentions.length + joined.mentions.length)
    expect(one.now.extraction.entities.some(({ name }) => name === 'Odo Brandt')).toBe(false)
    expect(one.now.names.parts[kept.id]?.map(({ mentions }) => mentions.length)).toEqual([
      kept.mentions.length,
      joined.mentions.length,
    ])
  })

  it('E8: claims and discrepancies follow a merge', () => {
    const one = analyst()
    const before = proposeDiscrepancies({ documents: DOCUMENTS, ...one.now.extraction })
    expect(before.filter(({ type }) => type === 'identity-role')).toEqual([])
    one.merge(one.named('Mara Quill'), one.named('Tess Okafor'))
    const { extraction } = one.now
    const kept = one.named('Mara Quill')
    expect(extraction.claims.map(({ subject }) => subject)).toEqual([kept.id, kept.id])
    expect(extraction.claims.flatMap(({ basis }) => basis).join(' ')).toContain(
      'The analyst decided that “Mara Quill” is meant where the program read “Tess Okafor”.',
    )
    const after = proposeDiscrepancies({ documents: DOCUMENTS, ...extraction })
    expect(after.map(({ type, summary }) => ({ type, summary }))).toEqual([
      { type: 'identity-role', summary: expect.stringContaining('Mara Quill is called leader of') },
    ])
  })

  it('E8: the words of a claim follow the name of its organisation', () => {
    const one = analyst()
    one.merge(one.named('Heron Brigade'), one.named('Kestrel Front'))
    const values = one.now.extraction.claims.flatMap((claim) => (claim.kind === 'role' ? [claim.value] : []))
    expect(new Set(values.map((value) => value.text))).toEqual(new Set(['leader of Heron Brigade']))
    expect(new Set(values.map(({ organisation }) => organisation))).toEqual(
      new Set([one.named('Heron Brigade').id]),
    )
  })

  it('E3, E8: a form that is split off takes its mentions and its quotations with it', () => {
    const one = analyst()
    const before = one.named('Mara Quill')
    const [quotation] = one.now.extraction.quotations
    expect(quotation).toMatchObject({ speaker: before.id, speakerText: 'Quill' })
    one.split(before, 'Quill')
    const rest = one.named('Mara Quill')
    const part = one.named('Quill')
    expect(rest.forms).toEqual(['Mara Quill'])
    expect(part.forms).toEqual(['Quill'])
    expect(rest.mentions.length + part.mentions.length).toBe(before.mentions.length)
    expect(rest.id).toBe(before.id)
    expect(part.id).not.toBe(before.id)
    expect(one.now.extraction.quotations[0]?.speaker).toBe(part.id)
    expect(one.now.extraction.claims.find(({ passage }) => passage.document === FIRST.id)?.subject).toBe(
      rest.id,
    )
  })

  it('E3: one document can be split off where two people share one full name', () => {
    const one = analyst([
      readPlain('a', 'Mara Quill is the leader of the Kestrel Front.'),
      readPlain('b', 'Mara Quill is the leader of the Heron Brigade, which fights the Kestrel Front.'),
    ])
    const both = one.named('Mara Quill')
    const [, second] = [...new Set(both.mentions.map(({ passage }) => passage.document))]
    one.split(both, null, second ?? '')
    const people = one.now.extraction.entities.filter(({ kind }) => kind === 'person')
    expect(people.map(({ name }) => name)).toEqual(['Mara Quill', 'Mara Quill'])
    expect(new Set(one.now.extraction.claims.map(({ subject }) => subject)).size).toBe(2)
  })

  it('E7: merging what was split undoes the split and leaves no decision behind', () => {
    const one = analyst()
    const before = one.now.extraction
    one.split(one.named('Mara Quill'), 'Quill')
    one.merge(one.named('Quill'), one.named('Mara Quill'))
    expect(one.decisions).toEqual([])
    expect(one.now.extraction).toEqual(before)
  })

  it('E7: what else was merged with the split-off part stays with it', () => {
    const one = analyst()
    one.split(one.named('Mara Quill'), 'Quill')
    one.merge(one.named('Odo Brandt'), one.named('Quill'))
    expect(one.named('Odo Brandt').forms).toEqual(['Odo Brandt', 'Quill'])
    one.merge(one.named('Mara Quill'), one.named('Odo Brandt'))
    expect(one.named('Mara Quill').forms).toEqual(['Mara Quill', 'Odo Brandt', 'Quill'])
    expect(one.decisions.map(({ decision }) => decision)).toEqual(['same'])
  })

  it('E4: a merge made before a split does not bring the two together; one made after it does', () => {
    const one = analyst()
    one.split(one.named('Mara Quill'), 'Quill')
    const brandt = one.named('Odo Brandt')
    const [split] = one.decisions
    const part = split?.decision === 'different' ? split.part : null
    const whole = (id: string) => one.now.names.parts[id]?.[0]?.ref
    const kept = whole(one.named('Mara Quill').id)
    const other = {
      entity: brandt.id,
      kind: 'person',
      name: 'Odo Brandt',
      form: null,
      document: null,
    } as const
    if (!split || !part || !kept) throw new Error('the split is there')
    const early: NameDecision = {
      id: 'early',
      decision: 'same',
      kept,
      joined: other,
      decidedAt: '2030-12-31T00:00:00Z',
      author: 'A',
    }
    const late: NameDecision = {
      id: 'late',
      decision: 'same',
      kept: other,
      joined: part,
      decidedAt: '2031-01-03T00:00:00Z',
      author: 'B',
    }
    const read = extractClaims(DOCUMENTS)
    const { names, extraction } = applyNameDecisions(read, [early, split, late])
    expect(names.effects['early']?.standing).toBe('overruled')
    expect(names.effects['late']?.standing).toBe('holds')
    expect(extraction.entities.find(({ name }) => name === 'Odo Brandt')?.forms).toEqual([
      'Odo Brandt',
      'Quill',
    ])
    const after = { ...early, decidedAt: '2031-01-04T00:00:00Z' }
    const together = applyNameDecisions(read, [after, split, late]).extraction.entities
    expect(together.find(({ name }) => name === 'Mara Quill')?.forms).toEqual([
      'Mara Quill',
      'Odo Brandt',
      'Quill',
    ])
    expect(applyNameDecisions(read, [late, early, split])).toEqual({
      names,
      extraction,
      renaming: expect.anything(),
    })
  })

  it('E2: a decision finds its names again when documents join the case and ids change', () => {
    const one = analyst()
    one.merge(one.named('Mara Quill'), one.named('Odo Brandt'))
    const more = [...DOCUMENTS, readPlain('third', 'Odo Brandt is the head of the Lantern Guild.')]
    const read = extractClaims(more)
    const changed = {
      ...read,
      entities: read.entities.map((entity) => ({ ...entity, id: `${entity.id}-new` })),
      claims: [],
      quotations: [],
    }
    for (const extraction of [read, changed]) {
      const { names, extraction: after } = applyNameDecisions(extraction, one.decisions)
      expect(Object.values(names.effects).map(({ standing }) => standing)).toEqual(['holds'])
      expect(after.entities.find(({ name }) => name === 'Mara Quill')?.forms).toContain('Odo Brandt')
    }
  })

  it('E6: a decision about a name that is gone has no effect and says so', () => {
    const one = analyst()
    one.merge(one.named('Mara Quill'), one.named('Odo Brandt'))
    one.split(one.named('Kestrel Front'), null, FIRST.id)
    const read = extractClaims([SECOND])
    const without = { ...read, entities: read.entities.filter(({ name }) => name !== 'Odo Brandt') }
    const { names, extraction } = applyNameDecisions(without, one.decisions)
    expect(Object.values(names.effects).map(({ standing }) => standing)).toEqual(
      one.decisions.map(() => 'idle'),
    )
    expect(extraction.entities).toEqual(without.entities)
  })

  it('E7: splitting off what had been merged takes the merge back', () => {
    const one = analyst()
    const before = one.now.extraction
    one.merge(one.named('Mara Quill'), one.named('Odo Brandt'))
    one.merge(one.named('Mara Quill'), one.named('Tess Okafor'))
    one.split(one.named('Mara Quill'), 'Odo Brandt')
    expect(one.named('Odo Brandt').forms).toEqual(['Odo Brandt'])
    expect(one.named('Mara Quill').forms).toContain('Tess Okafor')
    one.split(one.named('Mara Quill'), 'Tess Okafor')
    expect(one.now.extraction).toEqual(before)
    expect(one.decisions).toEqual([])
  })

  it('E1: parts are told apart by everything they say', () => {
    const ref = { entity: 'e', kind: 'person', name: 'n', form: null, document: null } as const
    const keys = [
      ref,
      { ...ref, form: 'n' },
      { ...ref, document: 'n' },
      { ...ref, form: '', document: '' },
    ].map(refKey)
    expect(new Set(keys).size).toBe(4)
  })
})
