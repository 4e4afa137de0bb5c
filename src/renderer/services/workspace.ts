import type { Passage } from '#core/documents/source-document.ts'
import { observable, type Observable } from './observable.ts'

/** The views of the middle. */
export type View =
  | 'read'
  | 'compare'
  | 'matches'
  | 'quotations'
  | 'discrepancies'
  | 'findings'
  | 'outlets'
  | 'dossier'
  | 'history'
  | 'search'
  | 'overview'
  | 'claims'
  | 'names'
  | 'timeline'
  | 'independence'
  | 'tags'
  | 'omissions'
  | 'hypotheses'
  | 'arbitration'

/** What the inspector on the right shows. */
export type Inspected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'match'; readonly id: string }
  /** Two sentences that may report the same thing, though no match holds them. */
  | { readonly kind: 'possible'; readonly id: string }
  /**
   * The possible counterparts of some words: the id of their document, their start and their end, parted by blanks; and
   * which of them was opened last.
   */
  | { readonly kind: 'counterparts'; readonly id: string; readonly chosen: string | null }
  /** A line that was left out of matching as boilerplate. */
  | { readonly kind: 'left-out'; readonly id: string }
  | { readonly kind: 'discrepancy'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'outlet'; readonly id: string }
  | { readonly kind: 'hypothesis'; readonly id: string }
  | { readonly kind: 'evidence'; readonly id: string }
  /** A cell of the hypotheses: the ids of the hypothesis and the evidence, parted by a blank. */
  | { readonly kind: 'hypothesis-cell'; readonly id: string }
  /** An entry of the history, by its number. */
  | { readonly kind: 'entry'; readonly id: string }
  /** Two documents of the overview: their ids, parted by a blank. */
  | { readonly kind: 'pair'; readonly id: string }
  /** A cell of the claim matrix: the ids of its row and its document, parted by a blank. */
  | { readonly kind: 'cell'; readonly id: string }

/** Words selected in a pane; offsets in UTF-16 units of the document's canonical text. */
export type PaneSelection = Passage & { readonly pane: number }

/** What this window shows: view state only, never saved with the case. */
export type Workspace = {
  readonly view: View
  /** Documents of the panes of the compare view; the same id twice shows a document beside itself. */
  readonly panes: readonly (string | null)[]
  /** The document of the reading view. */
  readonly reading: string | null
  readonly inspected: Inspected
  /** A passage to bring into view and to flash, per pane; `nonce` makes the same request again a new one. */
  readonly focus: { readonly passages: readonly (Passage | null)[]; readonly nonce: number } | null
  readonly selection: PaneSelection | null
  /** The first half of a mark by hand, while the second is chosen. */
  readonly heldSelection: PaneSelection | null
}

export const workspace: Observable<Workspace> = observable<Workspace>({
  view: 'read',
  panes: [null, null],
  reading: null,
  inspected: { kind: 'nothing' },
  focus: null,
  selection: null,
  heldSelection: null,
})

let nonce = 0

const NOTHING: Inspected = { kind: 'nothing' }

/** These show texts: what was chosen in the one is of use in the other. */
const TEXT_VIEWS: ReadonlySet<View> = new Set(['read', 'compare'])

/** The views that list what the details can be of. */
const LISTED_IN: Partial<Record<Inspected['kind'], View>> = {
  pair: 'overview',
  match: 'matches',
  possible: 'matches',
  'left-out': 'matches',
  finding: 'findings',
  outlet: 'outlets',
  cell: 'claims',
  hypothesis: 'hypotheses',
  evidence: 'hypotheses',
  'hypothesis-cell': 'hypotheses',
  entry: 'history',
}

/** What each view showed the details of when it was left. */
const leftWith = new Map<View, Inspected>()

/** Shows another view, with the details that belong there: what was chosen elsewhere would only mislead beside it. */
export function showView(view: View): void {
  workspace.update((now) => (now.view === view ? now : { ...now, view, inspected: inspectedIn(view, now) }))
}

function inspectedIn(view: View, { view: left, inspected, reading }: Workspace): Inspected {
  leftWith.set(left, inspected)
  if (TEXT_VIEWS.has(view) && TEXT_VIEWS.has(left)) return inspected
  if (LISTED_IN[inspected.kind] === view) return inspected
  const before = leftWith.get(view)
  if (before) return before
  return view === 'read' && reading !== null ? { kind: 'document', id: reading } : NOTHING
}

/** Shows the details of something in the inspector. */
export function inspect(inspected: Inspected): void {
  workspace.update((now) => ({ ...now, inspected }))
}

