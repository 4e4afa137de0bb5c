import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import type { CodeColour } from '#core/reliability/outlet.ts'
import { Badge } from './badge.tsx'
import { Button, IconButton } from './button.tsx'
import { CodeDot } from './code-dot.tsx'
import { TextArea } from './fields.tsx'
import './tag-list.css'

/** One tag on something, with who put it there and why. */
export type ShownTag = {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly colour?: CodeColour | undefined
  readonly reason: string
  readonly author: string
  /** ISO 8601. */
  readonly taggedAt: string
}

/** The tags of something, each with its reason. */
export function TagList({
  tags,
  empty,
  onEdit,
  onRemove,
}: {
  readonly tags: readonly ShownTag[]
  readonly empty: string
  readonly onEdit: (id: string, reason: string) => void
  readonly onRemove: (id: string) => void
}) {
  if (tags.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="tag-list">
      {tags.map((tag) => (
        <TagEntry key={tag.id} tag={tag} onEdit={onEdit} onRemove={onRemove} />
      ))}
    </ul>
  )
}

function TagEntry({
  tag,
  onEdit,
  onRemove,
}: {
  readonly tag: ShownTag
  readonly onEdit: (id: string, reason: string) => void
  readonly onRemove: (id: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <li>
      <div className="tag-entry-head">
        <Badge tone="accent" title={tag.description}>
          {tag.colour === undefined ? null : <CodeDot colour={tag.colour} />} {tag.label}
        </Badge>
        <span className="muted truncate">
          {tag.author}, {tag.taggedAt.slice(0, 10)}
        </span>
        <IconButton
          label={`Edit the reason for “${tag.label}”`}
          icon={Pencil}
          size="small"
          onPress={() => setDraft(tag.reason)}
        />
        <IconButton
          label={`Take “${tag.label}” off`}
          icon={X}
          size="small"
          onPress={() => onRemove(tag.id)}
        />
      </div>
      {draft === null ? (
        <p dir="auto" className={tag.reason === '' ? 'muted' : undefined}>
          {tag.reason === '' ? 'No reason given' : tag.reason}
        </p>
      ) : (
        <>
          <TextArea label="Reason" hideLabel rows={2} value={draft} onChange={setDraft} autoFocus />
          <div className="tag-entry-buttons">
            <Button size="small" onPress={() => setDraft(null)}>
              Cancel
            </Button>
            <Button
              size="small"
              variant="primary"
              onPress={() => {
                onEdit(tag.id, draft.trim())
                setDraft(null)
              }}
            >
              Save
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
