import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWire } from '#chromium/wire.ts'

const wire = createWire()

describe('the text form of values', () => {
  it('gives back what went in', () => {
    const bytes = fc.uint8Array().map((array) => new Uint8Array(array))
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.bigInt(),
      bytes,
      fc.date({ noInvalidDate: true }),
      fc.constantFrom(new Float64Array([1.5, -0]), new BigInt64Array([-1n]), new ArrayBuffer(3)),
    )
    const key = fc.oneof(fc.string(), fc.constantFrom('$', 'v', '__proto__', 'constructor'))
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('record'), tie('map'), tie('set')),
      list: fc.array(tie('value'), { maxLength: 5 }),
      record: fc
        .array(fc.tuple(key, tie('value')), { maxLength: 5 })
        .map((entries) => Object.fromEntries(entries)),
      map: fc
        .array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 })
        .map((entries) => new Map(entries)),
      set: fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
    })).value
    fc.assert(
      fc.property(value, (original) => {
        // Not toStrictEqual, which takes a key named "constructor" for the object's class.
        expect(isDeepStrictEqual(wire.decode(wire.encode(original)), original)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('sends the part of a buffer that a view shows, and of a Buffer its bytes', () => {
    const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    expect(wire.decode(wire.encode(view))).toStrictEqual(new Uint8Array([2, 3]))
    expect(wire.decode(wire.encode(Buffer.from('ab')))).toStrictEqual(new Uint8Array([97, 98]))
  })

  it('refuses functions, symbols and promises, as Electron does', () => {
    for (const value of [() => 1, Symbol('s'), Promise.resolve(1), { deep: [() => 1] }]) {
      expect(() => wire.encode(value)).toThrow('An object could not be cloned.')
    }
  })

  it('is whole without anything around it, since its source is sent to the page', () => {
    // oxlint-disable-next-line typescript/no-implied-eval -- what the page does with the source
    const again: unknown = new Function(`return (${createWire.toString()})().encode([1n])`)()
    expect(again).toBe(wire.encode([1n]))
  })
})

describe('the cutting of text', () => {
  it('loses nothing and never parts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const parts = wire.split(text, size)
        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(part.isWellFormed()).toBe(true)
          expect(part.length).toBeLessThanOrEqual(size + 1)
        }
      }),
    )
  })
})
