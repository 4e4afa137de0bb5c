import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '#core/dossier/render-html.ts'
import { loadDossierAssets } from '#main/export/load-assets.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'
import { notThere, publicSchema } from './public-schemas.ts'

const assets = await loadDossierAssets(join(import.meta.dirname, '..', '..', '..', '..', 'resources'))

describe('the page of a dossier', () => {
  it.each(DOSSIERS_TO_CHECK)('is valid HTML by html-validate: %s', async (_, dossier) => {
    const checker = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    })
    const { results } = await checker.validateString(renderHtml(dossier, assets))
    const messages = results.flatMap((result) => result.messages)
    expect(messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([])
  })

  it('is valid HTML and CSS by the checker of the W3C', ({ skip }) => {
    const jar = publicSchema('vnu.jar')
    if (jar === null) return skip(notThere('vnu.jar'))
    if (spawnSync('java', ['-version']).status !== 0) return skip('not validated: vnu.jar needs Java')
    const folder = temporaryFolder()
    const files = DOSSIERS_TO_CHECK.map(([name, dossier], index) => {
      const file = join(folder, `${index} ${name}.html`)
      writeFileSync(file, renderHtml(dossier, assets))
      return file
    })
    // Prints what it finds to standard error and exits with 1; `--errors-only` leaves out its advice on style.
    const found = spawnSync('java', ['-jar', jar, '--errors-only', '--stdout', ...files], {
      encoding: 'utf8',
    })
    expect(found.stdout + found.stderr).toBe('')
    expect(found.status).toBe(0)
  })
})
