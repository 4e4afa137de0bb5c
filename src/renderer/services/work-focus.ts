import type { KeyboardEvent } from 'react'
import { focusWhenThere } from './focus-when-there.ts'

/** Where the keyboard begins in a part of the window: its list or its text, else what it is searched with. */
const ENTRANCES = [
  '[role="grid"][tabindex="0"], [role="row"][tabindex="0"], [role="treegrid"][tabindex="0"]',
  '.document-scroller[tabindex="0"]',
  'input[type="search"]:not(:disabled)',
]

/**
 * The element to focus when a part of the window is entered by key; `null` where nothing takes the focus. A part without a
 * list is entered as a whole (it has a `tabindex` of its own): in one of its fields the keys that follow would be typed,
 * and on one of its buttons Enter would press what nobody chose.
 */
export function entranceOf(region: HTMLElement): HTMLElement | null {
  for (const selector of ENTRANCES) {
    const found = region.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  if (region.hasAttribute('tabindex')) return region
  return region.querySelector<HTMLElement>(
    '[aria-current]:not(:disabled), button:not(:disabled), [tabindex="0"]',
  )
}

/**
 * Enter and Escape lead from a field beside a list to the list, so that its letters are commands again; what was typed
 * stays.
 */
export function leaveToList(event: KeyboardEvent): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
  const list = document.querySelector<HTMLElement>('.list-view-list')
  const target = list ? entranceOf(list) : null
  if (!target) return
  event.preventDefault()
  target.focus({ preventScroll: true })
}

/** Moves the focus into the work area once its view stands: after a view was asked for by key, the keys that follow are meant for it. */
export function focusWork(): void {
  const area = (): HTMLElement | null => document.querySelector<HTMLElement>('.workbench main')
  focusWhenThere(
    () => {
      const work = area()
      const waits = !work || work.querySelector('[aria-busy]') || document.querySelector('[role="dialog"]')
      if (waits) return 'wait'
      const entrance = entranceOf(work)
      // What a view shows is drawn a moment after it: its frame alone is not yet the view.
      return entrance === work && !work.querySelector('button, input, textarea, [tabindex]') ? null : entrance
    },
    () => area() === document.activeElement || area()?.contains(document.activeElement) !== true,
  )
}
