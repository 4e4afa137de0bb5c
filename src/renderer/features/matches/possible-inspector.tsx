import { Columns2, Pin } from 'lucide-react'
import type { Passage } from '#core/documents/source-document.ts'
import { useDocumentsOf, wordsOfPassage } from '#renderer/services/passage-text/use-documents.ts'
import { usePinned } from '#renderer/services/passage-text/use-pinned.ts'
import { usePossible } from '#renderer/services/passage-text/use-proposals.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { rankWords } from './possible-words.ts'
import { usePinCommand } from './use-pin-command.ts'
import './matches.css'
import { MatchReasons } from './match-reasons.tsx'

/** Two sentences that may report the same thing: what they share, and what to do with them. */
export function PossibleInspector({ id }: { readonly id: string }) {
  const all = usePossible()
  const pair = all?.find((one) => one.id === id) ?? null
  const documents = useDocumentsOf(pair ? [pair.a.document, pair.b.document] : [])
  const pin = usePinCommand(pair)
  const isPinned = usePinned()
  if (all === undefined || documents === undefined) return null
  if (!pair) {
    return (
      <EmptyState
        title="This pair is gone"
        text="The documents were compared anew since, and these sentences are no possible counterparts any more."
      />
    )
  }
  return (
    <>
      <PanelHeader title="Possible counterpart" subtitle={rankWords(pair)} />
      <PanelSection>
        <p className="muted">
          No match: the program only takes these sentences to be like each other. Nothing else rests on it.
        </p>
        {isPinned(pair) ? (
          <p>
            <Badge tone="accent">Pinned</Badge>
          </p>
        ) : null}
        <div className="possible-actions">
          <Button
            size="small"
            icon={Columns2}
            onPress={() => comparePassages(pair.a, pair.b, { kind: 'possible', id })}
          >
            Open side by side
          </Button>
          <Button size="small" icon={Pin} onPress={pin}>
            Pin as counterparts <Kbd keys="Shift+f" />
          </Button>
        </div>
      </PanelSection>
      <PanelSection title="The sentences">
        {[pair.a, pair.b].map((passage: Passage) => {
          const words = wordsOfPassage(documents, passage)
          return words ? (
            <PassageQuote
              key={`${passage.document} ${passage.start}`}
              {...words}
              onOpen={() => openDocument(passage.document, passage)}
            />
          ) : null
        })}
      </PanelSection>
      <PanelSection title="What they share">
        <MatchReasons reasons={pair.reasons} />
      </PanelSection>
    </>
  )
}
