import { useMemo, type ReactNode } from 'react'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { setPane } from '#renderer/services/workspace.ts'
import { listDocuments } from '#renderer/store/queries/documents.ts'
import { SelectField } from '#renderer/ui/fields.tsx'

/** Which documents stand in the panes, with the view's tools between them. */
export function CompareHeader({
  left,
  right,
  children,
}: {
  readonly left: string | null
  readonly right: string | null
  readonly children?: ReactNode
}) {
  return (
    <header className="compare-header">
      <DocumentChooser label="Document on the left" value={left} onChange={(id) => setPane(0, id)} />
      <div className="compare-tools">{children}</div>
      <DocumentChooser label="Document on the right" value={right} onChange={(id) => setPane(1, id)} />
    </header>
  )
}

function DocumentChooser(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (id: string) => void
}) {
  const documents = useCaseQuery(listDocuments)
  const options = useMemo(
    () =>
      (documents ?? []).map((document) => ({
        id: document.id,
        label: titleOf(document),
        description: originOf(document).join(' · '),
      })),
    [documents],
  )
  return (
    <SelectField
      {...props}
      hideLabel
      options={options}
      placeholder="Choose a document…"
      isDisabled={options.length === 0}
    />
  )
}
