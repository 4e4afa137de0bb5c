import {
  type TaskThread,
  type ThreadMessage,
  type ThreadResult,
  threadWork,
} from '#core/matching/task-pool.ts'

/** Does the tasks that come by a port until the worker is ended. */
export function serveTasks(port: MessagePort): void {
  const work = threadWork((result, transfer) => port.postMessage(result, transfer))
  port.addEventListener('message', ({ data }: MessageEvent<ThreadMessage>) => work(data))
  port.start()
}

/** A thread at the other end of a port. If it fails, the window ends the analysis. */
export function threadAt(port: MessagePort): TaskThread {
  port.start()
  return {
    send: (message) => port.postMessage(message),
    answer: () =>
      new Promise((resolve) => {
        const hear = ({ data }: MessageEvent<ThreadResult>): void => resolve(data)
        port.addEventListener('message', hear, { once: true })
      }),
  }
}
