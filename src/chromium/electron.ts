import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { unavailable } from './unavailable.ts'
import { utilityProcess } from './utility-process.ts'
import { webContents } from './web-contents.ts'

/** What `import … from 'electron'` gives to main on this runtime: the names of Electron 45, some of them empty. */
export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
  webContents,
}

export const autoUpdater = unavailable('autoUpdater')
export const BaseWindow = unavailable('BaseWindow')
export const BrowserView = unavailable('BrowserView')
export const clipboard = unavailable('clipboard')
export const contentTracing = unavailable('contentTracing')
export const contextBridge = unavailable('contextBridge in main')
export const crashReporter = unavailable('crashReporter')
export const desktopCapturer = unavailable('desktopCapturer')
export const globalShortcut = unavailable('globalShortcut')
export const ImageView = unavailable('ImageView')
export const inAppPurchase = unavailable('inAppPurchase')
export const ipcRenderer = unavailable('ipcRenderer in main')
export const MenuItem = unavailable('MenuItem')
export const MessageChannelMain = unavailable('MessageChannelMain')
export const MessagePortMain = unavailable('MessagePortMain')
export const nativeImage = unavailable('nativeImage')
export const net = unavailable('net')
export const netLog = unavailable('netLog')
export const Notification = unavailable('Notification')
export const parentPort = unavailable('parentPort')
export const powerMonitor = unavailable('powerMonitor')
export const powerSaveBlocker = unavailable('powerSaveBlocker')
export const pushNotifications = unavailable('pushNotifications')
export const safeStorage = unavailable('safeStorage')
export const screen = unavailable('screen')
export const ServiceWorkerMain = unavailable('ServiceWorkerMain')
export const ShareMenu = unavailable('ShareMenu')
export const sharedTexture = unavailable('sharedTexture')
export const systemPreferences = unavailable('systemPreferences')
export const TouchBar = unavailable('TouchBar')
export const Tray = unavailable('Tray')
export const View = unavailable('View')
export const webFrameMain = unavailable('webFrameMain')
export const WebContentsView = unavailable('WebContentsView')
export const webUtils = unavailable('webUtils in main')
