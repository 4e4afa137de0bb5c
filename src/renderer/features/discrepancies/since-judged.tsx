import { History } from 'lucide-react'
import type { JudgedDiscrepancy } from '#core/findings/carry-decisions.ts'
import { displayTitle } from '#core/documents/display-title.ts'
import { useDocumentsOf } from '#renderer/services/passage-text/use-documents.ts'
import { Time } from '#renderer/ui/time.tsx'

/** What was decided about a proposal before something came to it, and what that is; nothing where nothing came. */
export function SinceJudged({ judged }: { readonly judged: JudgedDiscrepancy }) {
  const { discrepancy, decision, since } = judged
  const documents = useDocumentsOf(since?.newDocuments ?? [])
  if (decision === null || since === null) return null
  const titles = since.newDocuments.flatMap((id) => {
    const document = documents?.get(id)
    return document ? [[document.meta.outlet, displayTitle(document)].filter(Boolean).join(': ')] : []
  })
  return (
    <aside className="discrepancy-since" data-kind={since.kind}>
      <History size={16} aria-hidden />
      <div>
        <p>
          {capitalised(decision.decision)} on <Time iso={decision.decidedAt} />
          {decision.reason === '' ? null : (
            <>
              : <q dir="auto">{decision.reason}</q>
            </>
          )}
          .{' '}
          {since.kind === 'changed' ? (
            <>
              Since then {since.newSides.length === 1 ? 'an account has' : 'accounts have'} come that you have
              not seen:{' '}
              {since.newSides.map((index) => (
                <strong key={index} dir="auto">
                  “{discrepancy.sides[index]?.value}”{' '}
                </strong>
              ))}
            </>
          ) : (
            'The decision holds: the accounts are the same, told by more documents since.'
          )}
        </p>
        {titles.length === 0 ? null : (
          <ul aria-label="New documents">
            {titles.slice(0, MOST).map((title, index) => (
              <li key={index} dir="auto">
                {title}
              </li>
            ))}
            {titles.length > MOST ? <li>and {titles.length - MOST} more</li> : null}
          </ul>
        )}
      </div>
    </aside>
  )
}

const MOST = 4

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
