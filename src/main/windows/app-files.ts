import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { isOwnPage } from './own-addresses.ts'

/** Everything the page may do. Scripts only from the app itself; one trusted-types policy, for the worker's address. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "media-src 'none'",
  "manifest-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types variorum-worker',
].join('; ')

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=(), idle-detection=(), local-fonts=()',
  'Cache-Control': 'no-store',
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** The answer to one address: a file of the renderer with the policy's headers, or 404. */
export async function answer(rendererFolder: string, address: string): Promise<Response> {
  const path = fileFor(rendererFolder, address)
  if (path === null) return new Response('Not found', { status: 404, headers: HEADERS })
  try {
    const body = new Uint8Array(await readFile(path))
    const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
    return new Response(body, { status: 200, headers: { ...HEADERS, 'Content-Type': type } })
  } catch {
    return new Response('Not found', { status: 404, headers: HEADERS })
  }
}

/**
 * The answer to the address of a page that is being printed. It may use its own styles and nothing else: no script, no
 * request.
 */
export function answerPrintPage(html: string | null): Response {
  if (html === null) return new Response('Not found', { status: 404, headers: HEADERS })
  return new Response(html, { status: 200, headers: { ...HEADERS, ...PRINT_HEADERS } })
}

const PRINT_HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'Content-Type': 'text/html; charset=utf-8',
}

function fileFor(rendererFolder: string, address: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  if (!isOwnPage(address) || path.includes('\0')) return null
  const file = normalize(join(rendererFolder, path === '/' ? 'index.html' : path))
  return file.startsWith(rendererFolder + sep) ? file : null
}
