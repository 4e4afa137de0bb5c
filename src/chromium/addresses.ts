/**
 * Chromium gives a custom scheme neither a secure context nor storage unless it is compiled in, so a page of
 * `app://main/x` lives at `https://main.app.localhost/x`: a secure context by its name, with a stable origin, and
 * never looked up because every request is answered by the program. Main sees the first form only.
 */
const SUFFIX = '.localhost'

/** Schemes given to `protocol.registerSchemesAsPrivileged` or `protocol.handle`. */
const schemes = new Set<string>()

/** Makes a scheme the program's own: its addresses are translated and served by its handler. */
export function registerScheme(scheme: string): void {
  schemes.add(scheme)
}

/** Where the browser must go for an address of the program; other addresses are returned unchanged. */
export function toBrowser(url: string): string {
  const parsed = new URL(url)
  const scheme = parsed.protocol.slice(0, -1)
  if (!schemes.has(scheme)) return url
  return `https://${parsed.hostname}.${scheme}${SUFFIX}${parsed.pathname}${parsed.search}${parsed.hash}`
}

/** The program's address for one of the browser; undefined when it belongs to no registered scheme. */
export function fromBrowser(url: string): { url: string; scheme: string } | undefined {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return undefined
  }
  if (parsed.protocol !== 'https:' || parsed.port !== '' || !parsed.hostname.endsWith(SUFFIX))
    return undefined
  const name = parsed.hostname.slice(0, -SUFFIX.length)
  const dot = name.lastIndexOf('.')
  const scheme = name.slice(dot + 1)
  if (dot <= 0 || !schemes.has(scheme)) return undefined
  return { url: `${scheme}://${name.slice(0, dot)}${parsed.pathname}${parsed.search}${parsed.hash}`, scheme }
}

/** As main is to see it: translated where it is the program's own, unchanged elsewhere. */
export function shown(url: string): string {
  return fromBrowser(url)?.url ?? url
}
