import type { Json } from '../base/json.ts'
import { describePassage } from '../anchoring/anchor.ts'
import type { Passage } from '../documents/source-document.ts'
import { toCodePoints } from '../text/code-points.ts'
import type { AccountView } from './conflict-view.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier, type FindingView } from './dossier-view.ts'
import type { PassageView } from './passage-view.ts'
import { replyData, type ReplyData } from './reply-data.ts'
import type { SourceView, TagView } from './source-view.ts'

/** Words of ours that the W3C vocabulary lacks. A URN, because no web address of the project is promised. */
const OUR_TERMS = 'urn:variorum:terms#'

/**
 * Findings and tags of passages and documents as a W3C AnnotationCollection in JSON-LD, for tools that read
 * annotations. Proposals are left out: an annotation is somebody's. Positions are in Unicode code points as the
 * standard asks; the quotation stands beside them. Requests for comment are questions and replies on their finding (docs/methods/dossier.md, D10).
 */
export function renderAnnotations(dossier: Dossier): string {
  const view = viewDossier(dossier)
  const byId = new Map(view.sources.map((source) => [source.document.id, source]))
  const items = [
    ...view.findings.map((finding) => findingAnnotation(finding, replyData(dossier, finding.finding.id))),
    ...view.taggedPassages.map((tagged) => tagAnnotation(tagged, passageTarget(tagged.passage, null))),
    ...view.sources.flatMap((source) => source.tags.map((tag) => tagAnnotation(tag, documentIri(source)))),
  ]
  const id = `urn:variorum:dossier:${encodeURIComponent(dossier.compiledAt)}`
  const collection: Json = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { vario: OUR_TERMS }],
    id,
    type: 'AnnotationCollection',
    label: dossier.title,
    ...dated('created', dossier.compiledAt),
    generator: { type: 'Software', name: `Variorum ${dossier.programVersion}` },
    total: items.length,
    first: { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0, items },
    'vario:documents': [...byId.values()].map((source) => ({
      id: documentIri(source),
      'vario:title': source.title,
      'vario:file': source.document.provenance.fileName,
    })),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function findingAnnotation({ finding, accounts }: FindingView, replies: readonly ReplyData[]): Json {
  const { id, type, summary, note, author, createdAt, updatedAt, severity, status, disposition, origin } =
    finding
  const comments = [summary, note].filter((text) => text !== '')
  return {
    id: `urn:variorum:finding:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: ['linking', 'classifying'],
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    ...dated('created', createdAt),
    ...dated('modified', updatedAt),
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: type },
      ...comments.map((value) => ({
        type: 'TextualBody',
        purpose: 'commenting',
        value,
        format: 'text/plain',
      })),
      ...replies.flatMap(({ request, asked, stands }) => [
        { type: 'TextualBody', purpose: 'questioning', value: asked, format: 'text/plain' },
        {
          type: 'TextualBody',
          purpose: 'replying',
          value: stands,
          format: 'text/plain',
          'vario:outcome': request.outcome,
        },
      ]),
    ],
    target: accounts.flatMap((account) => account.passages.map((passage) => passageTarget(passage, account))),
    'vario:severity': severity,
    'vario:status': status,
    'vario:disposition': disposition,
    'vario:origin': origin.kind,
  }
}

function tagAnnotation({ tag, label }: TagView, target: Json): Json {
  return {
    id: `urn:variorum:tag:${encodeURIComponent(tag.id)}`,
    type: 'Annotation',
    motivation: 'tagging',
    ...(tag.author === '' ? {} : { creator: { type: 'Person', name: tag.author } }),
    ...dated('created', tag.taggedAt),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: label },
      ...(tag.reason === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: tag.reason, format: 'text/plain' }]),
    ],
    target,
  }
}

function passageTarget(passage: PassageView, account: AccountView | null): Json {
  const { source, span, documentId } = passage
  const side = account ? { 'vario:side': account.label, 'vario:asserts': account.value } : {}
  if (!source || !span) {
    const { quote, before, after } = passage
    const selector = { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after }
    const iri = source ? documentIri(source) : `urn:variorum:document:${encodeURIComponent(documentId)}`
    return { type: 'SpecificResource', source: iri, selector, ...side }
  }
  const { text } = source.document
  return {
    type: 'SpecificResource',
    source: documentIri(source),
    selector: selectorsOf(text, { document: documentId, ...span }),
    ...side,
  }
}

/** Quote and position of a span; the position in code points, the context without halves of characters. */
function selectorsOf(text: string, passage: Passage): Json {
  const { start, end } = toCodePoints(text, passage)
  const { quote } = describePassage(text, passage)
  const whole = { prefix: quote.prefix.replace(/^\p{Cs}/u, ''), suffix: quote.suffix.replace(/\p{Cs}$/u, '') }
  return [
    { ...quote, ...whole },
    { type: 'TextPositionSelector', start, end },
  ]
}

/** A time as the standard wants it, in UTC with a `Z`; nothing of what is no time. */
function dated(property: string, iso: string): { readonly [property: string]: string } {
  const time = new Date(iso)
  return Number.isNaN(time.getTime()) ? {} : { [property]: time.toISOString() }
}

/** A document by the SHA-256 of its bytes: the same everywhere, and nobody's web address. */
function documentIri({ document }: SourceView): string {
  return `urn:sha256:${document.provenance.sha256}`
}
