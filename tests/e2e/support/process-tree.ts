import { execFileSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** The process and everything that it started, as numbers; Linux and macOS. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const { pid, parent } of running()) {
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

const GONE_IN_MS = 10_000

/**
 * Kills at once, as a power cut would: nobody gets to write anything any more. Resolves when all of them are gone, so
 * that what they wrote can be taken away.
 */
export async function killTree(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || hasEnded(child)) return
  const gone = ended(child)
  const tree = processTree(pid)
  for (const each of tree) kill(each)
  await gone
  const end = Date.now() + GONE_IN_MS
  while (Date.now() < end && running().some((one) => tree.includes(one.pid))) await sleep(20)
}

/** All processes but those that have ended and wait for nobody to ask. */
function running(): { readonly pid: number; readonly parent: number }[] {
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' }).split('\n')
  return lines.flatMap((line) => {
    const [pid = '', parent = '', state = 'Z'] = line.trim().split(/\s+/u)
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent) }]
  })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** Resolves to the exit code when the process has ended; null when a signal ended it. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode
  return await new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
  })
}
