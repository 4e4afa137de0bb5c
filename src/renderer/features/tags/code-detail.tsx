import { Archive, ArchiveRestore, Merge } from 'lucide-react'
import type { BiasTag, CodeColour } from '#core/reliability/outlet.ts'
import { isGroup, type Codebook, type PlacedCode } from '#core/codebook/codebook.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { editCode, moveCode, type CodeEdit } from '#renderer/store/actions/codes.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { ColourChoice } from './colour-choice.tsx'
import { TaggedList } from './tagged-list.tsx'
import { StandsUnder } from './stands-under.tsx'

/** One code: its name, meaning, colour and place, what can be done with it, and everything that carries it. */
export function CodeDetail({
  code,
  codebook,
  tags,
  onMerge,
  onShow,
}: {
  readonly code: PlacedCode
  readonly codebook: Codebook
  readonly tags: readonly BiasTag[]
  readonly onMerge: () => void
  readonly onShow: (id: string) => void
}) {
  const { store } = useCase()
  const edit = (change: CodeEdit, visit?: string): void =>
    void perform(store, { ...editCode(code.id, change), ...(visit === undefined ? {} : { group: visit }) })
  const into = code.mergedInto === null ? undefined : codebook.byId.get(code.mergedInto)
  const parent = code.parent === null ? undefined : codebook.byId.get(code.parent)
  return (
    <article className="code-detail" aria-label={code.label}>
      <header className="code-detail-head">
        <p className="muted">
          {code.path.length > 0 ? <span dir="auto">{code.path.join(' › ')}</span> : 'At the top'}
          {code.origin === 'import' ? <Badge title={code.source}>from {code.source}</Badge> : null}
          {code.retired ? <Badge tone="warn">{into ? 'merged' : 'retired'}</Badge> : null}
        </p>
        <span className="code-detail-buttons">
          <Button size="small" icon={Merge} onPress={onMerge} isDisabled={into !== undefined}>
            Merge… <Kbd keys="m" />
          </Button>
          <Button
            size="small"
            icon={code.retired ? ArchiveRestore : Archive}
            onPress={() => edit({ retired: !code.retired })}
          >
            {code.retired ? 'Bring back' : 'Retire'}
          </Button>
        </span>
      </header>
      {into ? (
        <p>
          Its tags are called{' '}
          <button type="button" className="tagged-open" onClick={() => onShow(into.id)}>
            {into.label}
          </button>{' '}
          now.
        </p>
      ) : null}
      <div className="code-detail-fields">
        <AutosaveText
          label="Name"
          value={code.label}
          onSave={(label, visit) => {
            if (label !== '') edit({ label }, visit)
          }}
        />
        <StandsUnder
          codebook={codebook}
          code={code.id}
          parent={parent ?? null}
          onChange={(id) => void perform(store, moveCode(code.id, id))}
        />
        <AutosaveText
          label="Meaning"
          placeholder="When to use it, so that two people would use it alike"
          rows={3}
          value={code.description}
          onSave={(description, visit) => edit({ description }, visit)}
        />
        <ColourChoice value={code.colour} onChange={(colour: CodeColour) => edit({ colour })} />
      </div>
      {isGroup(code) && tags.length === 0 ? (
        <p className="muted">It gathers the codes under it and is not given itself.</p>
      ) : (
        <TaggedList tags={tags} />
      )}
    </article>
  )
}
