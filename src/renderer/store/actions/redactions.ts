import type { AnchoredPassage } from '#core/anchoring/selectors.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write } from '../rows.ts'

/** Marks words that no public dossier may hold. */
export function redactPassage(store: CaseStore, passage: AnchoredPassage, reason: string): Action {
  const id = store.newId('redaction')
  return {
    action: 'redaction.add',
    label: 'Redact words in public dossiers',
    plan: () => [
      write('redactions', id, { id, passage, reason, markedAt: store.now(), author: store.actor() }),
    ],
  }
}

/** Lets public dossiers hold such words again. */
export function dropRedaction(id: string): Action {
  return {
    action: 'redaction.drop',
    label: 'Take back a redaction',
    plan: () => [write('redactions', id, null)],
  }
}
