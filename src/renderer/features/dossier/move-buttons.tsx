import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from '#renderer/ui/button.tsx'

/** Moves a row of a list up or down by one. */
export function MoveButtons({
  name,
  isFirst,
  isLast,
  onMove,
}: {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
}) {
  return (
    <>
      <IconButton
        label={`Move up: ${name}`}
        icon={ArrowUp}
        size="small"
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
      />
      <IconButton
        label={`Move down: ${name}`}
        icon={ArrowDown}
        size="small"
        isDisabled={isLast}
        onPress={() => onMove(1)}
      />
    </>
  )
}
