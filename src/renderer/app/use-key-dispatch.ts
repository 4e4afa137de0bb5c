import { useEffect } from 'react'
import { commands, type Command } from '#renderer/services/commands.ts'
import { isMac } from '#renderer/ui/kbd.tsx'
import { KeySequences } from './keys.ts'

/**
 * Gives commands their keys. In a text field only commands marked for it run; over an open dialog or menu only those
 * of the dialog itself, which are marked for text fields and are not the app's (`app.…`).
 */
export function useKeyDispatch(): void {
  useEffect(() => {
    const sequences = new KeySequences<Command>(isMac())
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) {
        if (!event.repeat || event.defaultPrevented || !isMovement(event)) return
      }
      const candidates = commands.get().filter((command) => mayRun(command, event.target))
      const outcome = sequences.press(event, candidates, event.timeStamp)
      if (outcome.kind === 'none') return
      event.preventDefault()
      if (outcome.kind === 'run') outcome.command.run()
    }
    globalThis.addEventListener('keydown', onKeyDown)
    return () => globalThis.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Keys that may be held down: stepping through a list with j and k. */
function isMovement(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && /^[jk\]]$|^\[$/u.test(event.key)
}

function mayRun(command: Command, target: EventTarget | null): boolean {
  if (command.enabled === false || command.keys === undefined) return false
  if (!(target instanceof Element)) return true
  const forFields = command.inFields === true
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) {
    return forFields && !command.id.startsWith('app.')
  }
  return forFields || !isTextField(target)
}

function isTextField(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type)
  return target instanceof HTMLTextAreaElement || target.closest('[contenteditable="true"]') !== null
}

const NOT_TYPED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range', 'file'])
