import { isRightToLeft } from './plain.ts'
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

/** A paragraph of a style of `docx-styles.ts`. Its direction is that of its first strong character. */
export function paragraph(style: string, content: string | readonly Xml[], direction?: string): Xml {
  const runs = typeof content === 'string' ? [run(content)] : content
  const text = direction ?? (typeof content === 'string' ? content : '')
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/>${isRightToLeft(text) && xml`<w:bidi/>`}</w:pPr>${runs}</w:p>`
}

/** A table of equal columns. Each cell holds paragraphs; an empty one gets one, which the format demands. */
export function table(columns: number, rows: readonly (readonly (readonly Xml[])[])[]): Xml {
  const width = Math.floor(TEXT_WIDTH / columns)
  const grid = Array.from({ length: columns }, () => xml`<w:gridCol w:w="${width}"/>`)
  const cell = (content: readonly Xml[] = []): Xml =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content.length > 0 ? content : xml`<w:p/>`}</w:tc>`
  const body = rows.map((cells) => xml`<w:tr>${grid.map((_, index) => cell(cells[index]))}</w:tr>`)
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Accounts"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p/>`
}

/** Width of the text on A4 with margins of 2 cm, in twentieths of a point. */
const TEXT_WIDTH = 9638

function joinXml(pieces: readonly Xml[], between: Xml): Xml {
  return joinHtml(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece])))
}
