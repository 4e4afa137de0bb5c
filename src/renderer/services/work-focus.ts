import type { KeyboardEvent } from 'react'
import { focusWhenThere } from './focus-when-there.ts'

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

/** Moves the focus into the work area once its view stands: after a view was asked for by key, the keys that follow are meant for it. */
export function focusWork(): void {
  const area = (): Element | null => document.querySelector('.workbench main')
  focusWhenThere(
    () => {
      const work = area()
      const waits = !work || work.querySelector('[aria-busy]') || document.querySelector('[role="dialog"]')
      return waits ? 'wait' : entranceOf(work)
    },
    () => area()?.contains(document.activeElement) !== true,
  )
}
