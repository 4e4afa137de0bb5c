import type { OtherWording, WordingProposal } from '#core/codebook/wording.ts'

const LEANS = {
  hostile: 'condemns',
  favourable: 'praises or excuses',
  heated: 'raises feeling',
  plain: 'is plain',
} as const

const BASES = {
  'matched-passage': 'in a passage that matches',
  'same-name': 'beside the same name',
  'same-story': 'in a report of the same story',
} as const

/** Which way a word leans, in words that follow it: “mob” condemns. */
export function leanWords(lean: OtherWording['lean']): string {
  return LEANS[lean]
}

/** Why two words are taken to be for one thing. */
export function basisWords({ basis }: OtherWording): string {
  return BASES[basis]
}

/** How often a document uses the word. */
export function timesWords({ passages }: WordingProposal): string {
  return passages.length === 1 ? 'once' : passages.length === 2 ? 'twice' : `${passages.length} times`
}
