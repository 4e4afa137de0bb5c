import type { ReactNode } from 'react'
import './badge.css'

export type BadgeTone =
  | 'neutral'
  | 'accent'
  | 'ok'
  | 'warn'
  | 'danger'
  | 'verbatim'
  | 'near'
  | 'reworded'
  | 'side-a'
  | 'side-b'
  | 'side-c'
  | 'side-d'

/** A short word or number on a tinted ground. The words say what it is; the tint only helps the eye. */
export function Badge({
  tone = 'neutral',
  title,
  children,
}: {
  readonly tone?: BadgeTone
  readonly title?: string
  readonly children: ReactNode
}) {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      {children}
    </span>
  )
}
