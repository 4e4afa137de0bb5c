import { describe, expect, it } from 'vitest'
import { readSource, SOURCE, sourceFiles, violations } from './imports.ts'

describe('the import table', () => {
  it.each(sourceFiles(SOURCE))('%s keeps to it', (file) => {
    expect(violations(file, readSource(file))).toEqual([])
  })

  it.each([
    ['core/text/words.ts', "import { matchAnchor } from '../anchoring/anchor.ts'"],
    ['core/matching/align.ts', "import { readFile } from 'node:fs'"],
    ['core/matching/align.ts', "import { render } from '#renderer/ui/button.tsx'"],
    ['main/import/html/html-reader.ts', "import { app } from 'electron'"],
    ['main/export/writers.ts', "import { openVault } from '#main/ipc/serve.ts'"],
    ['preload/preload.ts', "import { analyse } from '#core/analysis/analyse.ts'"],
    ['renderer/features/reader/reader-view.tsx', "import { x } from '../compare/compare-view.tsx'"],
    ['renderer/features/reader/reader-view.tsx', "import { Dexie } from 'dexie'"],
    ['renderer/ui/button.tsx', "import { perform } from '../services/perform.ts'"],
    ['renderer/store/rows.ts', "const later = import('#main/files/vault.ts')"],
    ['workers/analysis.worker.ts', "new URL('../renderer/app/app.tsx', import.meta.url)"],
    ['elsewhere/file.ts', '// nothing'],
  ])('catches %s when it holds %s', (file, source) => {
    expect(violations(file, source)).toHaveLength(1)
  })
})
