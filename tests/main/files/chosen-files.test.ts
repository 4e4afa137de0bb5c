import { describe, expect, it } from 'vitest'
import { MAX_DROPPED_BYTES } from '#shared/formats/file-limits.ts'
import { ChosenFiles } from '#main/files/chosen-files.ts'
import type { ImportSource } from '#main/import/import-batch.ts'

/** Files that say they are of a size; nothing is loaded. */
const file = (name: string, size: number): ImportSource => ({
  name,
  size,
  load: () => Promise.resolve(new Uint8Array()),
})

function chosenFiles(): ChosenFiles {
  let made = 0
  return new ChosenFiles(() => String(made++))
}

describe('files handed over', () => {
  it('stand under one token, which is used once', () => {
    const chosen = chosenFiles()
    const token = chosen.add(null, file('a', 10))
    if (typeof token !== 'string') throw new Error('the first file gets a token')
    expect(chosen.add(token, file('b', 10))).toBe(token)
    expect(chosen.take(token)?.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(chosen.take(token)).toBeNull()
    expect(chosen.add(token, file('c', 10))).toEqual({ refused: 'unknown' })
  })

  it('are refused one by one where they would hold too much together, over all tokens', () => {
    const chosen = chosenFiles()
    const token = chosen.add(null, file('a', MAX_DROPPED_BYTES - 10))
    if (typeof token !== 'string') throw new Error('the first file gets a token')
    expect(chosen.add(token, file('b', 11))).toEqual({ refused: 'too-much' })
    expect(chosen.add(null, file('c', 11))).toEqual({ refused: 'too-much' })
    expect(chosen.add(token, file('d', 10))).toBe(token)
    expect(chosen.take(token)?.map(({ name }) => name)).toEqual(['a', 'd'])
    expect(typeof chosen.add(null, file('e', MAX_DROPPED_BYTES))).toBe('string')
  })

  it('that were chosen on the disk take no memory', () => {
    const chosen = chosenFiles()
    chosen.keep([file('a', MAX_DROPPED_BYTES), file('b', MAX_DROPPED_BYTES)])
    expect(typeof chosen.add(null, file('c', 10))).toBe('string')
  })
})
