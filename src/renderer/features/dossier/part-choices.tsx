import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/fields.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { moveInOrder, orderFindings, type PartChoice } from './dossier-draft.ts'

/** How many things of a part are listed to be chosen from; the rest goes in as it comes. */
const MOST_CHOICES = 60

/** Something that can be chosen for a part. */
export type Choice = { readonly id: string; readonly name: string; readonly description?: string | undefined }

/** The things of a part, each to be left out or moved. */
export function PartChoices({
  label,
  things,
  choice,
  onChange,
}: {
  readonly label: string
  readonly things: readonly Choice[]
  readonly choice: PartChoice
  readonly onChange: (choice: PartChoice) => void
}) {
  const ordered = orderFindings(things, choice.order)
  const listed = ordered.slice(0, MOST_CHOICES)
  const ids = ordered.map(({ id }) => id)
  if (things.length === 0) return null
  return (
    <details className="part-choices">
      <summary>
        {label}: {ordered.filter(({ id }) => !choice.leftOut.includes(id)).length} of {things.length}
      </summary>
      <ol className="finding-choices" aria-label={label}>
        {listed.map((thing, index) => (
          <PartChoiceRow
            key={thing.id}
            thing={thing}
            isChosen={!choice.leftOut.includes(thing.id)}
            isFirst={index === 0}
            isLast={index === listed.length - 1}
            onChoose={(on) =>
              onChange({
                ...choice,
                leftOut: on ? choice.leftOut.filter((id) => id !== thing.id) : [...choice.leftOut, thing.id],
              })
            }
            onMove={(step) => onChange({ ...choice, order: moveInOrder(ids, thing.id, step) })}
          />
        ))}
      </ol>
      {ordered.length > listed.length ? (
        <p className="muted">{ordered.length - listed.length} more go in as they come.</p>
      ) : null}
      <div>
        <Button
          size="small"
          variant="quiet"
          onPress={() => onChange({ ...choice, leftOut: choice.leftOut.length === 0 ? ids : [] })}
        >
          {choice.leftOut.length === 0 ? 'Leave all out' : 'Take all'}
        </Button>
      </div>
    </details>
  )
}

function PartChoiceRow({
  thing: { name, description },
  isChosen,
  isFirst,
  isLast,
  onChoose,
  onMove,
}: {
  readonly thing: Choice
  readonly isChosen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChoose: (on: boolean) => void
  readonly onMove: (step: -1 | 1) => void
}) {
  return (
    <li className="part-choice">
      <CheckboxField label={name} description={description} isSelected={isChosen} onChange={onChoose} />
      <span className="finding-choice-buttons">
        <MoveButtons name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} />
      </span>
    </li>
  )
}
