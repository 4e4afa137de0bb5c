import { stretchOf } from '#core/findings/plausible/stretch.ts'
import type { Stretch } from '#core/findings/plausible/stretch.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The passage between ‹ and › as a stretch of a document of 6 May 2031. */
export function stretch(marked: string): Stretch {
  const text = marked.replaceAll(/[‹›]/gu, '')
  const document = readPlain('0.txt', text, '2031-05-06')
  const facts = caseFacts({ documents: [document], entities: [], claims: [], matches: [] })
  const start = marked.indexOf('‹')
  const found = stretchOf({ document: document.id, start, end: marked.indexOf('›') - 1 }, facts)
  if (!found) throw new Error('the document is in the case')
  return found
}
