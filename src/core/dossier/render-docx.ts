import type { DossierAssets } from './assets.ts'
import { docxBody } from './docx-body.ts'
import { DOCX_STYLES } from './docx-styles.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier } from './dossier-view.ts'
import { paragraph, run } from './docx-markup.ts'
import { html as xml, type Html } from './html.ts'
import { printTime } from './plain.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * The parts of the dossier as a Word document (ECMA-376, transitional): names and texts, to be put into a ZIP archive
 * in this order. No macro, no fields but contents and page numbers, no link out and nothing outside the file.
 */
export function docxParts(dossier: Dossier, assets: DossierAssets): readonly (readonly [string, string])[] {
  const view = viewDossier(dossier)
  const body = docxBody(view, assets)
  const document = xml`<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
  const { title, compiledAt, author, programVersion } = view.dossier
  const by = author === '' ? '' : ` by ${author}`
  const made = `Compiled ${printTime(compiledAt)}${by} with Variorum ${programVersion}`
  const header = xml`<w:hdr xmlns:w="${WORD}">${paragraph('Running', title.slice(0, LONGEST_RUNNING), title)}</w:hdr>`
  const pages = xml`<w:r><w:tab/></w:r>${field('PAGE')}${run(' / ')}${field('NUMPAGES')}`
  const footer = xml`<w:ftr xmlns:w="${WORD}">${paragraph('Running', [run(made), pages])}</w:ftr>`
  const core = xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${author}</dc:creator></cp:coreProperties>`
  return [
    ['[Content_Types].xml', DECLARATION + CONTENT_TYPES],
    ['_rels/.rels', DECLARATION + PACKAGE_RELATIONS],
    ['word/_rels/document.xml.rels', DECLARATION + DOCUMENT_RELATIONS],
    ['word/document.xml', DECLARATION + document.markup],
    ['word/styles.xml', DOCX_STYLES],
    ['word/footer1.xml', DECLARATION + footer.markup],
    ['word/header1.xml', DECLARATION + header.markup],
    ['docProps/core.xml', DECLARATION + core.markup],
  ]
}

/** UTF-16 units of the title that stand at the head of each page. */
const LONGEST_RUNNING = 100

/** A number that the program which shows the document works out. */
function field(name: 'PAGE' | 'NUMPAGES'): Html {
  return xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN_TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN_TYPE}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${MAIN_TYPE}.footer+xml"/><Override PartName="/word/header1.xml" ContentType="${MAIN_TYPE}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const PACKAGE_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const DOCUMENT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="${RELATIONS}/header" Target="header1.xml"/></Relationships>`
