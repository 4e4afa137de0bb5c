import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { ReplyRequest } from '#core/findings/reply-request.ts'
import type { Action, CaseStore } from '../case-store.ts'
import type { CaseDatabase } from '../database.ts'
import { write, type RowWrite } from '../rows.ts'

/** Keeps a request for comment on a finding, to be filled in. */
export function addReplyRequest(
  store: CaseStore,
  id: string,
  finding: string,
  passage: AnchoredPassage | null,
): Action {
  return {
    action: 'reply.ask',
    label: 'Ask for comment',
    plan: async (db) => {
      if (!(await db.findings.get(finding))) return []
      const now = store.now()
      return [
        write('replyRequests', id, {
          id,
          finding,
          to: '',
          passage,
          question: '',
          sentOn: '',
          deadline: '',
          respondedOn: '',
          outcome: 'awaited',
          response: '',
          createdAt: now,
          updatedAt: now,
          author: store.actor(),
        }),
      ]
    },
  }
}

/** What of a request can be edited. */
export type ReplyEdit = Partial<
  Pick<
    ReplyRequest,
    'to' | 'passage' | 'question' | 'sentOn' | 'deadline' | 'respondedOn' | 'outcome' | 'response'
  >
>

/** Edits a request for comment; nothing is done where nothing changes. */
export function editReplyRequest(store: CaseStore, id: string, edit: ReplyEdit): Action {
  return {
    action: 'reply.edit',
    label: 'Edit a request for comment',
    plan: async (db) => {
      const row = await db.replyRequests.get(id)
      const next = row && { ...row, ...edit }
      if (!next || JSON.stringify(next) === JSON.stringify(row)) return []
      return [write('replyRequests', id, { ...next, updatedAt: store.now() })]
    },
  }
}

/** Removes a request for comment. */
export function removeReplyRequest(id: string): Action {
  return {
    action: 'reply.remove',
    label: 'Remove a request for comment',
    plan: async (db) => ((await db.replyRequests.get(id)) ? [write('replyRequests', id, null)] : []),
  }
}

/** Takes the requests on a finding away with it. */
export async function forgetRepliesTo(db: CaseDatabase, finding: string): Promise<RowWrite[]> {
  const ids = await db.replyRequests.where('finding').equals(finding).primaryKeys()
  return ids.map((id) => write('replyRequests', id, null))
}
