/** The scheme and origin that the window lives on: standard and secure, so that IndexedDB works and stays. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://main'
/** Where a dossier lives while it is printed: an origin of its own, without the bridge and without the store. */
export const PRINT_ORIGIN = 'app://print'

/** Whether a request stays inside the program. */
export function isOwnAddress(address: string): boolean {
  const scheme = schemeOf(address)
  if (scheme === `${APP_SCHEME}:`) return isOwnPage(address) || isOn(PRINT_ORIGIN, address)
  return scheme === 'blob:' || scheme === 'data:' || scheme === 'devtools:'
}

/** Whether an address is a page of the app itself. Parsed, never compared by its beginning. */
export function isOwnPage(address: string): boolean {
  return isOn(APP_ORIGIN, address)
}

function isOn(origin: string, address: string): boolean {
  try {
    const url = new URL(address)
    return `${url.protocol}//${url.host}` === origin && url.username === ''
  } catch {
    return false
  }
}

function schemeOf(address: string): string | null {
  try {
    return new URL(address).protocol
  } catch {
    return null
  }
}
