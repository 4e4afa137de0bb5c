import { Fragment } from 'react'

/** A name that may stand in a narrow column: one that is an address is broken behind a dot or a slash, not within a word. */
export function BreakableName({ name }: { readonly name: string }) {
  return breakablePieces(name).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {piece}
    </Fragment>
  ))
}

/** The pieces of a name between which a line may end. */
export function breakablePieces(name: string): string[] {
  return name.split(/(?<=[./_@][./_@]*)(?=[^\s./_@])/u)
}
