import type { MenuItemConstructorOptions } from 'electron'
import { guard, notAvailable } from './unavailable.ts'

/** A menu of roles (copy, paste, close): the browser has these by itself, and shows no menu of ours. */
class MenuOfRoles {
  readonly items: readonly MenuItemConstructorOptions[]

  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items
  }
}

let applicationMenu: MenuOfRoles | null = null

function refuseOwnItems(template: readonly MenuItemConstructorOptions[]): void {
  for (const item of template) {
    if (item.click !== undefined) throw notAvailable(`Menu item with a click (${item.label ?? ''})`)
    if (Array.isArray(item.submenu)) refuseOwnItems(item.submenu)
  }
}

export const Menu = guard('Menu', {
  buildFromTemplate(template: readonly MenuItemConstructorOptions[]): MenuOfRoles {
    refuseOwnItems(template)
    return new MenuOfRoles(template)
  },
  setApplicationMenu(menu: MenuOfRoles | null): void {
    applicationMenu = menu
  },
  getApplicationMenu(): MenuOfRoles | null {
    return applicationMenu
  },
})
