import { ShieldCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ChainCheck, JournalHead } from '#shared/formats/journal.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { ask } from '#renderer/services/desk.ts'
import { inspect } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'

/** How long a check goes on before it tells how far it is, in milliseconds. */
const SILENT_MS = 500

/** How the check of the chain stands. */
export type ChainState =
  | { readonly kind: 'not-checked' }
  /** `share` from 0 to 1; `null` while it is too early to tell. */
  | { readonly kind: 'checking'; readonly share: number | null }
  | { readonly kind: 'checked'; readonly found: ChainCheck }
  | { readonly kind: 'failed'; readonly message: string }

/** Checks the whole chain of the case's journal as it lies on the disk, step by step, for as long as the view is there. */
export function useChainCheck(): readonly [state: ChainState, check: () => void] {
  const { info } = useCase()
  // How often it was asked for, and of which case: a check of another case says nothing of this one.
  const [asked, setAsked] = useState({ case: info.id, times: 0 })
  const [state, setState] = useState<ChainState>({ kind: 'not-checked' })
  const times = asked.case === info.id ? asked.times : 0
  useEffect(() => {
    if (times === 0) return
    let isGone = false
    const begun = performance.now()
    const step = async (after: JournalHead | null): Promise<void> => {
      const answer = await ask('journal:check', { case: info.id, after })
      if (isGone) return
      if (!answer.ok) return setState({ kind: 'failed', message: answer.error.message })
      const { checked, total, isDone } = answer.value
      if (isDone) return setState({ kind: 'checked', found: answer.value })
      if (performance.now() - begun > SILENT_MS) setState({ kind: 'checking', share: checked.seq / total })
      return step(checked)
    }
    void step(null)
    return () => {
      isGone = true
    }
  }, [info.id, times])
  const check = (): void => {
    setState({ kind: 'checking', share: null })
    setAsked({ case: info.id, times: times + 1 })
  }
  return [times === 0 ? { kind: 'not-checked' } : state, check]
}

/** Has the chain of the journal checked, and says that it is being done. */
export function CheckButton({
  state,
  onCheck,
}: {
  readonly state: ChainState
  readonly onCheck: () => void
}) {
  return (
    <Button size="small" icon={ShieldCheck} isDisabled={state.kind === 'checking'} onPress={onCheck}>
      Check the chain
    </Button>
  )
}

/**
 * What the check found: that every entry holds, or which is the first that does not.
 *
 * @param entries how many entries there are now
 */
export function ChainResult({ state, entries }: { readonly state: ChainState; readonly entries: number }) {
  if (state.kind === 'not-checked') return null
  // What was found of fewer entries says nothing of those that came since.
  if (state.kind === 'checked' && state.found.broken === null && state.found.total !== entries) return null
  if (state.kind === 'checking') {
    return state.share === null ? null : (
      <div className="history-chain">
        <ProgressBar label="Checking the chain" share={state.share} />
      </div>
    )
  }
  if (state.kind === 'failed') {
    return (
      <p className="history-chain history-chain-broken" role="alert">
        The chain could not be checked: {state.message}
      </p>
    )
  }
  const { checked, broken } = state.found
  if (broken !== null) {
    const { seq } = broken
    return (
      <div className="history-chain history-chain-broken" role="alert">
        <p>
          <strong>{brokenTitle(broken)}</strong> {brokenText(broken, checked.seq)}
        </p>
        {seq === null ? null : (
          <Button size="small" onPress={() => inspect({ kind: 'entry', id: String(seq) })}>
            Show entry {seq}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div className="history-chain" role="status">
      <p>
        <strong>
          {checked.seq === 0
            ? 'There is no entry yet.'
            : checked.seq === 1
              ? 'The one entry holds.'
              : `All ${checked.seq} entries hold.`}
        </strong>{' '}
        Each follows from the one before it, on the disk as here.
      </p>
      <span className="history-sum">
        <span className="muted">Last sum</span> <code>{checked.hash}</code>
        <CopyButton label="Copy the last sum" text={checked.hash} />
      </span>
    </div>
  )
}

type Broken = NonNullable<ChainCheck['broken']>

function brokenTitle({ seq, what }: Broken): string {
  if (seq !== null) return `Entry ${seq} is the first that does not hold.`
  if (what === 'deleted') return 'The journal was deleted or moved.'
  return what === 'added' ? 'The journal on the disk goes on.' : 'This is another journal.'
}

function brokenText({ what }: Broken, held: number): string {
  const before = held === 0 ? 'No entry holds before it.' : `What stands before it holds (${counted(held)}).`
  switch (what) {
    case 'changed':
      return `On the disk its text or its sum is not what it was. ${before} Close the program and start it again: what this window still has is put back, and the damaged file is kept.`
    case 'cut':
      return `The file on the disk ends before it does. ${before} Close the program and start it again: what this window still has is put back.`
    case 'deleted':
      return 'Nothing more can be saved. Close the program and start it again: what this window still has is put back.'
    case 'replaced':
      return `Its ${counted(held)} follow from each other, but not to the sum that this window knows: somebody wrote all of them anew.`
    case 'added':
      return `All ${counted(held)} hold, but something stands behind them that this window did not write.`
  }
}

function counted(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`
}
