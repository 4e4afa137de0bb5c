import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { writeQdpx } from '#main/export/write-qdpx.ts'
import { anchoredIn, documentOf, dossierOf, findingOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

/** The order of children that the schema of the standard (Project.xsd, 2019-03-18) fixes. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  Project: ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs'],
  CodeBook: ['Codes', 'Sets'],
  TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
  PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
}

function projectOf(dossier: Dossier) {
  const files = unzipSync(writeQdpx(dossier))
  const xml = strFromU8(files['project.qde'] ?? new Uint8Array())
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const elements = [...document.querySelectorAll('*')]
  const guids = new Set(elements.flatMap((element) => element.getAttribute('guid') ?? []))
  for (const element of elements) {
    const order = ORDER[element.localName]
    if (order) {
      const places = [...element.children].map((child) => order.indexOf(child.localName))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
    }
    for (const name of ['targetGUID', 'originGUID', 'creatingUser', 'creatingUserGUID']) {
      const reference = element.getAttribute(name)
      if (reference !== null) expect(guids, `${element.localName} ${name}`).toContain(reference)
    }
  }
  const withGuid = elements.filter((element) => element.hasAttribute('guid'))
  expect(withGuid.length).toBe(guids.size)
  return { files, xml, elements }
}

function attributes(element: Element | undefined, ...names: string[]): (string | null)[] {
  return names.map((name) => element?.getAttribute(name) ?? null)
}

describe('writeQdpx', () => {
  it('codes the passages of findings at code points, and links the sides (D20)', () => {
    const north = documentOf(1, '😀😀 Marta Quell leads the Harbour Front.')
    const south = documentOf(2, 'Marta Quell leads the River League.')
    const sides = [
      { value: 'the Harbour Front', passages: [anchoredIn(north, 'Marta Quell')] },
      { value: 'the River League', passages: [anchoredIn(south, 'the River League')] },
    ]
    const { files, elements } = projectOf(dossierOf([north, south], { findings: [findingOf(sides)] }))
    const named = (name: string) => elements.filter(({ localName }) => localName === name)
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
