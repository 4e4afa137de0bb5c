import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { FindingType } from '#core/findings/finding-types.ts'
import { TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'
import './type-choice.css'

/** All kinds of inconsistency at once: one click or arrow key chooses. */
export function TypeChoice({
  value,
  onChange,
}: {
  readonly value: FindingType
  readonly onChange: (type: FindingType) => void
}) {
  const chosen = TYPE_TERMS.find((term) => term.id === value)
  return (
    <RadioGroup
      className="type-choice"
      value={value}
      onChange={(id) => {
        const term = TYPE_TERMS.find((one) => one.id === id)
        if (term) onChange(term.id)
      }}
    >
      <Label>Kind of inconsistency</Label>
      <div className="type-options">
        {TYPE_TERMS.map((term) => (
          <Radio key={term.id} value={term.id} className="type-option">
            {term.label}
          </Radio>
        ))}
      </div>
      <p className="type-meaning">{chosen?.description}</p>
    </RadioGroup>
  )
}
