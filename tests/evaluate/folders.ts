import { join } from 'node:path'
import process from 'node:process'

/** A path of the project, whose folder a bundled program is told. */
export function inProject(...parts: readonly string[]): string {
  return join(process.env['VARIORUM_ROOT'] ?? process.cwd(), ...parts)
}

/** A folder of test data. */
export function fixtures(name: string): string {
  return inProject('tests', 'fixtures', name)
}
