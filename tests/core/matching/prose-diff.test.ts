import { describe, expect, it } from 'vitest'
import { diffPassages, type DiffSegment } from '#core/matching/prose-diff.ts'
import { workClock } from '../../support/work-clock.ts'

function changes(left: string, right: string, locale?: string): DiffSegment[] {
  const { segments } = diffPassages(left, right, locale)
  expect(segments.map((segment) => segment.left).join('')).toBe(left)
  expect(segments.map((segment) => segment.right).join('')).toBe(right)
  return segments.filter((segment) => segment.kind !== 'equal')
}

describe('diffPassages', () => {
  it('M11: shows one changed word and no more', () => {
    const [change, ...others] = changes(
      'Divers searched the wreck for nine hours and found nothing in the engine room.',
      'Divers searched the wreck for ten hours and found nothing in the engine room.',
    )
    expect(others).toEqual([])
    expect(change).toEqual({
      kind: 'replaced',
      left: 'nine ',
      right: 'ten ',
      salient: ['number'],
      variant: false,
    })
  })

  it('M11: takes spelling, case and marks for the same words, and says so', () => {
    const { segments } = diffPassages('The U.S. envoy said: “We stay.”', 'the US envoy said "we stay."')
    expect(segments).toHaveLength(1)
    expect(segments[0]).toMatchObject({ kind: 'equal', variant: true })
    expect(diffPassages('Same.', 'Same.').segments[0]?.variant).toBe(false)
  })

  it('M11: never splits a word or a number', () => {
    const [accent] = changes(
      'Она сказала, что дамба останется здесь.',
      'Она сказала, что дамбы останутся здесь.',
    )
    expect(accent?.left).toBe('дамба останется ')
    const [number] = changes(
      'Output rose 2.6 per cent in the spring quarter.',
      'Output rose 2.7 per cent in the spring quarter.',
    )
    expect([number?.left, number?.right]).toEqual(['2.6 ', '2.7 '])
  })

  it('M12: compares sentence with sentence', () => {
    const found = changes(
      'The ferry sank. Nobody was hurt. The captain swam.',
      'The ferry sank. The captain swam.',
    )
    expect(found).toEqual([
      { kind: 'removed', left: 'Nobody was hurt. ', right: '', salient: ['negation'], variant: false },
    ])
  })

  it('M12: compares one sentence with the two that it became', () => {
    const left =
      '“We regret the breach in the eastern dyke and the loss of the orchards,” the guild wrote, asking “the council to reopen the upper sluice before the winter rains.”'
    const right =
      '“We regret the breach in the eastern dyke and the loss of the orchards,” a clerk of the guild wrote. She then asked “the council to reopen the upper sluice before the winter rains.“'
    const { segments } = diffPassages(left, right)
    const equal = segments.filter((segment) => segment.kind === 'equal').map((segment) => segment.left)
    expect(equal.join('')).toContain('We regret the breach in the eastern dyke and the loss of the orchards')
    expect(equal.join('')).toContain('the council to reopen the upper sluice before the winter rains')
    const changed = segments.filter((segment) => segment.kind !== 'equal')
    expect(
      changed
        .map((segment) => segment.left)
        .join('')
        .trim(),
    ).toBe('asking')
  })

  it('M12: leaves the sentences where the whole keeps many more words, though no run is long', () => {
    const found = changes(
      'The ferry sank off Kestrel Point, the pilot swam ashore, and a court will hear the owners in May.',
      'The ferry sank off Kestrel Point. The pilot swam ashore. A court will hear the owners in May.',
    )
    expect(found.map((segment) => segment.left.trim())).toEqual(['and'])
  })

  it('M12: adds a sentence where one was added', () => {
    const found = changes('The ferry sank.', 'The ferry sank. A court will hear the case.')
    expect(found).toHaveLength(1)
    expect(found[0]?.kind).toBe('added')
  })

  it('M13: joins changes with little between them', () => {
    const found = changes(
      'The minister of rivers denied on Monday the claims of the farmers about the flood.',
      'The secretary of dams denied on Tuesday the claims of the farmers about the flood.',
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.left).toBe('minister of rivers denied on Monday ')
  })

  it('M13: lets two content words stand beside a few that were put in', () => {
    const found = changes(
      '“We did touch the gates',
      '“We did not touch the gates,” the warden said on the Wednesday afternoon.',
    )
    expect(found.map(({ kind, right }) => [kind, right])).toEqual([
      ['added', 'not '],
      ['added', 'the warden said on the Wednesday afternoon.'],
    ])
  })

  it.each([
    ['The clerk denies that the barge sank.', 'Before noon a spokesman denied it.', 'negation'],
    ['Later the harbour of Orla closed to ships.', 'Then Orla’s quays shut for good.', 'name'],
    ['The quay was empty.', 'Harbour Board Closes Empty Quay After Storm', 'name'],
  ])('M13: does not mark %s against %s', (left, right, salience) => {
    expect(changes(left, right, 'en').flatMap((change) => change.salient)).not.toContain(salience)
  })

  it.each([
    ['negation', 'He did visit the quarry that day.', 'He did not visit the quarry that day.', 'en'],
    [
      'hedge',
      'Smugglers burned the pier before dawn.',
      'Smugglers allegedly burned the pier before dawn.',
      'en',
    ],
    [
      'name',
      'Before noon the envoy met Okoro in the palace garden.',
      'Before noon the envoy met Brandvold in the palace garden.',
      'en',
    ],
    ['number', 'Rescuers found 12 miners alive.', 'Rescuers found 19 miners alive.', 'en'],
    [
      'negation',
      'Taucher fanden dort Sprengstoff im Wrack.',
      'Taucher fanden dort keinen Sprengstoff im Wrack.',
      'de',
    ],
    ['negation', 'Он был в городе вчера.', 'Он не был в городе вчера.', 'ru'],
    ['number', '他说三人死亡。', '他说五人死亡。', 'zh'],
  ] as const)('M13: marks a changed %s', (salience, left, right, locale) => {
    expect(changes(left, right, locale).flatMap((change) => change.salient)).toContain(salience)
  })

  it('M13: marks nothing where only wording changed', () => {
    expect(
      changes('The dam broke during the night storm.', 'The dam burst during the night storm.')[0]?.salient,
    ).toEqual([])
  })

  it('M11: handles empty sides', () => {
    expect(diffPassages('', '').segments).toEqual([])
    expect(changes('', 'A word.')[0]?.kind).toBe('added')
    expect(changes('A word.', '')[0]?.kind).toBe('removed')
    expect(changes('—', 'A word.')[0]?.kind).toBe('replaced')
  })

  it('M11: gives up on passages too different to compare, and says so', () => {
    const left = Array.from({ length: 4000 }, (_, index) => `a${index}`).join(' ')
    const right = Array.from({ length: 4000 }, (_, index) => `b${index}`).join(' ')
    const worked = workClock()
    const { segments, complete } = diffPassages(left, right)
    expect(complete).toBe(false)
    expect(segments).toHaveLength(1)
    expect(worked()).toBeLessThan(5000)
  })
})
