import { byText } from '../../../base/order.ts'
import { stableId } from '../../../base/stable-id.ts'
import { groupBy } from '../../../base/group-by.ts'
import type { Quotation } from '../../../claims/quotation.ts'
import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import { isolated } from '../../../text/direction.ts'
import { isEnglish, primaryLanguage } from '../../../text/language.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import { denialWordsOf } from '../../quoted/denial-words.ts'
import { lostDenial } from '../../quoted/lost-denials.ts'
import type { Quoted } from '../../quoted/quoted-sentences.ts'
import { quotedSentences } from '../../quoted/quoted-sentences.ts'
import { speakersOf, SPEAKERS_TOLD } from '../../quoted/same-speaker.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { twoWordings } from '../../wording/quotation-words.ts'

const SCORE = 0.7
const MOST_QUOTED = 120
const WITHOUT = 'without the words'

/** One wording that denies and one that does not; the words in which each tells it. */
type Lost = {
  readonly denied: Quoted
  readonly plain: Quoted
  readonly values: readonly [string, string]
}

/**
 * Rule F116 `quote-alteration`: two documents in one language other than English give one sentence between marks, one
 * with a negation and one without. In a case that somebody chose; in a larger one where the documents are matched and
 * give it to one speaker.
 */
export function proposeQuotedDenials(facts: CaseFacts, quotations: readonly Quotation[]): Discrepancy[] {
  const spoken = groupBy(quotations, ({ passage }) => passage.document)
  const byLanguage = groupBy([...spoken.keys()].toSorted(byText), (id) =>
    primaryLanguage(facts.document(id)?.meta.language ?? null),
  )
  const groups: Lost[][] = []
  for (const [language, documents] of byLanguage) {
    if (isEnglish(language)) continue
    const own = new Map(documents.map((id) => [id, sentencesOf(facts, id, spoken.get(id) ?? [])]))
    for (const [a, b] of pairsOf(facts, documents))
      for (const left of own.get(a) ?? [])
        for (const right of own.get(b) ?? []) {
          const lost = lostBetween(left, right, facts, language)
          if (lost) add(groups, lost)
        }
  }
  return groups.flatMap((group) => proposalOf(group, facts))
}

function sentencesOf(facts: CaseFacts, id: DocumentId, quotations: readonly Quotation[]): readonly Quoted[] {
  const document = facts.document(id)
  return document ? quotedSentences(document, quotations, MOST_QUOTED) : []
}

function pairsOf(facts: CaseFacts, documents: readonly DocumentId[]): (readonly [DocumentId, DocumentId])[] {
  if (facts.isChosen) return documents.flatMap((a, at) => documents.slice(at + 1).map((b) => [a, b] as const))
  const known = new Set(documents)
  const pairs = new Map(
    facts.matches.all.flatMap(({ a, b }) => {
      const pair = [a.document, b.document].toSorted(byText)
      const [first = '', second = ''] = pair
      return first !== second && known.has(first) && known.has(second)
        ? [[pair.join(' '), [first, second] as const] as const]
        : []
    }),
  )
  return [...pairs.values()]
}

function lostBetween(left: Quoted, right: Quoted, facts: CaseFacts, language: string): Lost | null {
  const speakers = speakersOf(left, right, facts)
  if (speakers === 'other' || (!facts.isChosen && speakers !== 'same')) return null
  const [ours, theirs] = [left, right].map(({ passage }) => textIn(facts, passage))
  const words = denialWordsOf(language)
  const told = ours === undefined || theirs === undefined ? null : lostDenial(ours, theirs, words)
  if (!told) return null
  const [one, other] = told
  const values = [one ?? other ?? '', one !== null && other !== null ? other : null] as const
  const [denied, plain] = one === null ? [right, left] : [left, right]
  // A document that gives both wordings gives two sentences.
  if (gives(facts, denied, plain) || gives(facts, plain, denied)) return null
  return {
    denied,
    plain,
    values: [`“${isolated(values[0])}”`, values[1] === null ? WITHOUT : `“${isolated(values[1])}”`],
  }
}

/** Whether the document of one has the words of the other elsewhere. */
function gives(facts: CaseFacts, { passage }: Quoted, other: Quoted): boolean {
  const text = facts.document(passage.document)?.text ?? ''
  const words = bare(textIn(facts, other.passage))
  return [text.slice(0, passage.start), text.slice(passage.end)].some((part) => bare(part).includes(words))
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
}

function textIn(facts: CaseFacts, { document, start, end }: Passage): string {
  return facts.document(document)?.text.slice(start, end) ?? ''
}

/** One more report of a wording is one more place of its side. */
function add(groups: Lost[][], lost: Lost): void {
  const group = groups.find((known) =>
    known.some(
      ({ denied, plain }) =>
        meets(denied.passage, lost.denied.passage) || meets(plain.passage, lost.plain.passage),
    ),
  )
  if (group) group.push(lost)
  else groups.push([lost])
}

function meets(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.start === b.start
}

function proposalOf(group: readonly Lost[], facts: CaseFacts): Discrepancy[] {
  const [first] = group
  if (!first) return []
  const sides = [
    { value: first.values[0], passages: group.map(({ denied }) => denied.passage) },
    { value: first.values[1], passages: group.map(({ plain }) => plain.passage) },
  ]
    .map(({ value, passages }) => ({
      value,
      claims: [],
      evidence: passages.filter((one, at) => passages.findIndex((other) => meets(one, other)) === at),
    }))
    .toSorted((x, y) => byText(x.value, y.value))
  return [
    {
      id: stableId('discrepancy', [
        'quote-alteration',
        'F116',
        ...[first.denied.keys.join(' '), first.plain.keys.join(' ')].toSorted(byText),
      ]),
      type: 'quote-alteration',
      summary: twoWordings(
        textIn(facts, first.denied.passage),
        sides.map(({ value }) => value),
      ),
      score: SCORE,
      internal: false,
      sides,
      explanation: [
        `Rule F116: between quotation marks the documents differ in a negation: ${sides.map(({ value }) => value).join(' against ')}.`,
        SPEAKERS_TOLD[speakersOf(first.denied, first.plain, facts)],
        'It is no conflict if the speaker said both, or if the words were translated twice.',
      ],
    },
  ]
}
