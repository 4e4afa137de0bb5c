import type { Span } from '../../text/span.ts'
import type { ToldDoing } from './doers-told.ts'
import { contentWords, headOf } from './doers-told.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { personAt } from './people-read.ts'
import type { MessageKind } from './saying-words.ts'
import { CAME, HEARD, MADE, MESSAGES, SAYING } from './saying-words.ts'

/** A message, and whom a document tells to have given it (docs/methods/statements.md, S29). */
export type ToldMessage = ToldDoing & { readonly kind: MessageKind }

/** Messages of a document that are read. */
const MOST = 40
/** Words between a message and what is told of it, and between a giver and that. */
const NEAR = 14
const SIGN = /[\ue000-\uf8fe]/u
const NEGATIVE =
  /^(?:not|no|never|nobody|denied|deny|denies|refused|declined|without|neither|nor|if|whether)$/u
/** What stands behind a giver and belongs to something else. */
const STOP =
  /^(?:who|which|that|in|on|at|after|with|near|during|because|and|said|says|has|had|have|was|were|is|are|to|whose|against|over|before|while|by|but|as|when|where|about|for|under|since|until|late|early|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u

type Word = Span & { readonly text: string; readonly key: string }

/** The messages of a document with their givers. Linear in its words, for each message a few words around it. */
export function messagesIn(document: string, read: PeopleRead, text: string): ToldMessage[] {
  const found: ToldMessage[] = []
  for (const sentence of read.sentences) {
    if (sentence.headline) continue
    const words = wordsOf(sentence)
    for (const [at, { key }] of words.entries()) {
      if (found.length >= MOST) return found
      const kind = kindAt(words, at, key)
      const giver = kind
        ? (giverBehind(words, at, sentence, read) ?? giverBefore(words, at, sentence, read))
        : null
      if (!kind || !giver) continue
      const whole = text.slice(sentence.start, sentence.end)
      const doer = whole.slice(giver.start, giver.end)
      found.push({
        document,
        start: sentence.start + Math.min(words[at]?.start ?? 0, giver.start),
        end: sentence.start + Math.max(words[at]?.end ?? 0, giver.end),
        sentence: sentence.index,
        doer,
        head: headOf(doer),
        words: contentWords(doer),
        person: giver.person,
        act: kind.kind,
        theme: contentWords(whole.slice(0, giver.start) + whole.slice(giver.end)),
        sole: false,
        pointed: giver.pointed,
        toPeople: null,
        spoken: true,
        kind,
      })
    }
  }
  return found
}

const DETERMINER = /^(?:the|a|an|his|her|its|their|that|this|such|another|only|one|which|['’]s)$/u
const SIGNED = MESSAGES.find(({ kind }) => kind === 'letter')

/** A noun of a message behind an article; "signed by", "at the bottom stands the name of". */
function kindAt(words: readonly Word[], at: number, key: string): MessageKind | null {
  if (key === 'signed' && words[at + 1]?.key === 'by') return SIGNED ?? null
  const before = words.slice(Math.max(0, at - 7), at).map((word) => word.key)
  if (key === 'name' && words[at + 1]?.key === 'of')
    return before.some((word) => /^(?:bottom|foot|beneath|below|end|bears|carries)$/u.test(word))
      ? (SIGNED ?? null)
      : null
  const kind = MESSAGES.find(({ nouns }) => nouns.has(key)) ?? null
  return before.slice(-3).some((word) => DETERMINER.test(word) || /['’]s$/u.test(word)) ? kind : null
}

type Giver = Span & { readonly person: NamedPerson | null; readonly pointed: boolean }

function wordsOf({ text }: MaskedSentence): Word[] {
  return [...text.matchAll(/[\ue000-\uf8fe]\uf8ff*|[\p{L}\p{N}][\p{L}\p{N}’'-]*|[,;:—–.“”"()]/gu)].map(
    ({ 0: word, index }) => ({ text: word, key: word.toLowerCase(), start: index, end: index + word.length }),
  )
}

/** "The demand was read by X", "the alert came from X", "the idea is that of X", "signed by X", "heard the terms from X". */
function giverBehind(
  words: readonly Word[],
  at: number,
  sentence: MaskedSentence,
  read: PeopleRead,
): Giver | null {
  const heard = words.slice(Math.max(0, at - 4), at).some(({ key }) => HEARD.has(key))
  let made = words[at]?.key === 'signed' ? 'signed' : ''
  for (let next = at + 1; next < Math.min(words.length, at + NEAR); next++) {
    const { key = '' } = words[next] ?? {}
    if (/^[;.“”"]$/u.test(key) || NEGATIVE.test(key)) return null
    if (CAME.has(key)) made = 'from'
    else if (MADE.has(key) || key === 'that' || key === 'work') made ||= key
    if (key === 'by' && made !== '' && MADE.has(made)) return giverAt(words, next + 1, sentence, read)
    if (key === 'from' && (made === 'from' || heard)) return giverAt(words, next + 1, sentence, read)
    if (
      key === 'of' &&
      (made === 'that' || made === 'work') &&
      isBe(words[next - 2]?.key, words[next - 3]?.key)
    )
      return giverAt(words, next + 1, sentence, read)
    if (key === 'of' && /^(?:signature|signatures|name|names)$/u.test(words[next - 1]?.key ?? ''))
      return giverAt(words, next + 1, sentence, read)
  }
  return null
}

function isBe(...keys: readonly (string | undefined)[]): boolean {
  return keys.some((key) => /^(?:is|was|were|are)$/u.test(key ?? ''))
}

/** "X made the proposal", "X put forward the idea", "it was X who issued the warning". */
function giverBefore(
  words: readonly Word[],
  at: number,
  sentence: MaskedSentence,
  read: PeopleRead,
): Giver | null {
  const verb = words.slice(0, at).findLastIndex(({ key }, index) => MADE.has(key) && at - index < 5)
  if (verb <= 0 || words.slice(verb, at).some(({ key }) => /^(?:,|;|by|about|of|on|from)$/u.test(key)))
    return null
  // "Was made", "to make": somebody else's.
  if (
    /^(?:was|were|been|be|being|to|will|would|could|should|may|must|not|is|are)$/u.test(
      words[verb - 1]?.key ?? '',
    )
  )
    return null
  const from = Math.max(0, verb - NEAR)
  for (let before = verb - 1; before >= from; before--) {
    const word = words[before]
    if (!word || /^[;:.“”"]$/u.test(word.text) || NEGATIVE.test(word.key)) return null
    if (SAYING.has(word.key)) return null
    if (!SIGN.test(word.text)) continue
    const person = personAt(read, sentence.text, word.start)
    const own = sentence.text.slice(word.end, word.end + 2)
    if (!person || /^['’]/u.test(own)) return null
    const pointed =
      words.slice(verb, at).some(({ key }) => key === 'the') ||
      /\b[Ii]t was [^.;]*$/u.test(sentence.text.slice(0, word.start))
    return { person, start: word.start, end: word.end, pointed }
  }
  return null
}

/** Who stands from a word on: the first person named there, else words for somebody. */
function giverAt(
  words: readonly Word[],
  from: number,
  sentence: MaskedSentence,
  read: PeopleRead,
): Giver | null {
  const near = words.slice(from, from + 9)
  const stop = near.findIndex(
    ({ key, text }) => STOP.test(key) || STOP.test(text) || /^[;:.“”"()]$/u.test(text),
  )
  const group = stop < 0 ? near : near.slice(0, stop)
  const named = group.find(({ text }) => SIGN.test(text))
  if (named) {
    const person = personAt(read, sentence.text, named.start)
    return person ? { person, start: named.start, end: named.end, pointed: true } : null
  }
  const comma = group.findIndex(({ text }) => text === ',')
  const plain = comma < 0 ? group : group.slice(0, comma)
  const [first, last] = [plain[0], plain.at(-1)]
  if (!first || !last || !(/^(?:the|its|their|his|her)$/u.test(first.key) || /^\p{Lu}/u.test(first.text)))
    return null
  return { person: null, start: first.start, end: last.end, pointed: true }
}
