import type { TextBlock } from './block-view.tsx'

type Placed = { readonly block: TextBlock; readonly index: number }
/** Blocks that are drawn together, each with its place among all. */
export type SectionOf = { readonly kind: 'text' | 'list' | 'comments'; readonly blocks: readonly Placed[] }

/**
 * Neighbouring comments are one section with the line that heads them ("Comments (14)") and what of the page stands
 * between them; neighbouring list items are one list, the rest as it comes.
 */
export function sectionsOf(blocks: readonly TextBlock[]): SectionOf[] {
  const sections: { kind: SectionOf['kind']; blocks: Placed[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]?.kind
    const isOfComments = block.kind === 'comment' || (block.kind === 'furniture' && next === 'comment')
    const kind = isOfComments ? 'comments' : block.kind === 'list-item' ? 'list' : 'text'
    const last = sections.at(-1)
    if (last?.kind === kind) last.blocks.push({ block, index })
    else sections.push({ kind, blocks: [{ block, index }] })
  }
  return sections
}
