import { counted } from '#core/dossier/plain.ts'
import type { Dossier } from '#core/dossier/dossier.ts'

const SHOWN = 12

/** The chosen passages that documents share, by the first of each. */
export function SharedPreview({ dossier }: { readonly dossier: Dossier }) {
  const { statementsPrinted = [], matches = [], documents } = dossier
  if (statementsPrinted.length === 0) return null
  const byId = new Map(matches.map((match) => [match.id, match]))
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return (
    <>
      <h3>Passages that documents share ({statementsPrinted.length})</h3>
      <ul className="dossier-plain">
        {statementsPrinted.slice(0, SHOWN).map((id) => {
          const a = byId.get(id)?.a
          return (
            <li key={id}>
              <q dir="auto">{a ? (texts.get(a.document) ?? '').slice(a.start, a.end) : ''}</q>
            </li>
          )
        })}
        {statementsPrinted.length > SHOWN ? (
          <li className="muted">and {statementsPrinted.length - SHOWN} more</li>
        ) : null}
      </ul>
    </>
  )
}

/** The chosen claims, with how many documents make each. */
export function ClaimsPreview({ dossier: { claimTables = [] } }: { readonly dossier: Dossier }) {
  if (claimTables.length === 0) return null
  return (
    <>
      <h3>Claims by source ({claimTables.length})</h3>
      <ul className="dossier-plain">
        {claimTables.slice(0, SHOWN).map(({ subject, attribute, lines }) => (
          <li key={`${subject} ${attribute}`} dir="auto">
            {subject}: {attribute}{' '}
            <span className="muted">
              {counted(lines.filter(({ claims }) => claims.length > 0).length, 'document')}
            </span>
          </li>
        ))}
        {claimTables.length > SHOWN ? <li className="muted">and {claimTables.length - SHOWN} more</li> : null}
      </ul>
    </>
  )
}
