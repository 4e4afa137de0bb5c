import { isUnder, type Codebook, type PlacedCode } from '#core/codebook/codebook.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'

const TOP = 'at-the-top'

/** Where in the codebook a code stands: under another, or at the top. */
export function StandsUnder({
  codebook,
  code,
  parent,
  onChange,
}: {
  readonly codebook: Codebook
  /** The code itself, which cannot stand under what is under it; `null` for one that is not there yet. */
  readonly code: string | null
  /** `null` at the top. */
  readonly parent: Pick<PlacedCode, 'id' | 'label'> | null
  readonly onChange: (parent: string | null) => void
}) {
  return (
    <div className="field">
      <span className="colour-label" aria-hidden>
        Stands under
      </span>
      <PickField
        label="Stands under"
        chosen={parent ? { id: parent.id, label: parent.label } : { id: TOP, label: 'At the top' }}
        options={() => [
          { id: TOP, label: 'At the top' },
          ...codebook.codes
            .filter(({ id, retired }) => !retired && (code === null || !isUnder(codebook.byId, id, code)))
            .map(({ id, label, path }) => ({ id, label: [...path, label].join(' › ') })),
        ]}
        onChange={(id) => onChange(id === TOP ? null : id)}
      />
    </div>
  )
}
