import { app, session, type Session, type WebContents } from 'electron'
import { isOwnAddress, isOwnPage } from './own-addresses.ts'

/**
 * No network, no permissions, no navigation, for every session and every page, whoever makes them. A content security
 * policy alone is no guarantee (DNS prefetch, preconnect and WebRTC pass it), so the names do not resolve, the
 * proxy is dead, and every request that is not the app's own is cancelled.
 */
export function lockDownBeforeReady(): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', DEAD_PROXY)
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  // A change of IndexedDB's backend deletes every database without an error: stay on the one that was tested.
  app.commandLine.appendSwitch('disable-features', 'IdbSqliteOnDiskRollout,IdbSqliteBackingStore')
  app.on('session-created', (created) => void lockSession(created))
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

const DEAD_PROXY = 'http://127.0.0.1:9'

/** Locks the default session; to be awaited before the first window. */
export async function lockDownDefaultSession(): Promise<void> {
  await lockSession(session.defaultSession)
}

async function lockSession(target: Session): Promise<void> {
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnAddress(details.url) }))
  target.on('will-download', (event) => event.preventDefault())
  await target.setProxy({ proxyRules: DEAD_PROXY, proxyBypassRules: '<-loopback>' })
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
