import { memo, type ReactNode } from 'react'
import type { BlockKind } from '#core/documents/source-document.ts'
import { runsOf, sameMarks, type TextMark, type TextSpan } from './runs.ts'
import { TextRunView } from './text-run.tsx'

export type TextBlock = TextSpan & { readonly kind: BlockKind }

export type BlockViewProps = {
  readonly text: string
  readonly block: TextBlock
  readonly marks: readonly TextMark[]
}

/** One block of a document: text nodes only, in a direction of its own, drawn again only when its marks change. */
export const BlockView = memo(
  function BlockView({ text, block, marks }: BlockViewProps) {
    const runs = runsOf(text, block, marks).map((run) => (
      <TextRunView key={run.start} text={text} run={run} />
    ))
    const bulleted = block.kind === 'list-item' && OWN_BULLET.test(text.slice(block.start, block.start + 4))
    return (
      <BlockElement kind={block.kind} bulleted={bulleted}>
        {runs}
      </BlockElement>
    )
  },
  (before, after) =>
    before.text === after.text && before.block === after.block && sameMarks(before.marks, after.marks),
)

/** An item that brings its own bullet or number needs no second one. */
const OWN_BULLET = /^(?:[•◦‣▪●○·*–-]\s|\d{1,2}[.)])/u

function BlockElement({
  kind,
  bulleted,
  children,
}: {
  readonly kind: BlockKind
  readonly bulleted: boolean
  readonly children: ReactNode
}) {
  const className = `block block-${kind}${bulleted ? ' block-bulleted' : ''}`
  if (kind === 'headline') {
    return (
      <h3 dir="auto" className={className}>
        {children}
      </h3>
    )
  }
  if (kind === 'heading') {
    return (
      <h4 dir="auto" className={className}>
        {children}
      </h4>
    )
  }
  if (kind === 'list-item') {
    return (
      <div dir="auto" className={className} role="listitem">
        {children}
      </div>
    )
  }
  if (kind === 'pull-quote') {
    return (
      <blockquote dir="auto" className={className}>
        {children}
      </blockquote>
    )
  }
  return (
    <p dir="auto" className={className}>
      {children}
    </p>
  )
}
