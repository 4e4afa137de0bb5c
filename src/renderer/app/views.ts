import {
  ArrowRightLeft,
  BookOpen,
  CalendarDays,
  Columns2,
  EyeOff,
  FileOutput,
  Flag,
  FlaskConical,
  GitFork,
  GitMerge,
  Grid3x3,
  History,
  Newspaper,
  Quote,
  Scale,
  Table2,
  Tags,
  TextSearch,
  Users,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Command } from '#renderer/services/commands.ts'
import { focusWork } from '#renderer/services/work-focus.ts'
import { showView, type View } from '#renderer/services/workspace.ts'

/** One view as the rail shows it. */
export type ViewEntry = {
  readonly id: View
  readonly label: string
  readonly icon: LucideIcon
  /** Follows `g`. */
  readonly letter: string
  /** Follows `Alt`; stays with its view when views are added, because hands remember it. */
  readonly digit?: number
}

/** The views from the texts to what is said of them, in groups as the work goes. */
export const VIEW_GROUPS: readonly { readonly title: string; readonly views: readonly ViewEntry[] }[] = [
  {
    title: 'Texts',
    views: [
      { id: 'read', label: 'Read', icon: BookOpen, letter: 'r', digit: 1 },
      { id: 'compare', label: 'Compare', icon: Columns2, letter: 'c', digit: 2 },
      { id: 'overview', label: 'Overview', icon: Grid3x3, letter: 'v', digit: 0 },
      { id: 'search', label: 'Search', icon: TextSearch, letter: 's', digit: 9 },
    ],
  },
  {
    title: 'Evidence',
    views: [
      { id: 'matches', label: 'Matches', icon: ArrowRightLeft, letter: 'm', digit: 3 },
      { id: 'quotations', label: 'Quotations', icon: Quote, letter: 'q' },
      { id: 'claims', label: 'Claims', icon: Table2, letter: 'a' },
      { id: 'names', label: 'Names', icon: Users, letter: 'n' },
      { id: 'timeline', label: 'Timeline', icon: CalendarDays, letter: 't' },
      { id: 'independence', label: 'Independence', icon: GitFork, letter: 'i' },
      { id: 'omissions', label: 'Omissions', icon: EyeOff, letter: 'l' },
    ],
  },
  {
    title: 'Judgement',
    views: [
      { id: 'discrepancies', label: 'Discrepancies', icon: Scale, letter: 'd', digit: 4 },
      { id: 'findings', label: 'Findings', icon: Flag, letter: 'f', digit: 5 },
      { id: 'tags', label: 'Tags', icon: Tags, letter: 'b' },
      { id: 'outlets', label: 'Outlets', icon: Newspaper, letter: 'o', digit: 6 },
      { id: 'hypotheses', label: 'Hypotheses', icon: FlaskConical, letter: 'y' },
      { id: 'arbitration', label: 'Arbitration', icon: GitMerge, letter: 'j' },
    ],
  },
  {
    title: 'Result',
    views: [
      { id: 'dossier', label: 'Dossier', icon: FileOutput, letter: 'x', digit: 7 },
      { id: 'history', label: 'History', icon: History, letter: 'h', digit: 8 },
    ],
  },
]

/** All views in the order of the rail. */
export const VIEWS: readonly ViewEntry[] = VIEW_GROUPS.flatMap(({ views }) => views)

/** Commands that show the views: `Alt+1`… and `g r`…; the second keys stay out of the palette. */
export function viewCommands(): Command[] {
  const views = VIEWS.flatMap((entry) => {
    const { id, label, letter, digit } = entry
    const run = (): void => go(id)
    const group = 'Go to'
    return [
      ...(digit === undefined
        ? []
        : [{ id: `app.view.${id}`, label, group, ...digitKeys(entry), inFields: true, run }]),
      // Where there is no digit, the palette shows the letters.
      { id: `app.go.${id}`, label, group, keys: `g ${letter}`, palette: digit === undefined, run },
    ]
  })
  const search = (): void => go('search')
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

function go(view: View): void {
  showView(view)
  focusWork()
}

/** The shortest keys that show a view. */
export function viewKeys(entry: ViewEntry): string {
  return digitKeys(entry).keys ?? `g ${entry.letter}`
}

function digitKeys({ digit }: ViewEntry): { readonly keys?: string } {
  return digit === undefined ? {} : { keys: `Alt+${digit}` }
}
