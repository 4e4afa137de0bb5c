import type { BiasTag } from '#core/reliability/outlet.ts'
import { useCaseQuery } from '#renderer/services/case-context.tsx'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { inspect, openDocument, showView } from '#renderer/services/workspace.ts'
import { listOutletRecords } from '#renderer/store/queries/outlets.ts'
import { Time } from '#renderer/ui/time.tsx'

/** Everything that carries a code, each with its reason and where it stands. */
export function TaggedList({ tags }: { readonly tags: readonly BiasTag[] }) {
  return (
    <section className="tagged" aria-label="What carries it">
      <h3>
        {tags.length === 0
          ? 'Nothing carries it yet'
          : tags.length === 1
            ? '1 thing carries it'
            : `${tags.length} things carry it`}
      </h3>
      {tags.length === 0 ? (
        <p className="muted">
          Select words in a text and tag them, or tag a document or an outlet in the inspector.
        </p>
      ) : null}
      <ol>
        {tags.map((tag) => (
          <Tagged key={tag.id} tag={tag} />
        ))}
      </ol>
    </section>
  )
}

function Tagged({ tag: { target, reason, author, taggedAt } }: { readonly tag: BiasTag }) {
  const summaries = useSummaries()
  const outlets = useCaseQuery(listOutletRecords)
  const id =
    target.kind === 'outlet' ? null : target.kind === 'document' ? target.document : target.passage.document
  const document = id === null ? undefined : summaries?.get(id)
  const open = (): void => {
    if (target.kind === 'outlet') {
      showView('outlets')
      inspect({ kind: 'outlet', id: target.outlet })
    } else if (target.kind === 'document') openDocument(target.document)
    else {
      const { document: of, position } = target.passage
      openDocument(of, { document: of, start: position.start, end: position.end })
    }
  }
  return (
    <li>
      <button type="button" className="tagged-open" onClick={open}>
        {target.kind === 'passage' ? (
          <q dir="auto">{target.passage.quote.exact}</q>
        ) : target.kind === 'outlet' ? (
          <span dir="auto">
            The outlet {outlets?.find((one) => one.id === target.outlet)?.name ?? target.outlet}
          </span>
        ) : (
          <span dir="auto">{document ? titleOf(document) : 'A document that is gone'}</span>
        )}
      </button>
      {reason === '' ? null : <p dir="auto">{reason}</p>}
      <p className="muted">
        {document && target.kind === 'passage' ? (
          <span dir="auto">
            {titleOf(document)} · {originOf(document).join(' · ')} ·{' '}
          </span>
        ) : null}
        <bdi>{author}</bdi>, <Time iso={taggedAt} />
      </p>
    </li>
  )
}
