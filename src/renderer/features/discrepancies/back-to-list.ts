import { focusWhenThere } from '#renderer/services/focus-when-there.ts'
import { entranceOf } from '#renderer/services/work-focus.ts'

/**
 * After a choice the focus goes to the list of proposals: on the button of a list of options, the letters that judge a
 * proposal would choose another option instead. Done when the options are gone, because only then the focus stays
 * where it is put.
 */
export function backToList(): void {
  focusWhenThere(() => {
    if (document.querySelector('.select-popover') !== null) return 'wait'
    const list = document.querySelector<HTMLElement>('.list-view-list')
    return list ? entranceOf(list) : null
  })
}
