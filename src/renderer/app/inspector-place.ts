import { notify } from '#renderer/services/notices.ts'
import { workspace, type Inspected, type View } from '#renderer/services/workspace.ts'
import { catalogue } from './session.ts'
import { changeSettings, settings } from './settings.ts'

/** These views show what they are about themselves: beside them stand only documents and findings. */
const WHOLE_VIEWS: ReadonlySet<View> = new Set([
  'quotations',
  'names',
  'timeline',
  'independence',
  'omissions',
  'arbitration',
  'discrepancies',
  'tags',
  'dossier',
  'search',
])

/** Whether a view has details beside it. Where nothing is chosen the view takes the whole width. */
export function standsBeside(view: View, { kind }: Inspected): boolean {
  if (kind === 'nothing') return false
  if (!WHOLE_VIEWS.has(view) || kind === 'document' || kind === 'finding') return true
  // A name's discrepancies are judged beside it.
  return view === 'names' && kind === 'discrepancy'
}

/** Opens the details beside the views or folds them, and says so where there is nothing to be seen of it now. */
export function toggleInspector(): void {
  const inspector = !settings.get().inspector
  void changeSettings(catalogue, { inspector })
  const { view, inspected } = workspace.get()
  if (standsBeside(view, inspected)) return
  notify(
    'info',
    inspector
      ? 'Details will stand on the right as soon as something is chosen that has some.'
      : 'Details stay folded, whatever is chosen.',
  )
}
