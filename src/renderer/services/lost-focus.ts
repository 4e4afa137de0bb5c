import { focusWhenThere } from './focus-when-there.ts'
import { entranceOf } from './work-focus.ts'

const PARTS = '.workbench main, .workbench aside'

/**
 * Keeps the keyboard in the window: where what has the focus is taken away or can no longer be used, as the row of a
 * document that was removed or the button that splits a name, the focus goes to the part of the window it stood in, not
 * to the page as a whole, where no arrow key does anything. A dialog that closes gives it back itself, and comes first.
 *
 * @returns what ends it
 */
export function keepFocus(): () => void {
  let last: Element | null = null
  let part: HTMLElement | null = null
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return
    last = target
    part = target.closest<HTMLElement>(PARTS) ?? part
  }
  const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body
  const observer = new MutationObserver(() => {
    if (last === null || !isNowhere() || (last.isConnected && !last.matches(':disabled'))) return
    last = null
    focusWhenThere(
      () => {
        if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return 'wait'
        const home = part?.isConnected ? part : document.querySelector<HTMLElement>(PARTS)
        return home ? entranceOf(home) : null
      },
      // Whoever closed over it may have given the focus on by now.
      isNowhere,
    )
  })
  document.addEventListener('focusin', onFocus)
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  return () => {
    document.removeEventListener('focusin', onFocus)
    observer.disconnect()
  }
}
