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

/** What the compiler says of a text as a graph of schema.org, whose types and properties `schema-dts` defines. */
function errorsOf(name: string, graph: string): string {
  mkdirSync(FOLDER, { recursive: true })
  const file = join(FOLDER, `${name}.ts`)
  writeFileSync(file, `import type { Graph } from 'schema-dts'\nexport const graph: Graph = ${graph}`)
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--module', 'nodenext']
  try {
    execFileSync(process.execPath, [COMPILER, ...options, file], { encoding: 'utf8', stdio: 'pipe' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

function withoutText(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1)
  return typeof value === 'string' && !key.startsWith('@') ? '' : value
}

describe('reviews', () => {
  it('use types and properties as schema.org defines them', () => {
    const items = DOSSIERS_TO_CHECK.flatMap(
      ([, dossier]): unknown[] => JSON.parse(renderClaimReview(dossier))['@graph'],
    )
    // One of each make: the compiler takes long over many, and looks at names and types alone.
    const makes = new Map(items.map((item) => [JSON.stringify(item, withoutText), item]))
    expect(makes.size).toBeGreaterThan(3)
    const graph = { '@context': 'https://schema.org', '@graph': [...makes.values()] }
    expect(errorsOf('review', JSON.stringify(graph))).toBe('')
  })

  it('would be refused with a property that reviews do not have', () => {
    const graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'ClaimReview', headLine: 'x' }] }
    expect(errorsOf('refused', JSON.stringify(graph))).toContain('headLine')
  })
})
