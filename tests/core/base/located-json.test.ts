import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLocatedJson, type LocatedJson } from '#core/base/located-json.ts'

function plain(value: LocatedJson): unknown {
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'array') return value.items.map(plain)
  return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member)]))
}

describe('parseLocatedJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const parsed = parseLocatedJson(text)
        expect(parsed.ok).toBe(true)
        if (parsed.ok) expect(JSON.stringify(plain(parsed.value))).toBe(JSON.stringify(JSON.parse(text)))
      }),
    )
  })

  it.each([
    ['{\n "a": 1,\n "b" 2\n}', 3, 'colon'],
    ['[\n 1,\n 2\n 3]', 4, 'comma'],
    ['[1,\n', 2, 'ends before'],
    ["{\n 'a': 1}", 2, 'double quotation marks'],
    ['[1] []', 1, 'more after the end'],
    ['['.repeat(100), 1, 'deeply'],
  ])('says on which line %j goes wrong', (text, line, words) => {
    const parsed = parseLocatedJson(text)
    expect(parsed).toMatchObject({ ok: false, error: { line, message: expect.stringContaining(words) } })
  })

  it('reads a very long text', () => {
    const long = 'x'.repeat(3_000_000)
    const parsed = parseLocatedJson(JSON.stringify([long]))
    expect(parsed.ok && parsed.value.kind === 'array' && parsed.value.items.length).toBe(1)
  })
})
