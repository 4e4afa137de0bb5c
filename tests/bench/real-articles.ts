import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { invariant } from '#core/base/invariant.ts'
import { byText } from '#core/base/order.ts'
import { type DocumentId, type SourceDocument, toSourceDocument } from '#core/documents/source-document.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { storiesOf } from '#core/findings/events/one-story.ts'
import { readDocument } from '#main/import/registry.ts'
import { linesOf } from './permuted-articles.ts'

const ArticleSchema = v.object({
  id: v.string(),
  text: v.string(),
  title: v.optional(v.string(), ''),
  date: v.optional(v.string(), ''),
})

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** How articles become documents: whether they get the days of publication that the file gives. */
export type ArticleOptions = { readonly dated: boolean }

/** Reads a file of articles, one JSON object a line, as documents through the reader of plain text. */
export async function readDocuments(file: string, { dated }: ArticleOptions): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const line of linesOf(file)) {
    const { id, text, title, date } = v.parse(ArticleSchema, JSON.parse(line))
    documents.push(await documentOf(id, title.trim(), text, dated ? isoDate(date) : null))
  }
  return documents
}

/** `2016-09-04` and `23-MAR-1987 11:44:43.28` as ISO 8601, `null` for anything else. */
function isoDate(date: string): string | null {
  if (/^\d{4}-\d\d-\d\d/u.test(date)) return date
  const [, day, name = '', year, hour, minute] =
    /^\s*(\d{1,2})-([A-Z]{3})-(\d{4}) (\d\d):(\d\d)/u.exec(date) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (day === undefined || month === 0) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:${minute}:00Z`
}

/** What the program's reader of plain text makes of a file with the title and the text. */
async function documentOf(
  id: string,
  title: string,
  body: string,
  published: string | null,
): Promise<SourceDocument> {
  const bytes = new TextEncoder().encode(title === '' ? body : `${title}\n\n${body}`)
  const read = await readDocument({ bytes, fileName: `${id}.txt` })
  invariant(read.ok, `article ${id} can be read`)
  const origin = { fileName: `${id}.txt`, importedAt: '', sha256: '', byteLength: bytes.length }
  const made = toSourceDocument(read.value, origin)
  return { ...made, id, meta: { ...made.meta, published: published ?? made.meta.published } }
}

/** Proposals of cases of so many articles, counted by rule and type. */
export function countTable(proposals: readonly Discrepancy[], articles: number): string {
  const byRule = new Map<string, number>()
  const byType = new Map<string, number>()
  for (const proposal of proposals) {
    const update = proposal.hint === undefined ? '' : ` (${proposal.hint})`
    const rule = `${ruleOf(proposal)} ${proposal.type}${update}`
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
    byType.set(proposal.type, (byType.get(proposal.type) ?? 0) + 1)
  }
  return [byRule, byType, new Map([['all', proposals.length]])]
    .flatMap((counts) =>
      [...counts]
        .toSorted(([a, x], [b, y]) => y - x || byText(a, b))
        .map(([name, count]) => {
          const rate = ((count * 1000) / Math.max(1, articles)).toFixed(1)
          return `  ${name.padEnd(44)}${String(count).padStart(5)}  ${rate.padStart(6)} per 1,000 articles\n`
        }),
    )
    .join('')
}

/** How many of the proposals are sure (P2). */
export function sureLine(sure: number, articles: number): string {
  const rate = ((sure * 1000) / Math.max(1, articles)).toFixed(1)
  return `  ${'all that is sure'.padEnd(44)}${String(sure).padStart(5)}  ${rate.padStart(6)} per 1,000 articles\n`
}

/** "F18". */
function ruleOf({ explanation }: Discrepancy): string {
  return /\bF\d+/u.exec(explanation[0] ?? '')?.[0] ?? '?'
}

/** A proposal for a person to read: what each side says, with words around it. */
export function proposalText(
  proposal: Discrepancy,
  textOf: (id: string) => string,
  publishedOf: (id: string) => string | null,
): string {
  const { type, hint, score, summary, sides } = proposal
  const lines = [
    `--- ${ruleOf(proposal)} ${type} ${score}${hint === undefined ? '' : ` ${hint}`}: ${summary}`,
  ]
  for (const { evidence } of sides)
    for (const { document, start, end } of evidence.slice(0, 2)) {
      const text = textOf(document)
      const quote = `${text.slice(Math.max(0, start - 120), start)}<<${text.slice(start, end)}>>${text.slice(end, end + 80)}`
      lines.push(`    [${document} ${publishedOf(document) ?? ''}] ${quote.replaceAll(/\s+/gu, ' ')}`)
    }
  return `${lines.join('\n')}\n`
}

/** So many proposals drawn at random, by the hash of the seed and their ids. */
export function drawn(
  proposals: readonly Discrepancy[],
  count: number,
  seed: string,
): readonly Discrepancy[] {
  return proposals
    .map((proposal) => ({
      proposal,
      order: createHash('sha256').update(`${seed} ${proposal.id}`).digest('hex'),
    }))
    .toSorted((x, y) => byText(x.order, y.order))
    .slice(0, count)
    .map(({ proposal }) => proposal)
}

/** A small case has at most so many articles. */
const MOST_IN_CASE = 6

/** Articles of one story in the whole file, directly or through others, where they are two to six (V15). */
export function smallCasesOf(documents: readonly SourceDocument[]): SourceDocument[][] {
  const { partnersOf } = storiesOf(documents)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const seen = new Set<DocumentId>()
  const cases: SourceDocument[][] = []
  for (const { id } of documents) {
    if (seen.has(id)) continue
    seen.add(id)
    const story = [id]
    for (let at = 0; at < story.length; at++)
      for (const partner of partnersOf(story[at] ?? id))
        if (!seen.has(partner)) {
          seen.add(partner)
          story.push(partner)
        }
    if (story.length > 1 && story.length <= MOST_IN_CASE)
      cases.push(story.toSorted(byText).flatMap((one) => byId.get(one) ?? []))
  }
  return cases
}
