import type { BlockKind } from '#core/documents/source-document.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { rowLine } from '../office/table-row.ts'
import { childElement, childElements, textOf } from '../xml/xml-tree.ts'
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts'
import type { OdtStyles } from './odt-styles.ts'

/** What was found in a document besides its text. */
export type OdtTraces = {
  /** Bodies of notes in the order of their marks. */
  readonly notes: XmlElement[]
  /** Comments in the margin as `name: words`. */
  readonly comments: string[]
}

/** The paragraphs of a body, cell, note or frame in reading order, tracked changes accepted. `traces` is added to. */
export function odtPieces(container: XmlElement, styles: OdtStyles, traces: OdtTraces): StyledPiece[] {
  return childElements(container).flatMap((child) => blockPieces(child, styles, traces, null))
}

function blockPieces(
  element: XmlElement,
  styles: OdtStyles,
  traces: OdtTraces,
  within: BlockKind | null,
): StyledPiece[] {
  const inside = (kind: BlockKind | null): StyledPiece[] =>
    childElements(element).flatMap((child) => blockPieces(child, styles, traces, kind))
  switch (element.name) {
    case 'h':
      return paragraphPieces(element, styles, traces, styles.kindOf(styleOf(element)) ?? 'heading')
    case 'p':
      return paragraphPieces(element, styles, traces, within ?? styles.kindOf(styleOf(element)))
    case 'list':
    case 'list-item':
    case 'list-header':
      return inside(within ?? 'list-item')
    case 'table':
    case 'table-header-rows':
    case 'table-rows':
    case 'table-row-group':
    case 'section':
    case 'numbered-paragraph':
      return inside(within)
    case 'table-row': {
      const cells = childElements(element, 'table-cell').map((cell) =>
        childElements(cell).flatMap((child) => blockPieces(child, styles, traces, within)),
      )
      return rowLine(cells)
    }
    case 'index-body':
      return inside('furniture')
    // Indexes of all kinds: what they list stands in the text.
    case 'table-of-content':
    case 'illustration-index':
    case 'table-index':
    case 'alphabetical-index':
    case 'bibliography':
    case 'index-title':
      return inside(element.name === 'bibliography' ? within : 'furniture')
    case 'frame':
    case 'text-box':
    case 'g':
    case 'custom-shape':
      return inside(within)
    default:
      return []
  }
}

function styleOf({ attributes }: XmlElement): string {
  return attributes.get('style-name') ?? ''
}

const MOST_SPACES = 1000

function paragraphPieces(
  paragraph: XmlElement,
  styles: OdtStyles,
  traces: OdtTraces,
  kind: BlockKind | null,
): StyledPiece[] {
  const parts: string[] = []
  const boxes: StyledPiece[] = []
  const walk = (node: XmlNode): void => {
    if (typeof node === 'string') {
      // Blanks in the source are one space; more are written as elements.
      parts.push(node.replaceAll(/[ \t\r\n]+/gu, ' '))
      return
    }
    switch (node.name) {
      case 's':
        parts.push(' '.repeat(Math.min(MOST_SPACES, Number(node.attributes.get('c') ?? 1) || 1)))
        break
      case 'tab':
        parts.push('\t')
        break
      case 'line-break':
        parts.push('\n')
        break
      case 'note': {
        const body = childElement(node, 'note-body')
        if (!body) break
        traces.notes.push(body)
        parts.push(`[${traces.notes.length}]`)
        break
      }
      case 'annotation': {
        const words = childElements(node, 'p').map(textOf).join(' ').replaceAll(/\s+/gu, ' ').trim()
        const author = textOf(childElement(node, 'creator')).trim()
        traces.comments.push(author === '' ? words : `${author}: ${words}`)
        break
      }
      case 'frame':
      case 'g':
      case 'custom-shape':
        boxes.push(...blockPieces(node, styles, traces, null))
        break
      case 'ruby-text':
      case 'annotation-end':
      case 'tracked-changes':
        break
      default:
        for (const child of node.children) walk(child)
    }
  }
  for (const child of paragraph.children) walk(child)
  return [{ text: parts.join(''), kind }, ...boxes]
}
