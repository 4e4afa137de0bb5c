import { Pin } from 'lucide-react'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import type { PossibleCounterpart } from '#core/matching/match.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import {
  counterpartsOf,
  openCounterpart,
  type SeenCounterpart,
} from '#renderer/services/passage-text/counterparts.ts'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import { contextOf } from '#renderer/services/passage-text/text-cursor.ts'
import { useDocument, useDocumentsOf, type Documents } from '#renderer/services/passage-text/use-documents.ts'
import { usePinned } from '#renderer/services/passage-text/use-pinned.ts'
import { usePossible } from '#renderer/services/passage-text/use-proposals.ts'
import { inspect, workspace } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { sharedWords } from './possible-words.ts'
import { usePinCommand } from './use-pin-command.ts'
import './matches.css'

/** What may report the same as a sentence, likest first: in the documents of the panes, then in the others. */
export function CounterpartsInspector({
  id,
  chosen,
}: {
  readonly id: string
  readonly chosen: string | null
}) {
  const place = useMemo(() => placeOf(id), [id])
  const document = useDocument(place.document)
  const possible = usePossible()
  const sentence = useMemo(() => document && sentenceAt(document, place), [document, place])
  const found = useMemo(
    () => (sentence ? counterpartsOf(possible ?? NONE, sentence) : []),
    [possible, sentence],
  )
  const documents = useDocumentsOf(found.map(({ other }) => other.document))
  const opened = found.find(({ pair }) => pair.id === chosen)
  const pin = usePinCommand(opened?.pair ?? null)
  if (document === undefined || possible === undefined || documents === undefined) return null
  if (!document || !sentence) return <EmptyState title="This document is gone" />
  return (
    <>
      <PanelHeader
        title="Possible counterparts"
        subtitle={found.length === 1 ? '1 sentence' : `${found.length} sentences`}
      />
      <PanelSection>
        <p className="possible-own" dir="auto">
          {document.text.slice(sentence.start, sentence.end)}
        </p>
      </PanelSection>
      {found.length === 0 ? (
        <EmptyState
          title="None found"
          text="No other sentence of the case is like it, apart from those that a match holds. They are looked for in cases of up to some sixty documents."
        />
      ) : (
        <>
          <Lists id={id} chosen={chosen} found={found} documents={documents} own={document.id} />
          <PanelSection>
            <Button size="small" icon={Pin} isDisabled={!opened} onPress={pin}>
              Pin as counterparts <Kbd keys="Shift+f" />
            </Button>
            <p className="muted">
              Arrow keys walk the list, <Kbd keys="Enter" /> lines the panes up. None of these is a match:
              nothing else rests on them.
            </p>
          </PanelSection>
        </>
      )}
    </>
  )
}

const NONE: readonly PossibleCounterpart[] = []

function Lists({
  id,
  chosen,
  found,
  documents,
  own,
}: {
  readonly id: string
  readonly chosen: string | null
  readonly found: readonly SeenCounterpart[]
  readonly documents: Documents
  readonly own: string
}) {
  const { view, panes } = useObservable(workspace)
  const isPinned = usePinned()
  const area = useRef<HTMLDivElement>(null)
  // The keys that follow are meant for the list that was asked for; a row that was opened may stand elsewhere now.
  useEffect(() => {
    const rows = [...(area.current?.querySelectorAll<HTMLElement>('[data-pair]') ?? [])]
    const row = rows.find(({ dataset }) => dataset['pair'] === chosen) ?? rows[0]
    row?.focus({ preventScroll: chosen === null })
  }, [chosen])
  const isOpen = ({ other }: SeenCounterpart): boolean =>
    view === 'compare' && other.document !== own && panes.includes(other.document)
  const groups = [
    { title: 'In the open documents', rows: found.filter(isOpen) },
    { title: 'In other documents', rows: found.filter((one) => !isOpen(one) && one.other.document !== own) },
    { title: 'In the same document', rows: found.filter(({ other }) => other.document === own) },
  ]
  return (
    <div ref={area} onKeyDown={walk}>
      {groups.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <PanelSection key={title} title={title}>
            <ul className="possible-list" aria-label={title}>
              {rows.map((one) => (
                <li key={one.pair.id}>
                  <Row
                    seen={one}
                    isChosen={one.pair.id === chosen}
                    isPinned={isPinned(one.pair)}
                    document={documents.get(one.other.document)}
                    onOpen={() => openCounterpart(one, { kind: 'counterparts', id, chosen: one.pair.id })}
                  />
                </li>
              ))}
            </ul>
          </PanelSection>
        ),
      )}
    </div>
  )
}

function Row({
  seen: { pair, other, rank },
  document,
  isChosen,
  isPinned,
  onOpen,
}: {
  readonly seen: SeenCounterpart
  readonly document: SourceDocument | undefined
  readonly isChosen: boolean
  readonly isPinned: boolean
  readonly onOpen: () => void
}) {
  return (
    <button
      type="button"
      className="possible-row"
      data-pair={pair.id}
      aria-current={isChosen}
      onClick={onOpen}
    >
      <span className="possible-row-head">
        <strong className="truncate" dir="auto">
          {document ? shortNameOf(document) : ''}
        </strong>
        {isPinned ? <Badge tone="accent">Pinned</Badge> : null}
        <span className="muted">{rank === 1 ? 'closest there' : `number ${rank} there`}</span>
      </span>
      <span className="possible-row-quote" dir="auto">
        {document?.text.slice(other.start, other.end)}
      </span>
      <span className="muted" dir="auto">
        Both: {sharedWords(pair.reasons)}
      </span>
    </button>
  )
}

/** The arrow keys go from row to row over all lists; Escape closes them. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    inspect({ kind: 'nothing' })
    return
  }
  const by =
    event.key === 'ArrowDown' || event.key === 'j' ? 1 : event.key === 'ArrowUp' || event.key === 'k' ? -1 : 0
  if (by === 0) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-pair]')]
  const at = rows.findIndex((row) => row === event.target)
  const next = rows[at + by]
  event.preventDefault()
  next?.focus()
}

function placeOf(id: string): Passage {
  const [document = '', start, end] = id.split(' ')
  return { document, start: Number(start), end: Number(end) }
}

function sentenceAt({ id, text, blocks }: SourceDocument, { start, end }: Passage): Passage {
  return { document: id, ...contextOf(text, blocks, { start, end }) }
}
