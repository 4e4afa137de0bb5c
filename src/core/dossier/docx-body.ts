import { labelOf, type DossierAssets } from './assets.ts'
import type { AccountView } from './conflict-view.ts'
import { claimTablesDocx, quotationsDocx } from './docx-evidence.ts'
import { paragraph, run, table, type RunLook, type Xml } from './docx-markup.ts'
import type { DossierView, FindingView, ProposalView, StatementView } from './dossier-view.ts'
import { standingWords } from './account-standing.ts'
import { sectionDocx } from './section-writers.ts'
import { methodNote } from './method-note.ts'
import type { PassageView, QuotePiece } from './passage-view.ts'
import { comparisonWords, whereWords } from './passage-words.ts'
import { counted, printTime, visible } from './plain.ts'
import type { OutletView, SourceView } from './source-view.ts'

/** The dossier as paragraphs and tables of a Word document, the same parts as the page. */
export function docxBody(view: DossierView, assets: DossierAssets): Xml[] {
  const { dossier } = view
  const by = dossier.author === '' ? '' : ` by ${dossier.author}`
  return [
    paragraph('Title', dossier.title),
    ...prose('Normal', dossier.summary),
    paragraph(
      'Small',
      `Compiled ${printTime(dossier.compiledAt)}${by} with Variorum ${dossier.programVersion}`,
    ),
    ...findings(view, assets),
    ...proposals(view, assets),
    ...quotationsDocx(view.quotations),
    ...claimTablesDocx(view.claimTables),
    ...view.sections.flatMap(sectionDocx),
    ...sources(view, assets),
    ...outlets(view, assets),
    ...method(view),
  ]
}

const LEGEND =
  'In the passages: dotted underline, words that the other account lacks; double underline, words that it has otherwise; bold as well, a difference of name, number, negation or the like. What stands around a passage is printed paler.'

function findings(view: DossierView, assets: DossierAssets): Xml[] {
  const none = view.findings.length === 0
  return [
    paragraph('Heading1', 'Findings'),
    paragraph('Small', none ? 'Nobody has recorded a finding.' : LEGEND),
    ...view.findings.flatMap((finding) => findingPart(finding, assets)),
  ]
}

function findingPart(
  { finding, number, internal, accounts, memo }: FindingView,
  assets: DossierAssets,
): Xml[] {
  const { vocabulary } = assets
  const { type, severity, status, disposition, summary, note, origin, author, createdAt } = finding
  const found = origin.kind === 'hand' ? 'Found and recorded' : 'Proposed by the program, confirmed'
  return [
    paragraph(
      'Heading2',
      `${number}. ${summary === '' ? labelOf(vocabulary.findingTypes, type) : summary}`,
      summary,
    ),
    paragraph('Normal', [
      ...fact('Type', labelOf(vocabulary.findingTypes, type)),
      ...fact('Severity', labelOf(vocabulary.severities, severity)),
      ...fact('Status', labelOf(vocabulary.statuses, status)),
      ...fact('Judged', labelOf(vocabulary.dispositions, disposition)),
    ]),
    ...(internal ? [paragraph('Small', 'Both sides stand in one document.')] : []),
    accountTable(accounts, assets),
    ...prose('Normal', note),
    ...(memo === '' ? [] : [paragraph('Small', 'Memo, not for the public:'), ...prose('Normal', memo)]),
    paragraph('Small', `${found}${author === '' ? '' : ` by ${author}`}, ${printTime(createdAt)}`),
  ]
}

function proposals(view: DossierView, assets: DossierAssets): Xml[] {
  if (view.proposals.length === 0 && view.statements.length === 0) return []
  return [
    paragraph('Heading1', 'Proposals nobody has judged'),
    paragraph(
      'Warning',
      'Made by the program from the sources alone. They are places to look, not findings.',
    ),
    ...(view.findings.length === 0 ? [paragraph('Small', LEGEND)] : []),
    ...view.proposals.flatMap((proposal) => proposalPart(proposal, assets)),
    ...view.statements.flatMap(statementPart),
    ...(view.statementsLeftOut > 0
      ? [
          paragraph(
            'Small',
            `${counted(view.statementsLeftOut, 'more shared statement')} in the JSON export.`,
          ),
        ]
      : []),
  ]
}

