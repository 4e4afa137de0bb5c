/** How far up from what the pointer is on the element that cuts its words may be. */
const MOST_STEPS = 4
const MOST_LETTERS = 600
const PRESSES = ['pointerdown', 'keydown'] as const

/**
 * Shows words that are cut off whole while the pointer rests on them, wherever they stand. Taken back when the pointer
 * leaves and when anything is pressed, since what it says may then be hidden.
 *
 * @returns what ends it
 */
export function showCutWords(root: Document): () => void {
  let shown: { readonly element: HTMLElement; readonly words: string } | null = null
  const clear = (): void => {
    if (shown?.element.title === shown?.words) shown?.element.removeAttribute('title')
    shown = null
  }
  const onPointer = ({ target }: Event): void => {
    const element = target instanceof Element ? cutElementAt(target, shown?.element ?? null) : null
    if (element !== null && element === shown?.element) return
    clear()
    if (element === null) return
    const words = element.innerText.trim().slice(0, MOST_LETTERS)
    element.title = words
    shown = { element, words }
  }
  root.addEventListener('pointerover', onPointer)
  for (const kind of PRESSES) root.addEventListener(kind, clear, true)
  return () => {
    clear()
    root.removeEventListener('pointerover', onPointer)
    for (const kind of PRESSES) root.removeEventListener(kind, clear, true)
  }
}

/** What cuts the words that the pointer is on; `null` where nothing is cut, or something tells more already. */
function cutElementAt(target: Element, shown: HTMLElement | null): HTMLElement | null {
  const titled = target.closest('[title]')
  if (titled !== null && titled !== shown) return null
  let element: Element | null = target
  for (let step = 0; step < MOST_STEPS && element !== null; step++, element = element.parentElement) {
    if (element instanceof HTMLElement && cutsWords(element)) return element
  }
  return null
}

function cutsWords(element: HTMLElement): boolean {
  const isWide = element.scrollWidth > element.clientWidth + 1
  const isHigh = element.scrollHeight > element.clientHeight + 2
  if (!isWide && !isHigh) return false
  const { textOverflow, webkitLineClamp } = getComputedStyle(element)
  return (isWide && textOverflow === 'ellipsis') || (isHigh && webkitLineClamp !== 'none')
}
