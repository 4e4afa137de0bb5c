import type Electron from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { defaultSession } from './session.ts'
import { shell } from './shell.ts'
import { utilityProcess } from './utility-process.ts'
import { WebContents } from './web-contents.ts'
import { WebFrame } from './web-frame.ts'

/**
 * Compiled, never run: each member that this runtime shares with Electron has a type that Electron's declarations
 * accept. Left out are members whose type is all of another class (`webContents`, `session`, `on` returning `this`),
 * since this runtime has a part of those only; their parts are compared one by one. What the members do is tested
 * by tests/chromium/behaviour.test.ts.
 */
app satisfies Pick<
  Electron.App,
  | 'disableHardwareAcceleration'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'
>

app.commandLine satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'getSwitchValue' | 'hasSwitch'>

BrowserWindow satisfies new (options?: Electron.BrowserWindowConstructorOptions) => WindowPart

type WindowPart = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getTitle'
  | 'id'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setTitle'
  | 'show'
  | 'showInactive'
>

WebContents satisfies new () => Pick<
  Electron.WebContents,
  | 'close'
  | 'focus'
  | 'getTitle'
  | 'getURL'
  | 'id'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'setIgnoreMenuShortcuts'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
>

WebFrame satisfies new (
  id: number,
  parent: WebFrame | null,
) => Pick<Electron.WebFrameMain, 'frameTreeNodeId' | 'isDestroyed' | 'origin' | 'url'>

dialog satisfies Pick<Electron.Dialog, 'showErrorBox'>

/** Electron's first argument is a whole window; the options and the answers are compared. */
type AsksWith<Options, Answer> = (options: Options) => Promise<Answer>
dialog.showOpenDialog satisfies AsksWith<Electron.OpenDialogOptions, Electron.OpenDialogReturnValue>
dialog.showSaveDialog satisfies AsksWith<Electron.SaveDialogOptions, Electron.SaveDialogReturnValue>

ipcMain satisfies Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>

protocol satisfies Pick<
  Electron.Protocol,
  'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'
>

defaultSession satisfies Pick<
  Electron.Session,
  | 'closeAllConnections'
  | 'enableNetworkEmulation'
  | 'flushStorageData'
  | 'isPersistent'
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setUSBProtectedClassesHandler'
>

shell satisfies Pick<Electron.Shell, 'openPath' | 'showItemInFolder'>

nativeTheme satisfies Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>

utilityProcess satisfies {
  fork(
    modulePath: string,
    args?: string[],
    options?: Electron.ForkOptions,
  ): Pick<Electron.UtilityProcess, 'kill' | 'pid'>
}

Menu satisfies { setApplicationMenu(menu: null): void }
