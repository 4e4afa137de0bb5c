import { assertNever } from '#core/base/invariant.ts'
import { openProposal } from '#renderer/services/judging/inbox.ts'
import { inspect, openDocument, showView } from '#renderer/services/workspace.ts'
import type { Concern } from '#renderer/store/queries/difference-concern.ts'

/** What is opened, in a word for a button. */
export const CONCERN_WORDS: Readonly<Record<Concern['kind'], string>> = {
  finding: 'Open the finding',
  proposal: 'Open the proposal',
  omission: 'Open the omissions',
  outlet: 'Open the outlet',
  document: 'Open the document',
  hypotheses: 'Open the hypotheses',
  codebook: 'Open the codebook',
  names: 'Open the names',
  sources: 'Open independence',
}

/** Shows what two people differ about in its own view. */
export function openConcern(concern: Concern): void {
  switch (concern.kind) {
    case 'finding':
      inspect({ kind: 'finding', id: concern.id })
      return showView('findings')
    case 'outlet':
      inspect({ kind: 'outlet', id: concern.id })
      return showView('outlets')
    case 'proposal':
      return openProposal(concern.id)
    case 'omission':
      return showView('omissions')
    case 'document':
      return openDocument(concern.id, concern.passage)
    case 'hypotheses':
      return showView('hypotheses')
    case 'codebook':
      return showView('tags')
    case 'names':
      return showView('names')
    case 'sources':
      return showView('independence')
    default:
      return assertNever(concern)
  }
}
