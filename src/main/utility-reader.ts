import { utilityProcess } from 'electron'
import type { ReaderChild } from './import/process/reader-host.ts'

/** How much heap a reader may use, in megabytes; V8 ends the process beyond it, which costs the one file. */
const HEAP_MEGABYTES = 1024

/** Starts a reader process of the app. Headless, `import/process/node-reader-child.ts` does the same with Node alone. */
export function spawnReader(entry: string): ReaderChild {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Variorum reader',
    stdio: 'ignore',
    env: {},
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
  })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', (code) => listener(code)),
    kill: () => void child.kill(),
  }
}
