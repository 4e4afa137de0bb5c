import type { ReactNode } from 'react'
import './list-view.css'

/** A view of the middle: its header, filters and list are the children. */
export function ListView({
  children,
  busy = false,
}: {
  readonly children?: ReactNode
  readonly busy?: boolean
}) {
  return (
    <div className="list-view" aria-busy={busy || undefined}>
      {children}
    </div>
  )
}

/** The line of filters above a list. */
export function ListFilter({ children }: { readonly children: ReactNode }) {
  return <div className="list-view-filter">{children}</div>
}

/** A list beside what is chosen in it; above it where there is little room. `chosen` brings a new one in at its top. */
export function ListAndDetail({
  list,
  detail,
  chosen,
}: {
  readonly list: ReactNode
  readonly detail: ReactNode
  readonly chosen: string
}) {
  return (
    <div className="list-view-body">
      <div className="list-view-list">{list}</div>
      <div className="list-view-detail" key={chosen}>
        {detail}
      </div>
    </div>
  )
}
