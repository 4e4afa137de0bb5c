import { useMemo } from 'react'
import type { Entity } from '#core/claims/entity.ts'
import { isolated } from '#core/text/direction.ts'
import { KIND_WORDS } from './words.ts'
import './names.css'

/** A name as lists show it. */
export function NameRow({ entity }: { readonly entity: Entity }) {
  const { icon: Icon, one } = KIND_WORDS[entity.kind]
  const documents = useMemo(
    () => new Set(entity.mentions.map(({ passage }) => passage.document)).size,
    [entity],
  )
  return (
    <div className="name-row">
      <Icon size={16} aria-label={one} />
      <span className="name-row-words">
        <span className="truncate" dir="auto">
          {entity.name}
        </span>
        <span className="muted truncate" dir="auto">
          {entity.forms
            .filter((form) => form !== entity.name)
            .map(isolated)
            .join(', ')}
        </span>
      </span>
      <span className="name-row-counts muted">
        {entity.mentions.length} × in {documents}
      </span>
    </div>
  )
}
