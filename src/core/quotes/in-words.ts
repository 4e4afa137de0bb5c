import { assertNever } from '../base/invariant.ts'
import type { QuoteChange, QuoteCut, QuoteWitness, WitnessClass } from './quote-row.ts'

/** What the classes of witnesses are called. */
export const CLASS_WORDS: Readonly<Record<WitnessClass, string>> = {
  verbatim: 'Verbatim',
  truncated: 'Truncated',
  altered: 'Altered',
  paraphrased: 'Paraphrased',
  're-attributed': 'Re-attributed',
}

/** Every class, those that change least first. */
export const WITNESS_CLASSES: readonly WitnessClass[] = [
  'verbatim',
  'truncated',
  'altered',
  'paraphrased',
  're-attributed',
]

/** Words left out beyond this many UTF-16 units are shortened. */
const LONGEST = 90

/** How a witness differs from the reference wording, one phrase each; empty for the same words. */
export function differencesInWords({ cuts, changes, marked, wording, goesBeyond }: QuoteWitness): string[] {
  return [
    ...(marked || wording === 'paraphrased' ? [] : ['the same words without quotation marks']),
    ...changes.map(changeInWords),
    ...cuts.map(cutInWords),
    ...(goesBeyond ? ['has more words before or after'] : []),
  ]
}

function changeInWords({ kind, reference, words, salient }: QuoteChange): string {
  const why = salient.length === 0 ? '' : ` (${salient.join(', ')})`
  switch (kind) {
    case 'added':
      return `adds “${words}”${why}`
    case 'removed':
      return `lacks “${reference}”${why}`
    case 'bracketed':
      return words === '' ? `lacks the bracketed “${reference}”` : `puts “${words}” in brackets`
    case 'replaced':
      return `“${reference}” became “${words}”${why}`
    default:
      return assertNever(kind)
  }
}

function cutInWords({ where, shown, text }: QuoteCut): string {
  const place = where === 'middle' ? 'in the middle' : `at the ${where}`
  const sign =
    shown === 'ellipsis'
      ? ', shown by dots'
      : shown === 'break'
        ? ', between two quotations'
        : where === 'middle'
          ? ', without a sign'
          : ''
  return `cut ${place}${sign}: leaves out “${shortened(text)}”`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`
}
