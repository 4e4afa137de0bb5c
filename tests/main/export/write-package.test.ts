import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import type { Dossier } from '#core/dossier/dossier.ts'
import { NO_EVIDENCE, type Evidence } from '#main/export/evidence.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { writePackage } from '#main/export/write-package.ts'
import { JournalFile } from '#main/files/journal-file.ts'
import { documentOf, dossierOf } from '../../fixtures/dossiers/build.ts'
import { HOSTILE_TEXTS, hostileDossier } from '../../fixtures/dossiers/hostile.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', 'resources'))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The package as a person has it who unpacked it. */
async function unpacked(dossier: Dossier, evidence: Evidence = NO_EVIDENCE): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'))
  folders.push(folder)
  for (const [name, bytes] of Object.entries(unzipSync(await writePackage(dossier, assets, evidence)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return join(folder, 'dossier')
}

/** What the system's own tool says of a manifest; macOS has it by another name. */
function check(folder: string, manifest: string): number | null {
  const gnu = spawnSync('sha256sum', ['-c', manifest], { cwd: folder })
  if (!gnu.error) return gnu.status
  return spawnSync('shasum', ['-a', '256', '-c', manifest], { cwd: folder }).status
}

/** A journal of three entries as the program keeps it. */
async function auditLog(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-journal-'))
  folders.push(folder)
  const journal = await JournalFile.open(join(folder, 'journal.ndjson'), join(folder, 'damaged'))
  const entries = ['first', 'zweiter — ünïcode %s \\n', 'third'].map((reason, index) => ({
    seq: index + 1,
    time: '2024-02-01T10:00:00.000Z',
    actor: 'R. Analyst',
    action: 'finding.create',
    label: reason,
    changes: [],
    kind: 'do' as const,
    target: null,
    group: null,
  }))
  const appended = await journal.append(0, entries)
  expect(appended.ok).toBe(true)
  const { bytes } = await journal.snapshot()
  await journal.close()
  return bytes
}

const TEXT = 'Ünïcode text of a source.'

/** A document whose SHA-256 is that of these bytes. */
function imported(bytes: Uint8Array) {
  const document = documentOf(7, TEXT)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...document, provenance: { ...document.provenance, sha256 } }
}

describe('writePackage', () => {
  it('is a bag that sha256sum finds whole, and not after one byte was changed (D12)', async () => {
    const bytes = strToU8('<p>the page as it was saved</p>')
    const document = imported(bytes)
    const evidence: Evidence = {
      original: (sha256) => Promise.resolve(sha256 === document.provenance.sha256 ? bytes : null),
      auditLog,
    }
    const folder = await unpacked(dossierOf([document]), evidence)
    expect(readFileSync(join(folder, 'bagit.txt'), 'utf8')).toMatch(/^BagIt-Version: 1\.0\n/u)
    expect(check(folder, 'manifest-sha256.txt')).toBe(0)
    expect(check(folder, 'tagmanifest-sha256.txt')).toBe(0)

    const original = join(folder, 'data', 'originals', document.provenance.sha256)
    expect(readFileSync(original)).toEqual(Buffer.from(bytes))
    writeFileSync(original, '<p>the page as it was Saved</p>')
    expect(check(folder, 'manifest-sha256.txt')).not.toBe(0)
  })

  it('names every file in a manifest, and counts the payload', async () => {
    const files = unzipSync(await writePackage(hostileDossier('x'), assets))
    const listed = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].flatMap((manifest) =>
      strFromU8(files[`dossier/${manifest}`] ?? new Uint8Array())
        .trimEnd()
        .split('\n')
        .map((line) => `dossier/${line.slice(66)}`),
    )
    expect([...listed, 'dossier/tagmanifest-sha256.txt'].toSorted()).toEqual(Object.keys(files).toSorted())
    const payload = Object.entries(files).filter(([name]) => name.startsWith('dossier/data/'))
    const bytes = payload.reduce((sum, [, content]) => sum + content.byteLength, 0)
    expect(strFromU8(files['dossier/bag-info.txt'] ?? new Uint8Array())).toContain(
      `Payload-Oxum: ${bytes}.${payload.length}\n`,
    )
  })

  it('has a script that walks the audit log and names the broken entry', async () => {
    const folder = join(await unpacked(dossierOf([]), { ...NO_EVIDENCE, auditLog }), 'data')
    const run = () => spawnSync('sh', ['verify-audit-log.sh'], { cwd: folder, encoding: 'utf8' })
    expect(run().stdout).toContain('3 entries; the chain is whole')
    const log = readFileSync(join(folder, 'audit-log.txt'), 'utf8')
    writeFileSync(join(folder, 'audit-log.txt'), log.replace('zweiter', 'anderer'))
    const broken = run()
    expect(broken.status).toBe(1)
    expect(broken.stdout).toContain('Entry 2 is BROKEN')
    writeFileSync(join(folder, 'audit-log.txt'), log.split('\n').slice(1).join('\n'))
    expect(run().stdout).toContain('Entry 1 is BROKEN')
  })

  it('leaves out originals that cannot be had or have another sum, says so, and sums check those held elsewhere', async () => {
    const bytes = strToU8('held elsewhere')
    const document = imported(bytes)
    const damaged = { ...NO_EVIDENCE, original: () => Promise.resolve(strToU8('another')) }
    const folder = await unpacked(dossierOf([document]), damaged)
    expect(readFileSync(join(folder, 'VERIFY.txt'), 'utf8')).toContain(
      'Not all original files are in this package',
    )
    const data = join(folder, 'data')
    expect(readFileSync(join(data, 'texts', `${document.provenance.sha256}.txt`), 'utf8')).toBe(TEXT)
    writeFileSync(join(data, 'file-7.txt'), bytes)
    expect(check(data, 'sources.txt')).toBe(0)
    expect(execFileSync('ls', [data], { encoding: 'utf8' })).not.toContain('originals')
  })

  it('has the same names whatever hostile text stands in the fields, and the same bytes each time', async () => {
    const names = Object.keys(unzipSync(await writePackage(hostileDossier('x'), assets)))
    for (const text of HOSTILE_TEXTS.slice(0, 12)) {
      const files = unzipSync(await writePackage(hostileDossier(text), assets))
      expect(Object.keys(files)).toEqual(names)
      const info = strFromU8(files['dossier/bag-info.txt'] ?? new Uint8Array())
      for (const line of info.trimEnd().split('\n')) expect(line).toMatch(/^[A-Z][A-Za-z-]+: \S/u)
    }
    expect(await writePackage(hostileDossier('x'), assets)).toEqual(
      await writePackage(hostileDossier('x'), assets),
    )
  })
})
