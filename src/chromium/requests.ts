import type { Request as PageRequest, Route } from 'playwright-core'
import { fromBrowser } from './addresses.ts'
import { handlerOf } from './protocol.ts'
import { isCancelled } from './session.ts'
import { contentsOf } from './contents-registry.ts'

let counter = 0

/**
 * Answers every request of every page, frame and worker: the program's own schemes by their handlers, anything else
 * not at all. Nothing is left to the browser, so nothing reaches the network.
 */
export async function answerRequest(route: Route): Promise<void> {
  try {
    await answer(route)
  } catch {
    // The handler failed, or the page is gone: Electron answers with an error of the network too.
    await route.abort('failed').catch(() => undefined)
  }
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const own = fromBrowser(request.url())
  const url = own?.url ?? request.url()
  const contents = contentsOf(pageOf(request))
  if (isMainNavigation(request) && contents !== undefined && !contents.allowsNavigation(url)) {
    // The page stays where it is, without a page that shows an error.
    return await route.abort('aborted')
  }
  counter += 1
  const cancelled = await isCancelled({
    id: counter,
    url,
    method: request.method(),
    resourceType: request.isNavigationRequest() ? 'mainFrame' : request.resourceType(),
    referrer: '',
    timestamp: Date.now(),
    ...(contents === undefined ? {} : { webContentsId: contents.id }),
  })
  const handler = own === undefined ? undefined : handlerOf(own.scheme)
  if (cancelled || handler === undefined) {
    return await route.abort(isMainNavigation(request) ? 'aborted' : 'blockedbyclient')
  }
  const body = request.postDataBuffer()
  const response = await handler(
    new Request(url, {
      method: request.method(),
      headers: request.headers(),
      ...(body === null ? {} : { body: new Uint8Array(body) }),
    }),
  )
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** The first request of a popup has no page yet. */
function pageOf(request: PageRequest): unknown {
  try {
    return request.frame().page()
  } catch {
    return undefined
  }
}

function isMainNavigation(request: PageRequest): boolean {
  try {
    return request.isNavigationRequest() && request.frame().parentFrame() === null
  } catch {
    return request.isNavigationRequest()
  }
}
