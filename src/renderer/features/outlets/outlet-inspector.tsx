import { displayTitle } from '#core/documents/display-title.ts'
import { FileText, Newspaper } from 'lucide-react'
import { addTag, rateOutlet, saveOutlet } from '#renderer/store/actions/outlets.ts'
import type { Outlet } from '#core/reliability/outlet.ts'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { perform, performAndTell } from '#renderer/services/perform.ts'
import { shownTags, taggedWords, useCodebook, useTagging } from '#renderer/services/tagging.ts'
import { openDocument, showView, workspace } from '#renderer/services/workspace.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader, PanelSection } from '#renderer/ui/panel.tsx'
import { TagsSection } from '#renderer/ui/tags-section.tsx'
import { GradeSection } from './grade-section.tsx'
import { listOutletRows, type OutletRow } from './outlet-rows.ts'
import { MemoSection } from '#renderer/ui/memo-section.tsx'
import { useMemoOn } from '#renderer/services/judging/use-judging.ts'
import { outletPage } from './state.ts'
import './outlets.css'

/** What the analyst thinks of one outlet: grade with reasons, tags, ownership, notes, and its documents. */
export function OutletInspector({ id }: { readonly id: string }) {
  const { store } = useCase()
  const memo = useMemoOn(`outlet ${id}`)
  const rows = useCaseQuery(listOutletRows)
  const open = useObservable(outletPage)
  const { view } = useObservable(workspace)
  const isOpen = view === 'outlets' && open === id
  if (rows === undefined) return null
  const row = rows.find((one) => one.id === id)
  if (!row) {
    return (
      <EmptyState
        icon={Newspaper}
        title="No document names this outlet now"
        text="It had another name, or its documents were taken out. Undo brings it back."
      />
    )
  }
  const { outlet, documents } = row
  return (
    <>
      <PanelHeader
        title={outlet.name}
        subtitle={`${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`}
        actions={
          isOpen ? undefined : (
            <Button
              size="small"
              onPress={() => {
                outletPage.set(id)
                showView('outlets')
              }}
            >
              Open its page
            </Button>
          )
        }
      />
      <GradeSection
        ratings={row.ratings}
        onRate={(grade, reason) =>
          performAndTell(store, rateOutlet(store, outlet, grade, reason), `Graded ${grade}`)
        }
      />
      <OutletTags id={id} />
      <Description
        row={row}
        onSave={(next, visit) => void perform(store, { ...saveOutlet(next), group: visit })}
      />
      <MemoSection on={id} memo={memo} />
      <PanelSection title="Documents">
        {documents.length === 0 ? <p className="muted">None in this case now.</p> : null}
        <ul className="outlet-documents">
          {documents.map((document) => (
            <li key={document.id}>
              <Button variant="quiet" size="small" icon={FileText} onPress={() => openDocument(document.id)}>
                <span className="truncate" dir="auto">
                  {displayTitle({ ...document.row, meta: document.meta })}
                </span>
              </Button>
              <span className="muted">{document.meta.published?.slice(0, 10) ?? 'no date'}</span>
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  )
}

function OutletTags({ id }: { readonly id: string }) {
  const tagging = useTagging({ kind: 'outlet', outlet: id })
  const { store } = useCase()
  const codebook = useCodebook()
  const rows = useCaseQuery(listOutletRows)
  const outlet = rows?.find((row) => row.id === id)?.outlet
  const add = async (tagId: string, reason: string): Promise<void> => {
    const group = store.newId('group')
    // A tagged outlet has a record, so that the tag keeps its outlet's name when its documents go.
    if (outlet && (await store.db.outlets.get(id)) === undefined) {
      await perform(store, { ...saveOutlet(outlet), label: 'Add a tag', group })
    }
    const tag = { ...addTag(store, tagId, { kind: 'outlet', outlet: id }, reason), group }
    await performAndTell(store, tag, taggedWords(codebook, tagId))
  }
  return (
    <TagsSection
      target="this outlet"
      empty="No leaning noted yet."
      tags={shownTags(tagging.given)}
      definitions={tagging.definitions}
      groupLabels={tagging.groupLabels}
      onAdd={(tagId, reason) => void add(tagId, reason)}
      onDefine={tagging.define}
      onEdit={tagging.edit}
      onRemove={tagging.remove}
    />
  )
}

function Description({
  row: { outlet },
  onSave,
}: {
  readonly row: OutletRow
  readonly onSave: (outlet: Outlet, visit: string) => void
}) {
  return (
    <PanelSection title="About it">
      <AutosaveText
        label="Name to print"
        value={outlet.name}
        onSave={(name, visit) => {
          if (name !== '') onSave({ ...outlet, name }, visit)
        }}
      />
      <AutosaveText
        label="Notes"
        placeholder="What its page has no place for"
        value={outlet.notes}
        onSave={(notes, visit) => onSave({ ...outlet, notes }, visit)}
        rows={3}
      />
      {outlet.domains.length === 0 ? null : <p className="muted">Seen on {outlet.domains.join(', ')}</p>}
    </PanelSection>
  )
}
