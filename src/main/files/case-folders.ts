import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { errorCode } from '#core/base/error-code.ts'
import { byText } from '#core/base/order.ts'
import { err, ok, type Result } from '#core/base/result.ts'
import { CASE_FORMAT_VERSION } from '#shared/formats/case-rows.ts'
import type { JournalHead } from '#shared/formats/journal.ts'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import type { IpcFailure } from '#shared/ipc/failure.ts'
import { MAX_CASE_FILE_BYTES, type CaseParts } from './case-file.ts'
import { CASE_ID, caseManifestSchema, type CaseManifest } from './case-manifest.ts'
import { syncFolder } from './durable.ts'
import { JournalFile } from './journal-file.ts'
import { openVault, type Vault } from './vault.ts'
import { writeAtomically } from './write-atomically.ts'

const JOURNAL = 'journal.ndjson'
/** A case's folder that is in use: its journal is open. */
export type OpenCaseFolder = {
  readonly manifest: CaseManifest
  readonly journal: JournalFile
  readonly vault: Vault
  /** A sentence when the journal was found damaged or missing. */
  readonly damage: string | null
}

type Deps = { readonly folder: string; readonly now: () => string; readonly newId: () => string }

/**
 * The cases on disk, outside the browser's profile: `cases/<id>/{case.json, journal.ndjson, vault/}`. This is what a lost
 * or damaged browser store is rebuilt from. Deleted cases move to `trash/`, so that deleting can be undone.
 */
export class CaseFolders {
  readonly #deps: Deps
  readonly #open = new Map<string, Promise<Result<OpenCaseFolder, IpcFailure>>>()

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /**
   * All cases, oldest first. One that cannot be opened is among them under the name of its folder, so that opening it
   * says why: were it left out, the window would look as if it had never been. Throws where the folder cannot be read.
   */
  list(): Promise<CaseInfo[]> {
    return this.#listIn(this.#cases())
  }

  /** The deleted cases that `restore` brings back, oldest first; as `list`. */
  listDeleted(): Promise<CaseInfo[]> {
    return this.#listIn(this.#trash())
  }

