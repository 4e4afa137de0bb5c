import { contextBridge, ipcRenderer } from 'electron'
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '#shared/ipc/channel.ts'
import type { DeskBridge, DeskEvent } from '#shared/ipc/routes.ts'

const desk: DeskBridge = {
  invoke: (channel, request) => ipcRenderer.invoke(REQUEST_CHANNEL, channel, request),
  on: (listener) => {
    const forward = (_event: unknown, message: DeskEvent): void => listener(message)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, forward)
  },
}

contextBridge.exposeInMainWorld('desk', desk)
