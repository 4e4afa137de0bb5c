import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Tooltip } from './tooltip.tsx'
import './button.css'

export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'danger'
type Base = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'>

/** A button with words. */
export function Button({
  variant = 'default',
  size = 'medium',
  icon: Icon,
  className = '',
  children,
  ...rest
}: Base & {
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'medium'
  readonly icon?: LucideIcon | undefined
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <AriaButton {...rest} className={`button button-${variant} button-${size} ${className}`}>
      {Icon ? <Icon size={size === 'small' ? 14 : 15} aria-hidden /> : null}
      {children}
    </AriaButton>
  )
}

/** A button with a picture only; `label` names it to everyone, `keys` shows what key does the same. */
export function IconButton({
  label,
  icon: Icon,
  keys,
  variant = 'quiet',
  size = 'medium',
  isPressed,
  placement = 'bottom',
  className = '',
  ...rest
}: Omit<Base, 'aria-label' | 'aria-pressed'> & {
  readonly label: string
  readonly icon: LucideIcon
  readonly keys?: string | undefined
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'medium'
  /** For a button that stays down: whether it is. */
  readonly isPressed?: boolean
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
  readonly className?: string
}) {
  return (
    <Tooltip text={label} keys={keys} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={`button icon-button button-${variant} button-${size} ${className}`}
      >
        <Icon size={size === 'small' ? 14 : 16} aria-hidden />
      </AriaButton>
    </Tooltip>
  )
}
