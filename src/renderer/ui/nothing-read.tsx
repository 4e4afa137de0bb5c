import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** Words of an empty view. */
export type NothingWords = {
  readonly title: string
  readonly text?: ReactNode
  readonly steps?: readonly ReactNode[]
  readonly actions?: ReactNode
}

/** A view that shows what the program finds, while it is at it or when there is nothing: why, and what to do. */
export function NothingRead({
  icon,
  doing,
  share,
  otherwise,
}: {
  readonly icon: LucideIcon
  /** What the program is doing, as a title. */
  readonly doing: string
  /** How much of it is done, 0 to 1; `undefined` while it does not run. */
  readonly share: number | undefined
  readonly otherwise: NothingWords
}) {
  if (share === undefined) return <EmptyState icon={icon} {...otherwise} />
  return <EmptyState icon={icon} title={doing} text={<ProgressBar label={doing} hideLabel share={share} />} />
}
