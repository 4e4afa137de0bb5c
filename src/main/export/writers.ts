import type { DossierAssets } from '#core/dossier/assets.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { renderClaimReview } from '#core/dossier/render-claim-review.ts'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { withPageNumbers } from '#core/dossier/html-contents.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { renderCslJson, renderRis } from '#core/dossier/render-references.ts'
import type { Evidence } from './evidence.ts'
import { pagesOfDestinations } from './pdf-pages.ts'
import { forPaperOnly, withDossierDates } from './steady-pdf.ts'
import { writeCodebook } from './write-codebook.ts'
import { writeDocx } from './write-docx.ts'
import { writePackage } from './write-package.ts'
import { writeQdpx } from './write-qdpx.ts'
import { writeStix } from './write-stix.ts'

/** One format a dossier can be written in. */
export type DossierWriter = {
  /** With the dot, in lower case. */
  readonly extension: string
  /** For a list of choices. */
  readonly label: string
  readonly mediaType: string
  readonly write: (
    dossier: Dossier,
    assets: DossierAssets,
    evidence: Evidence,
  ) => string | Uint8Array | Promise<Uint8Array>
  /** Whether what `write` gives is a web page that a browser must print first; see `renderDossier`. */
  readonly printed?: boolean
}

/** Prints a page of HTML to a PDF; rejects, with a reason for people, where there is no browser to do it. */
export type PrintHtml = (html: string) => Promise<Uint8Array>

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const STIX = 'application/stix+json;version=2.1'

/** Every format there is. A new one is a line here and a pure function from the dossier. */
export const DOSSIER_WRITERS: readonly DossierWriter[] = [
  { extension: '.html', label: 'Web page', mediaType: 'text/html', write: renderHtml },
  { extension: '.md', label: 'Markdown', mediaType: 'text/markdown', write: renderMarkdown },
  { extension: '.json', label: 'Analysis as JSON', mediaType: 'application/json', write: renderJson },
  { extension: '.csv', label: 'Table (CSV)', mediaType: 'text/csv', write: renderCsv },
  {
    extension: '.jsonld',
    label: 'W3C Web Annotations',
    mediaType: 'application/ld+json',
    write: renderAnnotations,
  },
  { extension: '.docx', label: 'Word document', mediaType: DOCX, write: writeDocx },
  { extension: '.pdf', label: 'PDF', mediaType: 'application/pdf', write: renderHtml, printed: true },
  {
    extension: '.claimreview.json',
    label: 'ClaimReview (schema.org)',
    mediaType: 'application/ld+json',
    write: renderClaimReview,
  },
  { extension: '.stix.json', label: 'STIX 2.1 bundle', mediaType: STIX, write: writeStix },
  { extension: '.qdpx', label: 'REFI-QDA project', mediaType: 'application/zip', write: writeQdpx },
  { extension: '.qdc', label: 'REFI-QDA codebook', mediaType: 'application/xml', write: writeCodebook },
  {
    extension: '.ris',
    label: 'Sources (RIS)',
    mediaType: 'application/x-research-info-systems',
    write: renderRis,
  },
  {
    extension: '.csl.json',
    label: 'Sources (CSL-JSON)',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: renderCslJson,
  },
  { extension: '.zip', label: 'Package with checksums', mediaType: 'application/zip', write: writePackage },
]

/** The content of a dossier's file. Equal dossiers give equal content; printed ones as long as the browser is the same. */
export async function renderDossier(
  writer: DossierWriter,
  dossier: Dossier,
  assets: DossierAssets,
  { print, evidence }: { readonly print: PrintHtml; readonly evidence: Evidence },
): Promise<string | Uint8Array> {
  const content = await writer.write(dossier, assets, evidence)
  if (!writer.printed || typeof content !== 'string') return content
  // Style sheets cannot ask on which page a part is: the first print tells, and the second has it in the contents.
  const page = forPaperOnly(content)
  const pages = pagesOfDestinations(await print(page))
  return withDossierDates(await print(withPageNumbers(page, pages)), dossier.compiledAt)
}

/** The writer that a file's ending asks for, or `null`. Of several endings, `.stix.json` and `.json`, the longest counts. */
export function writerFor(fileName: string): DossierWriter | null {
  const name = fileName.toLowerCase()
  const fitting = DOSSIER_WRITERS.filter(({ extension }) => name.endsWith(extension))
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0] ?? null
}

/** The endings there are, for a sentence: `.html, .md, .json`. */
export function writerEndings(): string {
  return DOSSIER_WRITERS.map(({ extension }) => extension).join(', ')
}
