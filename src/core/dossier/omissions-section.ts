import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Checked, DecidedOmission, OmissionVerdict } from '../findings/omission.ts'
import type { Dossier } from './dossier.ts'
import type { Section, SectionPiece } from './sections.ts'
import type { SourceView } from './source-view.ts'

/** A dossier is for reading: the JSON holds the rest. */
const PRINTED = 40
const LONGEST = 400

/**
 * What several reports tell and others leave out (D27): for each who tells it, who was checked and lacks it with what
 * comes nearest there, who tells it in part, and who was not checked; `null` where it is not printed.
 */
export function omissionsSection(dossier: Dossier, sources: readonly SourceView[]): Section | null {
  if (dossier.omissions === undefined || dossier.omissions.length === 0) return null
  const open = dossier.omissions.filter(({ verdict }) => verdict?.decision !== 'dismissed')
  const omissions = [
    ...open.filter(({ verdict }) => verdict !== undefined),
    ...open.filter(({ verdict }) => verdict === undefined),
  ]
  const dismissed = dossier.omissions.length - open.length
  const byId = new Map(sources.map((source) => [source.document.id, source]))
  return {
    id: 'omissions',
    title: 'Told by some and not by others',
    warning:
      'Found by the program by comparing words; nobody has judged it but where it says so. A report may be shorter, earlier or about another side of the story, and what is told in wholly other words is taken for absent.',
    pieces: [
      ...omissions.slice(0, PRINTED).flatMap((omission) => pieces(omission, byId)),
      ...(omissions.length > PRINTED
        ? [{ kind: 'text' as const, text: `${omissions.length - PRINTED} more stand in the JSON.` }]
        : []),
      ...(dismissed > 0
        ? [
            {
              kind: 'text' as const,
              text: `${dismissed} that the analyst dismissed stand in the JSON alone.`,
            },
          ]
        : []),
    ],
  }
}

function pieces(
  { name, reported, absent, partly, verdict }: DecidedOmission,
  byId: ReadonlyMap<DocumentId, SourceView>,
): SectionPiece[] {
  const checked = new Set([...reported, ...absent, ...partly].map(({ document }) => document))
  const unchecked = [...byId.keys()].filter((id) => !checked.has(id))
  const [lead] = reported
  const quote = lead ? wordsAt(lead, byId) : ''
  const near = ({ document, nearest }: Checked): string =>
    nearest === null ? '' : `; nearest there: ${quoted(wordsAt({ ...nearest, document }, byId))}`
  return [
    { kind: 'heading', text: name === '' ? quoted(quote) : `${name} is named` },
    {
      kind: 'list',
      items: [
        ...(verdict === undefined ? [] : [verdictWords(verdict)]),
        ...reported.map(
          (passage) => `Told by ${named(passage.document, byId)}: ${quoted(wordsAt(passage, byId))}`,
        ),
        ...absent.map((one) => `Absent (checked) from ${named(one.document, byId)}${near(one)}`),
        ...partly.map((one) => `In part, or in other words, in ${named(one.document, byId)}${near(one)}`),
        ...(unchecked.length === 0
          ? []
          : [`Not checked: ${unchecked.map((id) => named(id, byId)).join('; ')}`]),
      ],
    },
  ]
}

function verdictWords({ decision, note, author, decidedAt }: OmissionVerdict): string {
  const who = [author, decidedAt.slice(0, 10)].filter((one) => one !== '').join(', ')
  return `${decision === 'kept' ? 'Kept' : 'Dismissed'}${who === '' ? '' : ` (${who})`}${note === '' ? '' : `: ${note}`}`
}

function named(id: DocumentId, byId: ReadonlyMap<DocumentId, SourceView>): string {
  const source = byId.get(id)
  return source
    ? `Source ${source.number}, ${source.outlet ?? source.title}`
    : 'a document that is not printed'
}

/** Words in quotation marks, unless they are in marks already from end to end. */
function quoted(words: string): string {
  return /^[“"«„].*[”"»“]$/u.test(words) ? words : `“${words}”`
}

/** The words of a passage on one line, cut between words where they are long. */
function wordsAt({ document, start, end }: Passage, byId: ReadonlyMap<DocumentId, SourceView>): string {
  const text = byId.get(document)?.document.text.slice(start, end) ?? ''
  const words = text.replaceAll(/\s+/gu, ' ').trim()
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`
}
