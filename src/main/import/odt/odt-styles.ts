import type { BlockKind } from '#core/documents/source-document.ts'
import { childElements } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** How far a style is followed to its parent. */
const LONGEST_CHAIN = 20

/** What a paragraph's style says that it is, by its name. */
export type OdtStyles = { readonly kindOf: (name: string) => BlockKind | null }

/** Reads styles: automatic ones have the parent that a person chose; names of built-in styles are English. */
export function odtStyles(...parts: readonly (XmlElement | null)[]): OdtStyles {
  const parents = new Map<string, string>()
  for (const part of parts) {
    for (const list of ['styles', 'automatic-styles']) {
      for (const group of childElements(part, list)) {
        for (const { attributes } of childElements(group, 'style')) {
          const name = attributes.get('name')
          if (name !== undefined && attributes.get('family') === 'paragraph')
            parents.set(name, attributes.get('parent-style-name') ?? '')
        }
      }
    }
  }
  return {
    kindOf: (name) => {
      let style = name
      for (let step = 0; style !== '' && step < LONGEST_CHAIN; step++) {
        const kind = kindOfName(style)
        if (kind !== null) return kind
        style = parents.get(style) ?? ''
      }
      return null
    },
  }
}

function kindOfName(raw: string): BlockKind | null {
  const name = raw.replaceAll('_20_', ' ').toLowerCase()
  if (name === 'title' || name === 'headline') return 'headline'
  if (name === 'subtitle') return 'heading'
  if (/^(?:caption|illustration|figure|table|drawing)$/u.test(name)) return 'caption'
  if (/^(?:list|list (?:bullet|number)|numbering) \d/u.test(name)) return 'list-item'
  if (name === 'byline' || name === 'author') return 'byline'
  return /^(?:contents (?:heading|\d+)|index.*|header.*|footer.*)$/u.test(name) ? 'furniture' : null
}
