import type { KeyboardEvent } from 'react'

/** Where the keyboard begins in a part of the window: its list or its text, else its first field, else a button. */
const ENTRANCES = [
  '[role="grid"][tabindex="0"], [role="row"][tabindex="0"], [role="treegrid"][tabindex="0"]',
  '.document-scroller[tabindex="0"]',
  'input:not(:disabled), textarea:not(:disabled)',
  'button:not(:disabled), [tabindex="0"]',
]

/** The element to focus when a part of the window is entered by key; `null` where nothing takes the focus. */
export function entranceOf(region: Element): HTMLElement | null {
  for (const selector of ENTRANCES) {
    const found = region.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  return null
}

/**
 * Enter and Escape lead from a field beside a list to the list, so that its letters are commands again; what was typed
 * stays.
 */
export function leaveToList(event: KeyboardEvent): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
  const list = document.querySelector('.list-view-list')
  const target = list ? entranceOf(list) : null
  if (!target) return
  event.preventDefault()
  target.focus({ preventScroll: true })
}

/** How long a view that has read what it shows may take to have something to focus, in milliseconds. */
const PATIENCE_MS = 1500

/**
 * Moves the focus into the work area once its view stands: after a view was asked for by key, the keys that follow are
 * meant for it. Whatever the user does in the meantime wins.
 */
export function focusWork(): void {
  let end = performance.now() + PATIENCE_MS
  const moved = new AbortController()
  for (const type of ['keydown', 'pointerdown']) {
    globalThis.addEventListener(type, () => moved.abort(), { capture: true, signal: moved.signal })
  }
  const look = (): void => {
    if (moved.signal.aborted) return
    const area = document.querySelector('.workbench main')
    const waits = !area || area.querySelector('[aria-busy]') || document.querySelector('[role="dialog"]')
    const target = waits ? null : entranceOf(area)
    // Reading takes what it takes.
    if (waits) end = performance.now() + PATIENCE_MS
    if (!target && performance.now() < end) {
      requestAnimationFrame(look)
      return
    }
    moved.abort()
    if (target && !area?.contains(document.activeElement)) target.focus({ preventScroll: true })
  }
  requestAnimationFrame(look)
}
