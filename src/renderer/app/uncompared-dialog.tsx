import type { Uncompared } from '#core/matching/search-bounds.ts'
import { titleOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { compareDocuments } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import './uncompared-dialog.css'

/** Pairs that are named; what is longer nobody reads. */
const NAMED = 20

/** What of the case was not compared, why, and what one can do. */
export function UncomparedDialog({
  uncompared,
  onClose,
}: {
  readonly uncompared: Uncompared | null
  readonly onClose: () => void
}) {
  const documents = useSummaries()
  const nameOf = (id: string): string => {
    const document = documents?.get(id)
    return document ? titleOf(document) : 'a document that is gone'
  }
  const pairs = uncompared?.inPart ?? []
  return (
    <Dialog isOpen onClose={onClose} title="What was not compared">
      <div className="uncompared">
        <p>
          Not all places were compared with each other, so that the work comes to an end. Matches between
          them, and discrepancies that rest on these, may be missing.
        </p>
        <ul>
          {uncomparedWords(uncompared).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {pairs.length === 0 ? null : (
          <ul aria-label="Pairs compared in part" className="uncompared-pairs">
            {pairs.slice(0, NAMED).map(([a, b]) => (
              <li key={`${a} ${b}`}>
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => {
                    compareDocuments(a, b)
                    onClose()
                  }}
                >
                  <span className="truncate">
                    <bdi>{nameOf(a)}</bdi>{' '}
                    {a === b ? (
                      'with itself'
                    ) : (
                      <>
                        ↔ <bdi>{nameOf(b)}</bdi>
                      </>
                    )}
                  </span>
                </Button>
              </li>
            ))}
            {pairs.length > NAMED ? <li className="muted">and {pairs.length - NAMED} more</li> : null}
          </ul>
        )}
        <p>
          To have more compared, split a very long document into its articles and import these, or put fewer
          documents into one case. Places that you know of can be set against each other by hand: open both
          documents in Compare, and mark or pin them.
        </p>
      </div>
    </Dialog>
  )
}

/** What was left uncompared and why, a sentence each. */
export function uncomparedWords(uncompared: Uncompared | null): readonly string[] {
  if (uncompared === null)
    return [
      'The last comparison did not note where. The next one will: it runs when a document comes or goes.',
    ]
  const { places, pairs } = uncompared
  const alone = uncompared.inPart.filter(([a, b]) => a === b).length
  const inPart = uncompared.inPart.length - alone
  return [
    ...(alone === 0
      ? []
      : [
          `${counted(alone, 'document was compared with itself', 'documents were compared with themselves')} in part, being very long or repeating the same words very often.`,
        ]),
    ...(inPart === 0
      ? []
      : [
          `${counted(inPart, 'pair of documents was', 'pairs of documents were')} compared in part: they are very long, or repeat the same words very often.`,
        ]),
    ...(pairs === 0
      ? []
      : [
          `${counted(pairs, 'pair of documents was', 'pairs of documents were')} not compared: the case has more than can be.`,
        ]),
    ...(places === 0
      ? []
      : [
          `${counted(places, 'place was', 'places were')} not compared by words that stand in too many places of the case.`,
        ]),
  ]
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
