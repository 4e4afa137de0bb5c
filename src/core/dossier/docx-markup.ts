import { isRightToLeft } from '../text/direction.ts'
import { html as xml, joinHtml, type Html } from './html.ts'

/** WordprocessingML made by escaping templates: text of a document cannot become markup. */
export type Xml = Html

/** How a run of text looks. Differences are underlined in two ways and bold, so that colour is never needed. */
export type RunLook = {
  readonly bold?: boolean
  readonly soft?: boolean
  readonly shaded?: boolean
  readonly code?: boolean
  readonly underline?: 'dotted' | 'double'
}

/** A run of text; line ends become line breaks. */
export function run(text: string, look: RunLook = {}): Xml {
  const lines = text.split('\n').map((line) => xml`<w:t xml:space="preserve">${line}</w:t>`)
  const underline = look.underline && xml`<w:u w:val="${look.underline}"/>`
  // The order of these is fixed by the schema.
  return xml`<w:r><w:rPr>${look.code && xml`<w:rStyle w:val="Code"/>`}${look.bold && xml`<w:b/>`}${
    look.soft && xml`<w:color w:val="565B63"/>`
  }${underline}${look.shaded && xml`<w:shd w:val="clear" w:color="auto" w:fill="FDF4D3"/>`}${
    isRightToLeft(text) && xml`<w:rtl/>`
  }</w:rPr>${joinXml(lines, xml`<w:br/>`)}</w:r>`
}

/** How a paragraph is set, beyond its style. */
export type ParagraphLook = {
  /** On the page of the next paragraph. */
  readonly keepNext?: boolean
  /** What links lead here by. */
  readonly bookmark?: Bookmark
}

/** A place that the contents lead to. */
export type Bookmark = { readonly id: number; readonly name: string }

/** A paragraph of a style of `docx-styles.ts`. Its direction is that of its first strong character. */
export function paragraph(
  style: string,
  content: string | readonly Xml[],
  direction?: string,
  { keepNext = false, bookmark }: ParagraphLook = {},
): Xml {
  const runs = typeof content === 'string' ? [run(content)] : content
  const text = direction ?? (typeof content === 'string' ? content : '')
  // The order of these is fixed by the schema.
  const look = xml`<w:pStyle w:val="${style}"/>${keepNext && xml`<w:keepNext/>`}${isRightToLeft(text) && xml`<w:bidi/>`}`
  const [start, end] = bookmark
    ? [
        xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`,
        xml`<w:bookmarkEnd w:id="${bookmark.id}"/>`,
      ]
    : [null, null]
  return xml`<w:p><w:pPr>${look}</w:pPr>${start}${runs}${end}</w:p>`
}

/** A point of a list, with its lines below one another. */
export function listItem(text: string): Xml {
  return paragraph('ListBullet', [xml`<w:r><w:t>•</w:t><w:tab/></w:r>`, run(text)], text)
}

/**
 * A table whose first row is said again on each page that it runs on to; no row is parted by the end of a page. Each cell
 * holds paragraphs; an empty one gets one, which the format demands.
 *
 * @param widths of the columns, in any unit: they are shares of the width of the text
 */
export function table(
  widths: readonly number[],
  rows: readonly (readonly (readonly Xml[])[])[],
  hasHead = true,
): Xml {
  const sum = widths.reduce((all, one) => all + one, 0)
  const twips = widths.map((width) => Math.floor((TEXT_WIDTH * width) / sum))
  const grid = twips.map((width) => xml`<w:gridCol w:w="${width}"/>`)
  const cell = (content: readonly Xml[] | undefined, width: number): Xml =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content && content.length > 0 ? content : xml`<w:p/>`}</w:tc>`
  const body = rows.map(
    (cells, index) =>
      xml`<w:tr><w:trPr><w:cantSplit/>${hasHead && index === 0 && xml`<w:tblHeader/>`}</w:trPr>${twips.map((width, column) => cell(cells[column], width))}</w:tr>`,
  )
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Accounts"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>`
}

/** Characters of a column that are counted for its width: more may wrap, and fewer still need room. */
const [NARROWEST, WIDEST] = [7, 44]

/** Widths of columns by the longest line of their cells. */
export function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap((row) => (row[column] ?? '').split('\n'))
    const longest = Math.max(0, ...lines.map((line) => line.length))
    // A word is not broken where there is room: bold ones are wider than most.
    const word = Math.max(0, ...lines.flatMap((line) => line.split(/\s+/u)).map(({ length }) => length))
    return Math.min(WIDEST, Math.max(NARROWEST, longest, Math.ceil(word * 1.3) + 1))
  })
}

/** Width of the text on A4 with margins of 2 cm, in twentieths of a point. */
const TEXT_WIDTH = 9638

function joinXml(pieces: readonly Xml[], between: Xml): Xml {
  return joinHtml(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])))
}
