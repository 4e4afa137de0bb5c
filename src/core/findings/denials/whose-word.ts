import type { Passage } from '../../documents/source-document.ts'
import { spansOverlap } from '../../text/span.ts'
import type { StoryReading } from '../reading/story-reading.ts'

/** Who says what a passage says, in the text's words; `null` where the text says it itself. */
function whoseWord(reading: StoryReading, passage: Passage): string | null {
  for (const statement of reading.statementsOf(passage.document)) {
    if (!spansOverlap(statement, passage)) continue
    const { attribution } = statement
    if (attribution) return attribution.phrase?.text ?? 'somebody'
  }
  return null
}

/** One sentence that says whose word each side is. */
export function whoseWords(
  reading: StoryReading,
  sides: readonly { readonly value: string; readonly passages: readonly Passage[] }[],
): string {
  const told = sides.map(({ value, passages }) => {
    const speakers = passages.map((passage) => whoseWord(reading, passage))
    const named = [...new Set(speakers.filter((speaker) => speaker !== null))].map((name) => `“${name}”`)
    const own = speakers.includes(null) ? ['the text itself'] : []
    return `“${value}” is the word of ${[...own, ...named.slice(0, 3)].join(' and ')}`
  })
  return `${told.join('; ')}.`
}
