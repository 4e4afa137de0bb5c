import { describe, expect, it } from 'vitest'
import { eventVerbOf } from '#core/lexical/event-verb.ts'
import { kinship } from '#core/lexical/kinship.ts'
import { nounClass } from '#core/lexical/noun-class.ts'
import { opposed } from '#core/lexical/opposed.ts'
import { KIN_LAST, NOT_OPPOSED_LAST, OPPOSED_LAST, STRANGERS_LAST } from './last-pairs.ts'
import {
  CLASSES,
  EVENT_VERBS,
  KIN,
  KIN_LATER,
  NOT_OPPOSED,
  NOT_OPPOSED_LATER,
  OPPOSED,
  OPPOSED_LATER,
  STRANGERS,
  STRANGERS_LATER,
} from './judged-pairs.ts'

describe('pairs judged by hand', () => {
  it('are kin where a reader takes them for one event (L4)', () => {
    for (const pairs of [KIN, KIN_LATER, KIN_LAST]) {
      const found = pairs.filter(([a, b]) => kinship(a, b).score >= 0.5)
      expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.9)
    }
  })

  it('are not kin where they tell different things (L2, L4)', () => {
    expect([...STRANGERS, ...STRANGERS_LAST].filter(([a, b]) => kinship(a, b).score > 0)).toEqual([])
    expect(STRANGERS_LATER.filter(([a, b]) => kinship(a, b).score > 0).length).toBeLessThanOrEqual(4)
  })

  it('are kin, or opposed, from either side (L4, L6)', () => {
    for (const [a, b] of [...KIN, ...STRANGERS, ...OPPOSED, ...NOT_OPPOSED]) {
      expect(kinship(a, b)).toEqual(kinship(b, a))
      expect(opposed(a, b)?.reason).toBe(opposed(b, a)?.reason)
    }
  })

  it('are opposed where they cannot both be true (L6)', () => {
    expect(OPPOSED.filter(([a, b]) => !opposed(a, b))).toEqual([])
    expect(OPPOSED_LATER.filter(([a, b]) => !opposed(a, b)).length).toBeLessThanOrEqual(2)
    expect(OPPOSED_LAST.filter(([a, b]) => !opposed(a, b)).length).toBeLessThanOrEqual(4)
  })

  it('are not opposed where both may be true (L6)', () => {
    expect(
      [...NOT_OPPOSED, ...NOT_OPPOSED_LATER, ...NOT_OPPOSED_LAST, ...KIN, ...KIN_LATER].filter(([a, b]) =>
        opposed(a, b),
      ),
    ).toEqual([])
  })
})

describe('nounClass', () => {
  it('gives the class that news means (L3)', () => {
    const judged = Object.entries(CLASSES).flatMap(([name, words]) =>
      words.split(' ').map((word) => [word, name] as const),
    )
    expect(judged.filter(([word, name]) => nounClass(word) !== name)).toEqual([])
  })

  it('takes the last word of a compound, and null for unknown words (L3)', () => {
    expect(nounClass('prison officer')).toBe('person')
    expect(nounClass('qwerk')).toBeNull()
  })
})

describe('eventVerbOf', () => {
  it('gives the verb of what a noun tells (L7)', () => {
    for (const [noun, verb] of Object.entries(EVENT_VERBS)) expect(eventVerbOf(noun), noun).toBe(verb)
  })
})
