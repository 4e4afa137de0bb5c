import { X } from 'lucide-react'
import { useCase } from '#renderer/services/case-context.tsx'
import { useRedactions } from '#renderer/services/passage-text/use-marked.ts'
import { perform } from '#renderer/services/perform.ts'
import { dropRedaction } from '#renderer/store/actions/redactions.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'

/** Words that public dossiers do not hold; each can be let in again. */
export function RedactionList() {
  const { store } = useCase()
  const redactions = useRedactions()
  if (redactions === undefined) return null
  if (redactions.length === 0) {
    return (
      <p className="muted">
        No words are redacted. Select words in a text and press <Kbd keys="x" />.
      </p>
    )
  }
  return (
    <div>
      <p className="muted">Unreadable wherever they stand:</p>
      <ul className="redactions">
        {redactions.map(({ id, passage, reason }) => (
          <li key={id}>
            <span dir="auto">
              “{passage.quote.exact}”{reason === '' ? null : <span className="muted"> {reason}</span>}
            </span>
            <IconButton
              label={`Take back the redaction of “${passage.quote.exact}”`}
              icon={X}
              size="small"
              onPress={() => void perform(store, dropRedaction(id))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
