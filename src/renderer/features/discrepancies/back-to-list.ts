import { entranceOf } from '#renderer/services/work-focus.ts'

/** A closed list of options gives the focus back to its button in its own time; ms after which it has. */
const GIVEN_BACK = 120

/**
 * After a choice the focus goes to the list of proposals: on the button of a list of options, the letters that judge a
 * proposal would choose another option instead.
 */
export function backToList(): void {
  setTimeout(() => {
    const list = document.querySelector('.list-view-list')
    if (list) entranceOf(list)?.focus({ preventScroll: true })
  }, GIVEN_BACK)
}
