import { checkedWords, CLAIM_TABLE_NOTE, type ClaimTableView } from './claim-tables.ts'
import { heading1 } from './docx-contents.ts'
import { paragraph, run, table, type Xml } from './docx-markup.ts'
import { placeWords } from './place-words.ts'
import { counted, printTime } from './plain.ts'
import type { QuotationView, WitnessView } from './quotation-view.ts'

/** Quotations with every place that gives them, empty when none are printed (D14). */
export function quotationsDocx(quotations: readonly QuotationView[]): Xml[] {
  if (quotations.length === 0) return []
  return [
    heading1('Quotations', 'quotations'),
    paragraph(
      'Warning',
      'Compared by the program, not judged. The reference is the wording that agrees most with the others.',
    ),
    ...quotations.flatMap(({ number, text, speaker, witnesses }) => [
      paragraph(
        'Heading3',
        `Quotation ${number} · ${counted(witnesses.length, 'place')}${speaker === '' ? '' : ` · ${speaker}`}`,
      ),
      paragraph('Passage', [run(text, { bold: true })], text, KEPT),
      ...witnesses.flatMap(witnessParts),
    ]),
  ]
}

const KEPT = { keepNext: true }

function witnessParts(witness: WitnessView): Xml[] {
  const { source, words, speaker, differences, start, end, isReference } = witness
  const published = printTime(source.document.meta.published)
  const where = [
    `Source ${source.number}`,
    source.outlet ?? source.title,
    ...(published === '' ? [] : [published]),
    placeWords(source.document, { start, end }),
  ].join(', ')
  const said = [speaker, ...differences].join('; ')
  return [
    paragraph('Passage', [run(words, { shaded: true })], words, KEPT),
    paragraph('Small', where, undefined, KEPT),
    paragraph('Small', [
      run(`${witness.class}${isReference ? ', the reference' : ''}`, { bold: true }),
      run(`; ${said}`),
    ]),
  ]
}

/** The tables of claims, empty when none are printed (D15). */
export function claimTablesDocx(tables: readonly ClaimTableView[]): Xml[] {
  if (tables.length === 0) return []
  return [
    heading1('Claims by source', 'claims'),
    paragraph('Warning', CLAIM_TABLE_NOTE),
    ...tables.flatMap(({ title, lines }) => [
      paragraph('Heading3', title, title),
      table(
        [3, 7],
        [
          [
            [paragraph('Small', [run('Source', { bold: true })])],
            [paragraph('Small', [run('Says', { bold: true })])],
          ],
          ...lines.map(({ source, line }) => [
            [paragraph('Normal', `Source ${source.number}, ${source.outlet ?? source.title}`)],
            lineParts(line),
          ]),
        ],
      ),
    ]),
  ]
}

function lineParts({ claims, absent }: ClaimTableView['lines'][number]['line']): Xml[] {
  if (absent) {
    const by = `: ${checkedWords(absent)}`
    return [paragraph('Normal', [run('absent (checked)', { bold: true }), run(by)])]
  }
  if (claims.length === 0) return [paragraph('Normal', [run('not checked', { soft: true })])]
  return claims.map(({ text, stance, start, end }) =>
    paragraph(
      'Normal',
      [
        run(`${text}${stance === '' ? '' : `, ${stance}`} `),
        run(`(characters ${start}–${end})`, { soft: true }),
      ],
      text,
    ),
  )
}
