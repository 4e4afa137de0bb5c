import { describePassage } from '#core/anchoring/anchor.ts'
import type { WordingProposal } from '#core/codebook/wording.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write } from '../rows.ts'

/**
 * Accepts a proposed wording: each of the chosen passages gets the tag, with the reason. What was decided stays decided
 * when the analysis is run again.
 */
export function acceptWording(
  store: CaseStore,
  proposal: WordingProposal,
  passages: readonly Passage[],
  code: { readonly id: string; readonly label: string },
  reason: string,
): Action {
  const ids = passages.map(() => store.newId('tag'))
  return {
    action: 'tag.accept',
    label: `Tag “${proposal.words}” as ${code.label}`,
    plan: async (db) => {
      const text = (await db.texts.get(proposal.document))?.text
      if (text === undefined || passages.length === 0) return []
      const [taggedAt, author] = [store.now(), store.actor()]
      const tags = passages.map((passage, index) => {
        const id = ids[index] ?? ''
        const target = { kind: 'passage', passage: describePassage(text, passage) } as const
        return write('tags', id, { id, tag: code.id, target, reason, taggedAt, author })
      })
      return [...tags, decided(store, proposal, 'confirmed', reason)]
    },
  }
}

/** Dismisses a proposed wording: it is not proposed again. */
export function dismissWording(store: CaseStore, proposal: WordingProposal, reason: string): Action {
  return {
    action: 'tag.dismiss',
    label: `Dismiss “${proposal.words}” as a tag`,
    plan: () => [decided(store, proposal, 'dismissed', reason)],
  }
}

/** Takes back what was decided about a proposed wording; tags that were given stay. */
export function reopenWording(proposal: WordingProposal): Action {
  return {
    action: 'tag.reopen',
    label: `Propose “${proposal.words}” again`,
    plan: () => [write('decisions', proposal.id, null)],
  }
}

function decided(
  store: CaseStore,
  { id }: WordingProposal,
  decision: 'confirmed' | 'dismissed',
  reason: string,
) {
  const row = { id, decision, finding: null, reason, decidedAt: store.now(), author: store.actor() }
  return write('decisions', id, row)
}
