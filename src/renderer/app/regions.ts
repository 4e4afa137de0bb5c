/** Moves the focus to the next part of the window (header, views, library, work area, inspector), or the one before. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [
    ...document.querySelectorAll<HTMLElement>('.app-header, .view-rail, .workbench aside, .workbench main'),
  ]
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(now + step * tried + regions.length * 2) % regions.length]
    // A list is what a part is for; its buttons come second.
    const target = region?.querySelector<HTMLElement>(LIST) ?? region?.querySelector<HTMLElement>(FOCUSABLE)
    if (target) return target.focus()
  }
}

const LIST = '[role="grid"][tabindex="0"], [role="row"][tabindex="0"]'
const FOCUSABLE = 'button:not(:disabled), input, textarea, [tabindex="0"]'
