import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { ForkOptions } from 'electron'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import { guard, notAvailable } from './unavailable.ts'

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Electron's `UtilityProcess`: a Node process with a channel. The child hears on `process`, not on a parent port. */
class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.child = child
    running.add(child)
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.on('error', (error) => this.emit('error', 'FatalError', error.message, ''))
    child.on('exit', (code, signal) => {
      running.delete(child)
      this.emit('exit', code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.child.stdout
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.child.stderr
  }

  postMessage(message: unknown, transfer?: readonly unknown[]): void {
    if (transfer !== undefined && transfer.length > 0)
      throw notAvailable('UtilityProcess.postMessage with ports')
    if (!this.child.connected) return
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node checks at run time what can be sent
    const sendable = message as Parameters<ChildProcess['send']>[0]
    // A child that ends at this moment is reported by its exit.
    this.child.send(sendable, () => undefined)
  }

  kill(): boolean {
    return this.child.kill('SIGKILL')
  }
}

export const utilityProcess = guard('utilityProcess', {
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    const stdio = options.stdio ?? 'inherit'
    if (stdio !== 'inherit' && stdio !== 'ignore' && stdio !== 'pipe') {
      throw notAvailable('utilityProcess.fork with a list for stdio')
    }
    const child = fork(modulePath, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: { ...options.env } }),
      // Never the parent's own, which load this runtime.
      execArgv: options.execArgv ?? [],
      serialization: 'advanced',
      stdio: ['ignore', stdio, stdio, 'ipc'],
    })
    return guard('UtilityProcess', new UtilityProcess(child))
  },
})
