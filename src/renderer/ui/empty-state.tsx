import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './empty-state.css'

/** What stands where nothing is yet: says why, and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  steps = [],
  actions,
}: {
  readonly icon?: LucideIcon
  readonly title: string
  readonly text?: ReactNode
  /** What to do, in order. */
  readonly steps?: readonly ReactNode[]
  readonly actions?: ReactNode
}) {
  return (
    <div className="empty-state">
      {Icon ? <Icon size={28} strokeWidth={1.5} aria-hidden /> : null}
      <h3>{title}</h3>
      {text === undefined ? null : <p>{text}</p>}
      {steps.length === 0 ? null : (
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <span aria-hidden>{index + 1}</span>
              <div>{step}</div>
            </li>
          ))}
        </ol>
      )}
      {actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
