import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, it } from 'vitest'
import { renderClaimReview } from '#core/dossier/render-claim-review.ts'
import { DOSSIERS_TO_CHECK } from './dossiers.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..', '..')
const COMPILER = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin',
  'tsc',
)

/** Within the project, where the compiler finds the types. */
const FOLDER = join(ROOT, 'node_modules', '.cache', `claim-review-${process.pid}`)

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

/** What the compiler says of texts as graphs of schema.org, whose types and properties `schema-dts` defines. */
function errorsOf(name: string, graphs: readonly string[]): string {
  mkdirSync(FOLDER, { recursive: true })
  const files = graphs.map((graph, index) => {
    const file = join(FOLDER, `${name}-${index}.ts`)
    writeFileSync(file, `import type { Graph } from 'schema-dts'\nexport const graph: Graph = ${graph}`)
    return file
  })
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--module', 'nodenext']
  try {
    execFileSync(process.execPath, [COMPILER, ...options, ...files], { encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

describe('reviews', () => {
  it('use types and properties as schema.org defines them', { timeout: 120_000 }, () => {
    const graphs = DOSSIERS_TO_CHECK.map(([, dossier]) => renderClaimReview(dossier))
    expect(errorsOf('review', graphs)).toBe('')
  })

  it('would be refused with a property that reviews do not have', { timeout: 120_000 }, () => {
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'ClaimReview', headLine: 'x' }] }
    expect(errorsOf('refused', [JSON.stringify(graph)])).toContain('headLine')
  })
})
