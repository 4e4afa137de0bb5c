import { useMemo, useState } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import type { Entity } from '#core/claims/entity.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { mergeNames } from '#renderer/store/actions/names.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { SearchField, SelectField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { mergeCandidates } from './name-facts.ts'
import { NameRow } from './name-row.tsx'

/** Chooses the name that is the same one, and which of the two is kept. */
export function MergeDialog({
  entity,
  analysis,
  onClose,
  onMerged,
}: {
  readonly entity: Entity
  readonly analysis: Assertions
  readonly onClose: () => void
  /** Called with the id of the entity that is kept. */
  readonly onMerged: (kept: string) => void
}) {
  const { store } = useCase()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [keep, setKeep] = useState<'this' | 'other'>('this')
  const candidates = useMemo(
    () => mergeCandidates(entity, analysis.entities, query),
    [entity, analysis.entities, query],
  )
  // Who typed a name means the one that fits it best, until another is chosen.
  const typed = query.trim() === '' ? null : (candidates[0] ?? null)
  const other = candidates.find(({ id }) => id === chosen) ?? typed
  const merge = async (with_: Entity): Promise<void> => {
    const [kept, joined] = keep === 'this' ? [entity, with_] : [with_, entity]
    if (await perform(store, mergeNames(store, kept, joined, analysis.names))) onMerged(kept.id)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Who is the same as “${entity.name}”?`}
      onSave={() => {
        if (other) void merge(other)
      }}
      footer={
        <>
          <span className="muted dialog-keys-hint">
            <Kbd keys="$mod+Enter" /> merges
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={other === null}
            onPress={() => {
              if (other) void merge(other)
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <div className="merge">
        <SearchField label="Find the other name" value={query} onChange={setQuery} autoFocus />
        <div className="merge-list">
          <DenseList
            label="Names to merge with"
            items={candidates}
            rowHeight={48}
            selected={other ? [other.id] : []}
            onSelect={([id]) => setChosen(id ?? null)}
            onAction={(id) => {
              const named = candidates.find((one) => one.id === id)
              if (named) void merge(named)
            }}
            textOf={(one) => one.name}
            empty={<EmptyState title="No other name fits" />}
          >
            {(one) => <NameRow entity={one} />}
          </DenseList>
        </div>
        <SelectField
          label="Name to keep"
          value={keep}
          isDisabled={other === null}
          options={[
            { id: 'this', label: entity.name },
            { id: 'other', label: other?.name ?? 'The other name' },
          ]}
          onChange={setKeep}
          description="Claims, quotations and discrepancies follow. You can take it back at any time."
        />
      </div>
    </Dialog>
  )
}
