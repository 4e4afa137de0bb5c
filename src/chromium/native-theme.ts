import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { guard } from './unavailable.ts'

type ThemeSource = 'system' | 'light' | 'dark'

/** Electron's `nativeTheme`. What the system prefers is known to the pages only; main is told "light" for it. */
class NativeTheme extends EventEmitter {
  private source: ThemeSource = 'system'
  private readonly pages = new Set<Page>()

  get themeSource(): ThemeSource {
    return this.source
  }

  set themeSource(source: ThemeSource) {
    this.source = source
    for (const page of this.pages) void this.apply(page)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }

  /** For this runtime: the page takes on the theme now and at every change. */
  async follow(page: Page): Promise<void> {
    this.pages.add(page)
    page.on('close', () => this.pages.delete(page))
    if (this.source !== 'system') await this.apply(page)
  }

  private async apply(page: Page): Promise<void> {
    const colorScheme = this.source === 'system' ? null : this.source
    await page.emulateMedia({ colorScheme }).catch(() => undefined)
  }
}

export const nativeTheme = guard('nativeTheme', new NativeTheme())
