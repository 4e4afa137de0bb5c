import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { byText } from '#core/base/order.ts'
import { syncFolder } from './durable.ts'
import { writeAtomically } from './write-atomically.ts'

/** The original bytes of a case's documents, each under its SHA-256, written once and never changed. */
export type Vault = {
  /** Keeps bytes under their hash; keeps nothing twice. Returns when they would survive a power cut. */
  readonly put: (bytes: Uint8Array, sha256: string) => Promise<void>
  /** The bytes, or `null` when they are not there or no longer hash to their name. */
  readonly get: (sha256: string) => Promise<Uint8Array | null>
  /** What is kept, in order of the sums, with sizes in bytes. */
  readonly list: () => Promise<readonly { readonly sha256: string; readonly size: number }[]>
  /** Whether anything was ever kept. */
  readonly holdsAnything: () => Promise<boolean>
  /** Removes what a killed program left half written before this time, in ms since 1970. Never fails. */
  readonly tidy: (before: number) => Promise<void>
}

const SHA256 = /^[0-9a-f]{64}$/u

/** A vault in a folder: `ab/abcdef…`, so that no folder holds too many files. */
export function openVault(folder: string): Vault {
  const fileOf = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new Error('A vault name must be a SHA-256')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    put: async (bytes, sha256) => {
      const path = fileOf(sha256)
      // Read and hashed, not only measured: a damaged original is written anew by the next import of the same file.
      if ((await sizeOf(path)) === bytes.byteLength && (await holds(path, sha256))) return
      const made = await mkdir(join(path, '..'), { recursive: true })
      await writeAtomically(path, bytes)
      if (made !== undefined) await syncFolder(folder)
    },
    get: async (sha256) => {
      try {
        const bytes = await readFile(fileOf(sha256))
        return sha256Of(bytes) === sha256 ? bytes : null
      } catch {
        return null
      }
    },
    tidy: async (before) => {
      const names = await readdir(folder, { recursive: true }).catch(() => [])
      for (const name of names.filter((each) => each.endsWith('.tmp'))) {
        const path = join(folder, name)
        const age = await stat(path).catch(() => null)
        if (age && age.mtimeMs < before) await rm(path, { force: true }).catch(() => undefined)
      }
    },
    list: async () => {
      const names = await readdir(folder, { recursive: true }).catch(() => [])
      const sums = names.map((name) => basename(name)).filter((name) => SHA256.test(name))
      const sized = await Promise.all(
        sums.toSorted(byText).map(async (sha256) => ({ sha256, size: (await sizeOf(fileOf(sha256))) ?? 0 })),
      )
      return sized
    },
    holdsAnything: async () => (await readdir(folder).catch(() => [])).length > 0,
  }
}

async function holds(path: string, sha256: string): Promise<boolean> {
  return sha256Of(await readFile(path)) === sha256
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch {
    return null
  }
}
