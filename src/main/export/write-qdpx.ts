import { html as xml, type Html } from '#core/dossier/html.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { viewDossier, type DossierView, type FindingView } from '#core/dossier/dossier-view.ts'
import type { PassageView } from '#core/dossier/passage-view.ts'
import type { SourceView } from '#core/dossier/source-view.ts'
import { toCodePoints } from '#core/text/code-points.ts'
import { uuidOf } from './uuid.ts'
import { zipArchive } from './zip-archive.ts'

/** A coded stretch of one source. */
type Coded = {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly passage: PassageView
  readonly author: string
  readonly time: string
}

/**
 * The dossier as a REFI-QDA project (`urn:QDA-XML:project:1.0`) for programs of qualitative analysis: every source with
 * its text, the types of findings and the bias tags as codes, the passages of findings and tagged passages as coded
 * selections, each finding as a note, and a link between passages that stand against each other. Positions count
 * Unicode code points, as the standard asks. Equal dossiers give equal bytes (docs/methods/dossier.md, D20).
 */
export function writeQdpx(dossier: Dossier): Uint8Array {
  const view = viewDossier(dossier)
  const texts = view.sources.map(({ document }): [string, string] => [
    `sources/${guid('source', document.id)}.txt`,
    document.text,
  ])
  return zipArchive([['project.qde', projectOf(view)], ...texts])
}

function projectOf(view: DossierView): string {
  const { dossier } = view
  const coded = codedPassages(view)
  const authors = [dossier.author, ...coded.map(({ author }) => author)].map(userName)
  const noted = view.findings.map(({ finding }) => userName(finding.author))
  const users = [...new Set([...authors, ...noted])].toSorted()
  const project = xml`<Project xmlns="urn:QDA-XML:project:1.0" name="${named(dossier.title, 'Dossier')}" origin="Variorum ${dossier.programVersion}" creatingUserGUID="${userGuid(dossier.author)}" creationDateTime="${qdaTime(dossier.compiledAt)}">
<Users>${users.map((name) => xml`<User guid="${userGuid(name)}" name="${name}"/>`)}</Users>
<CodeBook><Codes>${codesOf(coded)}</Codes></CodeBook>
<Sources>${view.sources.map((source) => sourceOf(source, coded))}</Sources>${notesOf(view.findings)}${linksOf(view.findings)}
</Project>`
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${project.markup}\n`
}

/** Findings' and tagged passages that stand in a source of the dossier. */
function codedPassages(view: DossierView): Coded[] {
  const ofFindings = view.findings.flatMap(({ finding, accounts }) =>
    accounts.flatMap(({ label, value, passages }) =>
      passages.map((passage, index) => ({
        id: selectionId(finding.id, label, index),
        name: value === '' ? `${finding.type} ${label}` : value,
        code: finding.type,
        passage,
        author: finding.author,
        time: finding.createdAt,
      })),
    ),
  )
  const tagged = view.taggedPassages.map(({ tag, label, passage }) => ({
    id: `tag ${tag.id}`,
    name: label,
    code: label,
    passage,
    author: tag.author,
    time: tag.taggedAt,
  }))
  return [...ofFindings, ...tagged].filter(isPlaced)
}

function isPlaced({ passage }: Coded): boolean {
  return passage.source !== null && passage.span !== null
}

function codesOf(coded: readonly Coded[]): readonly Html[] {
  const codes = [...new Set(coded.map(({ code }) => code))].toSorted()
  // The standard knows no codebook without a code.
  return (codes.length > 0 ? codes : ['inconsistency']).map(
    (code) => xml`<Code guid="${guid('code', code)}" name="${code}" isCodable="true"/>`,
  )
}

function sourceOf({ document, title }: SourceView, coded: readonly Coded[]): Html {
  const own = coded.filter(({ passage }) => passage.documentId === document.id)
  const id = guid('source', document.id)
  return xml`
<TextSource guid="${id}" name="${title}" plainTextPath="internal://${id}.txt"><Description>${document.provenance.fileName}, SHA-256 ${document.provenance.sha256}</Description>${own.map((coding) => selectionOf(document.text, coding))}</TextSource>`
}

function selectionOf(text: string, { id, name, code, passage, author, time }: Coded): Html {
  const { start, end } = toCodePoints(text, passage.span ?? { start: 0, end: 0 })
  const made = xml`creatingUser="${userGuid(author)}" creationDateTime="${qdaTime(time)}"`
  return xml`
<PlainTextSelection guid="${guid('selection', id)}" name="${name}" startPosition="${start}" endPosition="${end}" ${made}><Description>${passage.quote}</Description><Coding guid="${guid('coding', id)}" ${made}><CodeRef targetGUID="${guid('code', code)}"/></Coding></PlainTextSelection>`
}

function notesOf(findings: readonly FindingView[]): Html | null {
  if (findings.length === 0) return null
  const notes = findings.map(({ finding, accounts }) => {
    const lines = [finding.summary, ...accounts.map(({ label, value }) => `${label}: ${value}`), finding.note]
    return xml`
<Note guid="${guid('note', finding.id)}" name="${named(finding.summary, finding.type)}" creatingUser="${userGuid(finding.author)}" creationDateTime="${qdaTime(finding.createdAt)}"><PlainTextContent>${lines.filter((line) => line !== '').join('\n')}</PlainTextContent></Note>`
  })
  return xml`
<Notes>${notes}</Notes>`
}

/** The first passage of each side is linked with that of the next: the standard has no relation of many. */
function linksOf(findings: readonly FindingView[]): Html | null {
  const links = findings.flatMap(({ finding, accounts }) => {
    const ends = accounts.flatMap(({ label, passages }) => {
      const index = passages.findIndex(({ source, span }) => source !== null && span !== null)
      return index < 0 ? [] : [guid('selection', selectionId(finding.id, label, index))]
    })
    return ends.slice(1).map((target, index) => {
      const id = guid('link', `${finding.id} ${index}`)
      return xml`
<Link guid="${id}" name="${named(finding.summary, finding.type)}" direction="Associative" originGUID="${ends[index] ?? target}" targetGUID="${target}"><NoteRef targetGUID="${guid('note', finding.id)}"/></Link>`
    })
  })
  if (links.length === 0) return null
  return xml`
<Links>${links}</Links>`
}

function selectionId(finding: string, label: string, index: number): string {
  return `finding ${finding} ${label} ${index}`
}

function guid(kind: string, name: string): string {
  return uuidOf(`qdpx ${kind} ${name}`)
}

function userName(author: string): string {
  return named(author, 'Author not named')
}

function userGuid(author: string): string {
  return guid('user', userName(author))
}

function named(name: string, otherwise: string): string {
  return name.trim() === '' ? otherwise : name
}

/** `xs:dateTime` in UTC; what is no time becomes the epoch, so that one bad record spoils no project. */
function qdaTime(iso: string): string {
  const time = new Date(iso)
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString()
}
