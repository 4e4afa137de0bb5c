import { accountHeading } from './account-heading.ts'
import { scoreWords } from '../findings/calibration/sureness.ts'
import { labelOf, type DossierAssets } from './assets.ts'
import type { AccountView } from './conflict-view.ts'
import { claimTablesDocx, quotationsDocx } from './docx-evidence.ts'
import { contentsDocx, heading1, placeOf } from './docx-contents.ts'
import { listItem, paragraph, run, table, type RunLook, type Xml } from './docx-markup.ts'
import type { DossierView, FindingView, ProposalView, StatementView } from './dossier-view.ts'
import { standingWords } from './account-standing.ts'
import { sectionDocx } from './section-writers.ts'
import { methodNote } from './method-note.ts'
import type { PassageView, QuotePiece } from './passage-view.ts'
import { comparisonWords, statementTitle, whereWords } from './passage-words.ts'
import { counted, outsideWords, printTime, visible } from './plain.ts'
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
    ...contentsDocx(view, assets),
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
  // Where there are only proposals, their heading says that nobody judged them.
  if (none && view.proposals.length + view.statements.length > 0) return []
  return [
    heading1('Findings', 'findings'),
    paragraph('Small', none ? 'Nobody has recorded a finding.' : LEGEND, undefined, none ? {} : KEPT),
    ...view.findings.flatMap((finding) => findingPart(finding, assets)),
  ]
}

function findingPart(
  { finding, number, internal, accounts, memo, replies }: FindingView,
  assets: DossierAssets,
): Xml[] {
  const { vocabulary } = assets
  const { type, severity, status, disposition, summary, note, origin, author, createdAt } = finding
  const found = origin.kind === 'hand' ? 'Found and recorded' : 'Proposed by the program, confirmed'
  return [
    heading2(
      `Finding ${number}: ${summary === '' ? labelOf(vocabulary.findingTypes, type) : summary}`,
      summary,
      `finding-${number}`,
    ),
    paragraph(
      'Normal',
      [
        ...fact('Type', labelOf(vocabulary.findingTypes, type)),
        ...fact('Severity', labelOf(vocabulary.severities, severity)),
        ...fact('Status', labelOf(vocabulary.statuses, status)),
        ...fact('Judged', labelOf(vocabulary.dispositions, disposition)),
      ],
      undefined,
      KEPT,
    ),
    ...bothSides(internal),
    ...accountTables(accounts, assets),
    ...(note === '' ? [] : [subheading('Note'), ...prose('Normal', note)]),
    ...(replies.length === 0 ? [] : [subheading('Right of reply')]),
    ...replies.flatMap(({ asked, about, stands }) => [
      paragraph('Normal', asked, '', KEPT),
      ...(about === '' ? [] : [paragraph('Small', `Put to them: ${about}`, undefined, KEPT)]),
      ...prose('Normal', stands),
    ]),
    ...(memo === '' ? [] : [subheading('Memo, not for the public'), ...prose('Normal', memo)]),
    paragraph('Small', `${found}${author === '' ? '' : ` by ${author}`}, ${printTime(createdAt)}`),
  ]
}

function proposals(view: DossierView, assets: DossierAssets): Xml[] {
  if (view.proposals.length === 0 && view.statements.length === 0) return []
  return [
    heading1('Proposals nobody has judged', 'proposals'),
    paragraph(
      'Warning',
      'Made by the program from the sources alone. They are places to look, not findings.',
    ),
    ...(view.findings.length === 0 ? [paragraph('Small', LEGEND, undefined, KEPT)] : []),
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
  const { type, summary, internal, explanation } = discrepancy
  return [
    heading2(`Proposal ${number}: ${summary}`, summary, `proposal-${number}`),
    paragraph(
      'Normal',
      [
        ...fact('Type', labelOf(vocabulary.findingTypes, type)),
        ...fact('Score', `${scoreWords(discrepancy)}; not judged`),
      ],
      undefined,
      KEPT,
    ),
    ...bothSides(internal),
    ...accountTables(accounts, assets),
    ...(explanation.length > 0 ? [subheading('Why it is proposed')] : []),
    ...explanation.map(listItem),
  ]
}

function statementPart(statement: StatementView): Xml[] {
  const cells = statement.accounts.flatMap(({ passages }) => passages.map(passageParts))
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? []]] : []))
  return [paragraph('Heading3', statementTitle(statement)), table([1, 1], rows, false)]
}

/** What stands within a finding or a proposal, below its accounts. */
function subheading(title: string): Xml {
  return paragraph('Account', [run(title, { bold: true })])
}

function bothSides(internal: boolean): Xml[] {
  return internal ? [paragraph('Small', 'Both sides stand in one document.', undefined, KEPT)] : []
}

/**
 * The accounts, two beside each other: their heads in a row that is said again where they run on to another page, and a
 * row for each pair of passages, so that a page ends between passages and never within one.
 */