/** Opens a document in the reading view, at a passage if one is given. */
export function openDocument(id: string, passage: Passage | null = null): void {
  nonce++
  workspace.update((now) => ({
    ...now,
    view: 'read',
    reading: id,
    inspected: { kind: 'document', id },
    focus: passage ? { passages: [passage], nonce } : null,
    selection: null,
  }))
}

/**
 * Opens two passages side by side, each brought into view. The same document may stand in both panes. Where more than
 * two documents are compared already, these two among them, all panes stay.
 */
export function comparePassages(a: Passage, b: Passage, inspected: Inspected | null = null): void {
  const { view, panes } = workspace.get()
  const placed = view === 'compare' && panes.length > 2 ? placeInPanes(panes, a, b) : null
  if (placed) {
    focusPassages(placed, inspected)
    return
  }
  nonce++
  workspace.update((now) => ({
    ...now,
    view: 'compare',
    panes: [a.document, b.document],
    inspected: inspected ?? inspectedIn('compare', now),
    focus: { passages: [a, b], nonce },
    selection: null,
  }))
}

/**
 * Opens passages side by side, a pane for each, each brought into view. Two go to `comparePassages`; more than
 * `MOST_PANES` have no room, so the first of them are shown.
 */
export function compareAll(passages: readonly Passage[], inspected: Inspected | null = null): void {
  const shown = passages.slice(0, MOST_PANES)
  const [first, second] = shown
  if (first && second && shown.length === 2) {
    comparePassages(first, second, inspected)
    return
  }
  if (!second) return
  nonce++
  workspace.update((now) => ({
    ...now,
    view: 'compare',
    panes: shown.map(({ document }) => document),
    inspected: inspected ?? inspectedIn('compare', now),
    focus: { passages: shown, nonce },
    selection: null,
  }))
}

function placeInPanes(panes: readonly (string | null)[], a: Passage, b: Passage): (Passage | null)[] | null {
  const first = panes.indexOf(a.document)
  const second = panes.findIndex((id, index) => id === b.document && index !== first)
  if (first < 0 || second < 0) return null
  return panes.map((_, index) => (index === first ? a : index === second ? b : null))
}

/** Brings passages into view in the panes that stand, one for each pane or `null`. */
export function focusPassages(
  passages: readonly (Passage | null)[],
  inspected: Inspected | null = null,
): void {
  nonce++
  workspace.update((now) => ({
    ...now,
    inspected: inspected ?? now.inspected,
    focus: { passages, nonce },
    selection: null,
  }))
}

/**
 * Opens documents side by side from their beginnings, the first `MOST_PANES` of them; beside two, the list of what they
 * share.
 */
export function compareDocuments(left: string, right: string, ...more: readonly string[]): void {
  workspace.update((now) => ({
    ...now,
    view: 'compare',
    panes: [left, right, ...more].slice(0, MOST_PANES),
    inspected: more.length === 0 ? inspectedBeside(left, right, now) : NOTHING,
    focus: null,
    selection: null,
  }))
}

function inspectedBeside(left: string, right: string, now: Workspace): Inspected {
  leftWith.set(now.view, now.inspected)
  return { kind: 'pair', id: `${left} ${right}` }
}

/** Puts a document into one pane of the compare view. */
export function setPane(pane: number, id: string): void {
  workspace.update((now) => {
    const panes = now.panes.map((held, index) => (index === pane ? id : held))
    const [left = null, right = null] = panes
    const isPair = now.view === 'compare' && panes.length === 2 && left !== null && right !== null
    return { ...now, panes, inspected: isPair ? inspectedBeside(left, right, now) : now.inspected }
  })
}

/** How many panes the compare view may have. */
export const MOST_PANES = 4

/** Adds an empty pane to the compare view, up to `MOST_PANES`. */
export function addPane(): void {
  workspace.update((now) => (now.panes.length >= MOST_PANES ? now : { ...now, panes: [...now.panes, null] }))
}

/** Takes a pane away; two always stay. */
export function closePane(pane: number): void {
  workspace.update((now) =>
    now.panes.length <= 2
      ? now
      : {
          ...now,
          panes: now.panes.filter((_, index) => index !== pane),
          focus: null,
          selection: null,
        },
  )
}

/** Notes what is selected in a pane. */
export function setSelection(selection: PaneSelection | null): void {
  workspace.update((now) => ({ ...now, selection }))
}

/** Keeps the selection as the first side of a mark by hand, or lets it go. */
export function holdSelection(selection: PaneSelection | null): void {
  workspace.update((now) => ({ ...now, heldSelection: selection }))
}

/** Forgets everything about the case that was open. */
export function resetWorkspace(): void {
  leftWith.clear()
  workspace.set({
    view: 'read',
    panes: [null, null],
    reading: null,
    inspected: NOTHING,
    focus: null,
    selection: null,
    heldSelection: null,
  })
}
