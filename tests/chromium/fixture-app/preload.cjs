const { contextBridge, ipcRenderer, webUtils } = require('electron')
// A name that the runtime uses too: the two must not meet.
const electron = 'mine'
contextBridge.exposeInMainWorld('bridge', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  on: (channel, listener) => {
    const forward = (_event, ...args) => listener(...args)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.removeListener(channel, forward)
  },
  path: (file) => webUtils.getPathForFile(file),
  nested: { values: [1, electron] },
})
