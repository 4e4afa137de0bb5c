import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { DOSSIER_POLICY, renderHtml } from '#core/dossier/render-html.ts'
import {
  anchoredIn,
  documentOf,
  dossierOf,
  findingOf,
  passageIn,
  PLAIN_ASSETS,
} from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const left = documentOf(1, 'First things.\n\nThe keeper said: “We did not open the gates.” Then she left.', {
  title: 'One',
  outlet: 'The Herald',
  published: '2024-01-05T06:40:00+01:00',
  url: 'https://herald.example/1',
})
const right = documentOf(2, 'The keeper said: “We did open the gates.”', { title: 'Two', language: 'ar' })

describe('renderHtml', () => {
  it('holds the same elements whatever hostile text stands in the fields (D2)', () => {
    const shape = shapeOf(renderHtml(hostileDossier('harmless'), PLAIN_ASSETS))
    for (const text of HOSTILE_TEXTS) {
      const found = shapeOf(renderHtml(hostileDossier(text), PLAIN_ASSETS))
      expect(found.forbidden, text).toEqual([])
      expect(new Set(found.tags), text).toEqual(new Set(shape.tags))
    }
  })

  it('loads nothing, runs nothing and links only into itself', () => {
    const page = renderHtml(hostileDossier('x'), PLAIN_ASSETS)
    expect(page).toContain(`content="${DOSSIER_POLICY}"`)
    const { links, tags } = shapeOf(page)
    expect(links.every((link) => link.startsWith('#'))).toBe(true)
    for (const tag of ['script', 'img', 'iframe', 'link', 'object', 'form', 'base'])
      expect(tags).not.toContain(tag)
  })

  it('has a target for every link', () => {
    const page = renderHtml(hostileDossier('x'), PLAIN_ASSETS)
    const { links, ids } = shapeOf(page)
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) expect(ids, link).toContain(link.slice(1))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('keeps a stylesheet inside its element', () => {
    const page = renderHtml(dossierOf([left]), {
      ...PLAIN_ASSETS,
      stylesheet: 'a{}</style><script>x</script>',
    })
    expect(shapeOf(page).tags).not.toContain('script')
  })

  it('prints both sides with context, place, and the difference in words (D4, D5)', () => {
    const finding = findingOf([
      { value: 'not opened', passages: [anchoredIn(left, '“We did not open the gates.”')] },
      { value: 'opened', passages: [anchoredIn(right, '“We did open the gates.”')] },
    ])
    const page = textOf(renderHtml(dossierOf([left, right], { findings: [finding] }), PLAIN_ASSETS))
    expect(page).toContain('The keeper said: “We did not open the gates.” Then she left.')
    expect(page).toMatch(/characters 32–60/u)
    expect(page).toMatch(/Differs from source 2: .*not/u)
    expect(page).toMatch(/lacks not/u)
    expect(page).toMatch(/Found and recorded by R\. Analyst, 2024-02-01 10:00 UTC/u)
  })

  it('says where recorded words moved, and where they are gone (D4)', () => {
    const before = documentOf(1, 'An older text. We did open the gates. The end.')
    const gone = documentOf(1, 'Something else altogether.')
    const passage = anchoredIn(before, 'We did open the gates.')
    const finding = findingOf([{ value: '', passages: [passage] }])
    const moved = documentOf(1, 'Much was added. An older text. We did open the gates. The end.')
    const pageOf = (document: typeof gone) =>
      textOf(renderHtml(dossierOf([document], { findings: [finding] }), PLAIN_ASSETS))
    expect(pageOf(moved)).toContain('another place')
    expect(pageOf(gone)).toContain('no longer in the text')
    expect(pageOf(gone)).toContain('We did open the gates.')
    expect(textOf(renderHtml(dossierOf([], { findings: [finding] }), PLAIN_ASSETS))).toContain(
      'not part of this dossier',
    )
  })

  it('keeps proposals apart and names them unjudged (D3)', () => {
    const proposal = {
      id: 'd',
      type: 'quantity' as const,
      summary: 'Seven or nine',
      score: 0.71,
      internal: true,
      sides: [{ value: 'seven', claims: [], evidence: [passageIn(left, 'First things')] }],
      explanation: ['Because.'],
    }
    const page = renderHtml(dossierOf([left], { proposals: [proposal] }), PLAIN_ASSETS)
    expect(textOf(page)).toMatch(/0 findings\s*1 not judged/u)
    expect(page).not.toContain('id="findings"')
    expect(textOf(page)).toMatch(/not judged · both sides in one document/u)
    const both = dossierOf([left], { proposals: [proposal], findings: [findingOf([])] })
    const judged = renderHtml(both, PLAIN_ASSETS)
    expect(judged.indexOf('id="proposal-1"')).toBeGreaterThan(judged.indexOf('id="finding-1"'))
    const none = renderHtml(dossierOf([left]), PLAIN_ASSETS)
    expect(textOf(none)).toContain('Nobody has recorded a finding.')
    expect(none).not.toContain('id="proposals"')
  })

  it('prints an unrated outlet as not rated and F as what it is (D6)', () => {
    expect(textOf(renderHtml(dossierOf([left]), PLAIN_ASSETS))).toContain('not rated')
    const outlet = { id: 'o', name: 'Gazette', domains: [], ownership: '', notes: '' }
    const rating = {
      id: 'r',
      outlet: 'o',
      grade: 'F' as const,
      reason: 'New to us',
      ratedAt: '2024-01-01T00:00:00Z',
      author: '',
    }
    const rated = dossierOf([left], { outlets: [outlet], ratings: [rating] })
    expect(textOf(renderHtml(rated, PLAIN_ASSETS))).toMatch(/F Cannot be judged/u)
  })

  it('says what is missing (D7) and prints hashes in the form of sha256sum', () => {
    const dossier = dossierOf([left], {
      failures: [{ file: 'broken\u202e.html', code: 'not-text', message: 'No text in it.' }],
      analysis: { ...dossierOf([]).analysis, complete: false },
    })
    const markup = renderHtml(dossier, PLAIN_ASSETS)
    const page = textOf(markup)
    expect(page).toContain('broken[U+202E].html')
    expect(page).toContain('1 file could not be read')
    expect(page).toContain('stopped at its limit of work')
    expect(markup).toContain(`${left.provenance.sha256}  file-1.txt`)
  })

  it('is the same for the same dossier (D1)', () => {
    const dossier = hostileDossier('x')
    expect(renderHtml(structuredClone(dossier), PLAIN_ASSETS)).toBe(renderHtml(dossier, PLAIN_ASSETS))
  })
})

type Node = {
  nodeName: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
  content?: Node
  value?: string
}

/** What a browser would make of the page. */
function shapeOf(page: string) {
  const tags: string[] = []
  const links: string[] = []
  const ids: string[] = []
  const forbidden: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeName === '#comment') forbidden.push('comment')
    else if (!node.nodeName.startsWith('#')) tags.push(node.nodeName)
    for (const { name, value } of node.attrs ?? []) {
      if (name.startsWith('on') || name === 'style' || name === 'src' || name === 'srcdoc')
        forbidden.push(name)
      if (name === 'href') links.push(value)
      if (name === 'id') ids.push(value)
    }
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(page))
  return { tags, links, ids, forbidden }
}

/** The text a reader sees, blanks collapsed. */
function textOf(page: string): string {
  const pieces: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeName === 'style') return
    if (node.nodeName === '#text') pieces.push(node.value ?? '')
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(page))
  return pieces.join('').replaceAll(/[\n\t ]+/gu, ' ')
}