function proposalPart({ number, discrepancy, accounts }: ProposalView, assets: DossierAssets): Xml[] {
  const { vocabulary } = assets
  const { type, summary, score, internal, explanation } = discrepancy
  return [
    paragraph('Heading2', `Proposal ${number}: ${summary}`, summary),
    paragraph('Normal', [
      ...fact('Type', labelOf(vocabulary.findingTypes, type)),
      ...fact('Score', `${score.toFixed(2)} of 1, not judged`),
    ]),
    ...(internal ? [paragraph('Small', 'Both sides stand in one document.')] : []),
    accountTable(accounts, assets),
    ...explanation.map((sentence) => paragraph('ListBullet', `• ${sentence}`, sentence)),
  ]
}

function statementPart({ number, kinds, accounts }: StatementView): Xml[] {
  return [
    paragraph('Heading2', `Shared statement ${number} (${kinds.join(', ')})`),
    tableOfTwo(accounts.map(({ passages }) => passages.flatMap(passageParts))),
  ]
}

function accountTable(accounts: readonly AccountView[], assets: DossierAssets): Xml {
  return tableOfTwo(
    accounts.map((account) => [
      paragraph(
        'Account',
        [run(`Account ${account.label}  `, { soft: true }), run(account.value, { bold: true })],
        account.value,
      ),
      ...standingWords(account, assets).map((line) => paragraph('Small', line, line)),
      ...account.passages.flatMap(passageParts),
    ]),
  )
}

/** Cells side by side, two in a row. */
function tableOfTwo(cells: readonly (readonly Xml[])[]): Xml {
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? []]] : []))
  return table(2, rows.length > 0 ? rows : [[[], []]])
}

function passageParts(passage: PassageView): Xml[] {
  const { before, quote, after, pieces } = passage
  const differs = comparisonWords(passage)
  return [
    paragraph(
      'Passage',
      [run(before, { soft: true }), ...pieces.map(pieceRun), run(after, { soft: true })],
      quote,
    ),
    paragraph('Small', whereWords(passage)),
    ...(differs === null ? [] : [paragraph('Small', differs)]),
  ]
}

function pieceRun({ text, kind, salient }: QuotePiece): Xml {
  if (kind === 'same') return run(text, { shaded: true })
  const look: RunLook = { shaded: true, underline: kind === 'differs' ? 'double' : 'dotted' }
  return run(text, salient.length > 0 ? { ...look, bold: true } : look)
}

function sources({ sources: all, dossier, taggedPassages }: DossierView, assets: DossierAssets): Xml[] {
  return [
    paragraph('Heading1', 'Sources'),
    ...all.flatMap((source) => sourcePart(source, assets)),
    ...dossier.duplicates.map(({ file, document }) => {
      const number = all.find((source) => source.document.id === document)?.number ?? document
      return paragraph('Normal', `The same file again: ${visible(file)} is source ${number}.`)
    }),
    ...dossier.failures.map(({ file, message }) =>
      paragraph('Normal', `Not read: ${visible(file)}: ${message}`),
    ),
    ...(taggedPassages.length > 0 ? [paragraph('Heading2', 'Tagged passages')] : []),
    ...taggedPassages.flatMap(({ tag, label, passage }) => [
      paragraph('Fact', fact(label, tag.reason)),
      ...passageParts(passage),
    ]),
  ]
}

