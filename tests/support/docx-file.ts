import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The XML of the parts of a Word document; what is not given the file does not have. */
export type DocxXml = {
  /** What stands in `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly core?: string
}

/** A paragraph of one run, in a style by its id. */
export function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

export const STYLES = `<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Zwischen"><w:name w:val="Our subhead"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/></w:style>`

/** A Word document as Word packs it. */
export function docxFile(xml: DocxXml): Uint8Array {
  const parts: [string, string, string, string | undefined][] = [
    ['styles', 'styles', 'w:styles', xml.styles],
    ['footnotes', 'footnotes', 'w:footnotes', xml.footnotes],
    ['comments', 'comments', 'w:comments', xml.comments],
    ['header1', 'header', 'w:hdr', xml.header],
  ]
  const present = parts.flatMap(([file, type, root, inner]) =>
    inner === undefined ? [] : [{ file, type, root, inner }],
  )
  const relations = present.map(
    ({ file, type }, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${type}" Target="${file}.xml"/>`,
  )
  const core =
    xml.core === undefined
      ? ''
      : `<Relationship Id="c" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
        '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>${core}</Relationships>`,
        'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${xml.body}</w:body></w:document>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
        ...Object.fromEntries(
          present.map(({ file, root, inner }) => [`word/${file}.xml`, `<${root} ${W}>${inner}</${root}>`]),
        ),
        ...(xml.core === undefined
          ? {}
          : {
              'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${xml.core}</cp:coreProperties>`,
            }),
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
    { mtime: '2031-01-01T00:00:00Z' },
  )
}