  async #listIn(folder: string): Promise<CaseInfo[]> {
    const names = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    })
    const infos: CaseInfo[] = []
    for (const id of names.toSorted(byText).filter((name) => CASE_ID.test(name))) {
      const manifest = await this.#readManifest(id, folder)
      if (manifest.ok) infos.push(await this.#info(manifest.value, folder))
      else if (manifest.error.code !== 'not-found') {
        infos.push(await this.#info({ id, name: `${id} (cannot be opened)`, createdAt: '' }, folder))
      }
    }
    return infos.toSorted((a, b) => byText(a.createdAt, b.createdAt))
  }

  /** What is known of one case. */
  async info(id: string): Promise<Result<CaseInfo, IpcFailure>> {
    const manifest = await this.#readManifest(id)
    return manifest.ok ? ok(await this.#info(manifest.value)) : manifest
  }

  /** Makes a new, empty case. */
  async create(name: string): Promise<Result<CaseInfo, IpcFailure>> {
    const id = `case-${this.#deps.newId()}`
    const manifest: CaseManifest = {
      format: 'variorum-case',
      version: CASE_FORMAT_VERSION,
      id,
      name: cleanName(name),
      createdAt: this.#deps.now(),
    }
    await mkdir(join(this.#cases(), id, 'vault'), { recursive: true })
    await this.#writeManifest(manifest)
    await syncFolder(this.#cases())
    const opened = await this.open(id)
    return opened.ok ? ok(await this.#info(opened.value.manifest)) : opened
  }

  /** Gives a case another name. */
  async rename(id: string, name: string): Promise<Result<CaseInfo, IpcFailure>> {
    const opened = await this.open(id)
    if (!opened.ok) return opened
    const next = { ...opened.value, manifest: { ...opened.value.manifest, name: cleanName(name) } }
    await this.#writeManifest(next.manifest)
    this.#open.set(id, Promise.resolve(ok(next)))
    return ok(await this.#info(next.manifest))
  }

  /** Moves a case to the trash. */
  async delete(id: string): Promise<Result<Record<string, never>, IpcFailure>> {
    const opened = await this.open(id)
    if (!opened.ok) return opened
    await opened.value.journal.close()
    this.#open.delete(id)
    await mkdir(this.#trash(), { recursive: true })
    await rename(join(this.#cases(), id), join(this.#trash(), id))
    await syncFolder(this.#cases())
    await syncFolder(this.#trash())
    return ok({})
  }

  /** Brings a deleted case back. */
  async restore(id: string): Promise<Result<CaseInfo, IpcFailure>> {
    try {
      await rename(join(this.#trash(), id), join(this.#cases(), id))
    } catch {
      return err({ code: 'not-found', message: 'This case is no longer in the trash.' })
    }
    await syncFolder(this.#cases())
    const opened = await this.open(id)
    return opened.ok ? ok(await this.#info(opened.value.manifest)) : opened
  }

  /** All that a case is made of, in memory; an error says where its folder is when it is too large for that. */
  async parts(id: string): Promise<Result<CaseParts, IpcFailure>> {
    const opened = await this.open(id)
    if (!opened.ok) return opened
    const { manifest, journal, vault } = opened.value
    const kept = await vault.list()
    const bytes = kept.reduce((sum, { size }) => sum + size, await this.#journalBytes(id, this.#cases()))
    if (bytes > MAX_CASE_FILE_BYTES) {
      return err({ code: 'failed', message: tooLarge(manifest.name, join(this.#cases(), id)) })
    }
    const originals = new Map<string, Uint8Array>()
    for (const { sha256 } of kept) {
      const original = await vault.get(sha256)
      if (original === null) return err({ code: 'damaged', message: damagedOriginal(manifest.name, sha256) })
      originals.set(sha256, original)
    }
    const { head, bytes: lines } = await journal.snapshot()
    return ok({ manifest, head, journal: lines, originals })
  }

  /**
   * Takes in a case that came as a file. One that is here already and the same is only opened; where another state of it
   * is here, or in the trash, the one that came stands beside it under a new id. Nothing that is here is changed. The
   * error is a sentence.
   */
  async adopt(parts: CaseParts): Promise<Result<CaseInfo, IpcFailure>> {
    if (parts.manifest.version > CASE_FORMAT_VERSION) {
      return err({
        code: 'conflict',
        message: 'A newer version of Variorum made it. Open it with that version.',
      })
    }
    const held = await this.#held(parts.manifest.id)
    if (held && held.hash === parts.head.hash) return this.info(parts.manifest.id)
    const isTaken = held !== null || (await exists(join(this.#trash(), parts.manifest.id)))
    const id = isTaken ? `case-${this.#deps.newId()}` : parts.manifest.id
    const name = isTaken
      ? cleanName(`${parts.manifest.name} (opened ${this.#deps.now().slice(0, 10)})`)
      : cleanName(parts.manifest.name)
    const arriving = join(this.#deps.folder, 'arriving', id)
    try {
      await rm(arriving, { recursive: true, force: true })
      await mkdir(join(arriving, 'vault'), { recursive: true })
      const vault = openVault(join(arriving, 'vault'))
      for (const [sha256, bytes] of parts.originals) await vault.put(bytes, sha256)
      await writeAtomically(join(arriving, JOURNAL), parts.journal)
      const journal = await JournalFile.open(join(arriving, JOURNAL), join(arriving, 'damaged'))
      const { head, damage } = journal
      await journal.close()
      if (damage !== null || head.seq !== parts.head.seq || head.hash !== parts.head.hash) {
        return err({ code: 'damaged', message: 'Its journal is damaged. Ask for the file again.' })
      }
      await this.#writeManifest({ ...parts.manifest, id, name }, join(arriving, 'case.json'))
      await mkdir(this.#cases(), { recursive: true })
      await rename(arriving, join(this.#cases(), id))
      await syncFolder(this.#cases())
    } finally {
      await rm(arriving, { recursive: true, force: true })
    }
    return this.info(id)
  }

  /** The head of a case that is here, or `null`. */
  async #held(id: string): Promise<JournalHead | null> {
    if (!(await exists(join(this.#cases(), id)))) return null
    const opened = await this.open(id)
    return opened.ok ? opened.value.journal.head : { seq: -1, hash: '' }
  }

  /** Opens a case's folder, once; later calls share it. */
  open(id: string): Promise<Result<OpenCaseFolder, IpcFailure>> {
    const held = this.#open.get(id)
    if (held) return held
    const opening = this.#openFolder(id)
    this.#open.set(id, opening)
    void opening.then((result) => {
      if (!result.ok && this.#open.get(id) === opening) this.#open.delete(id)
    })
    return opening
  }

  /** Closes every case; one that is asked for afterwards is opened again. */
  async close(): Promise<void> {
    const held = [...this.#open.values()]
    this.#open.clear()
    for (const opening of held) {
      const opened = await opening
      if (opened.ok) await opened.value.journal.close()
    }
  }

  async #openFolder(id: string): Promise<Result<OpenCaseFolder, IpcFailure>> {
    const manifest = await this.#readManifest(id)
    if (!manifest.ok) return manifest
    const folder = join(this.#cases(), id)
    const stamp = this.#deps.now().replace(/[^0-9]/gu, '')
    const damagedCopy = join(folder, `journal.damaged-${stamp}.ndjson`)
    let journal: JournalFile
    try {
      journal = await JournalFile.open(join(folder, JOURNAL), damagedCopy)
    } catch (error) {
      return err({ code: 'disk', message: openingProblem(manifest.value.name, folder, error) })
    }
    const vault = openVault(join(folder, 'vault'))
    // An hour: another program may be writing to the same case now.
    await vault.tidy(Date.parse(this.#deps.now()) - 60 * 60 * 1000)
    const missing = journal.head.seq === 0 && (await vault.holdsAnything())
    const damage = missing ? missingJournal(folder) : journal.damage
    return ok({ manifest: manifest.value, journal, vault, damage })
  }

  async #readManifest(id: string, folder = this.#cases()): Promise<Result<CaseManifest, IpcFailure>> {
    let raw: string
    try {
      raw = await readFile(join(folder, id, 'case.json'), 'utf8')
    } catch (error) {
      const gone = errorCode(error) === 'ENOENT' && (await this.#journalBytes(id, folder)) === 0
      if (gone) return err({ code: 'not-found', message: 'This case is not in the data folder.' })
      return err({ code: 'damaged', message: damagedDescription(join(folder, id), 'cannot be read') })
    }
    const manifest = v.safeParse(caseManifestSchema, parseJson(raw))
    if (!manifest.success) {
      return err({
        code: 'damaged',
        message: damagedDescription(join(folder, id), 'is damaged'),
      })
    }
    if (manifest.output.version > CASE_FORMAT_VERSION) {
      return err({
        code: 'conflict',
        message: `A newer version of Variorum has worked on “${manifest.output.name}”. Open it with that version; nothing was changed.`,
      })
    }
    return ok(manifest.output)
  }

  async #info(
    { id, name, createdAt }: Pick<CaseManifest, 'id' | 'name' | 'createdAt'>,
    folder = this.#cases(),
  ): Promise<CaseInfo> {
    return { id, name, createdAt, journalBytes: await this.#journalBytes(id, folder) }
  }

  async #journalBytes(id: string, folder: string): Promise<number> {
    return await stat(join(folder, id, JOURNAL)).then(
      ({ size }) => size,
      () => 0,
    )
  }

  async #writeManifest(
    manifest: CaseManifest,
    path = join(this.#cases(), manifest.id, 'case.json'),
  ): Promise<void> {
    await writeAtomically(path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'))
  }

  #cases(): string {
    return join(this.#deps.folder, 'cases')
  }

  #trash(): string {
    return join(this.#deps.folder, 'trash')
  }
}

function cleanName(name: string): string {
  const clean = name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200)
  return clean === '' ? 'Untitled case' : clean
}

function damagedDescription(folder: string, what: string): string {
  return `The file case.json in ${folder} ${what}, so the case was not opened. Its journal and its originals were not touched. Restore case.json from a backup; it holds no more than the name, the id and the date of the case.`
}

function missingJournal(folder: string): string {
  return `The journal of this case is empty, though documents were imported into it. Unless this is a new case, restore journal.ndjson in ${folder} from a backup before you go on; the original files are in the folder vault beside it.`
}

function openingProblem(name: string, folder: string, error: unknown): string {
  const code = errorCode(error)
  const start = `The case “${name}” was not opened, and nothing was changed`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${start}: its folder ${folder} may not be written to. Change its permissions, or start with --data=FOLDER.`
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `${start}: the disk is full. Free some space and try again.`
  return `${start}: ${error instanceof Error ? error.message : String(error)}`
}

function tooLarge(name: string, folder: string): string {
  const most = Math.floor(MAX_CASE_FILE_BYTES / 1_000_000)
  return `“${name}” holds more than ${most} MB, which is too much for one file. Close the program and copy the folder ${folder} into the folder “cases” of the other machine's data instead; nothing else is needed.`
}

function damagedOriginal(name: string, sha256: string): string {
  return `The original ${sha256.slice(0, 12)}… in “${name}” no longer has its SHA-256: the disk may be failing. Import that file again, then save the case.`
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
