import { permissionAllowed } from './session.ts'

type Setting = { readonly permission: { readonly name: string }; readonly setting: 'granted' | 'denied' }

/** Chromium's names for what a page may ask, beside the name that Electron's handlers know it by. */
const PERMISSIONS: readonly (readonly [string, string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['push', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['display-capture', 'display-capture'],
  ['background-sync', 'background-sync'],
  ['periodic-background-sync', 'background-sync'],
  ['background-fetch', 'background-sync'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['payment-handler', 'unknown'],
  ['idle-detection', 'idle-detection'],
  ['screen-wake-lock', 'unknown'],
  ['nfc', 'unknown'],
  ['storage-access', 'storage-access'],
  ['top-level-storage-access', 'top-level-storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'unknown'],
  ['speaker-selection', 'speaker-selection'],
  ['keyboard-lock', 'keyboardLock'],
  ['pointer-lock', 'pointerLock'],
  ['accelerometer', 'sensors'],
  ['gyroscope', 'sensors'],
  ['magnetometer', 'sensors'],
  ['ambient-light-sensor', 'sensors'],
]

/** Asked once, before the first page: Chromium keeps the answers and never shows a question. */
export function permissionSettings(): Setting[] {
  return PERMISSIONS.map(([name, electronName]) => ({
    permission: { name },
    setting: permissionAllowed(electronName) ? 'granted' : 'denied',
  }))
}
