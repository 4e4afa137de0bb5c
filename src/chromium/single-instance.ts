import { mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { join } from 'node:path'

/** What a second start of the app leaves for the first one. */
export type SecondStart = { readonly argv: readonly string[]; readonly workingDirectory: string }

export type InstanceLock = { release(): void }

/**
 * Takes the lock of a data folder: a file that names the process. Returns undefined when a living process holds it,
 * after leaving it a note with this process's arguments. A lock left by a killed process is taken over; its start
 * time, where the system tells it, guards against a process number used again.
 */
export function takeInstanceLock(
  folder: string,
  onSecondStart: (start: SecondStart) => void,
): InstanceLock | undefined {
  const lockFolder = join(folder, 'chromium-lock')
  mkdirSync(lockFolder, { recursive: true })
  const file = join(lockFolder, 'owner')
  const mine = `${String(process.pid)} ${startTime(process.pid) ?? ''}`.trim()
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      const watcher = watchNotes(lockFolder, onSecondStart)
      return {
        release: () => {
          watcher.close()
          rmSync(lockFolder, { recursive: true, force: true })
        },
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (isHeld(file)) {
      leaveNote(lockFolder)
      return undefined
    }
    rmSync(file, { force: true })
  }
  return undefined
}

function isHeld(file: string): boolean {
  let owner: string
  try {
    owner = readFileSync(file, 'utf8')
  } catch {
    return false
  }
  const [pidText, started] = owner.split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return started === undefined || started === startTime(pid)
}

/** Field 22 of /proc/PID/stat, counted after the command's closing bracket; undefined on other systems. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function leaveNote(lockFolder: string): void {
  const start: SecondStart = { argv: process.argv, workingDirectory: process.cwd() }
  writeFileSync(join(lockFolder, `start-${String(process.pid)}.json`), JSON.stringify(start))
}

function watchNotes(lockFolder: string, onSecondStart: (start: SecondStart) => void): FSWatcher {
  const collect = (): void => {
    for (const name of readdirSync(lockFolder)
      .filter((entry) => entry.startsWith('start-'))
      .toSorted()) {
      const path = join(lockFolder, name)
      const start = readNote(path)
      // A note still being written is read at the next event.
      if (start === undefined) continue
      rmSync(path, { force: true })
      onSecondStart(start)
    }
  }
  const watcher = watch(lockFolder, { persistent: false }, () => {
    try {
      collect()
    } catch {
      // The folder went away with the data it belongs to: nobody can leave notes there any more.
      watcher.close()
    }
  })
  return watcher
}

function readNote(path: string): SecondStart | undefined {
  try {
    const data: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof data !== 'object' || data === null || !('argv' in data) || !('workingDirectory' in data)) {
      return undefined
    }
    const { argv, workingDirectory } = data
    if (!Array.isArray(argv) || typeof workingDirectory !== 'string') return undefined
    return { argv: argv.map(String), workingDirectory }
  } catch {
    return undefined
  }
}
