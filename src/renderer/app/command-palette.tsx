import { FileText, Newspaper, SquareChevronRight } from 'lucide-react'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { commands } from '#renderer/services/commands.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { caseEntries, commandEntries, type PaletteEntry, rankEntries } from './palette-entries.ts'
import './command-palette.css'

const ICONS = { Command: SquareChevronRight, Document: FileText, Outlet: Newspaper } as const

/** Finds commands, documents and outlets by typing. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const listId = useId()
  const list = useRef<HTMLUListElement>(null)
  const registered = useObservable(commands)
  const ofCase = useCaseQuery(caseEntries)
  const entries = useMemo(
    () => rankEntries([...commandEntries(registered), ...(ofCase ?? [])], query),
    [registered, ofCase, query],
  )
  const run = (entry: PaletteEntry | undefined): void => {
    if (!entry) return
    onClose()
    entry.run()
  }
  const move = (to: number): void => {
    const next = (to + entries.length) % Math.max(1, entries.length)
    setActive(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active - 1)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[active])
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog-modal palette-modal">
        <Dialog className="dialog" aria-label="Search commands, documents and outlets">
          <input
            className="palette-input"
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-activedescendant={entries.length > 0 ? `${listId}-${active}` : undefined}
            aria-label="Search commands, documents and outlets"
            placeholder="Search commands, documents and outlets"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <ul className="palette-list" id={listId} role="listbox" aria-label="Results" ref={list}>
            {entries.map((entry, index) => (
              <PaletteRow
                key={entry.id}
                id={`${listId}-${index}`}
                entry={entry}
                isActive={index === active}
                onPoint={() => setActive(index)}
                onRun={() => run(entry)}
              />
            ))}
          </ul>
          {entries.length === 0 ? (
            <p className="palette-empty">Nothing has these words. Try fewer, or part of a title.</p>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteRow({
  id,
  entry,
  isActive,
  onPoint,
  onRun,
}: {
  readonly id: string
  readonly entry: PaletteEntry
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
}) {
  const Icon = ICONS[entry.kind]
  return (
    // The keyboard stays in the field above, which moves through these rows (combobox pattern).
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      className="palette-row"
      onPointerMove={onPoint}
      onClick={onRun}
    >
      <Icon size={15} aria-label={entry.kind} />
      <span className="palette-label truncate" dir="auto">
        {entry.label}
      </span>
      <span className="muted truncate">{entry.detail}</span>
      {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
    </li>
  )
}
