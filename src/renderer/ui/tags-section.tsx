import type { ComponentProps } from 'react'
import { PanelSection } from './panel.tsx'
import { TagList } from './tag-list.tsx'
import { TagPicker } from './tag-picker.tsx'

type Picker = ComponentProps<typeof TagPicker>
type List = ComponentProps<typeof TagList>

/** The tags on something, in an inspector: to be given, changed and taken off. */
export function TagsSection({
  target,
  empty,
  tags,
  definitions,
  groupLabels,
  onAdd,
  onDefine,
  onEdit,
  onRemove,
}: Pick<Picker, 'target' | 'definitions' | 'groupLabels' | 'onAdd' | 'onDefine'> &
  Pick<List, 'empty' | 'onEdit' | 'onRemove'> & {
    readonly tags: readonly (List['tags'][number] & { readonly tag: string })[]
  }) {
  return (
    <PanelSection
      title="Tags"
      actions={
        <TagPicker
          target={target}
          definitions={definitions}
          groupLabels={groupLabels}
          given={tags.map(({ tag }) => tag)}
          onAdd={onAdd}
          onDefine={onDefine}
        />
      }
    >
      <TagList tags={tags} empty={empty} onEdit={onEdit} onRemove={onRemove} />
    </PanelSection>
  )
}
