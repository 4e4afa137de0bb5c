import { BookOpen, Columns2, Ellipsis, FileQuestion, Trash2, TriangleAlert } from 'lucide-react'
import { NO_OUTLET } from '#core/documents/display-title.ts'
import { hostOf } from '#core/reliability/outlets-of.ts'
import { editDocumentMeta } from '#renderer/store/actions/documents.ts'
import type { DocumentSummary } from '#renderer/store/queries/documents.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { perform } from '#renderer/services/perform.ts'
import { shownTags, useTagging } from '#renderer/services/tagging.ts'
import { compareDocuments, openDocument } from '#renderer/services/workspace.ts'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { PanelHeader, PanelSection, PropertyList } from '#renderer/ui/panel.tsx'
import { TagsSection } from '#renderer/ui/tags-section.tsx'
import { Time } from '#renderer/ui/time.tsx'
import { documentTitle } from './arrange-documents.ts'
import { removeWithNotice } from './document-actions.ts'
import { MemoSection } from '#renderer/ui/memo-section.tsx'
import { useMemoOn } from '#renderer/services/judging/use-judging.ts'
import { EditableField } from './editable-field.tsx'
import {
  displayOfField,
  editFromText,
  fieldProblem,
  isEdited,
  META_FIELDS,
  textOfField,
} from './meta-fields.ts'
import './library.css'

/** What the case knows of one document: details to edit, tags, notes of the reader, and where it came from. */
export function DocumentInspector({ id }: { readonly id: string }) {
  const { store } = useCase()
  const memo = useMemoOn(`document ${id}`)
  const documents = useSummaries()
  if (documents === undefined) return null
  const document = documents.get(id)
  if (!document) {
    return (
      <EmptyState
        icon={FileQuestion}
        title="This document is not in the case"
        text="It was taken out, or its import was undone. Undo or redo brings it back."
      />
    )
  }
  return (
    <>
      <PanelHeader
        title={documentTitle(document)}
        subtitle={document.meta.outlet ?? hostOf(document.meta.url) ?? NO_OUTLET}
        actions={
          <MenuButton
            label="Document actions"
            icon={Ellipsis}
            groups={[
              {
                id: 'open',
                items: [
                  { id: 'read', label: 'Read', icon: BookOpen, onAction: () => openDocument(id) },
                  {
                    id: 'self',
                    label: 'Compare with itself',
                    icon: Columns2,
                    onAction: () => compareDocuments(id, id),
                  },
                ],
              },
              {
                id: 'remove',
                items: [
                  {
                    id: 'remove',
                    label: 'Remove from the case',
                    icon: Trash2,
                    isDanger: true,
                    onAction: () => void removeWithNotice(store, [id]),
                  },
                ],
              },
            ]}
          />
        }
      />
      <Details document={document} />
      <DocumentTags id={id} />
      <MemoSection on={id} memo={memo} />
      <ReaderNotes document={document} />
      <ProvenanceSection document={document} />
    </>
  )
}

function Details({ document }: { readonly document: DocumentSummary }) {
  const { store } = useCase()
  const { id, meta, row } = document
  return (
    <PanelSection title="Details">
      <div>
        {META_FIELDS.map(({ field, label, placeholder, description, copyLabel }) => (
          <EditableField
            key={field}
            label={label}
            value={textOfField(meta, field)}
            fileValue={textOfField(row.meta, field)}
            isEdited={isEdited(row, field)}
            candidates={row.candidates.filter((candidate) => candidate.field === field)}
            placeholder={placeholder}
            {...(copyLabel === undefined ? {} : { copyLabel })}
            {...(description === undefined ? {} : { description })}
            problemOf={(text) => fieldProblem(field, text)}
            display={(text) => displayOfField(field, text)}
            onSave={(text) => void perform(store, editDocumentMeta(id, editFromText(field, text)))}
          />
        ))}
      </div>
    </PanelSection>
  )
}

function DocumentTags({ id }: { readonly id: string }) {
  const tagging = useTagging({ kind: 'document', document: id })
  return (
    <TagsSection
      target="this document"
      empty="Tag a leaning of this one document. Tags of its outlet stand with the outlet."
      tags={shownTags(tagging.given)}
      definitions={tagging.definitions}
      groupLabels={tagging.groupLabels}
      onAdd={tagging.add}
      onDefine={tagging.define}
      onEdit={tagging.edit}
      onRemove={tagging.remove}
    />
  )
}

function ReaderNotes({ document }: { readonly document: DocumentSummary }) {
  const { notes } = document.row
  if (notes.length === 0) return null
  return (
    <PanelSection title="Noticed while reading the file">
      <ul className="note-list">
        {notes.map(({ code, message }, index) => (
          <li key={`${code} ${index}`}>
            <TriangleAlert size={14} aria-hidden />
            <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function ProvenanceSection({ document }: { readonly document: DocumentSummary }) {
  const { row, imports } = document
  const { provenance } = row
  return (
    <PanelSection title="Where it came from">
      <PropertyList
        items={[
          { label: 'File', value: provenance.fileName },
          { label: 'Size', value: `${provenance.byteLength.toLocaleString('en')} bytes` },
          { label: 'Type', value: `${provenance.mediaType}, ${provenance.encoding}` },
          ...(provenance.pageStarts === undefined
            ? []
            : [{ label: 'Pages', value: provenance.pageStarts.length.toLocaleString('en') }]),
          { label: 'Reader', value: `${provenance.reader.name} ${provenance.reader.version}` },
          {
            label: 'SHA-256',
            value: (
              <span className="hash">
                <code>{provenance.sha256}</code>
                <CopyButton label="Copy SHA-256" text={provenance.sha256} />
              </span>
            ),
          },
        ]}
      />
      <h3 className="muted">{imports.length > 1 ? `Imported ${imports.length} times` : 'Imported'}</h3>
      <ul className="import-list">
        {imports.map(({ id, fileName, importedAt, duplicate }) => (
          <li key={id}>
            <span dir="auto">
              {fileName}
              {duplicate ? ' (the same bytes again)' : ''}
            </span>
            <Time iso={importedAt} className="muted" />
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
