import type { DossierAssets } from '#core/dossier/assets.ts'
import { html as xml, type Html } from '#core/dossier/html.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { viewDossier, type DossierView, type FindingView } from '#core/dossier/dossier-view.ts'
import type { PassageView } from '#core/dossier/passage-view.ts'
import type { SourceView } from '#core/dossier/source-view.ts'
import { toCodePoints } from '#core/text/code-points.ts'
import { casesXml } from './qdpx-cases.ts'
import { ProjectCodes } from './qdpx-codes.ts'
import { guid, named, qdaTime, userGuid, userName } from './qdpx-names.ts'
import { noteRefs, notesOf, notesXml, type QdaNote } from './qdpx-notes.ts'
import { zipArchive } from './zip-archive.ts'

/** A coded stretch of one source. */
type Coded = {
  readonly id: string
  readonly name: string
  /** Guid of the code. */
  readonly code: string
  readonly passage: PassageView
  readonly author: string
  readonly time: string
  /** What its notes are about. */
  readonly on: string
}

/**
 * The dossier as a REFI-QDA project (`urn:QDA-XML:project:1.0`) for programs of qualitative analysis: every source with
 * its text; the codebook with its hierarchy, and the types of findings; the passages of findings and tagged passages as
 * coded selections; findings, reasons and memos as notes; outlets as cases; and a link between passages that stand
 * against each other. Positions count Unicode code points, as the standard asks. Equal dossiers give equal bytes
 * (docs/methods/dossier.md, D20).
 */
export function writeQdpx(dossier: Dossier, assets: DossierAssets): Uint8Array {
  const view = viewDossier(dossier)
  const texts = view.sources.map(({ document }): [string, string] => [
    `sources/${guid('source', document.id)}.txt`,
    document.text,
  ])
  return zipArchive([['project.qde', projectOf(view, assets)], ...texts])
}

function projectOf(view: DossierView, assets: DossierAssets): string {
  const { dossier } = view
  const codes = new ProjectCodes(view, assets)
  const coded = codedPassages(view, codes)
  const notes = notesOf(view)
  const { variables, cases } = casesXml(view, assets, (tag) => codes.ofTag(tag))
  const authors = [dossier, ...coded, ...notes, ...dossier.tags].map(({ author }) => userName(author))
  const users = [...new Set(authors)].toSorted()
  // The order of all these is the schema's.
  const project = xml`<Project xmlns="urn:QDA-XML:project:1.0" name="${named(dossier.title, 'Dossier')}" origin="Variorum ${dossier.programVersion}" creatingUserGUID="${userGuid(dossier.author)}" creationDateTime="${qdaTime(dossier.compiledAt)}">
<Users>${users.map((name) => xml`<User guid="${userGuid(name)}" name="${name}"/>`)}</Users>${codes.xml()}${variables}${cases}${
    view.sources.length > 0 &&
    xml`
<Sources>${view.sources.map((source) => sourceOf(source, { coded, notes, codes }))}
</Sources>`
  }${notesXml(notes)}${linksOf(view.findings, notes)}${
    dossier.summary !== '' &&
    xml`
<Description>${dossier.summary}</Description>`
  }${view.outlets.map(({ outlet }) => noteRefs(notes, `outlet ${outlet.id}`))}
</Project>`
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${project.markup}\n`
}

/** Findings' and tagged passages that stand in a source of the dossier. */
function codedPassages(view: DossierView, codes: ProjectCodes): Coded[] {
  const ofFindings = view.findings.flatMap(({ finding, accounts }) =>
    accounts.flatMap(({ label, value, passages }) =>
      passages.map((passage, index) => ({
        id: selectionId(finding.id, label, index),
        name: value === '' ? `${finding.type} ${label}` : value,
        code: codes.ofType(finding.type),
        passage,
        author: finding.author,
        time: finding.createdAt,
        on: `finding ${finding.id}`,
      })),
    ),
  )
  const tagged = view.taggedPassages.map(({ tag, label, passage }) => ({
    id: `tag ${tag.id}`,
    name: label,
    code: codes.ofTag(tag.tag),
    passage,
    author: tag.author,
    time: tag.taggedAt,
    on: `tag ${tag.id}`,
  }))
  return [...ofFindings, ...tagged].filter(
    ({ passage: { source, span } }) => source !== null && span !== null && span.start < span.end,
  )
}

type Parts = {
  readonly coded: readonly Coded[]
  readonly notes: readonly QdaNote[]
  readonly codes: ProjectCodes
}

function sourceOf({ document, title, tags }: SourceView, { coded, notes, codes }: Parts): Html {
  const id = guid('source', document.id)
  const own = coded.filter(({ passage }) => passage.documentId === document.id)
  return xml`
<TextSource guid="${id}" name="${title}" plainTextPath="internal://${id}.txt" creationDateTime="${qdaTime(document.provenance.importedAt)}"><Description>${document.provenance.fileName}, SHA-256 ${document.provenance.sha256}</Description>${own.map(
    (coding) => selectionOf(document.text, coding, notes),
  )}${tags.map(({ tag }) =>
    codingOf({
      id: `tag ${tag.id}`,
      code: codes.ofTag(tag.tag),
      made: madeBy(tag.author, tag.taggedAt),
      refs: noteRefs(notes, `tag ${tag.id}`),
    }),
  )}${noteRefs(notes, `document ${document.id}`)}</TextSource>`
}

function selectionOf(text: string, coded: Coded, notes: readonly QdaNote[]): Html {
  const { id, name, code, passage, author, time, on } = coded
  const { start, end } = toCodePoints(text, passage.span ?? { start: 0, end: 0 })
  const made = madeBy(author, time)
  return xml`
<PlainTextSelection guid="${guid('selection', id)}" name="${name}" startPosition="${start}" endPosition="${end}" ${made}><Description>${passage.quote}</Description>${codingOf({ id, code, made, refs: [] })}${noteRefs(notes, on)}</PlainTextSelection>`
}

function codingOf(coding: {
  readonly id: string
  readonly code: string
  readonly made: Html
  readonly refs: readonly Html[]
}): Html {
  const { id, code, made, refs } = coding
  return xml`<Coding guid="${guid('coding', id)}" ${made}><CodeRef targetGUID="${code}"/>${refs}</Coding>`
}

function madeBy(author: string, time: string): Html {
  return xml`creatingUser="${userGuid(author)}" creationDateTime="${qdaTime(time)}"`
}

/** The first passage of each side is linked with that of the next: the standard has no relation of many. */
function linksOf(findings: readonly FindingView[], notes: readonly QdaNote[]): Html | null {
  const links = findings.flatMap(({ finding, accounts }) => {
    const ends = accounts.flatMap(({ label, passages }) => {
      const index = passages.findIndex(
        ({ source, span }) => source !== null && span !== null && span.start < span.end,
      )
      return index < 0 ? [] : [guid('selection', selectionId(finding.id, label, index))]
    })
    return ends.slice(1).map((target, index) => {
      const id = guid('link', `${finding.id} ${index}`)
      return xml`
<Link guid="${id}" name="${named(finding.summary, finding.type)}" direction="Associative" originGUID="${ends[index] ?? target}" targetGUID="${target}">${noteRefs(notes, `finding ${finding.id}`)}</Link>`
    })
  })
  if (links.length === 0) return null
  return xml`
<Links>${links}
</Links>`
}

function selectionId(finding: string, label: string, index: number): string {
  return `finding ${finding} ${label} ${index}`
}
