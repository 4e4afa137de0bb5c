import { ChevronDown, ChevronUp, Plus, Trash2, X } from 'lucide-react'
import { passageOf } from '#core/anchoring/anchor.ts'
import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { FindingSide } from '#core/findings/finding.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { sideLetter, sideTone } from '#renderer/services/passage-text/terms.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { openDocument, type PaneSelection } from '#renderer/services/workspace.ts'
import { anchorPassages } from '#renderer/store/actions/findings.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { AccountCredibility } from './account-credibility.tsx'

/** One account of a finding: what it asserts, and the passages that say so. */
export function FindingSideCard({
  finding,
  side,
  index,
  selection,
  last,
  onChange,
  onMove,
}: {
  /** The id of the finding. */
  readonly finding: string
  readonly side: FindingSide
  readonly index: number
  /** The number of the last side, from 0. */
  readonly last: number
  readonly selection: PaneSelection | null
  /** The changed side; `null` takes it out. */
  readonly onChange: (side: FindingSide | null, group?: string) => void
  /** Exchanges it with the side after (1) or before it (-1). */
  readonly onMove: (by: 1 | -1) => void
}) {
  const { store } = useCase()
  const letter = sideLetter(index)
  const add = async (): Promise<void> => {
    if (!selection) return
    const { document, start, end } = selection
    const passages = await anchorPassages(store.db, [{ document, start, end }])
    onChange({ ...side, passages: [...side.passages, ...passages] })
  }
  const without = (passage: AnchoredPassage): void =>
    onChange({ ...side, passages: side.passages.filter((one) => one !== passage) })
  return (
    <div className="finding-side">
      <div className="finding-side-head">
        <Badge tone={sideTone(index)}>{letter}</Badge>
        <AutosaveText
          label={`What side ${letter} says`}
          hideLabel
          placeholder={`What side ${letter} says`}
          value={side.value}
          onSave={(value, visit) => onChange({ ...side, value }, visit)}
        />
        <IconButton
          label={`Move side ${letter} up`}
          icon={ChevronUp}
          size="small"
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        />
        <IconButton
          label={`Move side ${letter} down`}
          icon={ChevronDown}
          size="small"
          isDisabled={index === last}
          onPress={() => onMove(1)}
        />
        <IconButton
          label={`Remove side ${letter}`}
          icon={Trash2}
          size="small"
          onPress={() => onChange(null)}
        />
      </div>
      {side.passages.map((passage) => (
        <AnchoredQuote
          key={`${passage.document}:${passage.position.start}-${passage.position.end}`}
          passage={passage}
          onRemove={() => without(passage)}
        />
      ))}
      <AccountCredibility finding={finding} side={side} index={index} />
      <div className="finding-actions">
        <Button size="small" variant="quiet" icon={Plus} isDisabled={!selection} onPress={() => void add()}>
          Add the selected words to {letter}
        </Button>
      </div>
    </div>
  )
}

function AnchoredQuote(props: { readonly passage: AnchoredPassage; readonly onRemove: () => void }) {
  const { passage, onRemove } = props
  const documents = useDocumentsOf([passage.document])
  const words = wordsOfPassage(documents, passageOf(passage))
  // The finding carries its own words: they are shown as they were marked, whatever became of the document.
  const shown = words?.quote === passage.quote.exact ? words : null
  return (
    <PassageQuote
      quote={passage.quote.exact}
      before={shown?.before ?? ''}
      after={shown?.after ?? ''}
      origin={words?.origin ?? 'Document removed'}
      title={words?.title ?? ''}
      {...(words ? { onOpen: () => openDocument(passage.document, passageOf(passage)) } : {})}
      {...(words && !shown ? { note: 'The document no longer has these words at this place.' } : {})}
      actions={<IconButton label="Remove this passage" icon={X} size="small" onPress={onRemove} />}
    />
  )
}
