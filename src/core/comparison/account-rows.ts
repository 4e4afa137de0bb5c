import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import { stableId } from '../base/stable-id.ts'
import type { Entity } from '../claims/entity.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { FindingType } from '../findings/finding-types.ts'
import { spansOverlap } from '../text/span.ts'
import type { Attribute } from './attribute-of.ts'
import type { AccountWords, CellClaim, MatrixCell, MatrixRow } from './claim-row.ts'

/** What accounts of a type differ in, in the words of a row. */
const QUESTIONS: Partial<Record<FindingType, string>> = {
  'identity-role': 'post',
  'office-holder': 'who holds the post',
  'identity-merge': 'who it is',
  'agency-responsibility': 'who is responsible',
  attribution: 'who said it',
  'causal-framing': 'cause',
  'date-time': 'day or time',
  'headline-body': 'headline against text',
  location: 'where',
  'negation-polarity': 'yes or no',
  quantity: 'how many',
  'quote-alteration': 'words of a quotation',
  'quote-context': 'what was cut',
  'status-outcome': 'outcome',
  'terminology-label': 'what it is called',
  'modality-certainty': 'how sure',
  'event-identity': 'which event',
  'scope-definition': 'of what',
}

export type AccountSource = {
  readonly entities: readonly Entity[]
  readonly texts: ReadonlyMap<DocumentId, string>
}

type Question = {
  readonly discrepancy: Discrepancy
  /** Entity id, or the discrepancy's id where its sides name nothing in common. */
  readonly subject: string
  readonly name: string
}

/**
 * Rows for discrepancies whose accounts no claim was read from (rule G8): the subject is what most of the sides name, the
 * attribute what they differ in, and cells hold the words of the accounts. Linear in the mentions of the documents that
 * these discrepancies stand in.
 */
export function accountRows(discrepancies: readonly Discrepancy[], source: AccountSource): MatrixRow[] {
  if (discrepancies.length === 0) return []
  const naming = namesIn(discrepancies, source.entities)
  const names = new Map(source.entities.map(({ id, name }) => [id, name]))
  const questions = discrepancies.map((discrepancy): Question => {
    const subject = subjectOf(discrepancy, naming)
    if (subject !== null) return { discrepancy, subject, name: names.get(subject) ?? '' }
    return { discrepancy, subject: discrepancy.id, name: quoteOf(discrepancy, source.texts) }
  })
  const rows = groupBy(questions, ({ subject, discrepancy }) => JSON.stringify([subject, discrepancy.type]))
  return [...rows].flatMap(([key, own]) => rowOf(key, own) ?? [])
}

function rowOf(key: string, questions: readonly Question[]): MatrixRow | null {
  const [first] = questions
  if (!first) return null
  const { type } = first.discrepancy
  const attribute: Attribute = {
    id: `account ${type}`,
    label: QUESTIONS[type] ?? type.replaceAll('-', ' '),
  }
  const told = new Map<string, CellClaim>()
  for (const { discrepancy, subject } of questions)
    for (const [side, { value, evidence }] of discrepancy.sides.entries())
      for (const passage of evidence) {
        const id = stableId('account', [type, passage.document, passage.start, passage.end, value])
        const at = { discrepancy: discrepancy.id, side }
        const known = told.get(id)
        told.set(id, {
          claim: wordsOf(id, subject, value, passage),
          text: value,
          sides: [...(known?.sides ?? []), at],
        })
      }
  const cells = new Map<DocumentId, MatrixCell>()
  for (const [document, claims] of groupBy(told.values(), ({ claim }) => claim.passage.document))
    cells.set(document, {
      document,
      claims: claims.toSorted((a, b) => a.claim.passage.start - b.claim.passage.start),
    })
  return {
    id: stableId('row', ['account', key]),
    subjects: [first.subject],
    name: first.name,
    attribute,
    kind: 'account',
    cells,
    discrepancies: questions
      .map(({ discrepancy }) => discrepancy)
      .toSorted((a, b) => firstDifference(b.score - a.score, byText(a.id, b.id))),
    values: new Set([...told.values()].map(({ text }) => text.toLowerCase())).size,
  }
}

function wordsOf(id: string, subject: string, text: string, passage: Passage): AccountWords {
  return {
    kind: 'account',
    id,
    subject,
    value: { text },
    asOf: null,
    assertedBy: 'outlet',
    hedge: 'none',
    polarity: 'affirmed',
    passage,
    context: passage,
    basis: [],
  }
}

/** Which entities the documents of some discrepancies name, and where. */
function namesIn(
  discrepancies: readonly Discrepancy[],
  entities: readonly Entity[],
): ReadonlyMap<DocumentId, readonly { readonly entity: string; readonly passage: Passage }[]> {
  const wanted = new Set(
    discrepancies.flatMap(({ sides }) =>
      sides.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
    ),
  )
  const found = new Map<DocumentId, { readonly entity: string; readonly passage: Passage }[]>()
  for (const { id, mentions } of entities)
    for (const { passage } of mentions) {
      if (!wanted.has(passage.document)) continue
      const list = found.get(passage.document)
      if (list) list.push({ entity: id, passage })
      else found.set(passage.document, [{ entity: id, passage }])
    }
  return found
}

/** What two of the sides or more name in their passages: the one that most of them name, by id where several do. */
function subjectOf({ sides }: Discrepancy, naming: ReturnType<typeof namesIn>): string | null {
  const counts = new Map<string, number>()
  for (const { evidence } of sides) {
    const named = new Set(
      evidence.flatMap((passage) =>
        (naming.get(passage.document) ?? []).flatMap((one) =>
          spansOverlap(one.passage, passage) ? [one.entity] : [],
        ),
      ),
    )
    for (const entity of named) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted(([a, x], [b, y]) => firstDifference(y - x, byText(a, b)))
  return best && best[1] > 1 ? best[0] : null
}

const LONGEST_NAME = 60

/** What ends the words of a row: a line, or a sentence, but not a name's first letter. */
const END = /\n|(?<!\b\p{L})[.!?؟。](?=["”’»\s]|$)/u

/** The first passage and what follows in its sentence: the passage alone may be “nineteen people”. */
function quoteOf({ sides }: Discrepancy, texts: ReadonlyMap<DocumentId, string>): string {
  const at = sides[0]?.evidence[0]
  if (!at) return ''
  const text = texts.get(at.document) ?? ''
  const after = text.slice(at.end, at.end + LONGEST_NAME)
  // A passage that ends its sentence is the whole of it.
  const isWhole = /[.!?؟。]["”’»]?\s*$/u.test(text.slice(at.start, at.end))
  const more = isWhole ? '' : after.slice(0, END.exec(after)?.index ?? after.length)
  const words = `${text.slice(at.start, Math.min(at.end, at.start + 200))}${more}`
    .replace(/\s+/gu, ' ')
    // It is put between marks of its own.
    .replace(/^[\s"“”„«»]+|[\s"“”„«»,;]+$/gu, '')
  return words.length <= LONGEST_NAME
    ? `“${words}”`
    : `“${words.slice(0, LONGEST_NAME).replace(/\s?\S*$/u, '')}…”`
}
