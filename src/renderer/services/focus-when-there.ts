/** How long something may take to be there once nothing is waited for, in milliseconds. */
const PATIENCE_MS = 1500

/**
 * Moves the focus to an element that is about to be drawn. Whatever the user does in the meantime wins.
 *
 * @param look asked at every frame; `wait` as long as something is read or open, for that takes what it takes, `null` while
 *   the element is not there yet
 * @param wanted whether the focus shall still move when it is there
 */
export function focusWhenThere(
  look: () => HTMLElement | 'wait' | null,
  wanted: () => boolean = () => true,
): void {
  let end = performance.now() + PATIENCE_MS
  const moved = new AbortController()
  for (const type of ['keydown', 'pointerdown']) {
    globalThis.addEventListener(type, () => moved.abort(), { capture: true, signal: moved.signal })
  }
  const frame = (): void => {
    if (moved.signal.aborted) return
    const found = look()
    if (found === 'wait') end = performance.now() + PATIENCE_MS
    const target = found === 'wait' ? null : found
    if (!target && performance.now() < end) {
      requestAnimationFrame(frame)
      return
    }
    moved.abort()
    if (target && wanted()) target.focus({ preventScroll: true })
  }
  requestAnimationFrame(frame)
}
