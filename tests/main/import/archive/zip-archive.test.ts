import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '#main/import/archive/crc32.ts'
import { openZip } from '#main/import/archive/zip-archive.ts'

const TWO = zipSync({ 'a.xml': strToU8('<a>text</a>'.repeat(40)), 'b/c.bin': new Uint8Array(300) })

function outcome(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes)
  if (!archive.ok) return archive.error.code
  const entry = archive.value.read(name)
  if (!entry.ok) return entry.error.code
  return entry.value === null ? 'none' : `${entry.value.length} bytes`
}

/** A copy with a little-endian number put somewhere. */
function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

function centralOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true)
}

describe('I70-I72 archives', () => {
  it('gives entries by name', () => {
    expect(outcome(TWO, 'a.xml')).toBe('440 bytes')
    expect(outcome(TWO, 'b/c.bin')).toBe('300 bytes')
    expect(outcome(TWO, 'B/c.bin')).toBe('none')
  })

  it('knows the checksum of the standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
  })

  it('refuses what would grow without measure, by what it states and by what it does', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(outcome(bomb, 'a.xml')).toBe('too-large')
    // It states ten bytes and unpacks to sixty million.
    expect(outcome(changed(bomb, centralOf(bomb) + 24, 10), 'a.xml')).toBe('unreadable')
  })

  it('refuses entries that share their bytes, damage and passwords', () => {
    const central = centralOf(TWO)
    const second = central + 46 + 'a.xml'.length
    expect(outcome(changed(TWO, second + 42, 0), 'a.xml')).toBe('unreadable')
    expect(outcome(changed(TWO, central + 16, 12345), 'a.xml')).toBe('unreadable')
    expect(outcome(changed(TWO, central + 8, 0x0008_0001), 'a.xml')).toBe('encrypted')
    expect(outcome(TWO.subarray(0, 200), 'a.xml')).toBe('unreadable')
  })

  it('takes any bytes and any damage without throwing', () => {
    const damage = fc.array(fc.tuple(fc.nat(TWO.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    const codes = ['440 bytes', 'none', 'unreadable', 'too-large', 'encrypted']
    fc.assert(
      fc.property(damage, fc.nat(TWO.length), (flips, length) => {
        const copy = TWO.slice(0, length)
        for (const [at, value] of flips) copy[at] = value
        expect(codes).toContain(outcome(copy, 'a.xml'))
      }),
      { numRuns: 500 },
    )
  })
})
