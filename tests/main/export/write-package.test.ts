import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writePackage } from '#main/export/write-package.ts'
import { documentOf, dossierOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))

describe('writePackage', () => {
  it('holds a sum for every other file, and every sum is right', () => {
    const files = unzipSync(writePackage(hostileDossier('x'), assets))
    const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array())
    const listed = new Map(
      sums
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    )
    expect([...listed.keys(), 'SHA256SUMS'].toSorted()).toEqual(Object.keys(files).toSorted())
    for (const [name, sum] of listed) {
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
  })

  it('holds the text of each source under the sum of its original', () => {
    const document = documentOf(7, 'Ünïcode text.')
    const files = unzipSync(writePackage(dossierOf([document]), assets))
    expect(strFromU8(files[`texts/${document.provenance.sha256}.txt`] ?? new Uint8Array())).toBe(
      'Ünïcode text.',
    )
    expect(strFromU8(files['SOURCES-SHA256SUMS'] ?? new Uint8Array())).toBe(
      `${document.provenance.sha256}  file-7.txt\n`,
    )
  })

  it('has the same names whatever hostile text stands in the fields, and the same bytes each time', () => {
    const names = Object.keys(unzipSync(writePackage(hostileDossier('x'), assets)))
    for (const text of HOSTILE_TEXTS.slice(0, 12)) {
      expect(Object.keys(unzipSync(writePackage(hostileDossier(text), assets)))).toEqual(names)
    }
    expect(writePackage(hostileDossier('x'), assets)).toEqual(writePackage(hostileDossier('x'), assets))
  })
})
