import type { DossierDifference } from '#core/dossier/dossier.ts'
import type { Finding } from '#core/findings/finding.ts'
import { accountLines, kindWords } from '#core/merging/difference-words.ts'
import { termOf } from '#renderer/services/passage-text/terms.ts'
import type { Concern } from '#renderer/store/queries/difference-concern.ts'
import type { NamedDifference } from '#renderer/store/queries/differences.ts'

/** What a dossier holds, by which it is known what a difference is about. */
type Printed = {
  readonly findings: readonly Finding[]
  /** Ids of documents. */
  readonly included: ReadonlySet<string>
  readonly outletIds: ReadonlySet<string>
  readonly choice: { readonly hypotheses: boolean }
}

/** The differences about what a dossier holds; what both judged alike is none. */
export function printedDifferences(
  differences: readonly NamedDifference[],
  printed: Printed,
): DossierDifference[] {
  return differences
    .filter(({ agrees, concern }) => !agrees && isAbout(concern, printed))
    .map((difference) => ({
      table: difference.table,
      what: kindWords(difference),
      about: difference.about,
      accounts: difference.accounts.map(({ author, time, value }) => ({
        author,
        time,
        lines: accountLines(difference, value, termOf),
      })),
      outcome: difference.outcome,
    }))
}

/** What is about nothing that is printed apart, a proposal or a name, is about the case that the dossier is of. */
function isAbout(concern: Concern | null, { findings, included, outletIds, choice }: Printed): boolean {
  if (concern?.kind === 'finding') return findings.some(({ id }) => id === concern.id)
  if (concern?.kind === 'document') return included.has(concern.id)
  if (concern?.kind === 'outlet') return outletIds.has(concern.id)
  return concern?.kind !== 'hypotheses' || choice.hypotheses
}
