/**
 * The offset of the text that is drawn at a height in the view: of the block there, by the share of its height.
 * @param y pixels from the top of the view
 */
export function offsetAt(scroller: HTMLElement, root: Element, y: number): number {
  const height = scroller.getBoundingClientRect().top + y
  let before = 0
  for (const block of root.querySelectorAll('.block')) {
    const box = block.getBoundingClientRect()
    if (box.height === 0) continue
    const start = Number(block.querySelector('[data-start]')?.getAttribute('data-start') ?? before)
    const length = block.textContent?.length ?? 0
    if (box.top > height) return start
    if (box.bottom > height) return start + Math.floor((length * (height - box.top)) / box.height)
    before = start + length
  }
  return before
}
