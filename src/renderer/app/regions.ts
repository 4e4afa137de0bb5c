import { entranceOf } from '#renderer/services/work-focus.ts'

/** Moves the focus to the next part of the window (header, views, library, work area, inspector), or the one before. */
export function focusNextRegion(step: 1 | -1): void {
  const regions = [
    ...document.querySelectorAll<HTMLElement>('.app-header, .view-rail, .workbench aside, .workbench main'),
  ]
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(now + step * tried + regions.length * 2) % regions.length]
    const target = region && entranceOf(region)
    if (target) return target.focus()
  }
}
