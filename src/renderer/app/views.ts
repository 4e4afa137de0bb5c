import { showView, type View } from '#renderer/services/workspace.ts'
import type { Command } from '#renderer/services/commands.ts'

/** The views in the order of the header, with the letter that follows `g`. */
export const VIEWS: readonly { readonly id: View; readonly label: string; readonly letter: string }[] = [
  { id: 'read', label: 'Read', letter: 'r' },
  { id: 'compare', label: 'Compare', letter: 'c' },
  { id: 'matches', label: 'Matches', letter: 'm' },
  { id: 'discrepancies', label: 'Discrepancies', letter: 'd' },
  { id: 'findings', label: 'Findings', letter: 'f' },
  { id: 'outlets', label: 'Outlets', letter: 'o' },
  { id: 'dossier', label: 'Dossier', letter: 'x' },
  { id: 'history', label: 'History', letter: 'h' },
]

/** Commands that show the views: `Alt+1`… and `g r`…; the second keys stay out of the palette. */
export function viewCommands(): Command[] {
  return VIEWS.flatMap(({ id, label, letter }, index) => {
    const run = (): void => showView(id)
    const group = 'Go to'
    return [
      { id: `app.view.${id}`, label, group, keys: `Alt+${index + 1}`, inFields: true, run },
      { id: `app.go.${id}`, label, group, keys: `g ${letter}`, palette: false, run },
    ]
  })
}
