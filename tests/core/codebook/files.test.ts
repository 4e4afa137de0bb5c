import { describe, expect, it } from 'vitest'
import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { codebookOf } from '#core/codebook/codebook.ts'
import { COLOUR_HEX, nearestColour } from '#core/codebook/colours.ts'
import { newCodes, parseCodebook } from '#core/codebook/parse-codebook.ts'
import { guidOf, renderQdc } from '#core/codebook/qdc.ts'

const MISP = `{
  "namespace": "harbour",
  "description": "Kinds of harbour news",
  "version": 3,
  "predicates": [
    {"value": "kind", "expanded": "Kind of news", "colour": "#ff0000"},
    {"value": "mood"}
  ],
  "values": [
    {"predicate": "kind",
     "entry": [{"value": "gossip", "expanded": "Quay gossip", "description": "Heard at the quay"}]}
  ]
}`

const QDC = `<?xml version="1.0" encoding="utf-8"?>
<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="Other program">
  <q:Codes>
    <q:Code guid="0F9C2B1E-1111-4222-8333-444455556666" name="Tone &amp; style" isCodable="true" color="#2266bb">
      <q:Description><![CDATA[How it <sounds>]]></q:Description>
      <q:Code guid="0f9c2b1e-1111-4222-8333-444455556667" name="Shouting" isCodable="true"/>
    </q:Code>
  </q:Codes>
</q:CodeBook>`

describe('a MISP taxonomy (C5)', () => {
  it('becomes a namespace with predicates and their values, named by machine tags', () => {
    const parsed = parseCodebook('machinetag.json', MISP)
    expect(
      parsed.ok && parsed.value.map(({ id, label, parent, colour }) => [id, label, parent, colour]),
    ).toEqual([
      ['misp:harbour', 'harbour', null, 'grey'],
      ['misp:harbour:kind', 'Kind of news', 'misp:harbour', 'red'],
      ['misp:harbour:mood', 'mood', 'misp:harbour', 'grey'],
      ['misp:harbour:kind="gossip"', 'Quay gossip', 'misp:harbour:kind', 'grey'],
    ])
    expect(parsed.ok && parsed.value[0]?.source).toBe('MISP taxonomy harbour, version 3')
  })

  it.each([
    ['{"a": 1}', 1, 'namespace'],
    [MISP.replace('"predicate": "kind"', '"predicate": "knd"'), 10, '“knd”'],
    [MISP.replace('"value": "gossip", ', ''), 11, 'no “value”'],
    [MISP.replace('"version": 3,', '"version": 3'), 5, 'comma'],
  ])('that goes wrong is told by file and line', (text, line, words) => {
    expect(parseCodebook('m.json', text)).toMatchObject({
      ok: false,
      error: { file: 'm.json', line, message: expect.stringContaining(words) },
    })
  })
})

describe('a REFI-QDA codebook (C5)', () => {
  it('is read with hierarchy, descriptions and colours', () => {
    const parsed = parseCodebook('team.qdc', QDC)
    expect(parsed.ok && parsed.value).toMatchObject([
      {
        id: 'qdc:0f9c2b1e-1111-4222-8333-444455556666',
        label: 'Tone & style',
        description: 'How it <sounds>',
        colour: 'blue',
        parent: null,
        source: 'team.qdc',
      },
      { label: 'Shouting', parent: 'qdc:0f9c2b1e-1111-4222-8333-444455556666' },
    ])
  })

  it.each([
    [QDC.replace('name="Shouting" ', ''), 6, 'a name'],
    [QDC.replace('guid="0f9c2b1e-1111-4222-8333-444455556667"', 'guid="7"'), 6, 'guid'],
    [QDC.replace('</q:Codes>', ''), 9, 'closed with'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><CodeBook/>', 1, 'DOCTYPE'],
    ['<Project/>', 1, '<Project>'],
    ['<CodeBook><Codes/></CodeBook>', 1, 'no code'],
  ])('that goes wrong is told by file and line', (text, line, words) => {
    expect(parseCodebook('t.qdc', text)).toMatchObject({
      ok: false,
      error: { file: 't.qdc', line, message: expect.stringContaining(words) },
    })
  })

  it('is written so that reading it back gives the same codes in the same places', () => {
    const book = codebookOf(BUILT_IN_CODES)
    const parsed = parseCodebook('x.qdc', renderQdc(book, 'Variorum & <test>'))
    expect(
      parsed.ok && parsed.value.map(({ label, description, colour }) => [label, description, colour]),
    ).toEqual(book.codes.map(({ label, description, colour }) => [label, description, colour]))
    expect(renderQdc(book, 'x')).toBe(renderQdc(codebookOf(BUILT_IN_CODES), 'x'))
    expect(new Set(book.codes.map(({ id }) => guidOf(id))).size).toBe(book.codes.length)
  })
})

describe('codes that are brought (C6)', () => {
  const book = codebookOf(BUILT_IN_CODES)

  it('are known again by their guids when the codebook itself comes back', () => {
    const parsed = parseCodebook('x.qdc', renderQdc(book, 'Variorum'))
    expect(parsed.ok && newCodes(book, parsed.value)).toEqual([])
  })

  it('come after the others, and twice add nothing', () => {
    const parsed = parseCodebook('team.qdc', QDC)
    const fresh = parsed.ok ? newCodes(book, parsed.value) : []
    const after = codebookOf(BUILT_IN_CODES, fresh)
    expect(after.codes.slice(-2).map(({ label, depth }) => `${depth} ${label}`)).toEqual([
      '0 Tone & style',
      '1 Shouting',
    ])
    expect(parsed.ok && newCodes(after, parsed.value)).toEqual([])
  })
})

describe('colours', () => {
  it('are their own nearest', () => {
    for (const [name, hex] of Object.entries(COLOUR_HEX)) expect(nearestColour(hex)).toBe(name)
    expect(nearestColour('no colour')).toBe('grey')
  })
})
