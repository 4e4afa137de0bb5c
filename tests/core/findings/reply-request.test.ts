import { describe, expect, it } from 'vitest'
import { replyLines, replyState, repliesInOrder, type ReplyRequest } from '#core/findings/reply-request.ts'

const request: ReplyRequest = {
  id: 'r-1',
  finding: 'f-1',
  to: 'The Heron Guard',
  passage: null,
  question: 'Who opened the gates?',
  sentOn: '2024-02-01',
  deadline: '2024-02-05',
  respondedOn: '',
  outcome: 'awaited',
  response: '',
  createdAt: '2024-02-01T08:00:00.000Z',
  updatedAt: '2024-02-01T08:00:00.000Z',
  author: 'R. Analyst',
}

describe('a request for comment', () => {
  it('is overdue from the day after its deadline, and only while it is awaited (Y2)', () => {
    expect(replyState(request, '2024-02-05T23:59:00Z')).toBe('awaited')
    expect(replyState(request, '2024-02-06T00:00:00Z')).toBe('overdue')
    expect(replyState({ ...request, outcome: 'answered' }, '2024-03-01')).toBe('answered')
    expect(replyState({ ...request, deadline: '' }, '2030-01-01')).toBe('awaited')
    expect(replyState({ ...request, sentOn: '' }, '2030-01-01')).toBe('not-sent')
  })

  it('says whom, when, what and how it stands (Y3)', () => {
    expect(replyLines(request, '2024-02-06')).toEqual({
      asked: 'The Heron Guard, asked on 2024-02-01, to answer by 2024-02-05: Who opened the gates?',
      stands: 'No answer by the deadline.',
    })
    const answered = {
      ...request,
      outcome: 'answered',
      respondedOn: '2024-02-04',
      response: 'We did not.',
    } as const
    expect(replyLines(answered, '2024-02-06').stands).toBe('Answered on 2024-02-04: We did not.')
  })

  it('stands with the others on its finding in the order in which they were made', () => {
    const later = { ...request, id: 'r-0', createdAt: '2024-02-02T08:00:00.000Z' }
    const other = { ...request, id: 'r-2', finding: 'f-2' }
    expect(repliesInOrder([later, other, request], 'f-1').map(({ id }) => id)).toEqual(['r-1', 'r-0'])
  })
})
