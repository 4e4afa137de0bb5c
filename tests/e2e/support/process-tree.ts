import { execFileSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** The process and everything that it started, as numbers; Linux and macOS. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const line of execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/u).map(Number)
    if (pid === undefined || parent === undefined) continue
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** Kills at once, as a power cut would: nobody gets to write anything any more. Resolves when the root is gone. */
export async function killTree(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || hasEnded(child)) return
  const gone = ended(child)
  for (const each of processTree(pid)) kill(each)
  await gone
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
