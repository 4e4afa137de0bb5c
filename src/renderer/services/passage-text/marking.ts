import type { Passage } from '#core/documents/source-document.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import { notify } from '../notices.ts'
import { ofCase } from '../case-state.ts'
import { observable, type Observable } from '../observable.ts'
import { holdSelection, setSelection, workspace, type PaneSelection } from '../workspace.ts'

/** A mark by hand that waits for its type and note, or a passage with its tags. */
export type Draft =
  /** `type`: what it is likely of; without it, the type used last. */
  | { readonly kind: 'finding'; readonly sides: readonly [Passage, Passage]; readonly type?: FindingType }
  | { readonly kind: 'tag'; readonly passage: Passage }
  /** Words that no public dossier may hold, or that become evidence for or against hypotheses. */
  | { readonly kind: 'redact'; readonly passage: Passage }
  | { readonly kind: 'evidence'; readonly passage: Passage }
  /** A passage that becomes one more side of a finding; `null`: of which one is still to be chosen. */
  | { readonly kind: 'side'; readonly passage: Passage; readonly finding: string | null }
  /** A tag that was clicked in a text, to be read, changed or taken off. */
  | { readonly kind: 'tagged'; readonly tag: string }

/** What the mark dialog shows; `null` while it is closed. */
export const draft: Observable<Draft | null> = ofCase<Draft | null>(null)

/** Read what is selected in the panes now. The browser tells of a selection a moment after it was made. */
export const selectionReaders = new Set<() => void>()

/** The type used last in this window, which the next mark starts with. */
export const lastType: Observable<FindingType | null> = observable<FindingType | null>(null)

/** The finding looked at last in this window: the one that selected words are added to. */
export const lastFinding: Observable<string | null> = ofCase<string | null>(null)

/**
 * One step of marking by hand: the first time holds the selection as side A, the second time opens the dialog with
 * both sides. The same words twice are held only once.
 */
export function markSelection(): void {
  for (const read of selectionReaders) read()
  const { selection, heldSelection } = workspace.get()
  if (!selection) {
    notify('info', 'Select the words first: with the mouse, or with the arrow keys in a pane.')
    return
  }
  if (!heldSelection) {
    holdSelection(selection)
    letSelectionGo()
    return
  }
  if (samePassage(heldSelection, selection)) {
    notify('info', 'Side A is held. Now select the words of the other side and mark them.')
    return
  }
  draft.set({ kind: 'finding', sides: [passageOf(heldSelection), passageOf(selection)] })
}

/** Opens the tag dialog for what is selected. */
export function tagSelection(): void {
  for (const read of selectionReaders) read()
  const { selection } = workspace.get()
  if (selection) draft.set({ kind: 'tag', passage: passageOf(selection) })
  else notify('info', 'Select the words to tag first.')
}

/** Opens the dialog that keeps what is selected out of public dossiers, or makes it evidence. */
export function takeSelectionAs(kind: 'redact' | 'evidence'): void {
  for (const read of selectionReaders) read()
  const { selection } = workspace.get()
  if (selection) draft.set({ kind, passage: passageOf(selection) })
  else notify('info', kind === 'redact' ? 'Select the words to redact first.' : 'Select the evidence first.')
}

/** Adds what is selected to the finding looked at last as one more side; without such a finding asks which. */
export function addSelectionToFinding(): void {
  for (const read of selectionReaders) read()
  const { selection } = workspace.get()
  if (selection) draft.set({ kind: 'side', passage: passageOf(selection), finding: lastFinding.get() })
  else notify('info', 'Select the words to add to the finding first.')
}

/** Shows a tag of a passage, with the others on the same words. */
export function openTag(id: string): void {
  draft.set({ kind: 'tagged', tag: id })
}

/** Ends the draft. `done` says that it was saved: then nothing stays held or selected. */
export function endDraft(done: boolean): void {
  draft.set(null)
  if (!done) return
  holdSelection(null)
  letSelectionGo()
}

/** Ends adding a side. What is held for a mark by hand stays held. */
export function endSide(done: boolean): void {
  draft.set(null)
  if (done) letSelectionGo()
}

/** Lets go one thing at a time, as Escape does: first the selection, then what is held. Tells whether there was one. */
export function letGo(): boolean {
  const { selection, heldSelection } = workspace.get()
  if (selection) letSelectionGo()
  else if (heldSelection) holdSelection(null)
  return selection !== null || heldSelection !== null
}

function letSelectionGo(): void {
  globalThis.getSelection?.()?.removeAllRanges()
  setSelection(null)
}

function passageOf({ document, start, end }: PaneSelection): Passage {
  return { document, start, end }
}

function samePassage(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start === b.start && a.end === b.end
}
