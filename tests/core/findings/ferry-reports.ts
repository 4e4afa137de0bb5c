import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferry Solbris sank off Brattholm on Tuesday with 40 people aboard. Runa Sletten watched from the quay at Vikedal.'

/** What a rule proposes of two reports of one sinking that differ in a sentence or two. */
export function proposed(
  rule: string,
  a: string,
  b: string,
  days = ['2031-05-06', '2031-05-06'],
): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(
      `${index}.txt`,
      `# Ferry Solbris sinks off Brattholm\n\n${STORY}\n\n${text}`,
      days[index] ?? '',
    ),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    explanation[0]?.startsWith(`Rule ${rule}:`),
  )
}

/** What the rules that compare who holds a post propose of them: F27 and F52, which read closely, and F110, which weighs. */
export function holdersProposed(a: string, b: string, days?: string[]): Discrepancy[] {
  return ['F27', 'F52', 'F110'].flatMap((rule) => proposed(rule, a, b, days))
}
