import { entranceOf } from '#renderer/services/work-focus.ts'

/** How long the list may take to be there once the options are gone, in milliseconds. */
const PATIENCE_MS = 1500

/**
 * After a choice the focus goes to the list of proposals: on the button of a list of options, the letters that judge a
 * proposal would choose another option instead. Done when the options are gone, because only then the focus stays
 * where it is put. Whatever the user does in the meantime wins.
 */
export function backToList(): void {
  let end = performance.now() + PATIENCE_MS
  const moved = new AbortController()
  for (const type of ['keydown', 'pointerdown']) {
    globalThis.addEventListener(type, () => moved.abort(), { capture: true, signal: moved.signal })
  }
  const look = (): void => {
    if (moved.signal.aborted) return
    const list = document.querySelector('.list-view-list')
    const waits = document.querySelector('.select-popover') !== null
    const target = list && !waits ? entranceOf(list) : null
    if (waits) end = performance.now() + PATIENCE_MS
    if (!target && performance.now() < end) {
      requestAnimationFrame(look)
      return
    }
    moved.abort()
    target?.focus({ preventScroll: true })
  }
  requestAnimationFrame(look)
}
