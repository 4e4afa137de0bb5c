import vocabulary from '#resources/vocabularies/bias-tags.json'
import type { Code } from './code.ts'
import { codesOfVocabulary } from './codebook.ts'
import { colourNamed } from './colours.ts'

/** The codes that come with the program. */
export const BUILT_IN_CODES: readonly Code[] = codesOfVocabulary(vocabulary, colourNamed)
