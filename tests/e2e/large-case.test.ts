import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { inventedArticles } from '../bench/invented.ts'
import { canLaunch, ROOT } from './support/app.ts'
import { newDataFolder, start, waitForStatus } from './support/case.ts'

/** More than a case is searched of in one thread. */
const DOCUMENTS = 310

describe.skipIf(!canLaunch())('a case of some hundred documents', () => {
  it('M18: is searched in several workers, which end, and gives what the command line gives', async () => {
    const dataDir = newDataFolder()
    const folder = join(dataDir, 'articles')
    mkdirSync(folder)
    for (const [index, paragraphs] of inventedArticles(DOCUMENTS).entries())
      writeFileSync(join(folder, `article-${index}.txt`), paragraphs.slice(0, 4).join('\n\n'))
    const command = join(ROOT, 'out', 'main', 'dossier.js')
    const printed = spawnSync(process.execPath, [command, folder, '--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the format that the command line promises
    const { matches } = JSON.parse(printed.stdout) as { matches: readonly unknown[] }
    expect(matches.length).toBeGreaterThan(50)

    const { page } = await start({ dataDir, files: [folder] })
    page.setDefaultTimeout(120_000)
    let most = 0
    page.on('worker', () => (most = Math.max(most, page.workers().length)))
    await waitForStatus(page, `${DOCUMENTS} documents`)
    await waitForStatus(page, new RegExp(`${matches.length.toLocaleString('en')} matches`, 'u'))
    expect(most).toBeGreaterThan(1)
    await expect.poll(() => page.workers().length).toBe(1)
  })
})
