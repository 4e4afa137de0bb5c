import type { AnchoredPassage } from '../anchoring/selectors.ts'

/** What became of a request: nobody knows yet, or one of three ends. */
export const REPLY_OUTCOMES = ['awaited', 'answered', 'declined', 'no-answer'] as const
export type ReplyOutcome = (typeof REPLY_OUTCOMES)[number]

/** A request for comment on a finding, to whom it concerns (docs/methods/findings.md, Y1). */
export type ReplyRequest = {
  readonly id: string
  readonly finding: string
  /** Who was asked. */
  readonly to: string
  /** The words that were put to them; `null` for none. */
  readonly passage: AnchoredPassage | null
  /** What they were asked. */
  readonly question: string
  /** Days, ISO 8601; empty where there is none yet. */
  readonly sentOn: string
  readonly deadline: string
  readonly respondedOn: string
  readonly outcome: ReplyOutcome
  /** The answer, in the words of those who were asked. */
  readonly response: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly author: string
}

/** How a request stands on a day. */
export type ReplyState = 'not-sent' | 'overdue' | ReplyOutcome

/** How a request stands: one that is awaited is overdue from the day after its deadline (Y2). */
export function replyState(
  { outcome, sentOn, deadline }: Pick<ReplyRequest, 'outcome' | 'sentOn' | 'deadline'>,
  now: string,
): ReplyState {
  if (outcome !== 'awaited') return outcome
  if (sentOn === '') return 'not-sent'
  return deadline !== '' && deadline.slice(0, 10) < now.slice(0, 10) ? 'overdue' : 'awaited'
}

/** The states in words. */
export const REPLY_STATE_WORDS: Readonly<Record<ReplyState, string>> = {
  'not-sent': 'Not sent yet',
  awaited: 'No answer yet',
  overdue: 'No answer by the deadline',
  answered: 'Answered',
  declined: 'Declined to comment',
  'no-answer': 'Did not answer',
}

/** A request as it is printed: whom, when and what; then how it stands, and the answer (Y3). */
export function replyLines(
  request: ReplyRequest,
  now: string,
): { readonly asked: string; readonly stands: string } {
  const { to, sentOn, deadline, respondedOn, question, response } = request
  const sent = sentOn === '' ? '' : `, asked on ${sentOn}`
  const until = deadline === '' ? '' : `, to answer by ${deadline}`
  const state = replyState(request, now)
  const on = respondedOn === '' || (state !== 'answered' && state !== 'declined') ? '' : ` on ${respondedOn}`
  return {
    asked: `${to === '' ? 'Not named' : to}${sent}${until}${question === '' ? '' : `: ${question}`}`,
    stands: `${REPLY_STATE_WORDS[state]}${on}${response === '' ? '.' : `: ${response}`}`,
  }
}

/** Requests in the order in which they were made; equal times by id. */
export function repliesInOrder(requests: readonly ReplyRequest[], finding: string): ReplyRequest[] {
  return requests
    .filter((request) => request.finding === finding)
    .toSorted((a, b) =>
      a.createdAt === b.createdAt ? (a.id < b.id ? -1 : 1) : a.createdAt < b.createdAt ? -1 : 1,
    )
}
