import type { Claim } from '../claims/claim.ts'

/** What of its subject a claim is about: claims of one subject and one attribute can be compared. */
export type Attribute = { readonly id: string; readonly label: string }

/** What the kinds of claims say, in words. A kind that is not here is called by its id. */
const KIND_LABELS: Readonly<Record<string, string>> = {
  role: 'post',
  quantity: 'how many',
  time: 'when',
  place: 'where',
  status: 'what became of them',
  responsibility: 'who did it',
  account: 'other accounts that differ',
}
/** Members of a value that part the claims of one kind: the killed are not compared with the wounded. */
const DETAILS = ['attribute', 'measure', 'population', 'event'] as const

/**
 * The attribute of a claim, of whatever kind: its kind, and what the value itself names as measured or as having
 * happened. New kinds of claims need nothing here; they are called by their ids until they have a label.
 */
export function attributeOf(claim: Pick<Claim, 'kind' | 'value'>): Attribute {
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(claim.value))
  const details = DETAILS.flatMap((name) => {
    const detail = members.get(name)
    return typeof detail === 'string' && detail !== '' ? [detail] : []
  })
  const kind: string = claim.kind
  const words = details.map(plainWords)
  return {
    id: [kind, ...details].join(' '),
    label:
      kind === 'quantity' && words.length > 0 ? amountLabel(words) : [kindLabel(kind), ...words].join(': '),
  }
}

/** What became of those who are counted: “killed”, “missing”; ages, distances and the like are no counts. */
const COUNTED = /(?:ed|en|hurt|dead|lost|missing)$/u

function amountLabel(words: readonly string[]): string {
  const label = words.join(', ')
  return COUNTED.test(words[0] ?? '') ? `how many ${label}` : label
}

/** A kind of claims in words, for choices and headings. */
export function kindLabel(kind: string): string {
  return KIND_LABELS[kind] ?? plainWords(kind)
}

function plainWords(id: string): string {
  return id.replaceAll(/[-_]/gu, ' ')
}
