import { labelOf, type DossierAssets } from './assets.ts'
import { paragraph, run, type Bookmark, type Xml } from './docx-markup.ts'
import type { DossierView } from './dossier-view.ts'
import { html as xml } from './html.ts'

/** A part that the contents lead to: its bookmark is made from its name alone, so that both ends agree. */
export function placeOf(part: string): Bookmark {
  const found = /^(.*?)(?:-(\d+))?$/u.exec(part)
  const known = PLACES.indexOf(found?.[1] ?? '')
  // Word wants each number once, and names of letters, digits and underscores.
  const id = known + 1 + (PLACES.length + 1) * Number(found?.[2] ?? 0)
  return { id, name: `part_${part.replaceAll('-', '_')}` }
}

const PLACES = [
  'findings',
  'finding',
  'proposals',
  'proposal',
  'quotations',
  'claims',
  'independence',
  'hypotheses',
  'omissions',
  'source-summary',
  'sources',
  'outlets',
  'method',
  'verify',
  'timeline',
]

/** The heading of a part, where the contents lead. */
export function heading1(title: string, part: string): Xml {
  return paragraph('Heading1', title, title, { bookmark: placeOf(part) })
}

/**
 * The contents: links to the headings, in a field that Word makes anew, with the numbers of pages, when it is asked to
 * (F9). No number is written here: only the program that sets the pages knows them.
 */
export function contentsDocx(view: DossierView, { vocabulary }: DossierAssets): Xml[] {
  const entries: (readonly [style: string, part: string, title: string])[] = [
    ...(view.findings.length > 0 || view.proposals.length + view.statements.length === 0
      ? [['Contents1', 'findings', 'Findings'] as const]
      : []),
    ...view.findings.map(
      ({ number, finding: { summary, type } }) =>
        [
          'Contents2',
          `finding-${number}`,
          `Finding ${number}: ${summary === '' ? labelOf(vocabulary.findingTypes, type) : summary}`,
        ] as const,
    ),
    ...(view.proposals.length + view.statements.length > 0
      ? [['Contents1', 'proposals', 'Proposals nobody has judged'] as const]
      : []),
    ...view.proposals.map(
      ({ number, discrepancy: { summary } }) =>
        ['Contents2', `proposal-${number}`, `Proposal ${number}: ${summary}`] as const,
    ),
    ...(view.quotations.length > 0 ? [['Contents1', 'quotations', 'Quotations'] as const] : []),
    ...(view.claimTables.length > 0 ? [['Contents1', 'claims', 'Claims by source'] as const] : []),
    ...view.sections.map(({ id, title }) => ['Contents1', id, title] as const),
    ['Contents1', 'sources', 'Sources'],
    ...(view.outlets.length > 0 ? [['Contents1', 'outlets', 'Outlets'] as const] : []),
    ['Contents1', 'method', 'Method and limits'],
    ['Contents1', 'verify', 'How to verify'],
  ]
  const begin = xml`<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  const end = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  return [
    paragraph('ContentsTitle', 'Contents'),
    ...entries.map(([style, part, title], index) =>
      paragraph(
        style,
        [
          ...(index === 0 ? [begin] : []),
          xml`<w:hyperlink w:anchor="${placeOf(part).name}" w:history="1">${run(title)}</w:hyperlink>`,
          ...(index === entries.length - 1 ? [end] : []),
        ],
        title,
      ),
    ),
  ]
}
