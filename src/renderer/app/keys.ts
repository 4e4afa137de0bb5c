import { splitPress } from '#renderer/ui/key-names.ts'

/** What of a keyboard event decides which command it gives. */
export type KeyPress = {
  readonly key: string
  /** Where the key lies, whatever the layout: `KeyJ`, `Digit1`. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Whether a press is the one that a command names, `$mod+k` or `j`. On layouts without Latin letters (Arabic,
 * Cyrillic, Greek, Hebrew) the place of the key counts; on Latin ones what is printed on it. Digits with a modifier
 * always count by place, because several layouts need Shift for them.
 */
export function matchesPress(press: string, event: KeyPress, mac: boolean): boolean {
  const parts = splitPress(press)
  const key = parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()))
  const wantsControl = modifiers.has('control') || (!mac && modifiers.has('$mod'))
  const wantsMeta = modifiers.has('meta') || (mac && modifiers.has('$mod'))
  const wantsAlt = modifiers.has('alt')
  if (event.ctrlKey !== wantsControl || event.metaKey !== wantsMeta || event.altKey !== wantsAlt) return false
  // Signs such as ? and ] are typed with or without Shift, as the layout has it; letters and named keys tell them apart.
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key)
  if (!isSign && event.shiftKey !== modifiers.has('shift')) return false
  return matchesKey(key, event)
}

function matchesKey(key: string, event: KeyPress): boolean {
  if (key.toLowerCase() === event.key.toLowerCase() || key === event.code) return true
  if (key.toLowerCase() === 'space') return event.code === 'Space'
  if (key.length !== 1) return false
  const held = event.ctrlKey || event.metaKey || event.altKey
  if (/[0-9]/u.test(key)) return held && event.code === `Digit${key}`
  if (!/[a-z]/iu.test(key)) return matchesSign(key, event)
  const latin = /^[\p{Script=Latin}]$/u.test(event.key)
  const foreign = /^\p{L}$/u.test(event.key) && !latin
  // With Alt, a Mac types signs instead of letters.
  const altered = event.altKey && !latin
  return (foreign || altered) && event.code === `Key${key.toUpperCase()}`
}

const SIGN_PLACES: Readonly<Record<string, string>> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '/': 'Slash',
  '\\': 'Backslash',
  ',': 'Comma',
  '.': 'Period',
  ';': 'Semicolon',
}

/** Signs whose keys carry letters on other layouts: there the place counts. `?` is Shift and the slash's place. */
function matchesSign(key: string, event: KeyPress): boolean {
  if (!/^\p{L}$|^[؟،؛.,]$/u.test(event.key)) return false
  if (key === '?') return event.key === '؟' || (event.shiftKey && event.code === 'Slash')
  return !event.shiftKey && event.code === SIGN_PLACES[key]
}

/** What a press came to: a command, the beginning of one, or nothing. */
export type KeyOutcome<T> =
  | { readonly kind: 'run'; readonly command: T }
  | { readonly kind: 'pending' }
  | { readonly kind: 'none' }

/** Follows presses and finds the commands they give; sequences such as `g d` may take a second between presses. */
export class KeySequences<T extends { readonly keys?: string | undefined }> {
  #held: KeyPress[] = []
  #since = 0
  readonly #mac: boolean

  constructor(mac: boolean) {
    this.#mac = mac
  }

  /** @param time milliseconds, from whatever origin. The command registered last wins: views stand above the app. */
  press(event: KeyPress, candidates: readonly T[], time: number): KeyOutcome<T> {
    if (MODIFIERS.has(event.key)) return { kind: 'none' }
    const inTime = time - this.#since < SEQUENCE_MS
    const presses = inTime ? [...this.#held, event] : [event]
    const outcome = this.#outcome(presses, candidates)
    if (outcome.kind === 'none' && presses.length > 1) {
      this.#held = []
      return this.press(event, candidates, time)
    }
    this.#held = outcome.kind === 'pending' ? presses : []
    this.#since = time
    return outcome
  }

  #outcome(presses: readonly KeyPress[], candidates: readonly T[]): KeyOutcome<T> {
    let begins = false
    for (const command of candidates.toReversed()) {
      const named = (command.keys ?? '').split(' ').filter((press) => press !== '')
      if (named.length < presses.length) continue
      const fits = presses.every((press, index) => matchesPress(named[index] ?? '', press, this.#mac))
      if (!fits) continue
      if (named.length === presses.length) return { kind: 'run', command }
      begins = true
    }
    return begins ? { kind: 'pending' } : { kind: 'none' }
  }
}

const SEQUENCE_MS = 1000
const MODIFIERS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
])
