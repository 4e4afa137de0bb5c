import sheet from '#resources/vocabularies/outlet-sheet.json'
import { SHEET_ASPECTS, type SheetAspect } from './outlet-sheet.ts'

/** A question of the sheet with the answers that it offers. */
export type SheetTerm = {
  readonly id: SheetAspect
  readonly label: string
  readonly description: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

/** The questions in their order. */
export const SHEET_TERMS: readonly SheetTerm[] = SHEET_ASPECTS.map((id) => {
  const term = sheet.aspects.find((aspect) => aspect.id === id)
  return { id, label: term?.label ?? id, description: term?.description ?? '', choices: term?.choices ?? [] }
})

/** An answer in words; empty where the note is the answer. */
export function answerLabel(term: SheetTerm, value: string): string {
  return value === '' ? '' : (term.choices.find(({ id }) => id === value)?.label ?? value)
}
