import { keyParts } from './key-names.ts'
import './kbd.css'

/** Keys of a command, as this platform names them. `keys` is written `$mod+Shift+z`, `g d`. */
export function Kbd({ keys, mac = isMac() }: { readonly keys: string; readonly mac?: boolean }) {
  return (
    <span className="kbd-sequence">
      {keyParts(keys, mac).map((press, index) => (
        <kbd className="kbd" key={index}>
          {press.join(mac ? '' : '+')}
        </kbd>
      ))}
    </span>
  )
}

/** Whether the window runs on a Mac, where the command key takes the place of Control. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/iu.test(navigator.userAgent)
}
