import type { DossierAssets } from '#core/dossier/assets.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { docxParts } from '#core/dossier/render-docx.ts'
import { zipArchive } from './zip-archive.ts'

/** The dossier as a Word document. Equal dossiers give equal bytes. */
export function writeDocx(dossier: Dossier, assets: DossierAssets): Uint8Array {
  return zipArchive(docxParts(dossier, assets))
}
