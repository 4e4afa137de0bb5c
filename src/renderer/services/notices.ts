import { observable, type Observable } from './observable.ts'

/** A short message at the edge of the window; problems stay until they are closed. */
export type Notice = {
  readonly id: number
  readonly tone: 'info' | 'success' | 'problem'
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
  /** What it is about, where a later message of it makes an earlier one stale: “import”. */
  readonly topic: string | null
}

export const notices: Observable<readonly Notice[]> = observable<readonly Notice[]>([])

const INFO_MS = 6000
/** What offers to undo or restore must be reachable by keyboard in time. */
const ACTION_MS = 20_000
let next = 1

/** Shows a message; gives its id. One with a topic takes the place of the earlier ones of that topic. */
export function notify(
  tone: Notice['tone'],
  text: string,
  action: Notice['action'] = null,
  topic: string | null = null,
): number {
  const id = next++
  notices.update((now) => {
    const current = topic === null ? now : now.filter((notice) => notice.topic !== topic)
    return [...current.slice(-3), { id, tone, text, action, topic }]
  })
  if (tone !== 'problem') setTimeout(() => dismissNotice(id), action === null ? INFO_MS : ACTION_MS)
  return id
}

/** Takes a message away. */
export function dismissNotice(id: number): void {
  notices.update((now) => now.filter((notice) => notice.id !== id))
}
