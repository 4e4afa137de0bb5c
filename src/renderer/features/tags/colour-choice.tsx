import { Radio, RadioGroup } from 'react-aria-components'
import { CODE_COLOURS, type CodeColour } from '#core/reliability/outlet.ts'

/** Chooses one of the colours that codes can have. */
export function ColourChoice({
  value,
  onChange,
}: {
  readonly value: CodeColour
  readonly onChange: (colour: CodeColour) => void
}) {
  return (
    <div className="field">
      <span className="colour-label" aria-hidden>
        Colour
      </span>
      <RadioGroup
        className="colour-choice"
        aria-label="Colour"
        orientation="horizontal"
        value={value}
        onChange={(name) => {
          const colour = CODE_COLOURS.find((one) => one === name)
          if (colour) onChange(colour)
        }}
      >
        {CODE_COLOURS.map((colour) => (
          <Radio
            key={colour}
            value={colour}
            className="colour-swatch"
            aria-label={colour}
            style={{ backgroundColor: `var(--code-${colour})` }}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
