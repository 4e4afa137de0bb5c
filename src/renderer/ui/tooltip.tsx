import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import './tooltip.css'

/** Shows a hint for the button inside, after a rest of the pointer or on keyboard focus. */
export function Tooltip({
  text,
  keys,
  placement = 'bottom',
  children,
}: {
  readonly text: ReactNode
  /** Keys that do the same, as commands write them. */
  readonly keys?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One focusable element: a Button or IconButton. */
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        <span>{text}</span>
        {keys === undefined ? null : <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
