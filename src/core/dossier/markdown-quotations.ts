import type { DossierView } from './dossier-view.ts'
import { blockQuote, escapeMarkdown } from './markdown.ts'
import { placeWords } from './place-words.ts'
import { counted, printTime } from './plain.ts'
import type { QuotationView, WitnessView } from './quotation-view.ts'

/** Quotations with every place that gives them, `''` when none are printed (D14). */
export function quotationsMarkdown({ quotations }: DossierView): string {
  if (quotations.length === 0) return ''
  return [
    '## Quotations',
    'Compared by the program, not judged. The reference is the wording that agrees most with the others.',
    ...quotations.map(quotationPart),
  ].join('\n\n')
}

const text = escapeMarkdown

function quotationPart({ number, text: words, speaker, witnesses }: QuotationView): string {
  const by = speaker === '' ? '' : `, ${text(speaker)}`
  return [
    `### Quotation ${number} (${counted(witnesses.length, 'place')}${by})`,
    blockQuote(`**${text(words)}**`),
    ...witnesses.map(witnessPart),
  ].join('\n\n')
}

function witnessPart(witness: WitnessView): string {
  const { source, words, speaker, differences, start, end } = witness
  const published = printTime(source.document.meta.published)
  const where = [
    `Source ${source.number}`,
    source.outlet ?? source.title,
    ...(published === '' ? [] : [published]),
    placeWords(source.document, { start, end }),
  ].join(', ')
  const lines = [
    text(words),
    '',
    text(where),
    '',
    [
      `**${witness.class}${witness.isReference ? ', the reference' : ''}**`,
      text(speaker),
      ...differences.map(text),
    ].join('; '),
  ]
  return blockQuote(lines.join('\n'))
}
