import { ChevronDown, ChevronRight, MessagesSquare } from 'lucide-react'
import { memo, useId, useMemo, useState, type ReactNode } from 'react'
import { BlockView, type TextBlock } from './block-view.tsx'
import { marksByBlock, type TextMark } from './runs.ts'
import { sectionsOf } from './sections.ts'
import './document-text.css'
import './marks.css'

export type DocumentTextProps = {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly marks: readonly TextMark[]
  /** Shows readers' comments though the user did not open them: what is looked for stands there. */
  readonly revealComments?: boolean
}

const NO_MARKS: readonly TextMark[] = []

/**
 * The text of a document, block by block, with marks over it. Readers' comments stand apart and closed: they are
 * nobody's reporting. Offsets can be read from the DOM through `data-start` (see `services/text-selection.ts`).
 */
export const DocumentText = memo(function DocumentText(props: DocumentTextProps) {
  const { text, blocks, marks, revealComments = false } = props
  const found = useMemo(() => marksByBlock(blocks, marks), [blocks, marks])
  const sections = useMemo(() => sectionsOf(blocks), [blocks])
  return (
    <div className="document-text">
      {sections.map((section) => {
        const content = section.blocks.map(({ block, index }) => (
          <BlockView key={block.start} text={text} block={block} marks={found.get(index) ?? NO_MARKS} />
        ))
        const key = section.blocks[0]?.block.start ?? 0
        if (section.kind === 'list') return <SectionList key={key}>{content}</SectionList>
        if (section.kind !== 'comments') return <Parts key={key}>{content}</Parts>
        return (
          <Comments
            key={key}
            count={section.blocks.filter(({ block }) => block.kind === 'comment').length}
            reveal={revealComments}
          >
            {content}
          </Comments>
        )
      })}
    </div>
  )
})

/** Blocks in a part, where a text has many. */
const PART = 40

/** Long texts are drawn in parts that a browser can pass over whole, so that scrolling costs what is in view. */
function Parts({ children }: { readonly children: readonly ReactNode[] }) {
  if (children.length <= PART * 2) return <>{children}</>
  const parts = Array.from({ length: Math.ceil(children.length / PART) }, (_, index) =>
    children.slice(index * PART, (index + 1) * PART),
  )
  return (
    <>
      {parts.map((blocks, index) => (
        <div key={index} className="document-part">
          {blocks}
        </div>
      ))}
    </>
  )
}

function SectionList({ children }: { readonly children: ReactNode }) {
  return (
    <div role="list" className="block-list">
      {children}
    </div>
  )
}

/** `count`: paragraphs, because a commenter's name may be one of its own. */
function Comments(props: { readonly count: number; readonly reveal: boolean; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  const id = useId()
  const open = opened || props.reveal
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section className="comments" aria-label="Readers’ comments">
      <button
        type="button"
        className="comments-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpened(!open)}
        disabled={props.reveal}
      >
        <Arrow size={16} aria-hidden />
        <MessagesSquare size={16} aria-hidden />
        <span className="comments-toggle-words">
          <strong>Readers’ comments</strong> — nobody’s reporting
        </span>
        <span className="comments-count">
          {props.count} {props.count === 1 ? 'paragraph' : 'paragraphs'}
        </span>
      </button>
      <div id={id} className="comments-body" hidden={!open}>
        {props.children}
      </div>
    </section>
  )
}
