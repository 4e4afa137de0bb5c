import { Check } from 'lucide-react'
import type { CellClaim, MatrixRow } from '#core/comparison/claim-row.ts'
import { stanceWords } from '#core/comparison/stance-words.ts'
import type { Entity } from '#core/claims/entity.ts'
import { sideLetter, sideTone } from '#renderer/services/passage-text/terms.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import type { CellState } from './cell-state.ts'
import { linesOfValue } from './grid-sizes.ts'
import { sidesOf, timesWords } from './words.ts'

/** What stands in a cell. Sides of a conflict carry their letter, so that nothing hangs on colour alone. */
export function ClaimCell({
  row,
  state,
  entities,
  width,
}: {
  readonly row: MatrixRow
  readonly state: CellState
  readonly entities: ReadonlyMap<string, Entity>
  /** Pixels of the column. */
  readonly width: number
}) {
  switch (state.kind) {
    case 'claims': {
      const [first, ...rest] = distinct(state.cell.claims)
      if (!first) return null
      const { alone, above, several } = linesOfValue(width)
      return (
        <>
          <Value
            shown={first}
            row={row}
            lines={
              rest.length > 0 ? several : isPlain(first, state.cell.claims.length, entities) ? alone : above
            }
          />
          {rest.length === 0 ? (
            <Stance shown={first} entities={entities} more={state.cell.claims.length - 1} />
          ) : (
            <>
              {rest.slice(0, 1).map((shown) => (
                <Value key={shown.claim.id} shown={shown} row={row} lines={several} />
              ))}
              {rest.length > 1 ? <span className="claim-stance">and {rest.length - 1} more</span> : null}
            </>
          )}
        </>
      )
    }
    case 'checked':
      return (
        <span className="claim-checked">
          <Check size={13} aria-hidden /> absent (checked)
        </span>
      )
    case 'named':
      return <span className="claim-open">· named {timesWords(state.passages.length)}</span>
    case 'unchecked':
      return <span className="claim-open">·</span>
  }
}

function Value({
  shown,
  row,
  lines,
}: {
  readonly shown: CellClaim
  readonly row: MatrixRow
  readonly lines: number
}) {
  const sides = sidesOf(shown, row)
  const denied = shown.claim.polarity === 'denied'
  return (
    <span className="claim-value" style={{ WebkitLineClamp: lines }}>
      {sides.map((side) => (
        <Badge key={side} tone={sideTone(side)}>
          {sideLetter(side)}
        </Badge>
      ))}
      {denied ? <span className="claim-denied">not </span> : null}
      <bdi>{shown.text}</bdi>
    </span>
  )
}

function Stance({
  shown,
  entities,
  more,
}: {
  readonly shown: CellClaim
  readonly entities: ReadonlyMap<string, Entity>
  readonly more: number
}) {
  const words = stanceWords(shown.claim, (id) => entities.get(id)?.name)
  const times = more > 0 ? [timesWords(more + 1)] : []
  const parts = [...words, ...times]
  if (parts.length === 0) return null
  return (
    <span className="claim-stance truncate">
      {parts.map((part, index) => (
        <bdi key={part}>{index === 0 ? part : `, ${part}`}</bdi>
      ))}
    </span>
  )
}

/** Whether nothing stands below the value: it has all the room. */
function isPlain(shown: CellClaim, times: number, entities: ReadonlyMap<string, Entity>): boolean {
  return times === 1 && stanceWords(shown.claim, (id) => entities.get(id)?.name).length === 0
}

/** One of each value, those with a side first: a document that repeats itself takes no room. */
function distinct(claims: readonly CellClaim[]): CellClaim[] {
  const seen = new Map<string, CellClaim>()
  for (const shown of claims) {
    const key = `${shown.claim.polarity} ${shown.text.toLowerCase()}`
    const known = seen.get(key)
    if (!known || (known.sides.length === 0 && shown.sides.length > 0)) seen.set(key, shown)
  }
  return [...seen.values()].toSorted((a, b) => Number(b.sides.length > 0) - Number(a.sides.length > 0))
}
