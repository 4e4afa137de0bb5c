import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { layTimeline, timelineEntries } from '../../../src/core/comparison/timeline.ts'
import { tellingsOf } from '../../../src/core/statements/tellings.ts'
import { readPlain } from '../claims/read-plain.ts'

const A = readPlain('a', 'Mara Quill is the leader of the Kestrel Front.', '2031-01-02T17:05:00+01:00')
const B = readPlain('b', 'Mara Quill is the leader of the Heron Brigade.', '2031-01-05')
const C = readPlain('c', 'Mara Quill is the head of the Heron Brigade.')
const DOCUMENTS = [A, B, C]
const { claims } = extractClaims(DOCUMENTS)

describe('the timeline', () => {
  it('T1: has each publication, on the day that the file gives, and undated ones apart', () => {
    const { days, undated } = layTimeline(timelineEntries(DOCUMENTS, claims, []))
    expect(days.map(({ day, entries }) => [day, entries.map(({ kind, time }) => `${kind} ${time}`)])).toEqual(
      [
        ['2031-01-02', ['published 17:05']],
        ['2031-01-05', ['published null']],
      ],
    )
    expect(undated.map(({ document }) => document)).toEqual([C.id])
  })

  it('T2: has a claim that holds for another day than that of its document', () => {
    const moved = claims.map((claim) =>
      claim.passage.document === A.id ? { ...claim, asOf: '2030-12-31' } : claim,
    )
    const { days } = layTimeline(timelineEntries(DOCUMENTS, moved, []))
    expect(days[0]).toMatchObject({ day: '2030-12-31', entries: [{ kind: 'as-of', document: A.id }] })
  })

  it('T2: has the time that a claim tells; one that cannot be placed stands apart', () => {
    const text = 'Nine people were killed in the Halvern blast on Tuesday. Mara Quill was there.'
    const dated = readPlain('d', text, '2031-03-06')
    const undated = readPlain('e', text)
    const both = [dated, undated]
    const line = layTimeline(timelineEntries(both, extractClaims(both).claims, []))
    expect(line.days[0]).toMatchObject({ day: '2031-03-04', entries: [{ kind: 'told', document: dated.id }] })
    expect(line.undated).toMatchObject([
      { kind: 'told', document: undated.id },
      { kind: 'published', document: undated.id },
    ])
  })

  it('T3: says how many days without an entry lie between', () => {
    const { days } = layTimeline(timelineEntries(DOCUMENTS, [], []))
    expect(days.map(({ gap }) => gap)).toEqual([0, 2])
  })

  it('T4: is the same whatever the order', () => {
    const entries = timelineEntries(DOCUMENTS, claims, [])
    expect(layTimeline(entries.toReversed())).toEqual(layTimeline(entries))
    expect(layTimeline(timelineEntries(DOCUMENTS.toReversed(), claims.toReversed(), []))).toEqual(
      layTimeline(entries),
    )
  })

  it('T1: takes no day from what is none', () => {
    const strange = [
      { ...A, meta: { ...A.meta, published: '2031-99-99' } },
      { ...B, meta: { ...B.meta, published: 'yesterday' } },
    ]
    expect(layTimeline(timelineEntries(strange, [], [])).days).toEqual([])
  })

  it('T5: has what sentences tell of days, in their words, once, and not the claim that is read from them', () => {
    const text = 'Nine people were killed in the Halvern blast on Tuesday. Mara Quill was there.'
    const dated = [readPlain('d', text, '2031-03-06')]
    const tellings = dated.flatMap((one) => tellingsOf(one, []))
    const { days } = layTimeline(timelineEntries(dated, extractClaims(dated).claims, tellings))
    expect(days[0]).toMatchObject({
      day: '2031-03-04',
      entries: [{ kind: 'told', claim: null, telling: { words: { start: 48, end: 55 } } }],
    })
  })

  it('T1: an undated report stands on the day of its dateline, and is said to', () => {
    const wire = readPlain('w', 'PORT ALDA, March 5 (Wire) - Nine people were killed in Halvern.')
    const { days, undated } = layTimeline(
      timelineEntries([readPlain('x', 'Halvern mourns its dead.', '2031-03-07'), wire], [], []),
    )
    expect(undated).toEqual([])
    expect(days[0]).toMatchObject({ day: '2031-03-05', entries: [{ document: wire.id, byDateline: true }] })
    expect(days[1]).toMatchObject({ day: '2031-03-07', entries: [{ byDateline: false }] })
  })

  it('T6: months and years stand before the days of them, under their own headings', () => {
    const text = 'The sluice was checked in February. The dam burst on 1 February. The dam was built in 2019.'
    const one = readPlain('m', text, '2031-03-06')
    const { days } = layTimeline(timelineEntries([one], [], tellingsOf(one, [])))
    expect(days.map(({ day, until, gap }) => [day, until, gap])).toEqual([
      ['2019-01-01', '2019-12-31', 0],
      ['2031-02-01', '2031-02-28', 4049],
      ['2031-02-01', null, 0],
      ['2031-03-06', null, 32],
    ])
  })

  it('T4: days without a year stand in their order', () => {
    const undated = readPlain(
      'u',
      'On December 27 the gates went. On March 3 the dam was shut. On Friday it rained hard in Halvern.',
    )
    const line = layTimeline(timelineEntries([undated], [], tellingsOf(undated, [])))
    expect(line.undated.map(({ telling }) => telling?.monthDay ?? null)).toEqual([
      '03-03',
      '12-27',
      null,
      null,
    ])
  })
})
