import type { CodeColour } from '#core/reliability/outlet.ts'
import { groupBy } from '#core/base/group-by.ts'
import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { CodeDot } from './code-dot.tsx'
import { Dialog } from './dialog.tsx'
import { SearchField, TextArea, TextField } from './fields.tsx'
import { DenseList } from './list-box.tsx'
import './tag-picker.css'

/** A tag that can be given. */
export type TagChoice = {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly group: string
  readonly origin: 'built-in' | 'user'
  readonly colour?: CodeColour
  /** The names of the codes above it, uppermost first. */
  readonly path?: readonly string[]
}

/** Opens a dialog in which a tag is chosen, with a reason, or defined. */
export function TagPicker({
  target,
  definitions,
  groupLabels,
  given,
  onAdd,
  onDefine,
  buttonLabel = 'Add tag',
}: {
  /** What is tagged, in words: "this outlet". */
  readonly target: string
  readonly definitions: readonly TagChoice[]
  /** Headings of the groups by id; a group without one shows its id. */
  readonly groupLabels: Readonly<Record<string, string>>
  /** Ids of the tags that it has already: not offered again. */
  readonly given: readonly string[]
  readonly onAdd: (tagId: string, reason: string) => void
  readonly onDefine: (definition: TagChoice) => void
  readonly buttonLabel?: string
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="quiet" icon={Plus} onPress={() => setOpen(true)}>
        {buttonLabel}
      </Button>
      {open ? (
        <TagDialog
          target={target}
          definitions={definitions.filter((definition) => !given.includes(definition.id))}
          groupLabels={groupLabels}
          onClose={() => setOpen(false)}
          onAdd={onAdd}
          onDefine={onDefine}
        />
      ) : null}
    </>
  )
}

/** The dialog itself, for views that open it by key. */
export function TagDialog({
  target,
  definitions,
  groupLabels,
  onClose,
  onAdd,
  onDefine,
}: {
  readonly target: string
  readonly definitions: readonly TagChoice[]
  readonly groupLabels: Readonly<Record<string, string>>
  readonly onClose: () => void
  readonly onAdd: (tagId: string, reason: string) => void
  readonly onDefine: (definition: TagChoice) => void
}) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [defining, setDefining] = useState(false)
  const shown = filterTags(definitions, query)
  const groups = [...groupBy(shown, (tag) => tag.group)].map(([id, items]) => ({
    id: `group:${id}`,
    title: groupLabels[id] ?? id,
    items,
  }))
  const add = (): void => {
    if (chosen === null) return
    onAdd(chosen, reason.trim())
    onClose()
  }
  if (defining) {
    return (
      <DefineTag
        label={query}
        groups={Object.entries(groupLabels)}
        onClose={() => setDefining(false)}
        onDefine={(definition) => {
          onDefine(definition)
          setChosen(definition.id)
          // Shows the new tag, chosen, and it alone.
          setQuery(definition.label)
          setDefining(false)
        }}
      />
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={add}
      title={`Tag ${target}`}
      footer={
        <>
          <Button variant="quiet" icon={Plus} onPress={() => setDefining(true)}>
            Define a tag
          </Button>
          <span className="tag-picker-space" />
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={add}>
            Add tag
          </Button>
        </>
      }
    >
      <SearchField label="Find a tag" value={query} onChange={setQuery} autoFocus />
      <div className="tag-picker-list">
        <DenseList
          label="Tags"
          groups={groups}
          estimatedRowHeight={42}
          textOf={(tag) => tag.label}
          selected={chosen === null ? [] : [chosen]}
          onSelect={(ids) => setChosen(ids[0] ?? null)}
          onAction={(id) => setChosen(id)}
          empty={<p className="tag-picker-empty">No tag has these words. Define one of your own.</p>}
        >
          {(tag) => (
            <span className="tag-picker-row">
              <span>
                <CodeDot colour={tag.colour ?? 'grey'} />{' '}
                {[...(tag.path ?? []).slice(1), tag.label].join(' › ')}
              </span>
              <span className="muted">{tag.description}</span>
            </span>
          )}
        </DenseList>
      </div>
      <TextArea
        label="Reason"
        description="What shows it. Printed in the dossier."
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}

function DefineTag({
  label: firstLabel,
  groups,
  onClose,
  onDefine,
}: {
  readonly label: string
  readonly groups: readonly (readonly [string, string])[]
  readonly onClose: () => void
  readonly onDefine: (definition: TagChoice) => void
}) {
  const seed = useId()
  const [label, setLabel] = useState(firstLabel)
  const [description, setDescription] = useState('')
  const [group, setGroup] = useState('')
  const name = label.trim()
  const define = (): void => {
    if (name === '') return
    onDefine({
      id: ownTagId(name, seed),
      label: name,
      description: description.trim(),
      group: known?.[0] ?? 'own',
      origin: 'user',
    })
  }
  const known = groups.find(([id, title]) => id === group.trim() || title === group.trim())
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onSave={define}
      title="Define a tag"
      footer={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button variant="primary" isDisabled={name === ''} onPress={define}>
            Define
          </Button>
        </>
      }
    >
      <TextField label="Name" value={label} onChange={setLabel} autoFocus isRequired />
      <TextArea
        label="Meaning"
        description="One sentence, so that two people would use it alike."
        value={description}
        onChange={setDescription}
        rows={2}
      />
      <TextField
        label="Group"
        value={group}
        onChange={setGroup}
        placeholder="Own tags"
        description={`Where it stands in the codebook: ${groups.map(([, title]) => title).join(', ')}. Empty: at the top.`}
      />
    </Dialog>
  )
}

/** The tags whose words hold every word of the query, in their own order. */
export function filterTags(definitions: readonly TagChoice[], query: string): readonly TagChoice[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  return definitions.filter((tag) => {
    const text = `${tag.label} ${tag.description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** An id from the tag's name. Names without a Latin letter or digit fall back on `fallback`. */
export function ownTagId(name: string, fallback: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  return `own-${slug === '' ? fallback : slug}`
}
