import { err } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { MAX_FILE_BYTES } from '#shared/formats/file-limits.ts'
import type { ReaderFailure, ReaderInput } from '../reader.ts'
import { isReaderAnswer } from './reader-protocol.ts'
import type { ReaderRequest } from './reader-protocol.ts'

/** A reader process as the host sees it, whichever runtime started it. */
export type ReaderChild = {
  readonly send: (message: ReaderRequest) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called once, with the exit code and, where the runtime knows it, the signal that ended the process. */
  readonly onExit: (listener: (code: number | null, signal?: string | null) => void) => void
  readonly kill: () => void
}

/** What one file may cost. */
export type ReaderLimits = {
  /** Milliseconds from sending a file to its answer, the start of a new process included. */
  readonly timeMs: number
  /** Size of a file in bytes. */
  readonly maxBytes: number
  /** Length of the text that a reader makes of it, in UTF-16 units. */
  readonly maxTextUnits: number
}

/** Calls back after some milliseconds; the function it returns calls that off. */
export type Clock = { readonly after: (milliseconds: number, callback: () => void) => () => void }

/** Reads files in a process of their own. */
export type ReaderHost = {
  readonly limits: ReaderLimits
  /** Reads one file; calls wait for one another. Never rejects. `cancelled` when the signal or `dispose` ends it. */
  readonly read: (input: ReaderInput, signal: AbortSignal) => Promise<Result<DraftDocument, ReaderFailure>>
  /** Ends the process; reading under way ends as cancelled. */
  readonly dispose: () => void
}

export const DEFAULT_LIMITS: ReaderLimits = {
  timeMs: 60_000,
  maxBytes: MAX_FILE_BYTES,
  maxTextUnits: 10_000_000,
}

const systemClock: Clock = {
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/**
 * Keeps one warm reader process and gives it one file at a time (rules I51–I55). A process that takes too long is
 * killed, one that dies is replaced for the next file: a bad file costs itself and no other.
 */
export function createReaderHost(options: {
  readonly spawn: () => ReaderChild
  readonly limits?: ReaderLimits
  readonly clock?: Clock
}): ReaderHost {
  const limits = options.limits ?? DEFAULT_LIMITS
  const clock = options.clock ?? systemClock
  let warm: ReaderChild | null = null
  let disposed = false
  let nextId = 1
  let queue: Promise<unknown> = Promise.resolve()
  let interrupt: () => void = nothing
  // What waits for an answer. Each child's listeners are set once, when it starts.
  let waiting: {
    readonly child: ReaderChild
    readonly answer: Listener
    readonly exit: ExitListener
  } | null = null

  function child(): ReaderChild {
    if (warm) return warm
    const started = options.spawn()
    started.onMessage((message) => {
      if (waiting?.child === started) waiting.answer(message)
    })
    started.onExit((code, signal) => {
      if (warm === started) warm = null
      if (waiting?.child === started) waiting.exit(code, signal ?? null)
    })
    warm = started
    return started
  }

  function drop(lost: ReaderChild): void {
    if (warm === lost) warm = null
    lost.kill()
  }

  function readNow(input: ReaderInput, signal: AbortSignal): Promise<Result<DraftDocument, ReaderFailure>> {
    if (disposed || signal.aborted) return Promise.resolve(failure('cancelled'))
    if (input.bytes.length > limits.maxBytes) return Promise.resolve(tooLarge(limits.maxBytes))
    const id = nextId++
    return new Promise((resolve) => {
      let reader: ReaderChild
      try {
        reader = child()
      } catch (error) {
        resolve(failure('reader-crashed', `The reader process could not be started: ${String(error)}`))
        return
      }
      const finish = (result: Result<DraftDocument, ReaderFailure>, keep: boolean): void => {
        waiting = null
        stopTimer()
        signal.removeEventListener('abort', cancel)
        interrupt = nothing
        if (!keep) drop(reader)
        resolve(result)
      }
      const cancel = (): void => finish(failure('cancelled'), false)
      const stopTimer = clock.after(limits.timeMs, () => finish(timedOut(limits.timeMs), false))
      signal.addEventListener('abort', cancel)
      interrupt = cancel
      waiting = {
        child: reader,
        answer: (message) => {
          if (!isReaderAnswer(message)) finish(failure('reader-crashed'), false)
          else if (message.id === id) finish(withinLength(message.result, limits.maxTextUnits), true)
        },
        exit: (code, exitSignal) =>
          finish(failure(isOutOfMemory(code, exitSignal) ? 'out-of-memory' : 'reader-crashed'), false),
      }
      try {
        reader.send({ id, fileName: input.fileName, bytes: input.bytes })
      } catch {
        // The process died between two files and its end has not been told yet.
        finish(failure('reader-crashed'), false)
      }
    })
  }

  return {
    limits,
    read: (input, signal) => {
      const result = queue.then(() => readNow(input, signal))
      queue = result
      return result
    },
    dispose: () => {
      disposed = true
      interrupt()
      if (warm) drop(warm)
    },
  }
}

function nothing(): void {}

type Listener = (message: unknown) => void
type ExitListener = (code: number | null, signal: string | null) => void

/** V8 ends a process that is out of heap by an abort or a trap; systems kill one that is out of memory. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  if (signal !== null) return ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'].includes(signal)
  // 128 + signal as shells say it, the bare signal as Electron says it, and Windows' own code for it.
  return code !== null && [134, 133, 132, 137, 5, 6, 9, -536870904, 3758096392].includes(code)
}

function withinLength(
  result: Result<DraftDocument, ReaderFailure>,
  most: number,
): Result<DraftDocument, ReaderFailure> {
  if (!result.ok || result.value.text.length <= most) return result
  return err({
    code: 'too-large',
    message: `Its text has more than ${most.toLocaleString('en')} characters.`,
  })
}

function tooLarge(most: number): Result<DraftDocument, ReaderFailure> {
  return err({ code: 'too-large', message: `The file has more than ${Math.floor(most / 1_000_000)} MB.` })
}

function timedOut(milliseconds: number): Result<DraftDocument, ReaderFailure> {
  const seconds = Math.round(milliseconds / 1000)
  return err({ code: 'timed-out', message: `The file could not be read within ${seconds} seconds.` })
}

const SENTENCES = {
  cancelled: 'The import was cancelled.',
  'out-of-memory': 'Reading the file took more memory than a reader may use.',
  'reader-crashed': 'The reader broke off while it read this file.',
} as const

function failure(
  code: keyof typeof SENTENCES,
  message: string = SENTENCES[code],
): Result<DraftDocument, ReaderFailure> {
  return err({ code, message })
}
