import { useMemoOn } from '#renderer/services/judging/use-judging.ts'
import { AutosaveText } from '#renderer/ui/autosave-text.tsx'
import { PanelSection } from '#renderer/ui/panel.tsx'

/** A remark on an outlet for those who work on the case; in no public dossier. */
export function OutletMemo({ id }: { readonly id: string }) {
  const memo = useMemoOn(`outlet ${id}`)
  if (memo === undefined) return null
  return (
    <PanelSection title="Memo">
      <AutosaveText
        key={id}
        label="Memo"
        hideLabel
        description="For those who work on this case: never in a public dossier."
        value={memo.text}
        rows={2}
        onSave={memo.save}
      />
    </PanelSection>
  )
}
