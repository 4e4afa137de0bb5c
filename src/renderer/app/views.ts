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
  { id: 'search', label: 'Search', letter: 's' },
  { id: 'overview', label: 'Overview', letter: 'v' },
]

/** Commands that show the views: `Alt+1`… and `g r`…; the second keys stay out of the palette. */
export function viewCommands(): Command[] {
  const views = VIEWS.flatMap(({ id, label, letter }, index) => {
    const run = (): void => showView(id)
    const group = 'Go to'
    // There are nine digits; views beyond them have their letter.
    const digit = index < 9 ? { keys: `Alt+${index + 1}` } : {}
    return [
      { id: `app.view.${id}`, label, group, ...digit, inFields: true, run },
      { id: `app.go.${id}`, label, group, keys: `g ${letter}`, palette: false, run },
    ]
  })
  const search = (): void => showView('search')
  return [
    ...views,
    {
      id: 'app.search',
      label: 'Search the whole case',
      group: 'Go to',
      keys: '$mod+Shift+f',
      inFields: true,
      run: search,
    },
  ]
}
