import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { errorCode } from '#core/base/error-code.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { outsideRatingId, type OutsideRating } from '#core/reliability/outside-rating.ts'
import { outletOfLine, parseRatingList, type RatingList } from '#core/reliability/rating-list.ts'
import type { Imprint } from './compile-dossier.ts'

type Hears = { readonly folder: string; readonly say: (message: string) => void }

/** Reads the lists of raters and says what is wrong with their lines; `null` where one could not be read at all. */
export async function readRatingLists(
  paths: readonly string[],
  { folder, say }: Hears,
): Promise<readonly RatingList[] | null> {
  const lists: RatingList[] = []
  for (const path of paths) {
    let text
    try {
      text = await readFile(resolve(folder, path), 'utf8')
    } catch (error) {
      say(`${path} could not be read (${errorCode(error)}). Name a CSV or JSON file.`)
      return null
    }
    const list = parseRatingList(basename(path), text)
    for (const { file, line, message } of list.problems) say(`${file}, line ${line}: ${message}`)
    lists.push(list)
  }
  return lists
}

/** What the lists say of the outlets of a dossier; what they say of others is left out. */
export function ratingsFor(
  { outlets }: Pick<Dossier, 'outlets'>,
  lists: readonly RatingList[],
  { author, compiledAt }: Pick<Imprint, 'author' | 'compiledAt'>,
): OutsideRating[] {
  const found = new Map<string, OutsideRating>()
  for (const { file, lines } of lists) {
    for (const line of lines) {
      const outlet = outletOfLine(line, outlets)
      if (!outlet) continue
      const id = outsideRatingId(outlet.id, line.rated)
      const brought = { list: file, addedAt: compiledAt, author }
      if (!found.has(id)) found.set(id, { id, outlet: outlet.id, ...line.rated, ...brought })
    }
  }
  return [...found.values()]
}
