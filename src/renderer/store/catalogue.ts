import { Dexie, type Table } from 'dexie'

/** What the window remembers of a case. Which cases there are, main knows: this may be lost without harm. */
export type CatalogueCase = { readonly id: string; readonly lastOpenedAt: string }

/** A preference of this window, e.g. the theme or the analyst's name. */
export type Setting = { readonly key: string; readonly value: string }

/** The small database beside the cases. */
export class Catalogue extends Dexie {
  declare readonly cases: Table<CatalogueCase, string>
  declare readonly settings: Table<Setting, string>

  constructor(name = 'variorum-catalogue') {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ cases: '&id, lastOpenedAt', settings: '&key' })
  }
}

/** Notes that a case was opened, so that the next start opens it again. */
export async function rememberOpened(catalogue: Catalogue, id: string, openedAt: string): Promise<void> {
  await catalogue.cases.put({ id, lastOpenedAt: openedAt })
}

/** The case opened last, or `null`. */
export async function lastOpenedCase(catalogue: Catalogue): Promise<string | null> {
  return (await catalogue.cases.orderBy('lastOpenedAt').last())?.id ?? null
}

/** A preference, or `fallback` when it was never set. */
export async function readSetting(catalogue: Catalogue, key: string, fallback: string): Promise<string> {
  return (await catalogue.settings.get(key))?.value ?? fallback
}

/** Keeps a preference. */
export async function writeSetting(catalogue: Catalogue, key: string, value: string): Promise<void> {
  await catalogue.settings.put({ key, value })
}
