import { byText, firstDifference } from '../base/order.ts'
import { differenceOf } from './account.ts'
import type { Account, DifferenceKind, MergeDifference, Row, Stamp, TablePolicy } from './merge-types.ts'

type Rows = ReadonlyMap<string, Row>

/**
 * Where both sides added a judgement of their own to one history (two grades of one outlet), or made one thing twice
 * (two findings of one proposal). All the rows stay; which of them counts is to be decided.
 */
export function mergeHistories(table: string, a: Rows, b: Rows, policy: TablePolicy): MergeDifference[] {
  const { subjectOf, twinOf } = policy
  return [
    ...(subjectOf ? pairsBy('history', table, a, b, subjectOf, policy) : []),
    ...(twinOf ? pairsBy('twin', table, a, b, twinOf, policy) : []),
  ]
}

function pairsBy(
  kind: DifferenceKind,
  table: string,
  a: Rows,
  b: Rows,
  subjectOf: (row: Row) => string | null,
  policy: TablePolicy,
): MergeDifference[] {
  const [left, right] = [newest(a, subjectOf, policy), newest(b, subjectOf, policy)]
  const found: MergeDifference[] = []
  for (const [subject, mine] of left) {
    const theirs = right.get(subject)
    // One that the other side knows was judged anew there: that is a history, not a difference.
    if (!theirs || mine.key === theirs.key || b.has(mine.key) || a.has(theirs.key)) continue
    const verdicts = [mine, theirs].map(({ account }) => policy.verdictOf?.(account.value) ?? null)
    found.push(
      differenceOf(
        { kind, table, key: subject },
        [mine.account, theirs.account],
        kind === 'history' && verdicts[0] === verdicts[1],
      ),
    )
  }
  return found
}

type Newest = { readonly key: string; readonly account: Account & { readonly value: Row } }

/** The newest row of each subject. */
function newest(
  rows: Rows,
  subjectOf: (row: Row) => string | null,
  { stampOf }: TablePolicy,
): ReadonlyMap<string, Newest> {
  const found = new Map<string, Newest>()
  for (const [key, row] of rows) {
    const subject = subjectOf(row)
    if (subject === null) continue
    const account = { ...(stampOf?.(row) ?? NOBODY), value: row }
    const known = found.get(subject)
    const order = known
      ? firstDifference(byText(known.account.time, account.time), byText(known.key, key))
      : -1
    if (order < 0) found.set(subject, { key, account })
  }
  return found
}

const NOBODY: Stamp = { author: '', time: '' }
