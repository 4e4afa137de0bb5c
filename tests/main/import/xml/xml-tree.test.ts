import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  childElement,
  childElements,
  decodeXml,
  descendants,
  parseXml,
  textOf,
} from '#main/import/xml/xml-tree.ts'
import { workClock } from '../../../support/work-clock.ts'

describe('I73 XML', () => {
  it('reads elements, attributes, entities and sections, without prefixes', () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- x --><w:a xmlns:w="u" w:id="1&amp;2"><w:b/>t&lt;&#x41;&#66;<![CDATA[<c>]]><w:c>u</w:c></w:a>',
    )
    expect(root?.name).toBe('a')
    expect(root?.attributes.get('id')).toBe('1&2')
    expect(textOf(root)).toBe('t<AB<c>u')
    expect(childElements(root).map(({ name }) => name)).toEqual(['b', 'c'])
    expect(textOf(childElement(root, 'c'))).toBe('u')
  })

  it('expands no entity of its own and fetches none', () => {
    const root = parseXml(
      '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c SYSTEM "file:///etc/hosts">]><a>&b;&c;</a>',
    )
    expect(textOf(root)).toBe('&b;&c;')
  })

  it('refuses what is not well-formed or too deep', () => {
    for (const bad of [
      '',
      'text',
      '<a>',
      '<a></b>',
      '<a',
      '<a b>',
      '<a b="',
      '<!-- ',
      '<a><![CDATA[',
      '</a>',
    ])
      expect(parseXml(bad)).toBeNull()
    expect(parseXml('<a>'.repeat(2000) + '</a>'.repeat(2000))).toBeNull()
  })

  it('reads wide encodings by their mark and others by declaration', () => {
    const wide = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0])
    expect(parseXml(decodeXml(wide))?.name).toBe('a')
    const cyrillic = new Uint8Array([
      ...new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?><a>'),
      0xe0,
      0x3c,
      0x2f,
      0x61,
      0x3e,
    ])
    expect(textOf(parseXml(decodeXml(cyrillic)))).toBe('а')
  })

  it('takes any text without throwing', () => {
    const parts = fc.array(
      fc.constantFrom(
        '<a>',
        '</a>',
        '<a ',
        'b="',
        "'",
        '"',
        '/>',
        '>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!DOCTYPE [',
        ']',
        '&amp;',
        '&#x110000;',
        'text',
        '&',
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(parts, (tokens) => {
        const root = parseXml(tokens.join(''))
        expect(root === null || descendants(root, 'a').length >= 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['open tags', '<a '],
    ['attributes', 'a="b" '],
    ['blanks', ' '],
    ['comments', '<!--'],
    ['sections', '<![CDATA['],
    ['types', '<!DOCTYPE ['],
  ])('I63 costs no more than its length: %s', (_, unit) => {
    const worked = workClock()
    parseXml(`<a ${unit.repeat(400_000 / unit.length)}`)
    parseXml(unit.repeat(400_000 / unit.length))
    expect(worked()).toBeLessThan(3000)
  })
})
