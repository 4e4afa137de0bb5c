import { AutosaveText } from './autosave-text.tsx'
import { PanelSection } from './panel.tsx'

/** A remark on one thing for those who work on the case, in no public dossier; nothing until it is known. */
export function MemoSection({
  memo,
  on,
}: {
  readonly memo: { readonly text: string; readonly save: (text: string, visit: string) => void } | undefined
  /** What it is on: another one is another remark. */
  readonly on: string
}) {
  if (memo === undefined) return null
  return (
    <PanelSection title="Memo">
      <AutosaveText
        key={on}
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
