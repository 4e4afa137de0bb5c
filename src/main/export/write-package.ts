import { createHash } from 'node:crypto'
import type { DossierAssets } from '#core/dossier/assets.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { visible } from '#core/dossier/plain.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { renderClaimReview } from '#core/dossier/render-claim-review.ts'
import { renderOutletsCsv } from '#core/dossier/render-outlets-csv.ts'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { renderCslJson } from '#core/dossier/render-references.ts'
import { NO_EVIDENCE, type Evidence } from './evidence.ts'
import { VERIFY_AUDIT_LOG, verifyText } from './package-words.ts'
import { writeCodebook } from './write-codebook.ts'
import { writeDocx } from './write-docx.ts'
import { writeQdpx } from './write-qdpx.ts'
import { writeStix } from './write-stix.ts'
import { zipArchive } from './zip-archive.ts'

/** BagIt wants one folder around everything. */
const FOLDER = 'dossier'

type File = readonly [name: string, content: string | Uint8Array]

/**
 * The dossier in every form that people and programs read, the text of each source and, where they can be had, the
 * originals and the case's audit log, as one ZIP archive in BagIt form (RFC 8493) that proves itself with
 * `sha256sum -c`. Equal dossiers with equal evidence give equal bytes (docs/methods/dossier.md, D12).
 */
export async function writePackage(
  dossier: Dossier,
  assets: DossierAssets,
  evidence: Evidence = NO_EVIDENCE,
): Promise<Uint8Array> {
  // Originals and the log hold what was redacted, and who did what: never for the public.
  const open = dossier.profile === 'public' ? NO_EVIDENCE : evidence
  const originals = await originalsOf(dossier, open)
  const auditLog = await open.auditLog()
  const payload: File[] = [
    ['data/dossier.html', renderHtml(dossier, assets)],
    ['data/dossier.md', renderMarkdown(dossier, assets)],
    ['data/dossier.docx', writeDocx(dossier, assets)],
    ['data/findings.csv', renderCsv(dossier)],
    ['data/outlets.csv', renderOutletsCsv(dossier)],
    ['data/annotations.jsonld', renderAnnotations(dossier)],
    ['data/claimreview.json', renderClaimReview(dossier)],
    ['data/stix-bundle.json', writeStix(dossier)],
    ['data/codebook.qdc', writeCodebook(dossier)],
    ['data/project.qdpx', writeQdpx(dossier, assets)],
    ['data/sources.csl.json', renderCslJson(dossier)],
    ['data/analysis.json', renderJson(dossier)],
    ['data/sources.txt', sourceSums(dossier)],
    ...distinct(dossier).map(({ provenance, text }): File => [`data/texts/${provenance.sha256}.txt`, text]),
    ...originals,
    ...(auditLog === null ? [] : auditFiles(auditLog)),
  ]
  const all = originals.length === distinct(dossier).length ? 'all' : 'not all'
  const tags: File[] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', bagInfo(dossier, payload)],
    ['manifest-sha256.txt', sums(payload)],
    ['VERIFY.txt', verifyText(all, auditLog !== null)],
  ]
  const files: File[] = [...tags, ['tagmanifest-sha256.txt', sums(tags)], ...payload]
  return zipArchive(files.map(([name, content]) => [`${FOLDER}/${name}`, content]))
}

/** Bytes under the name of their own sum; what no longer has that sum is no original and is left out. */
async function originalsOf(dossier: Dossier, evidence: Evidence): Promise<File[]> {
  const files: File[] = []
  for (const { provenance } of distinct(dossier)) {
    const bytes = await evidence.original(provenance.sha256)
    if (bytes === null || sha256Of(bytes) !== provenance.sha256) continue
    files.push([`data/originals/${provenance.sha256}`, bytes])
  }
  return files
}

function auditFiles(auditLog: Uint8Array): File[] {
  return [
    ['data/audit-log.txt', auditLog],
    ['data/verify-audit-log.sh', VERIFY_AUDIT_LOG],
  ]
}

/** Documents of the same bytes have one text and one original. */
function distinct(dossier: Dossier): Dossier['documents'] {
  return [...new Map(dossier.documents.map((document) => [document.provenance.sha256, document])).values()]
}

function bagInfo({ title, author, compiledAt, programVersion }: Dossier, payload: readonly File[]): string {
  const bytes = payload.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0)
  const lines = [
    ['Bag-Software-Agent', `Variorum ${programVersion}`],
    ['Bagging-Date', compiledAt.slice(0, 10)],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['External-Description', title],
    ['Contact-Name', author],
  ] as const
  // One line a value: what an analyst typed must not become another label.
  const values = lines.map(([label, value]) => [label, visible(value.replace(/\s+/gu, ' ').trim())] as const)
  return values.flatMap(([label, value]) => (value === '' ? [] : `${label}: ${value}\n`)).join('')
}

function sums(files: readonly File[]): string {
  return files.map(([name, content]) => `${sha256Of(content)}  ${name}\n`).join('')
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function sourceSums({ documents }: Dossier): string {
  return documents.map(({ provenance: { sha256, fileName } }) => `${sha256}  ${visible(fileName)}\n`).join('')
}
