import { type Catalogue, readSetting, writeSetting } from '#renderer/store/catalogue.ts'
import { observable, type Observable } from '#renderer/services/observable.ts'
import type { SplitSizes } from '#renderer/ui/split.tsx'

export type Theme = 'system' | 'light' | 'dark'

/** Preferences of this window. They are nobody's work, so they live in the catalogue and not in a journal. */
export type Settings = {
  readonly theme: Theme
  /** The analyst's name, as the journal notes it. Empty until it is given. */
  readonly analyst: string
  readonly sizes: SplitSizes
  readonly library: boolean
  readonly inspector: boolean
}

export const DEFAULT_SIZES: SplitSizes = { start: 272, end: 328 }

const DEFAULTS: Settings = {
  theme: 'system',
  analyst: '',
  sizes: DEFAULT_SIZES,
  library: true,
  inspector: true,
}

const KEY = 'window'

export const settings: Observable<Settings> = observable<Settings>(DEFAULTS)

/** The name that changes are noted under. */
export function currentActor(): string {
  return settings.get().analyst.trim() || 'Analyst'
}

/** Reads the preferences; whatever cannot be read stays at its default. */
export async function loadSettings(catalogue: Catalogue): Promise<void> {
  settings.set(parseSettings(await readSetting(catalogue, KEY, '{}')))
}

/** Changes preferences and remembers them. */
export async function changeSettings(catalogue: Catalogue, change: Partial<Settings>): Promise<void> {
  settings.update((now) => ({ ...now, ...change }))
  await writeSetting(catalogue, KEY, JSON.stringify(settings.get()))
}

/** Preferences from their stored form. Never fails: a damaged value becomes the default. */
export function parseSettings(stored: string): Settings {
  const raw = parseObject(stored)
  const sizes = toObject(raw['sizes'])
  return {
    theme: raw['theme'] === 'light' || raw['theme'] === 'dark' ? raw['theme'] : DEFAULTS.theme,
    analyst: typeof raw['analyst'] === 'string' ? raw['analyst'].slice(0, 200) : DEFAULTS.analyst,
    sizes: {
      start: pixels(sizes['start'], DEFAULT_SIZES.start),
      end: pixels(sizes['end'], DEFAULT_SIZES.end),
    },
    library: raw['library'] !== false,
    inspector: raw['inspector'] !== false,
  }
}

function pixels(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 100 && value <= 1000 ? value : fallback
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return toObject(JSON.parse(text))
  } catch {
    return {}
  }
}

function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