function sourcePart(
  { number, title, outlet, rating, document, tags }: SourceView,
  assets: DossierAssets,
): Xml[] {
  const { meta, provenance } = document
  const grade = rating ? `${rating.grade}, ${labelOf(assets.vocabulary.grades, rating.grade)}` : 'not rated'
  const lines: (readonly [string, string])[] = [
    ['Outlet', outlet === null ? 'not known' : `${outlet} (${grade})`],
    ['By', meta.bylines.join(', ')],
    ['Published', printTime(meta.published)],
    ['Address', visible(meta.url ?? '')],
    ['File', `${visible(provenance.fileName)}, ${provenance.byteLength} bytes`],
    ['SHA-256', provenance.sha256],
    ['Read by', `${provenance.reader.name} ${provenance.reader.version}`],
    [
      'Tags',
      tags.map(({ tag, label }) => (tag.reason === '' ? label : `${label}: ${tag.reason}`)).join('; '),
    ],
  ]
  return [
    paragraph('Heading2', `${number}. ${title}`, title),
    ...lines.filter(([, value]) => value !== '').map(([name, value]) => paragraph('Fact', fact(name, value))),
  ]
}

function outlets({ outlets: all }: DossierView, assets: DossierAssets): Xml[] {
  if (all.length === 0) return []
  return [paragraph('Heading1', 'Outlets'), ...all.flatMap((outlet) => outletPart(outlet, assets))]
}

function outletPart(
  { outlet, rating, earlier, tags, sheet, outside, sources: numbers }: OutletView,
  assets: DossierAssets,
): Xml[] {
  const said = rating ? [rating, ...earlier] : []
  return [
    paragraph('Heading2', outlet.name),
    paragraph(
      'Small',
      [...outlet.domains.map(visible), `sources: ${numbers.join(', ') || 'none'}`].join(' · '),
    ),
    ...(rating ? [] : [paragraph('Normal', 'Not rated.')]),
    ...said.map((one, index) => {
      const by = one.author === '' ? '' : `, ${one.author}`
      const name = `${one.grade}, ${labelOf(assets.vocabulary.grades, one.grade)}`
      return paragraph(
        'Fact',
        fact(index === 0 ? 'Grade' : 'Earlier', `${name} (${printTime(one.ratedAt)}${by}): ${one.reason}`),
      )
    }),
    ...sheet.map(({ label, answer, entry }) => {
      const words = [answer, entry.note].filter(Boolean).join('. ')
      const by = entry.author === '' ? '' : `, ${entry.author}`
      return paragraph('Fact', fact(label, `${words} (${printTime(entry.notedAt)}${by})`))
    }),
    ...outside.map(({ rater, measure, value, scale, date, licence }) =>
      paragraph(
        'Fact',
        fact(
          measure === '' ? rater : `${rater}, ${measure}`,
          `${value} (scale ${scale}; ${date}; licence ${licence})`,
        ),
      ),
    ),
    ...tags.map(({ tag, label }) => paragraph('Fact', fact('Tag', `${label}: ${tag.reason}`))),
    ...prose('Normal', outlet.ownership),
    ...prose('Normal', outlet.notes),
  ]
}

function method(view: DossierView): Xml[] {
  const note = methodNote(view)
  return [
    paragraph('Heading1', 'Method and limits'),
    ...note.method.map((sentence) => paragraph('Normal', sentence)),
    ...note.limits.map((sentence) => paragraph('ListBullet', `• ${sentence}`, sentence)),
    paragraph('Heading1', 'How to verify'),
    paragraph('Normal', 'Save these lines as SHA256SUMS beside the files and run: sha256sum -c SHA256SUMS'),
    ...view.sources.map(({ document: { provenance } }) =>
      paragraph('Normal', [run(`${provenance.sha256}  ${visible(provenance.fileName)}`, { code: true })]),
    ),
  ]
}

function fact(name: string, value: string): Xml[] {
  return [run(`${name}: `, { soft: true }), run(`${value}   `)]
}

function prose(style: string, text: string): Xml[] {
  return text
    .split(/\n{2,}/u)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => paragraph(style, piece.trim()))
}
