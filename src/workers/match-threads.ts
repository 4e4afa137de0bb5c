import { createTaskRunner, type MatchTaskResult, type TaskRunner } from '#core/matching/match-tasks.ts'
import { type TaskThread, type ThreadMessage, transferOf } from '#core/matching/task-pool.ts'

/** Does the tasks that come by a port until the worker is ended. */
export function serveTasks(port: MessagePort): void {
  let run: TaskRunner | null = null
  port.addEventListener('message', ({ data: message }: MessageEvent<ThreadMessage>) => {
    if (message.kind === 'case') run = createTaskRunner(message.data)
    else if (run) {
      const result = run(message.task)
      port.postMessage(result, transferOf(result))
    }
  })
  port.start()
}

/** A thread at the other end of a port. If it fails, the window ends the analysis. */
export function threadAt(port: MessagePort): TaskThread {
  const send = (message: ThreadMessage): void => port.postMessage(message)
  port.start()
  return {
    take: (data) => send({ kind: 'case', data }),
    run: (task) =>
      new Promise((resolve) => {
        const hear = ({ data }: MessageEvent<MatchTaskResult>): void => resolve(data)
        port.addEventListener('message', hear, { once: true })
        send({ kind: 'task', task })
      }),
  }
}
