import type { BlockKind } from '#core/documents/source-document.ts'
import { childElement, childElements } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'

/** What the style of a paragraph says that it is. */
export type DocxStyles = { readonly kindOf: (properties: XmlElement | null) => BlockKind | null }

/** How far a style is followed to the one it is based on. */
const LONGEST_CHAIN = 20

/** Reads the styles; their names are English in every language of Word, what they are called by is not. */
export function docxStyles(styles: XmlElement | null): DocxStyles {
  const byId = new Map<string, XmlElement>()
  for (const style of childElements(styles, 'style')) {
    const id = style.attributes.get('styleId')
    if (id !== undefined && style.attributes.get('type') !== 'character') byId.set(id, style)
  }
  const known = new Map<string, BlockKind | null>()
  const kindOfStyle = (id: string): BlockKind | null => {
    const cached = known.get(id)
    if (cached !== undefined) return cached
    let kind: BlockKind | null = byId.size === 0 ? kindOfName(id) : null
    let style = byId.get(id)
    for (let step = 0; style && kind === null && step < LONGEST_CHAIN; step++) {
      kind = kindOfName(valueOf(childElement(style, 'name'))) ?? kindOfProperties(childElement(style, 'pPr'))
      style = byId.get(valueOf(childElement(style, 'basedOn')))
    }
    known.set(id, kind)
    return kind
  }
  return {
    kindOf: (properties) => {
      const style = valueOf(childElement(properties, 'pStyle'))
      const said = style === '' ? null : kindOfStyle(style)
      return said === null || said === 'list-item' ? (kindOfProperties(properties) ?? said) : said
    },
  }
}

function kindOfProperties(properties: XmlElement | null): BlockKind | null {
  const level = childElement(properties, 'outlineLvl')
  if (level && Number(valueOf(level)) < 9) return 'heading'
  const numbering = childElement(properties, 'numPr', 'numId')
  return numbering && valueOf(numbering) !== '0' ? 'list-item' : null
}

function kindOfName(raw: string): BlockKind | null {
  const name = raw.toLowerCase()
  if (/^(?:title|headline)$/u.test(name)) return 'headline'
  if (/^(?:sub-?title|heading\s?[1-9])$/u.test(name)) return 'heading'
  if (/^(?:caption|figure|table caption)$/u.test(name)) return 'caption'
  if (/^(?:list|list (?:bullet|number|paragraph|continue).*)$/u.test(name)) return 'list-item'
  if (/^(?:byline|author)$/u.test(name)) return 'byline'
  if (/^(?:pull[ -]?quote)$/u.test(name)) return 'pull-quote'
  return /^(?:toc \d|toc heading|table of figures|table of authorities|index \d|header|footer)$/u.test(name)
    ? 'furniture'
    : null
}

/** The `val` of an element, or `''`. */
export function valueOf(element: XmlElement | null): string {
  return element?.attributes.get('val') ?? ''
}
