import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { guard } from './unavailable.ts'

/** Runs a program of the desktop and lets it go; resolves to what went wrong, or to nothing. */
async function open(command: string, args: readonly string[]): Promise<string> {
  return await new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', (error) => resolve(error.message))
    child.once('spawn', () => {
      child.unref()
      resolve('')
    })
  })
}

function opener(): string {
  if (process.platform === 'darwin') return 'open'
  return process.platform === 'win32' ? 'explorer.exe' : 'xdg-open'
}

/** Electron's `shell`, for files only: nothing here opens an address. */
export const shell = guard('shell', {
  showItemInFolder(path: string): void {
    if (process.platform === 'darwin') void open('open', ['-R', path])
    else if (process.platform === 'win32') void open('explorer.exe', [`/select,${path}`])
    else void open('xdg-open', [dirname(path)])
  },
  async openPath(path: string): Promise<string> {
    return await open(opener(), [path])
  },
})
