import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareDataFolder } from '#main/files/data-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

it('makes the data folder, or says which one cannot be used, why, and what to do', () => {
  const folder = temporaryFolder()
  expect(prepareDataFolder(join(folder, 'new', 'data'))).toBeNull()
  expect(existsSync(join(folder, 'new', 'data', 'browser'))).toBe(true)
  const file = join(folder, 'file')
  writeFileSync(file, '')
  for (const bad of [file, join(file, 'below')]) {
    expect(prepareDataFolder(bad)).toBe(
      `Variorum cannot keep its cases in ${bad}: there is a file in its place. Choose another with --data=FOLDER.`,
    )
  }
})
