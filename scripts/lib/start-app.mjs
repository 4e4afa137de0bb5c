import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { browserAdvice, ensureBrowser, ensureBuild, ensureDependencies } from './ensure.mjs'
import { hasDisplay } from './find-browser.mjs'
import { ROOT, run, say } from './steps.mjs'

const CHROMIUM_RUNTIME = ['--import', './out/chromium/register.js', 'out/main/main.js']

/** `npm start [-- files and folders]`: makes what is missing and opens the app. Returns the exit code. */
export async function start(words) {
  // npm runs this in the project's folder; the files were named from where the user stands.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const args = words.map((word) => absolute(word, from))
  try {
    await ensureDependencies({ log: say })
    await ensureBuild({ log: say })
    // With VARIORUM_HEADLESS=1 the app itself runs, in a window that nobody sees.
    if (!hasDisplay() && process.env['VARIORUM_HEADLESS'] !== '1') return await withoutDisplay(args)
    return await openWindow(args)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

function absolute(word, from) {
  const data = '--data='
  if (word.startsWith(data)) return data + resolve(from, word.slice(data.length))
  return word.startsWith('-') ? word : resolve(from, word)
}

async function openWindow(args) {
  const browser = await ensureBrowser({ log: say })
  if (browser.kind === 'electron') {
    say('Opening Variorum on Electron …')
    return (await run(browser.path, [...electronSandbox(), '.', ...args])).code
  }
  if (browser.kind === 'chromium') {
    say(`Opening Variorum on ${browser.path}, as Electron's binary is not here …`)
    return (await run(process.execPath, [...CHROMIUM_RUNTIME, ...args])).code
  }
  say(`Variorum needs a browser to show its window: ${browserAdvice()}`)
  return 1
}

/** Electron refuses to start as root with its sandbox. */
function electronSandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Without a display the same readers, analysis and writers make the dossier alone. */
async function withoutDisplay(args) {
  const inputs = args.filter((argument) => !argument.startsWith('-'))
  const out = join(ROOT, 'dossier.html')
  say('There is no display for a window, so the dossier is written without one.')
  const files = inputs.length > 0 ? inputs : ['resources/sample-case']
  if (!existsSync(join(ROOT, 'out/main/dossier.js'))) throw new Error('out/main/dossier.js was not built')
  const { code } = await run(process.execPath, ['out/main/dossier.js', ...files, '--out', out])
  if (code === 0 || code === 3) say(`The dossier of ${files.join(', ')} is ${out}`)
  return code
}
