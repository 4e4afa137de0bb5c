import { onceEach } from '../../../base/memo.ts'
import { stableId } from '../../../base/stable-id.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Discrepancy } from '../../discrepancy.ts'
import type { MessageKind } from '../../people/saying-words.ts'
import type { ToldMessage } from '../../people/messages-told.ts'
import { contentWords, doingsIn, isSomebody } from '../../people/doers-told.ts'
import { messagesIn } from '../../people/messages-told.ts'
import { MESSAGES } from '../../people/saying-words.ts'
import { pairsOfEvent } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { areApart } from '../doers/told-doers.ts'
import { proposeOfTwo, sidesOfTwo } from '../people/told-of-two.ts'
import type { PeopleTold } from '../people/told-people.ts'
import { closed } from '../../wording/differ.ts'

const SCORE = 0.5
/** Letters of a report up to which it tells of one message of a kind. */
const SHORT = 1200
/** Words that two longer reports must share of what they tell of a message. */
const LEAST_SHARED = 2

/** The kinds of the acts of F54. */
const KIND_OF_ACT: ReadonlyMap<string, MessageKind> = new Map(
  [
    ['announce', 'announcement'],
    ['warn', 'warning'],
    ['propose', 'proposal'],
    ['order', 'order'],
    ['claim', 'claim'],
    ['estimate', 'estimate'],
  ].flatMap(([act = '', name]) =>
    MESSAGES.filter(({ kind }) => kind === name).map((kind) => [act, kind] as const),
  ),
)

/**
 * Rule F45 `attribution`: in a case that somebody chose, two reports of one event tell of one demand, proposal, warning,
 * claim, letter or the like, and each of another who gave it.
 */
export function proposeToldMessages(
  facts: CaseFacts,
  reading: StoryReading,
  told: (id: DocumentId) => PeopleTold,
): Discrepancy[] {
  if (!facts.isChosen) return []
  const messagesOf = onceEach((id: DocumentId) => {
    const text = facts.document(id)?.text ?? ''
    const { read } = told(id)
    const themes = new Map(
      read.sentences.map(({ index, start, end }) => [index, contentWords(text.slice(start, end))]),
    )
    const acts = doingsIn(id, read, reading.statementsOf(id), text).flatMap((one) => {
      const kind = one.spoken && isSomebody(one) ? KIND_OF_ACT.get(one.act) : undefined
      // "Put her hand", "sent home": no message.
      return kind && isNamed(kind, text.slice(one.start, one.end))
        ? [{ ...one, kind, theme: themes.get(one.sentence) ?? one.theme, plain: false }]
        : []
    })
    return [...messagesIn(id, read, text).map((one) => ({ ...one, plain: true })), ...acts]
  })
  return proposeOfTwo(pairsOfEvent(reading), {
    readIn: messagesOf,
    areOfTwo: (a, b, { pair, own, others }) => {
      // Of announcements and orders an event has several: both reports must name the message by its noun.
      const isPlain = a.kind.once ? a.plain || b.plain : a.plain && b.plain
      if (!isPlain || !areOfOneKind(a, b) || !areApart(a, b, told)) return false
      const long = pair.some((id) => (facts.document(id)?.text.length ?? 0) > SHORT)
      const shared = [...a.theme].filter((word) => b.theme.has(word)).length
      const known = a.kind.once && a.kind === b.kind && a.pointed && b.pointed
      if (shared < (long || !a.kind.once ? LEAST_SHARED : known ? 0 : 1)) return false
      // A report that tells of two messages of the kind may tell of the other's, too.
      return ![...own, ...others].some(
        (one) => areOfOneKind(one, a) && areApart(one, a, told) && areApart(one, b, told),
      )
    },
    isAlso: (one, other) => areOfOneKind(one, other) && !areApart(one, other, told),
    proposalOf: discrepancyOf,
  })
}

function isNamed({ nouns, verbs }: MessageKind, text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => nouns.has(word) || verbs.has(word))
}

/** The same kind, or one of them only a letter or a statement. */
function areOfOneKind(a: ToldMessage, b: ToldMessage): boolean {
  return a.kind === b.kind || (a.kind.kind === 'letter') !== (b.kind.kind === 'letter')
}

function discrepancyOf(a: ToldMessage, b: ToldMessage): Discrepancy {
  const { names, sides } = sidesOfTwo(a, b, ({ person, doer }) => person?.name ?? doer)
  return {
    id: stableId('discrepancy', ['attribution', 'F45', ...names, a.kind.kind]),
    type: 'attribution',
    summary: closed(`One ${a.kind.kind} is given to ${names.join(' and to ')}`),
    score: SCORE,
    internal: false,
    sides,
    explanation: [
      `Rule F45: two reports of one event tell of one message (${a.kind.kind}) and give it to ${names.join(' and to ')}.`,
      'It is no conflict if both gave it, if one spoke for the other, or if the texts speak of two messages.',
    ],
  }
}