function accountTables(accounts: readonly AccountView[], assets: DossierAssets): Xml[] {
  return accounts.flatMap((left, index) => {
    if (index % 2 === 1) return []
    const pair = [left, ...accounts.slice(index + 1, index + 2)]
    const heads = pair.map((account) => accountHead(account, assets))
    const longest = Math.max(0, ...pair.map(({ passages }) => passages.length))
    const rows = Array.from({ length: longest }, (_, row) =>
      pair.map(({ passages }) => {
        const passage = passages[row]
        return passage ? passageParts(passage) : []
      }),
    )
    return [table([1, 1], [heads, ...rows])]
  })
}

function accountHead(account: AccountView, assets: DossierAssets): Xml[] {
  const { label, value } = accountHeading(
    account.label,
    account.value,
    account.passages.map(({ quote }) => quote),
  )
  return [
    paragraph(
      'Account',
      [run(value === '' ? label : `${label} `, { soft: true }), run(value, { bold: true })],
      value,
    ),
    ...standingWords(account, assets).map((line) => paragraph('Small', line, line, KEPT)),
  ]
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
    heading1('Sources', 'sources'),
    ...all.flatMap((source) => sourcePart(source, assets)),
    ...dossier.duplicates.map(({ file, document }) => {
      const number = all.find((source) => source.document.id === document)?.number ?? document
      return paragraph('Normal', `The same file again: ${visible(file)} is source ${number}.`)
    }),
    ...dossier.failures.map(({ file, message }) =>
      paragraph('Normal', `Not read: ${visible(file)}: ${message}`),
    ),
    ...(taggedPassages.length > 0 ? [paragraph('Heading3', 'Tagged passages')] : []),
    ...taggedPassages.flatMap(({ tag, label, passage }) => [
      paragraph('Fact', fact(label, tag.reason), undefined, KEPT),
      ...passageParts(passage),
    ]),
  ]
}

function sourcePart(
  { number, title, outlet, rating, document, tags, memo }: SourceView,
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
    ['Memo, not for the public', memo],
  ]
  return [
    paragraph('Heading3', `Source ${number}: ${title}`, title),
    ...lines
      .filter(([, value]) => value !== '')
      .map(([name, value], index, all) =>
        paragraph('Fact', fact(name, value), undefined, { keepNext: index < all.length - 1 }),
      ),
  ]
}

function outlets({ outlets: all }: DossierView, assets: DossierAssets): Xml[] {
  if (all.length === 0) return []
  return [heading1('Outlets', 'outlets'), ...all.flatMap((outlet) => outletPart(outlet, assets))]
}

function outletPart(
  { outlet, rating, earlier, tags, sheet, outside, sources: numbers, memo }: OutletView,
  assets: DossierAssets,
): Xml[] {
  const said = rating ? [rating, ...earlier] : []
  return [
    paragraph('Heading3', outlet.name, outlet.name),
    paragraph(
      'Small',
      [...outlet.domains.map(visible), `sources: ${numbers.join(', ') || 'none'}`].join(' · '),
      undefined,
      KEPT,
    ),
    ...(rating ? [] : [paragraph('Normal', 'Not rated.')]),
    ...said.map((one, index) => {
      const by = one.author === '' ? '' : `, ${one.author}`
      const name = `${one.grade}, ${labelOf(assets.vocabulary.grades, one.grade)}`
      return paragraph(
        'Fact',
        fact(
          index === 0 ? 'Grade' : 'Earlier',
          `${name} (${printTime(one.ratedAt)}${by})${one.reason === '' ? '' : `: ${one.reason}`}`,
        ),
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
          `${value} (${outsideWords({ scale, date, licence })})`,
        ),
      ),
    ),
    ...tags.map(({ tag, label }) =>
      paragraph('Fact', fact('Tag', tag.reason === '' ? label : `${label}: ${tag.reason}`)),
    ),
    ...(outlet.ownership === '' ? [] : [paragraph('Fact', fact('Ownership', outlet.ownership))]),
    ...prose('Normal', outlet.notes),
    ...(memo === '' ? [] : [paragraph('Fact', fact('Memo, not for the public', memo))]),
  ]
}

function method(view: DossierView): Xml[] {
  const note = methodNote(view)
  return [
    heading1('Method and limits', 'method'),
    ...note.method.map((sentence) => paragraph('Normal', sentence)),
    ...note.limits.map(listItem),
    heading1('How to verify', 'verify'),
    paragraph('Normal', 'Save these lines as SHA256SUMS beside the files and run: sha256sum -c SHA256SUMS'),
    ...view.sources.map(({ document: { provenance } }) =>
      paragraph('Normal', [run(`${provenance.sha256}  ${visible(provenance.fileName)}`, { code: true })]),
    ),
  ]
}

const KEPT = { keepNext: true }

function heading2(title: string, direction: string, part: string): Xml {
  return paragraph('Heading2', title, direction, { bookmark: placeOf(part) })
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
