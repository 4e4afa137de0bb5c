import { accountHeading } from './account-heading.ts'
import { scoreWords } from '../findings/calibration/sureness.ts'
import { labelOf, type DossierAssets } from './assets.ts'
import type { AccountView } from './conflict-view.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier, type DossierView, type FindingView, type ProposalView } from './dossier-view.ts'
import { blockQuote, codeSpan, escapeMarkdown } from './markdown.ts'
import { claimTablesMarkdown } from './claim-tables.ts'
import { quotationsMarkdown } from './markdown-quotations.ts'
import { standingWords } from './account-standing.ts'
import { sectionMarkdown } from './section-writers.ts'
import { methodNote } from './method-note.ts'
import type { PassageView } from './passage-view.ts'
import { comparisonWords, statementTitle, whereWords } from './passage-words.ts'
import { outsideWords, printTime, visible } from './plain.ts'
import type { OutletView, SourceView } from './source-view.ts'

/**
 * The dossier as Markdown (CommonMark), the same parts as the page. Text of documents cannot become HTML, a link or a
 * heading (docs/methods/dossier.md, D2).
 */
export function renderMarkdown(dossier: Dossier, assets: DossierAssets): string {
  const view = viewDossier(dossier)
  const parts = [
    cover(view),
    findings(view, assets),
    proposals(view, assets),
    quotationsMarkdown(view),
    claimTablesMarkdown(view.claimTables),
    ...view.sections.map(sectionMarkdown),
    sources(view, assets),
    outlets(view, assets),
    method(view),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const text = escapeMarkdown

function cover({ dossier }: DossierView): string {
  const by = dossier.author === '' ? '' : ` by ${text(dossier.author)}`
  return paragraphs([
    `# ${text(dossier.title)}`,
    ...prose(dossier.summary),
    `Compiled ${text(printTime(dossier.compiledAt))}${by} with Variorum ${text(dossier.programVersion)}.`,
  ])
}

function findings(view: DossierView, assets: DossierAssets): string {
  if (view.findings.length === 0) {
    // Where there are only proposals, their heading says that nobody judged them.
    if (view.proposals.length + view.statements.length > 0) return ''
    return paragraphs(['## Findings', 'Nobody has recorded a finding.'])
  }
  return paragraphs(['## Findings', ...view.findings.map((finding) => findingPart(finding, assets))])
}

function findingPart(
  { finding, number, internal, accounts, memo, replies }: FindingView,
  assets: DossierAssets,
): string {
  const { vocabulary } = assets
  const { type, severity, status, disposition, summary, note, origin, author, createdAt } = finding
  const found = origin.kind === 'hand' ? 'Found and recorded' : 'Proposed by the program, confirmed'
  return paragraphs([
    `### Finding ${number}: ${text(summary === '' ? labelOf(vocabulary.findingTypes, type) : summary)}`,
    list([
      `Type: ${text(labelOf(vocabulary.findingTypes, type))} (${codeSpan(type)})`,
      `Severity: ${text(labelOf(vocabulary.severities, severity))}`,
      `Status: ${text(labelOf(vocabulary.statuses, status))}`,
      `Judged: ${text(labelOf(vocabulary.dispositions, disposition))}`,
      ...(internal ? ['Both sides stand in one document'] : []),
      `${found}${author === '' ? '' : ` by ${text(author)}`}, ${text(printTime(createdAt))}`,
    ]),
    ...accounts.map((account) => accountPart(account, assets)),
    ...(note === '' ? [] : ['#### Note', ...prose(note)]),
    ...(replies.length === 0
      ? []
      : [
          '#### Right of reply',
          ...replies.flatMap(({ asked, about, stands }) => [
            ...prose(asked),
            ...(about === '' ? [] : [`Put to them: ${text(about)}`]),
            ...prose(stands),
          ]),
        ]),
    ...memoPart(memo),
  ])
}

function proposals(view: DossierView, assets: DossierAssets): string {
  if (view.proposals.length === 0 && view.statements.length === 0) return ''
  const warning = 'Made by the program from the sources alone. They are places to look, not findings.'
  return paragraphs([
    '## Proposals nobody has judged',
    warning,
    ...view.proposals.map((proposal) => proposalPart(proposal, assets)),
    ...view.statements.map((statement) =>
      paragraphs([
        `### ${text(statementTitle(statement))}`,
        ...statement.accounts.map((account) => accountPart(account, assets)),
      ]),
    ),
    ...(view.statementsLeftOut > 0 ? [`${view.statementsLeftOut} more are in the JSON export.`] : []),
  ])
}

function proposalPart({ number, discrepancy, accounts }: ProposalView, assets: DossierAssets): string {
  const { vocabulary } = assets
  const { type, summary, internal, explanation } = discrepancy
  return paragraphs([
    `### Proposal ${number}: ${text(summary)}`,
    list([
      `Type: ${text(labelOf(vocabulary.findingTypes, type))} (${codeSpan(type)})`,
      `Score: ${scoreWords(discrepancy)}; not judged`,
      ...(internal ? ['Both sides stand in one document'] : []),
    ]),
    ...accounts.map((account) => accountPart(account, assets)),
    ...(explanation.length > 0 ? ['Why it is proposed:', list(explanation.map(text))] : []),
  ])
}

function accountPart(account: AccountView, assets: DossierAssets): string {
  const { label, value, passages } = account
  const heading = accountHeading(
    label,
    value,
    passages.map(({ quote }) => quote),
  )
  const standing = standingWords(account, assets)
  return paragraphs([
    `**${heading.label}**${heading.value === '' ? '' : ` ${text(heading.value)}`}`,
    ...(standing.length === 0 ? [] : [list(standing.map(text))]),
    ...passages.map(passagePart),
  ])
}

/** The passage in bold within its context. Bold needs no blanks inside its marks, so those are moved out. */
function passagePart(passage: PassageView): string {
  const [left = '', middle = '', right = ''] = [passage.before, passage.quote, passage.after].map((piece) =>
    piece.replace(/\s+/gu, ' '),
  )
  const words = middle.trim()
  const bold = words === '' ? '' : `**${text(words)}**`
  const lead = middle.startsWith(' ') ? ' ' : ''
  const tail = middle.endsWith(' ') ? ' ' : ''
  const lines = [`${text(left)}${lead}${bold}${tail}${text(right)}`.trim(), '', text(whereWords(passage))]
  const differs = comparisonWords(passage)
  if (differs !== null) lines.push('', text(differs))
  return blockQuote(lines.join('\n'))
}

function sources({ sources: all, dossier, taggedPassages }: DossierView, assets: DossierAssets): string {
  return paragraphs([
    '## Sources',
    ...all.map((source) => sourcePart(source, assets)),
    ...(dossier.duplicates.length > 0
      ? [
          '### The same file again',
          list(
            dossier.duplicates.map(
              ({ file, document }) => `${codeSpan(visible(file))} is ${codeSpan(document)}`,
            ),
          ),
        ]
      : []),
    ...(dossier.failures.length > 0
      ? [
          '### Files that could not be read',
          list(
            dossier.failures.map(
              ({ file, message, code }) => `${codeSpan(visible(file))}: ${text(message)} (${codeSpan(code)})`,
            ),
          ),
        ]
      : []),
    ...(taggedPassages.length > 0 ? ['### Tagged passages'] : []),
    ...taggedPassages.flatMap(({ tag, label, passage }) => [
      `**${text(label)}**${tag.reason === '' ? '' : `: ${text(tag.reason)}`}`,
      passagePart(passage),
    ]),
  ])
}

function sourcePart(
  { number, title, outlet, rating, document, tags, memo }: SourceView,
  assets: DossierAssets,
): string {
  const { meta, provenance } = document
  const grade = rating ? `${rating.grade}, ${labelOf(assets.vocabulary.grades, rating.grade)}` : 'not rated'
  return paragraphs([
    `### Source ${number}: ${text(title)}`,
    list([
      ...(outlet === null ? [] : [`Outlet: ${text(outlet)} (${text(grade)})`]),
      ...(meta.bylines.length === 0 ? [] : [`By: ${meta.bylines.map(text).join(', ')}`]),
      `Published: ${meta.published === null ? 'no date' : text(printTime(meta.published))}`,
      ...(meta.url === null ? [] : [`Address: ${codeSpan(visible(meta.url))}`]),
      `File: ${codeSpan(visible(provenance.fileName))}, ${provenance.byteLength} bytes`,
      `SHA-256: ${codeSpan(provenance.sha256)}`,
      `Read by: ${text(provenance.reader.name)} ${text(provenance.reader.version)}`,
      ...tags.map(
        ({ tag, label }) => `Tag: ${text(label)}${tag.reason === '' ? '' : `: ${text(tag.reason)}`}`,
      ),
    ]),
    ...memoPart(memo),
  ])
}

function memoPart(memo: string): string[] {
  return memo === '' ? [] : ['#### Memo, not for the public', ...prose(memo)]
}

function outlets(view: DossierView, assets: DossierAssets): string {
  if (view.outlets.length === 0) return ''
  return paragraphs(['## Outlets', ...view.outlets.map((outlet) => outletPart(outlet, assets))])
}

function outletPart(
  { outlet, rating, earlier, tags, sheet, outside, sources: numbers, memo }: OutletView,
  assets: DossierAssets,
): string {
  const said = [rating, ...earlier].filter((one) => one !== null)
  return paragraphs([
    `### ${text(outlet.name)}`,
    list([
      `Sources: ${numbers.length > 0 ? numbers.join(', ') : 'none in this dossier'}`,
      ...(said.length === 0 ? ['Not rated'] : []),
      ...said.map((one, index) => {
        const name = labelOf(assets.vocabulary.grades, one.grade)
        const by = one.author === '' ? '' : ` by ${text(one.author)}`
        return `${index === 0 ? 'Grade' : 'Earlier grade'}: ${one.grade}, ${text(name)}, ${text(printTime(one.ratedAt))}${by}${one.reason === '' ? '' : `: ${text(one.reason)}`}`
      }),
      ...sheet.map(({ label, answer, entry }) => {
        const by = entry.author === '' ? '' : ` by ${text(entry.author)}`
        const words = [answer, entry.note].filter(Boolean).map(text).join('. ')
        return `${text(label)}: ${words} (${text(printTime(entry.notedAt))}${by})`
      }),
      ...outside.map((one) => {
        const measure = one.measure === '' ? '' : ` (${text(one.measure)})`
        return `Other rater: ${text(one.rater)}${measure}: ${text(one.value)} (${text(outsideWords(one))})`
      }),
      ...tags.map(
        ({ tag, label }) => `Tag: ${text(label)}${tag.reason === '' ? '' : `: ${text(tag.reason)}`}`,
      ),
    ]),
    ...prose(outlet.ownership === '' ? '' : `Ownership: ${outlet.ownership}`),
    ...prose(outlet.notes),
    ...memoPart(memo),
  ])
}

function method(view: DossierView): string {
  const note = methodNote(view)
  const sums = view.sources.map(
    ({ document: { provenance } }) => `    ${provenance.sha256}  ${visible(provenance.fileName)}`,
  )
  return paragraphs([
    '## Method and limits',
    ...note.method.map(text),
    list(note.limits.map(text)),
    '## How to verify',
    'Save these lines as `SHA256SUMS` beside the files and run `sha256sum -c SHA256SUMS`:',
    sums.join('\n'),
  ])
}

function prose(value: string): string[] {
  return value
    .split(/\n{2,}/u)
    .map((piece) => text(piece.trim()))
    .filter((piece) => piece !== '')
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

function paragraphs(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('\n\n')
}
