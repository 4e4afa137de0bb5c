import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Names the folder of public schemas and checkers that are not part of this project (docs/validators.md). */
export const SCHEMAS_VARIABLE = 'VARIORUM_SCHEMAS'

/** A file or folder of public schemas, or `null` where there is none; say `notThere` of it. */
export function publicSchema(...path: readonly string[]): string | null {
  const folder = process.env[SCHEMAS_VARIABLE] ?? ''
  const file = join(folder, ...path)
  return folder !== '' && existsSync(file) ? file : null
}

/** The line that a test gives for not running. */
export function notThere(...path: readonly string[]): string {
  return `not validated: ${SCHEMAS_VARIABLE} names no folder with ${path.join('/')} (docs/validators.md)`
}

/** Every JSON file under a folder, by its path from there with `/` between. */
export function jsonUnder(folder: string): ReadonlyMap<string, Record<string, unknown>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  return new Map(
    names.map((name) => [name.replaceAll('\\', '/'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  )
}
