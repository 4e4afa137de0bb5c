import { counted } from './plain.ts'
import type { DossierView } from './dossier-view.ts'

/** How the dossier came about and what it cannot show: printed by every writer that prints for people. */
export type MethodNote = { readonly method: readonly string[]; readonly limits: readonly string[] }

/** The note for this dossier: what was done to it, and no sentence on what was not. */
export function methodNote(view: DossierView): MethodNote {
  const { dossier } = view
  const method = [
    'The text of each file was taken out of it by a reader, named with its version under Sources. Readers’ comments, navigation and advertising are set apart and are nobody’s reporting: no passage in this dossier is proposed from them.',
    'Passages are quoted from that text, character by character, with the place where they stand: characters are counted in UTF-16 units from 0, the end not included.',
  ]
  if (view.findings.length > 0) {
    method.push(
      'Findings are judgements of the person named with each. Some began as a proposal of the program and say so; none was made without a person.',
    )
  }
  if (view.proposals.length > 0 || view.statements.length > 0) {
    method.push(
      'Proposals and shared statements were found by rule, without a network and without a language model, and nobody has judged them. The same files give the same ones.',
    )
  }
  if (dossier.ratings.length > 0) {
    method.push(
      'Grades of outlets are people’s, on the Admiralty scale from A to E; F means that an outlet cannot be judged and is no place on that scale. A grade of an outlet does not grade what it says here.',
    )
  }
  const limits = [
    'Two passages that differ are not proof that one is false: later reports correct earlier ones, and words are counted, dated and translated in different ways.',
    'That no inconsistency is listed does not mean that there is none. The program looks for a few kinds only, and best in English.',
    'Titles, dates, outlets and authors are what the files say about themselves, unless an analyst corrected them.',
    'A file shows what was saved, not what was published. Whether a page was altered before it was saved cannot be seen from it.',
  ]
  if (!dossier.analysis.complete) {
    limits.unshift(
      'The comparison was stopped at its limit of work before everything was compared with everything.',
    )
  }
  if (dossier.failures.length > 0) {
    limits.unshift(
      `${counted(dossier.failures.length, 'file')} could not be read and took no part; see Sources.`,
    )
  }
  return { method, limits }
}
