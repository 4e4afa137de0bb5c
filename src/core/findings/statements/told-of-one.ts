import type { Profile } from '../../statements/profile.ts'
import { nearnessToMain, nearnessToThings } from './main-doings.ts'
import { likenessOf } from './profile-likeness.ts'

/** What it counts that both are told of what the reports are about, and of a thing that they are about. */
const MAIN_ALONE = 0.5
const THING_ALONE = 0.4

/**
 * How much speaks for two expressions of place being told of one thing: the words around them, or that both stand
 * beside what both reports are about.
 *
 * @param main what the headlines and leads of both tell of
 * @param things what they both speak of
 */
export function toldOfOne(
  a: Profile,
  b: Profile,
  main: ReadonlySet<string>,
  things: ReadonlySet<string>,
): number {
  return Math.max(
    likenessOf(a, b).strength,
    MAIN_ALONE * Math.min(nearnessToMain(a, main), nearnessToMain(b, main)),
    THING_ALONE * Math.min(nearnessToThings(a, things), nearnessToThings(b, things)),
  )
}
