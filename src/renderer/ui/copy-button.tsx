import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from './button.tsx'

/** Copies a text. Addresses are shown as text with this button: the program opens nothing outside itself. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <IconButton
      label={copied ? 'Copied' : label}
      icon={copied ? Check : Copy}
      size="small"
      onPress={() => setCopied(copyText(text))}
    />
  )
}

/**
 * Puts a text on the clipboard; gives whether it got there. By way of a selection, because the clipboard's own
 * interface asks for a permission, and the window has none.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement
  const carrier = document.createElement('textarea')
  carrier.value = text
  carrier.className = 'visually-hidden'
  carrier.setAttribute('aria-hidden', 'true')
  // Beside the focused element, so that a dialog's focus trap does not take the focus back before the copy.
  const host = focused?.parentElement ?? document.body
  host.append(carrier)
  carrier.select()
  const done = document.execCommand('copy')
  carrier.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return done
}
