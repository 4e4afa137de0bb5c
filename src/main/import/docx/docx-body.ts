import { rowLine } from '../office/table-row.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { childElement, childElements, descendants, textOf } from '../xml/xml-tree.ts'
import type { XmlElement } from '../xml/xml-tree.ts'
import type { DocxStyles } from './docx-styles.ts'

/** What was found in a document besides its text. */
export type DocxTraces = {
  insertions: number
  deletions: number
  /** What was deleted, in order, as far as it is told. */
  readonly deleted: string[]
  hidden: number
  embedded: number
  /** Ids of footnotes (`f1`) and endnotes (`e1`) in the order of their marks. */
  readonly notes: string[]
}

/** No traces yet. */
export function noTraces(): DocxTraces {
  return { insertions: 0, deletions: 0, deleted: [], hidden: 0, embedded: 0, notes: [] }
}

/** How many deletions are kept in words. */
const MOST_DELETED = 200

/**
 * The paragraphs of a body, cell, note or header in reading order, tracked changes accepted (rules I76–I78).
 * `traces` is added to.
 */
export function docxPieces(container: XmlElement, styles: DocxStyles, traces: DocxTraces): StyledPiece[] {
  const pieces: StyledPiece[] = []
  // Text of paragraphs whose end was deleted: it goes on in the next.
  let pending = ''
  const blocks = (parent: XmlElement): void => {
    for (const child of childElements(parent)) {
      switch (child.name) {
        case 'p': {
          const { text, boxes } = paragraphText(child, styles, traces)
          const properties = childElement(child, 'pPr')
          if (childElement(properties, 'rPr', 'del')) {
            traces.deletions++
            pending += text
          } else {
            pieces.push({ text: pending + text, kind: styles.kindOf(properties) })
            pending = ''
          }
          pieces.push(...boxes)
          break
        }
        case 'tbl':
          for (const row of tableRows(child)) pieces.push(...rowPieces(row, styles, traces))
          break
        case 'del':
        case 'moveFrom':
          noteDeletion(child, traces)
          break
        case 'AlternateContent':
          blocks(childElement(child, 'Choice') ?? childElement(child, 'Fallback') ?? EMPTY)
          break
        case 'ins':
        case 'moveTo':
          traces.insertions++
          blocks(child)
          break
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'smartTag':
          blocks(child)
          break
        case 'altChunk':
          traces.embedded++
          break
        default:
      }
    }
  }
  blocks(container)
  if (pending !== '') pieces.push({ text: pending, kind: null })
  return pieces
}

const EMPTY: XmlElement = { name: '', attributes: new Map(), children: [] }

/** The rows of a table, also those in content controls and tracked insertions. */
function tableRows(table: XmlElement): XmlElement[] {
  return childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(child.name) ? tableRows(child) : []
  })
}

function rowPieces(row: XmlElement, styles: DocxStyles, traces: DocxTraces): StyledPiece[] {
  const properties = childElement(row, 'trPr')
  if (childElement(properties, 'del')) {
    noteDeletion(row, traces)
    return []
  }
  if (childElement(properties, 'ins')) traces.insertions++
  const cells = cellsOf(row).map((cell) => docxPieces(cell, styles, traces))
  return rowLine(cells)
}

function cellsOf(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((child) => {
    if (child.name === 'tc') return [child]
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? cellsOf(child) : []
  })
}

function noteDeletion(element: XmlElement, traces: DocxTraces): void {
  traces.deletions++
  const words = descendants(element, 'delText').concat(descendants(element, 't'))
  const text = words.map(textOf).join('').replace(/\s+/gu, ' ').trim()
  if (text !== '' && traces.deleted.length < MOST_DELETED) traces.deleted.push(text)
}

/** Marks of a run that stand for characters. */
const CHARACTERS: { readonly [name: string]: string } = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
}
const SILENT = new Set('pPr rPr sdtPr instrText delInstrText delText fldData rt'.split(' '))

function paragraphText(
  paragraph: XmlElement,
  styles: DocxStyles,
  traces: DocxTraces,
): { readonly text: string; readonly boxes: readonly StyledPiece[] } {
  const parts: string[] = []
  const boxes: StyledPiece[] = []
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element
    if (SILENT.has(name)) return
    const character = CHARACTERS[name]
    if (character !== undefined) parts.push(character)
    else if (name === 't') parts.push(textOf(element))
    else if (name === 'br') parts.push(['page', 'column'].includes(attributes.get('type') ?? '') ? ' ' : '\n')
    else if (name === 'del' || name === 'moveFrom') noteDeletion(element, traces)
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      traces.notes.push(`${name.charAt(0)}${attributes.get('id') ?? ''}`)
      parts.push(`[${traces.notes.length}]`)
    } else if (name === 'drawing' || name === 'pict' || name === 'object') {
      for (const box of descendants(element, 'txbxContent')) boxes.push(...docxPieces(box, styles, traces))
    } else if (name === 'r' && isHidden(element)) traces.hidden++
    else if (name === 'AlternateContent')
      walk(childElement(element, 'Choice') ?? childElement(element, 'Fallback') ?? EMPTY)
    else {
      if (name === 'ins' || name === 'moveTo') traces.insertions++
      for (const child of childElements(element)) walk(child)
    }
  }
  for (const child of childElements(paragraph)) walk(child)
  return { text: parts.join(''), boxes }
}

function isHidden(run: XmlElement): boolean {
  const vanish = childElement(run, 'rPr', 'vanish')
  return vanish !== null && !['0', 'false', 'off'].includes(vanish.attributes.get('val') ?? '')
}
