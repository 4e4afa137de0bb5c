import { browserAdvice, ensureBrowser, ensureBuild, ensureDependencies } from './ensure.mjs'
import { run, say } from './steps.mjs'

/** `npm run dev`: rebuilds at every change on Electron; on Chromium builds once. Returns the exit code. */
export async function develop(args) {
  try {
    await ensureDependencies({ log: say })
    const browser = await ensureBrowser({ log: say })
    if (browser.kind === 'electron')
      return (await run('npx', ['--no-install', 'electron-vite', 'dev', '--', ...args])).code
    if (browser.kind === 'none') throw new Error(`The window needs a browser: ${browserAdvice()}`)
    await ensureBuild({ log: say })
    say('Without Electron nothing is rebuilt while the app runs: close it and run this again after a change.')
    return (
      await run(process.execPath, ['--import', './out/chromium/register.js', 'out/main/main.js', ...args])
    ).code
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}
