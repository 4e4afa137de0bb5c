import type { MatchKind } from '../matching/match.ts'
import { listedDifferences, type Difference, type PassageView } from './passage-view.ts'
import { placeWords } from './place-words.ts'
import { printTime } from './plain.ts'
import { isolated } from '../text/direction.ts'

const KIND_WORDS: Readonly<Record<MatchKind, string>> = {
  verbatim: 'word for word',
  near: 'nearly word for word',
  reworded: 'in other words',
}

/** What a shared statement is called in every format. */
export function statementTitle({
  number,
  kinds,
}: {
  readonly number: number
  readonly kinds: readonly MatchKind[]
}): string {
  return `Shared statement ${number} · ${kinds.map((kind) => KIND_WORDS[kind]).join(', ')}`
}

/** Where a passage stands, in one line: source, outlet or title, date, place, and what is wrong with the place. */
export function whereWords({ source, documentId, span, state }: PassageView): string {
  if (!source) return `From a document that is not part of this dossier (${documentId})`
  const { number, outlet, title, document } = source
  const said = [`Source ${number}`, isolated(outlet ?? title), printTime(document.meta.published)]
  if (span) said.push(placeWords(document, span))
  if (state === 'moved') said.push('the words stand at another place than recorded')
  if (state === 'lost') said.push('the words are no longer in the text')
  return said.filter((part) => part !== '').join(' · ')
}

/** How a passage differs from the one it was compared with, in one sentence; `null` where nothing differs. */
export function comparisonWords({ comparison }: PassageView): string | null {
  if (!comparison || comparison.differences.length === 0) return null
  const { listed, more } = listedDifferences(comparison.differences)
  const against = comparison.with === null ? 'the other account' : `source ${comparison.with}`
  return `Differs from ${against}: ${listed.map(differenceWords).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`
}

function differenceWords(difference: Difference): string {
  const here = isolated(difference.here)
  const there = isolated(difference.there)
  if (here === '') return `lacks “${there}”`
  if (there === '') return `only here “${here}”`
  return `here “${here}”, there “${there}”`
}
