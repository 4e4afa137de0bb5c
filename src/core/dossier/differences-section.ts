import type { Dossier, DossierDifference } from './dossier.ts'
import { printTime } from './plain.ts'
import type { Section, SectionPiece } from './sections.ts'

/**
 * Where analysts whose cases were merged judged differently, account beside account, and what was decided between them;
 * `null` where there is nothing. A public dossier does not say whose account is whose (docs/methods/merging.md, G10).
 */
export function differencesSection({ differences = [] }: Dossier): Section | null {
  if (differences.length === 0) return null
  const open = differences.filter(({ outcome }) => outcome === null).length
  const count = differences.length === 1 ? 'One difference' : `${differences.length} differences`
  const undecided = open === 0 ? 'all decided' : `${open} not decided`
  return {
    id: 'differences',
    title: 'Where analysts judged differently',
    warning: null,
    pieces: [{ kind: 'text', text: `${count}, ${undecided}.` }, ...differences.flatMap(differencePieces)],
  }
}

function differencePieces({ what, about, accounts, outcome }: DossierDifference): SectionPiece[] {
  const named = accounts
    .flatMap(({ lines }) => lines.map(({ label }) => label))
    .filter((label) => label !== '')
  const labels = named.length === 0 ? ['Judged'] : [...new Set(named)]
  // What an account says without a label, that it took the whole out, stands in the first line.
  const valueOf = ({ lines }: DossierDifference['accounts'][number], label: string): string =>
    lines.find((line) => line.label === label || (line.label === '' && label === labels[0]))?.value ?? ''
  return [
    { kind: 'heading', text: about === '' ? what : `${what}: ${about}` },
    {
      kind: 'table',
      head: ['What', ...accounts.map(({ author, time }, index) => accountName(author, time, index))],
      rows: labels.map((label) => [label, ...accounts.map((account) => valueOf(account, label))]),
    },
    { kind: 'text', text: outcomeWords(outcome, accounts) },
  ]
}

function accountName(author: string, time: string, index: number): string {
  const day = time === '' ? '' : `, ${printTime(time)}`
  return `${author === '' ? `Account ${index + 1}` : author}${day}`
}

function outcomeWords(
  outcome: DossierDifference['outcome'],
  accounts: DossierDifference['accounts'],
): string {
  if (outcome === null) return 'Not decided; the later of them stands until it is.'
  const { choice, author, decidedAt, reason } = outcome
  const taken = choice === null ? undefined : accounts[choice]
  const what =
    choice === null
      ? 'Both stand'
      : `${taken === undefined || taken.author === '' ? `Account ${choice + 1}` : `The account of ${taken.author}`} was taken`
  const by = author === '' ? '' : ` by ${author}`
  return `${what}: decided on ${printTime(decidedAt)}${by}.${reason === '' ? '' : ` ${reason}`}`
}
