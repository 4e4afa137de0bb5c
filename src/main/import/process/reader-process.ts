import { err } from '#core/base/result.ts'
import { isReaderRequest } from './reader-protocol.ts'
import type { ReaderAnswer } from './reader-protocol.ts'
import { readDocument } from '../registry.ts'

/**
 * The process that reads files: a child of the app (Electron's utility process) or of Node. It is given bytes and
 * gives back text; it opens no file, window or connection. When it dies or hangs, the host loses one file.
 */
async function answer(message: unknown): Promise<ReaderAnswer | null> {
  if (!isReaderRequest(message)) return null
  const { id, fileName, bytes } = message
  try {
    return { id, result: await readDocument({ fileName, bytes }) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // Too deep a nesting is the file's doing and leaves the process sound; anything else is reported as it is.
    if (error instanceof RangeError) {
      return {
        id,
        result: err({ code: 'unreadable', message: `The file is built too deeply to be read (${reason}).` }),
      }
    }
    return {
      id,
      result: err({ code: 'reader-crashed', message: `The reader failed on this file: ${reason}` }),
    }
  }
}

/** The port of an Electron utility process, of which Node's types know nothing. */
type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

function electronPort(): ParentPort | null {
  // Electron adds `parentPort` to `process` in a utility process, and there alone.
  return (process as { readonly parentPort?: ParentPort }).parentPort ?? null
}

const port = electronPort()
if (port) {
  port.on('message', ({ data }) => {
    void answer(data).then((reply) => {
      if (reply) port.postMessage(reply)
    })
  })
} else {
  process.on('message', (message) => {
    void answer(message).then((reply) => {
      if (reply) process.send?.(reply)
    })
  })
  // The host is gone: nobody waits for an answer.
  process.on('disconnect', () => process.exit(0))
}
