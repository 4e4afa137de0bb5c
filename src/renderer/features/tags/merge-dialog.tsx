import { useState } from 'react'
import { isUnder, type Codebook, type PlacedCode } from '#core/codebook/codebook.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { mergeCode } from '#renderer/store/actions/codes.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CodeDot } from '#renderer/ui/code-dot.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SearchField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'

/** Chooses the code that takes over another one's tags. */
export function MergeDialog({
  code,
  codebook,
  count,
  onClose,
  onMerged,
}: {
  readonly code: PlacedCode
  readonly codebook: Codebook
  /** How many tags the code has. */
  readonly count: number
  readonly onClose: () => void
  readonly onMerged: (into: string) => void
}) {
  const { store } = useCase()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const words = query.trim().toLowerCase()
  const others = codebook.codes.filter(
    ({ id, label, retired }) =>
      !retired && !isUnder(codebook.byId, id, code.id) && label.toLowerCase().includes(words),
  )
  // The words alone may say which: the first that has them is meant until another is chosen.
  const into = others.find(({ id }) => id === chosen) ?? (words === '' ? undefined : others[0])
  const merge = async (): Promise<void> => {
    if (!into || !(await perform(store, mergeCode(code, into)))) return
    notify('success', `“${code.label}” is “${into.label}” now.`, undoNow(store))
    onMerged(into.id)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={() => void merge()}
      title={`Merge “${code.label}” into another code`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!into} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <p className="muted">
        {count === 1 ? 'Its tag and' : `Its ${count} tags and`} the codes under it go there; reasons, authors
        and dates stay. It is kept as retired.
      </p>
      <SearchField label="Find a code" value={query} onChange={setQuery} autoFocus />
      <div className="tag-picker-list">
        <DenseList
          label="Codes"
          items={others}
          rowHeight={28}
          textOf={(one) => one.label}
          selected={into ? [into.id] : []}
          onSelect={([id]) => setChosen(id ?? null)}
          onAction={setChosen}
          empty={<p className="muted">No other code has these words.</p>}
        >
          {(one) => (
            <span className="code-row">
              <CodeDot colour={one.colour} />
              <span className="truncate" dir="auto">
                {[...one.path, one.label].join(' › ')}
              </span>
            </span>
          )}
        </DenseList>
      </div>
    </Dialog>
  )
}
