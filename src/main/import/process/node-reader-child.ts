import { fork } from 'node:child_process'
import { dirname, join, parse } from 'node:path'
import { existsSync, realpathSync } from 'node:fs'
import type { ReaderChild } from './reader-host.ts'

/** How much heap a reader may use, in megabytes; V8 ends the process beyond it, which costs the one file. */
const HEAP_MEGABYTES = 1024

/**
 * Starts a reader process with Node alone, for the command line and tests. It inherits no environment and, where
 * this Node has a permission model, may read its own program and packages and nothing else: no other file, no
 * writing, no processes, no workers.
 *
 * @param entry absolute path of the built `reader-process.js`
 */
export function spawnNodeReader(entry: string, heapMegabytes = HEAP_MEGABYTES): ReaderChild {
  const child = fork(entry, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: inheritedEnvironment(),
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--no-warnings', ...permissionFlags(entry)],
  })
  return {
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let told = false
      const tell = (code: number | null, signal: string | null): void => {
        if (!told) listener(code, signal)
        told = true
      }
      child.on('exit', tell)
      // A process that could not be started, or a message that could not be sent: the process is of no use.
      child.on('error', () => tell(null, null))
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** The flags that take file system, processes and workers from the child, by the names this Node knows them under. */
export function permissionFlags(entry: string): string[] {
  const flags = process.allowedNodeEnvironmentFlags
  const flag = ['--permission', '--experimental-permission'].find((name) => flags.has(name))
  if (flag === undefined) return []
  return [flag, ...readablePaths(entry).map((path) => `--allow-fs-read=${path}`)]
}

/** The folder of the program, and the packages and descriptions of packages in the folders above it. */
function readablePaths(entry: string): string[] {
  const paths = [join(dirname(entry), '*'), join(realpathSync(dirname(entry)), '*')]
  const { root } = parse(entry)
  for (let folder = dirname(entry); folder !== root; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules')
    const description = join(folder, 'package.json')
    if (existsSync(packages)) paths.push(join(packages, '*'), join(realpathSync(packages), '*'))
    if (existsSync(description)) paths.push(description)
  }
  // Under links the loader asks for the names and for the places they lead to.
  return [...new Set(paths)]
}

/** Windows cannot start a process without these. Everything else of the environment stays here. */
function inheritedEnvironment(): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of ['SystemRoot', 'windir']) {
    const value = process.env[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}
