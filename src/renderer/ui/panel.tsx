import type { ReactNode } from 'react'
import './panel.css'

/** The heading of a panel: title, a line below it, and buttons at the end. */
export function PanelHeader({
  title,
  subtitle,
  actions,
}: {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <header className="panel-header">
      <div className="panel-header-titles">
        <h2 dir="auto">{title}</h2>
        {subtitle === undefined ? null : <p>{subtitle}</p>}
      </div>
      {actions === undefined ? null : <div className="panel-header-actions">{actions}</div>}
    </header>
  )
}

/** A titled part of a panel. */
export function PanelSection({
  title,
  actions,
  children,
}: {
  readonly title?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="panel-section">
      {title === undefined && actions === undefined ? null : (
        <div className="panel-section-heading">
          {title === undefined ? <span /> : <h3>{title}</h3>}
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}

export type Property = { readonly label: string; readonly value: ReactNode }

/** Names and values in two columns. */
export function PropertyList({ items }: { readonly items: readonly Property[] }) {
  return (
    <dl className="property-list">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
