import { useMemoOn } from '#renderer/services/judging/use-judging.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'

/** A remark for those who work on the case; in no public dossier. */
export function MemoField({ on }: { readonly on: string }) {
  const memo = useMemoOn(on)
  if (memo === undefined) return null
  return (
    <AutosaveText
      key={on}
      label="Memo"
      description="For those who work on this case: never in a public dossier."
      value={memo.text}
      rows={2}
      onSave={memo.save}
    />
  )
}
