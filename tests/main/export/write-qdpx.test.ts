import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writeQdpx } from '#main/export/write-qdpx.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'
import { brokenRules } from './qde-rules.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))

function projectOf(dossier: Dossier) {
  const files = unzipSync(writeQdpx(dossier, assets))
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array())
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const elements = [...document.querySelectorAll('*')]
  expect(brokenRules(elements)).toEqual([])
  const named = (name: string) => elements.filter(({ localName }) => localName === name)
  return { files, xml, elements, named }
}

function attributes(element: Element | undefined, ...names: string[]): (string | null)[] {
  return names.map((name) => element?.getAttribute(name) ?? null)
}

const north = documentOf(1, '😀😀 Marta Quell leads the Harbour Front.', { outlet: 'The Mole' })
const south = documentOf(2, 'Marta Quell leads the River League.')
const sides = [
  { value: 'the Harbour Front', passages: [anchoredIn(north, 'Marta Quell')] },
  { value: 'the River League', passages: [anchoredIn(south, 'the River League')] },
]
const tagged = { tag: 'code-2', taggedAt: '2024-02-01T00:00:00Z', author: 'R. Analyst' }

/** Two codes, one under the other; tags on all that can carry one; memos. */
const full = dossierOf([north, south], {
  summary: 'Who leads what.',
  findings: [findingOf(sides, { id: 'f', note: 'Compare the registers.' })],
  outlets: [{ id: 'o', name: 'The Mole', domains: [], ownership: 'Family Fenn', notes: '' }],
  ratings: [
    { id: 'r', outlet: 'o', grade: 'C', reason: '', ratedAt: '2024-02-01T00:00:00Z', author: 'B. Other' },
  ],
  codes: [
    {
      id: 'code-1',
      label: 'Framing',
      description: 'How it is told',
      colour: 'violet',
      parent: null,
      order: 0,
      retired: false,
      mergedInto: null,
      origin: 'user',
      source: '',
    },
    {
      id: 'code-2',
      label: 'Takes sides',
      description: 'A word only one side uses',
      colour: 'teal',
      parent: 'code-1',
      order: 0,
      retired: false,
      mergedInto: null,
      origin: 'user',
      source: '',
    },
  ],
  tags: [
    { ...tagged, id: 't1', target: { kind: 'outlet', outlet: 'o' }, reason: '' },
    { ...tagged, id: 't2', target: { kind: 'document', document: south.id }, reason: 'Throughout' },
    { ...tagged, id: 't3', target: { kind: 'passage', passage: anchoredIn(south, 'leads') }, reason: 'Here' },
  ],
  memos: [
    { on: 'finding f', text: 'Ask the registrar' },
    { on: `document ${north.id}`, text: 'Scan is bad' },
    { on: 'outlet o', text: 'Call the desk' },
  ],
})

describe('writeQdpx', () => {
  it('codes the passages of findings at code points, and links the sides (D20)', () => {
    const { files, named } = projectOf(dossierOf([north, south], { findings: [findingOf(sides)] }))
    const selections = named('PlainTextSelection')
    expect(attributes(selections[0], 'startPosition', 'endPosition')).toEqual(['3', '14'])
    expect(named('Link').map((link) => attributes(link, 'originGUID', 'targetGUID'))).toEqual([
      selections.map((selection) => selection.getAttribute('guid')),
    ])
    const path = named('TextSource')[0]?.getAttribute('plainTextPath') ?? ''
    const file = files[path.replace('internal://', 'sources/')]
    // As a reader that counts code points finds it.
    const text = Array.from(strFromU8(file ?? new Uint8Array()))
    expect(text.slice(3, 14).join('')).toBe('Marta Quell')
  })

  it('has the codebook with hierarchy, colours and descriptions, and the types of findings beside it', () => {
    const { named } = projectOf(full)
    const [framing, sided, group, type] = named('Code')
    expect(attributes(framing, 'name', 'color', 'isCodable')).toEqual(['Framing', '#7d4fb3', 'true'])
    expect(framing?.children[0]?.textContent).toBe('How it is told')
    expect(sided?.parentElement?.getAttribute('guid')).toBe(framing?.getAttribute('guid'))
    expect(attributes(group, 'name', 'isCodable')).toEqual(['Inconsistencies', 'false'])
    expect(type?.parentElement?.getAttribute('guid')).toBe(group?.getAttribute('guid'))
    // The selections carry these codes, and no others.
    const carried = named('PlainTextSelection').map((one) =>
      one.querySelector('CodeRef')?.getAttribute('targetGUID'),
    )
    expect(carried).toEqual([type, type, sided].map((code) => code?.getAttribute('guid')))
  })

  it('holds the whole codebook of a case, also what nothing carries', () => {
    const { named } = projectOf(dossierOf([north], { codes: BUILT_IN_CODES }))
    const codes = named('Code').filter(({ parentElement }) => parentElement?.localName === 'Code')
    expect(named('Code')).toHaveLength(BUILT_IN_CODES.length + 1)
    expect(codes.length).toBeGreaterThan(10)
  })

  it('has memos, notes and reasons as notes of what they are about', () => {
    const { named } = projectOf(full)
    const texts = new Map(
      named('Note').map((note) => [note.getAttribute('guid'), note.children[0]?.textContent]),
    )
    const notesOn = (element: Element | undefined) =>
      [...(element?.children ?? [])]
        .filter(({ localName }) => localName === 'NoteRef')
        .map((reference) => texts.get(reference.getAttribute('targetGUID')))
    const [first] = named('PlainTextSelection')
    expect(notesOn(first)).toEqual([
      'The statement lost a word\nA: the Harbour Front\nB: the River League\nCompare the registers.',
      'Ask the registrar',
    ])
    expect(notesOn(named('Link')[0])).toEqual(notesOn(first))
    expect(notesOn(named('TextSource')[0])).toEqual(['Scan is bad'])
    expect(notesOn(named('TextSource')[1]?.querySelector('TextSource > Coding') ?? undefined)).toEqual([
      'Throughout',
    ])
    expect(notesOn(named('Project')[0])).toEqual(['Call the desk'])
  })

  it('has outlets as cases with grade, tags and documents', () => {
    const { named } = projectOf(full)
    const mole = named('Case').find((one) => one.getAttribute('name') === 'The Mole')
    expect([...(mole?.children ?? [])].map(({ localName }) => localName)).toEqual(
      expect.arrayContaining(['Description', 'CodeRef', 'VariableValue']),
    )
    expect(mole?.querySelector('TextValue')?.textContent).toMatch(/^C, /u)
  })

  it('stays well formed whatever stands in the fields', () => {
    for (const hostile of HOSTILE_TEXTS) {
      const { xml } = projectOf(hostileDossier(hostile))
      // oxlint-disable-next-line no-control-regex -- XML 1.0 allows no other control characters
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u)
      expect(xml.match(/<Project /gu)).toHaveLength(1)
    }
    projectOf(dossierOf([]))
  })
})
