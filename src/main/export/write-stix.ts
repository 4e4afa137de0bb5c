import type { Json } from '#core/base/json.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { viewDossier, type FindingView } from '#core/dossier/dossier-view.ts'
import { replyData, type ReplyData } from '#core/dossier/reply-data.ts'
import type { OutletView, SourceView } from '#core/dossier/source-view.ts'
import { uuidOf } from './uuid.ts'

/** The namespace that STIX 2.1 (section 2.9) prescribes for ids of observables. */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7'

type StixObject = { readonly [name: string]: Json } & { readonly type: string; readonly id: string }

/** Who made what, and when: on every object that is not an observable. */
type Common = { readonly created_by_ref: string; readonly created: string; readonly modified: string }

/**
 * The dossier as a STIX 2.1 bundle: a report; an identity for its author and for each outlet; a file for each source,
 * with the hash of its original; a note for each finding, about the files and outlets it concerns, and one for each
 * request for comment, about the note of its finding; a note for each
 * outlet's rating, with the grade as a label in the taxonomy that MISP uses. Confidence numbers are left out: the
 * program has none. Ids come from names, so equal dossiers give equal bytes (docs/methods/dossier.md, D19).
 */
export function writeStix(dossier: Dossier): string {
  const view = viewDossier(dossier)
  const authorName = dossier.author === '' ? 'Author not named' : dossier.author
  const author = `identity--${uuidOf(`author ${authorName}`)}`
  const common: Common = {
    created_by_ref: author,
    created: stixTime(dossier.compiledAt),
    modified: stixTime(dossier.compiledAt),
  }
  const files = new Map(view.sources.map((source) => [source.document.id, fileOf(source)]))
  const outlets = view.outlets.map((outlet) => ({ outlet, identity: outletIdentity(outlet, common) }))
  const contents: StixObject[] = [
    ...outlets.map(({ identity }) => identity),
    ...new Map([...files.values()].map((file) => [file.id, file])).values(),
    ...outlets.flatMap(({ outlet, identity }) => ratingNote(outlet, identity.id, common)),
    ...view.findings.flatMap((finding) => [
      ...findingNote(finding, files, common),
      ...replyData(dossier, finding.finding.id).map((reply) => replyNote(reply, common)),
    ]),
  ]
  const authorIdentity = sdo('identity', `author ${authorName}`, { ...common, name: authorName })
  const report = sdo('report', `report ${dossier.title} ${dossier.compiledAt}`, {
    ...common,
    name: dossier.title === '' ? 'Dossier' : dossier.title,
    ...(dossier.summary === '' ? {} : { description: dossier.summary }),
    report_types: ['observed-data'],
    published: stixTime(dossier.compiledAt),
    object_refs: [author, ...contents.map(({ id }) => id)],
  })
  const objects = [authorIdentity, report, ...contents]
  const id = `bundle--${uuidOf(objects.map((object) => object.id).join(' '))}`
  return `${JSON.stringify({ type: 'bundle', id, objects }, null, 2)}\n`
}

function fileOf({ document }: SourceView): StixObject {
  const { sha256, fileName, byteLength } = document.provenance
  // The properties that count for the id are prescribed, too, and their order is that of canonical JSON.
  const identifying = JSON.stringify({ hashes: { 'SHA-256': sha256 }, name: fileName })
  return {
    type: 'file',
    spec_version: '2.1',
    id: `file--${uuidOf(identifying, OBSERVABLES)}`,
    hashes: { 'SHA-256': sha256 },
    size: byteLength,
    name: fileName === '' ? 'unnamed' : fileName,
  }
}

function outletIdentity({ outlet }: OutletView, common: Common): StixObject {
  const { name, domains, ownership } = outlet
  return sdo('identity', `outlet ${outlet.id}`, {
    ...common,
    name: name === '' ? 'Unnamed outlet' : name,
    identity_class: 'organization',
    ...(ownership === '' ? {} : { description: `Ownership: ${ownership}` }),
    ...(domains.length === 0
      ? {}
      : {
          external_references: domains.map((domain) => ({ source_name: 'domain', external_id: domain })),
        }),
  })
}

function ratingNote({ outlet, rating }: OutletView, identity: string, common: Common): StixObject[] {
  if (!rating) return []
  const rated = stixTime(rating.ratedAt)
  return [
    sdo('note', `rating ${rating.id}`, {
      ...common,
      created: rated,
      modified: rated,
      abstract: `Reliability of ${outlet.name}: ${rating.grade}`,
      content: rating.reason === '' ? 'No reason recorded.' : rating.reason,
      ...(rating.author === '' ? {} : { authors: [rating.author] }),
      labels: [`admiralty-scale:source-reliability="${rating.grade.toLowerCase()}"`],
      object_refs: [identity],
    }),
  ]
}

function findingNote(
  { finding, accounts }: FindingView,
  files: ReadonlyMap<string, StixObject>,
  common: Common,
): StixObject[] {
  const passages = accounts.flatMap((account) => account.passages)
  const concerned = [...new Set(passages.flatMap(({ documentId }) => files.get(documentId)?.id ?? []))]
  const lines = accounts.flatMap(({ label, value, passages: told }) => [
    `Side ${label}${value === '' ? '' : `: ${value}`}`,
    ...told.map(
      ({ source, quote }) => `  “${quote}” (${source ? `source ${source.number}` : 'not in the dossier'})`,
    ),
  ])
  return [
    sdo('note', `finding ${finding.id}`, {
      ...common,
      created: stixTime(finding.createdAt),
      modified: stixTime(finding.updatedAt),
      abstract: finding.summary === '' ? finding.type : finding.summary,
      content: [...lines, ...(finding.note === '' ? [] : [finding.note])].join('\n') || finding.type,
      ...(finding.author === '' ? {} : { authors: [finding.author] }),
      labels: [
        `variorum:type="${finding.type}"`,
        `variorum:severity="${finding.severity}"`,
        `variorum:status="${finding.status}"`,
        `variorum:disposition="${finding.disposition}"`,
      ],
      // A note must be about something; one whose documents are not in the dossier is about its author's report.
      object_refs: concerned.length > 0 ? concerned : [common.created_by_ref],
    }),
  ]
}

/** A request for comment, about the note of its finding. */
function replyNote({ request, asked, stands }: ReplyData, common: Common): StixObject {
  const { id, finding, to, outcome, author, createdAt, updatedAt } = request
  return sdo('note', `reply ${id}`, {
    ...common,
    created: stixTime(createdAt),
    modified: stixTime(updatedAt),
    abstract: `Right of reply: ${to === '' ? 'not named' : to}`,
    content: `${asked}\n${stands}`,
    ...(author === '' ? {} : { authors: [author] }),
    labels: [`variorum:reply="${outcome}"`],
    object_refs: [`note--${uuidOf(`finding ${finding}`)}`],
  })
}

function sdo(type: string, name: string, properties: { readonly [name: string]: Json }): StixObject {
  return { type, spec_version: '2.1', id: `${type}--${uuidOf(name)}`, ...properties }
}

/** STIX wants UTC with a `Z`; what is no time at all becomes the epoch, so that one bad record spoils nothing. */
function stixTime(iso: string): string {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00.000Z' : time.toISOString()
}
