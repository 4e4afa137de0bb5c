import { createHash } from 'node:crypto'
import type { DossierAssets } from '#core/dossier/assets.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { visible } from '#core/dossier/plain.ts'
import { renderAnnotations } from '#core/dossier/render-annotations.ts'
import { renderCsv } from '#core/dossier/render-csv.ts'
import { renderHtml } from '#core/dossier/render-html.ts'
import { renderJson } from '#core/dossier/render-json.ts'
import { renderMarkdown } from '#core/dossier/render-markdown.ts'
import { zipArchive } from './zip-archive.ts'

const VERIFY = `How to verify this package

1. Unpack it and run, in its folder:

       sha256sum -c SHA256SUMS

   (on macOS: shasum -a 256 -c SHA256SUMS). Every file must be OK.

2. The folder "texts" holds the text that was read from each source; places in the dossier count its UTF-16 units.

3. The original files are not in this package. Put those you hold beside SOURCES-SHA256SUMS and run:

       sha256sum -c --ignore-missing SOURCES-SHA256SUMS

Nothing here is signed: the sums show that the files belong together, not who made them.
`

/**
 * The dossier in every form that people and programs read, with the text of each source, as one ZIP archive that
 * proves itself with `sha256sum -c`. Equal dossiers give equal bytes.
 */
export function writePackage(dossier: Dossier, assets: DossierAssets): Uint8Array {
  const files: [string, string][] = [
    ['dossier.html', renderHtml(dossier, assets)],
    ['dossier.md', renderMarkdown(dossier, assets)],
    ['findings.csv', renderCsv(dossier)],
    ['annotations.jsonld', renderAnnotations(dossier)],
    ['analysis.json', renderJson(dossier)],
    ...dossier.documents.map(({ provenance, text }): [string, string] => [
      `texts/${provenance.sha256}.txt`,
      text,
    ]),
    ['SOURCES-SHA256SUMS', sourceSums(dossier)],
    ['VERIFY.txt', VERIFY],
  ]
  const sums = files.map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  )
  return zipArchive([...files, ['SHA256SUMS', sums.join('')]])
}

function sourceSums({ documents }: Dossier): string {
  return documents.map(({ provenance: { sha256, fileName } }) => `${sha256}  ${visible(fileName)}\n`).join('')
}
