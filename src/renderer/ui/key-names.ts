const MAC: Readonly<Record<string, string>> = {
  $mod: '⌘',
  meta: '⌘',
  control: '⌃',
  alt: '⌥',
  shift: '⇧',
}
const OTHERS: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  meta: 'Win',
  control: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
}
const NAMES: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  space: 'Space',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/**
 * The names of keys for people: a list of presses, each a list of keys held together. `$mod+Shift+z` gives
 * `[['Ctrl', 'Shift', 'Z']]`, `g d` gives `[['G'], ['D']]`. Codes such as `KeyZ` and `Digit1` lose their prefix.
 */
export function keyParts(keys: string, mac: boolean): string[][] {
  return keys
    .split(' ')
    .filter((press) => press !== '')
    .map((press) => splitPress(press).map((key) => keyName(key, mac)))
}

/** The keys of one press. A lone `+` at the end is the plus key. */
export function splitPress(press: string): string[] {
  if (press === '+') return ['+']
  if (press.endsWith('++')) return [...press.slice(0, -2).split('+'), '+']
  return press.split('+')
}

function keyName(key: string, mac: boolean): string {
  const folded = key.toLowerCase()
  const modifier = (mac ? MAC : OTHERS)[folded]
  if (modifier !== undefined) return modifier
  const plain = key.replace(/^(?:Key|Digit)(?=.$)/u, '')
  return NAMES[folded] ?? (plain.length === 1 ? plain.toUpperCase() : plain)
}
