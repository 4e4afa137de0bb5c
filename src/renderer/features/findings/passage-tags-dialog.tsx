import type { TagTarget } from '#core/reliability/outlet.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { useTagging } from '#renderer/services/tagging.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { TagList } from '#renderer/ui/tag-list.tsx'
import { TagPicker } from '#renderer/ui/tag-picker.tsx'

/** The tags on the words of a tag, to be read, changed and taken off. */
export function PassageTagsDialog({ tag, onClose }: { readonly tag: string; readonly onClose: () => void }) {
  const target = useCaseQuery(async (db) => (await db.tags.get(tag))?.target ?? null, [tag])
  if (target === undefined) return null
  if (target === null) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title="Tags of these words"
        footer={<Button onPress={onClose}>Close</Button>}
      >
        <EmptyState title="This tag was taken off" />
      </Dialog>
    )
  }
  return <Tags target={target} onClose={onClose} />
}

function Tags({ target, onClose }: { readonly target: TagTarget; readonly onClose: () => void }) {
  const tagging = useTagging(target)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Tags of these words"
      footer={
        <>
          <TagPicker
            target="these words"
            definitions={tagging.definitions}
            groupLabels={tagging.groupLabels}
            given={tagging.given.map((given) => given.tag.tag)}
            onAdd={tagging.add}
            onDefine={tagging.define}
          />
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {target.kind === 'passage' ? (
        <blockquote dir="auto" className="tagged-words">
          {target.passage.quote.exact}
        </blockquote>
      ) : null}
      <TagList
        tags={tagging.given.map((given) => ({
          ...given.tag,
          label: given.definition.label,
          description: given.definition.description,
          colour: given.definition.colour,
        }))}
        empty="No tag stands on these words any more."
        onEdit={tagging.edit}
        onRemove={tagging.remove}
      />
    </Dialog>
  )
}
