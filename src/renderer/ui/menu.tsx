import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import { Button, IconButton, type ButtonVariant } from './button.tsx'
import { Kbd } from './kbd.tsx'
import './fields.css'
import './menu.css'

export type MenuChoice = {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon?: LucideIcon
  readonly keys?: string | undefined
  /** For choices of which one is in force. */
  readonly isSelected?: boolean
  readonly isDisabled?: boolean
  readonly isDanger?: boolean
  readonly onAction: () => void
}

/** Choices under one heading; sections are parted by a line. */
export type MenuGroup = {
  readonly id: string
  readonly title?: string
  readonly items: readonly MenuChoice[]
}

/** A button that opens a menu. Without `children` it shows only the icon. */
export function MenuButton({
  label,
  icon,
  groups,
  variant = 'quiet',
  size = 'medium',
  isDisabled = false,
  children,
}: {
  readonly label: string
  readonly icon?: LucideIcon
  readonly groups: readonly MenuGroup[]
  readonly variant?: ButtonVariant
  readonly size?: 'small' | 'medium'
  readonly isDisabled?: boolean
  readonly children?: ReactNode
}) {
  return (
    <MenuTrigger>
      {icon !== undefined && children === undefined ? (
        <IconButton label={label} icon={icon} variant={variant} size={size} isDisabled={isDisabled} />
      ) : (
        <Button aria-label={label} icon={icon} variant={variant} size={size} isDisabled={isDisabled}>
          {children}
        </Button>
      )}
      <Popover className="popover menu-popover" offset={4}>
        <Menu className="menu" aria-label={label}>
          {groups.map((group, index) => (
            <MenuSection key={group.id} className="menu-section" aria-label={group.title ?? label}>
              {index > 0 ? <Separator className="menu-separator" /> : null}
              {group.title === undefined ? null : <Header className="menu-title">{group.title}</Header>}
              {group.items.map((item) => (
                <Choice key={item.id} item={item} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Choice({ item }: { readonly item: MenuChoice }) {
  const { id, label, description, icon: Icon, keys, isSelected, isDisabled = false, isDanger = false } = item
  const stateIcon = isSelected ? <Check size={14} aria-label="chosen" /> : null
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={item.onAction}
      className={`option menu-item${isDanger ? ' menu-item-danger' : ''}`}
    >
      <span className="menu-icon">{Icon ? <Icon size={14} aria-hidden /> : stateIcon}</span>
      <span className="menu-words">
        <Text slot="label">{label}</Text>
        {description === undefined ? null : <Text slot="description">{description}</Text>}
      </span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </MenuItem>
  )
}
