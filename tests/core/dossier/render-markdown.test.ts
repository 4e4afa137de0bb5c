import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { codeSpan, escapeMarkdown } from '#core/dossier/markdown.ts'
import { withoutOverrides } from '#core/dossier/plain.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { anchoredIn, documentOf, dossierOf, findingOf, PLAIN_ASSETS } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

describe('renderMarkdown', () => {
  it('has the same structure whatever hostile text stands in the fields (D2)', () => {
    const shape = headingsOf(renderMarkdown(hostileDossier('harmless'), PLAIN_ASSETS))
    for (const text of HOSTILE_TEXTS) {
      const markdown = renderMarkdown(hostileDossier(text), PLAIN_ASSETS)
      const types = typesOf(markdown)
      for (const type of ['html', 'link', 'image', 'definition', 'linkReference', 'imageReference']) {
        expect(types, `${type} from ${text}`).not.toContain(type)
      }
      expect(headingsOf(markdown), text).toEqual(shape)
    }
  })

  it('prints both sides with the passage in bold and the difference in words', () => {
    const left = documentOf(1, 'Then: we did not open the gates. So.', { title: 'One' })
    const right = documentOf(2, 'Then: we did open the gates.', { title: 'Two' })
    const finding = findingOf([
      { value: 'closed', passages: [anchoredIn(left, ' we did not open the gates.')] },
      { value: 'open', passages: [anchoredIn(right, 'we did open the gates.')] },
    ])
    const markdown = renderMarkdown(dossierOf([left, right], { findings: [finding] }), PLAIN_ASSETS)
    expect(markdown).toContain('> Then: **we did not open the gates.** So.')
    expect(markdown).toMatch(/Differs from source 2: .*not/u)
    expect(markdown).toContain(`${left.provenance.sha256}  file-1.txt`)
  })
})

describe('escapeMarkdown', () => {
  it('gives back the text after a parser has read it', () => {
    for (const text of HOSTILE_TEXTS) {
      const expected = withoutOverrides(text)
        .toWellFormed()
        .replaceAll(/[\t\n]+/gu, ' ')
        .replaceAll(/\p{Cc}/gu, '\ufffd')
      expect(textOf(fromMarkdown(`- x ${escapeMarkdown(text)} x`)), text).toBe(`x ${expected} x`)
    }
  })
})

describe('codeSpan', () => {
  it('cannot be ended from inside', () => {
    for (const text of [...HOSTILE_TEXTS, 'a``b```c`', '` x']) {
      const tree = fromMarkdown(`x ${codeSpan(text)} y`)
      const paragraph = tree.children[0]
      expect(tree.children).toHaveLength(1)
      const kinds = paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : []
      expect(kinds, text).toEqual(['text', 'inlineCode', 'text'])
    }
  })
})

function typesOf(markdown: string): string[] {
  const types: string[] = []
  const visit = (node: Nodes): void => {
    types.push(node.type)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(markdown))
  return types
}

function headingsOf(markdown: string): number[] {
  return fromMarkdown(markdown).children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []))
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}
