import { MessageSquareReply, Trash2 } from 'lucide-react'
import {
  REPLY_STATE_WORDS,
  repliesInOrder,
  replyState,
  type ReplyRequest,
} from '#core/findings/reply-request.ts'
import type { Finding } from '#core/findings/finding.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useReplyRequests } from '#renderer/services/judging/use-judging.ts'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import {
  addReplyRequest,
  editReplyRequest,
  removeReplyRequest,
  type ReplyEdit,
} from '#renderer/store/actions/replies.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/fields.tsx'
import { PanelSection } from '#renderer/ui/panel.tsx'

const OUTCOMES = [
  { id: 'awaited', label: 'Awaited' },
  { id: 'answered', label: 'Answered' },
  { id: 'declined', label: 'Declined to comment' },
  { id: 'no-answer', label: 'Did not answer' },
] as const

const NONE = 'none'

/** Who was asked to comment on a finding, until when, and what they said. */
export function ReplyRequests({ finding }: { readonly finding: Finding }) {
  const { store } = useCase()
  const all = useReplyRequests()
  if (all === undefined) return null
  const requests = repliesInOrder(all, finding.id)
  const passages = finding.sides.flatMap((side) => side.passages)
  return (
    <PanelSection title="Right of reply">
      {requests.map((request) => (
        <Request key={request.id} request={request} finding={finding} />
      ))}
      <div className="finding-actions">
        <Button
          size="small"
          icon={MessageSquareReply}
          onPress={() =>
            void perform(store, addReplyRequest(store, store.newId('reply'), finding.id, passages[0] ?? null))
          }
        >
          {requests.length === 0 ? 'Ask for comment' : 'Ask somebody else'}
        </Button>
      </div>
    </PanelSection>
  )
}

function Request({ request, finding }: { readonly request: ReplyRequest; readonly finding: Finding }) {
  const { store } = useCase()
  const save = (edit: ReplyEdit, group?: string): void => {
    const action = editReplyRequest(store, request.id, edit)
    void perform(store, group === undefined ? action : { ...action, group })
  }
  const remove = async (): Promise<void> => {
    if (await perform(store, removeReplyRequest(request.id))) {
      notify('info', 'Request for comment removed', undoNow(store))
    }
  }
  const passages = finding.sides.flatMap((side) => side.passages)
  const options = passages.map((passage, index) => ({ id: String(index), label: `“${passage.quote.exact}”` }))
  const at = passages.findIndex(
    ({ document, position }) =>
      document === request.passage?.document &&
      position.start === request.passage.position.start &&
      position.end === request.passage.position.end,
  )
  const state = replyState(request, store.now())
  const isOpen = state === 'not-sent' || state === 'awaited'
  const who = request.to === '' ? 'the request' : `the request to ${request.to}`
  return (
    <div className="reply-request" role="group" aria-label={request.to || 'Request for comment'}>
      <div className="reply-head">
        <Badge tone={state === 'overdue' ? 'warn' : isOpen ? 'neutral' : 'accent'}>
          {REPLY_STATE_WORDS[state]}
        </Badge>
        <IconButton label={`Remove ${who}`} icon={Trash2} onPress={() => void remove()} />
      </div>
      <AutosaveText label="Who is asked" value={request.to} onSave={(to, visit) => save({ to }, visit)} />
      <SelectField
        label="Words put to them"
        value={at < 0 ? NONE : String(at)}
        options={[{ id: NONE, label: 'None' }, ...options]}
        onChange={(id) => save({ passage: passages[Number(id)] ?? null })}
      />
      <AutosaveText
        label="Question"
        value={request.question}
        rows={2}
        onSave={(question, visit) => save({ question }, visit)}
      />
      <div className="finding-fields">
        <AutosaveText
          label="Sent"
          type="date"
          value={request.sentOn}
          onSave={(sentOn, visit) => save({ sentOn }, visit)}
        />
        <AutosaveText
          label="Deadline"
          type="date"
          value={request.deadline}
          onSave={(deadline, visit) => save({ deadline }, visit)}
        />
      </div>
      <div className="finding-fields">
        <SelectField
          label="Outcome"
          value={request.outcome}
          options={OUTCOMES}
          onChange={(outcome) => save({ outcome })}
        />
        <AutosaveText
          label="Answered on"
          type="date"
          value={request.respondedOn}
          onSave={(respondedOn, visit) =>
            // A day of the answer says that there is one.
            save(
              {
                respondedOn,
                ...(respondedOn !== '' && request.outcome === 'awaited' ? { outcome: 'answered' } : {}),
              },
              visit,
            )
          }
        />
      </div>
      <AutosaveText
        label="Answer"
        description="In their words. Printed in the dossier, as the question is."
        value={request.response}
        rows={3}
        onSave={(response, visit) => save({ response }, visit)}
      />
    </div>
  )
}
