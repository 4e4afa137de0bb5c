import { useCase } from '#renderer/services/case-context.tsx'
import { useMemos } from '#renderer/services/judging/use-judging.ts'
import { perform } from '#renderer/services/perform.ts'
import { saveMemo } from '#renderer/store/actions/credibility.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'

/** A remark for those who work on the case; in no public dossier. */
export function MemoField({ on }: { readonly on: string }) {
  const { store } = useCase()
  const memos = useMemos()
  if (memos === undefined) return null
  return (
    <AutosaveText
      key={on}
      label="Memo"
      description="For those who work on this case: never in a public dossier."
      value={memos.get(on) ?? ''}
      rows={2}
      onSave={(text, visit) => void perform(store, { ...saveMemo(store, on, text), group: visit })}
    />
  )
}
