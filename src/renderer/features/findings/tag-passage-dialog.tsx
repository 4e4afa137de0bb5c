import { describePassage } from '#core/anchoring/anchor.ts'
import type { Passage, SourceDocument } from '#core/documents/source-document.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useTagging } from '#renderer/services/tagging.ts'
import { loadDocument } from '#renderer/store/queries/documents.ts'
import { TagDialog } from '#renderer/ui/tag-picker.tsx'

/** Tags selected words. `onClose` hears whether a tag was given. */
export function TagPassageDialog(props: {
  readonly passage: Passage
  readonly onClose: (done: boolean) => void
}) {
  const { passage } = props
  const document = useCaseQuery((db) => loadDocument(db, passage.document), [passage.document])
  return document ? <Picker {...props} document={document} /> : null
}

function Picker({
  passage,
  document,
  onClose,
}: {
  readonly passage: Passage
  readonly document: SourceDocument
  readonly onClose: (done: boolean) => void
}) {
  const tagging = useTagging({ kind: 'passage', passage: describePassage(document.text, passage) })
  const given = tagging.given.map(({ tag }) => tag.tag)
  return (
    <TagDialog
      target="these words"
      definitions={tagging.definitions.filter((definition) => !given.includes(definition.id))}
      groupLabels={tagging.groupLabels}
      onClose={() => onClose(false)}
      onAdd={(tag, reason) => {
        tagging.add(tag, reason)
        onClose(true)
      }}
      onDefine={tagging.define}
    />
  )
}
