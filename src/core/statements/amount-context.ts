import type { AmountSort } from './amount-units.ts'
import type { SentenceFrame } from './clauses.ts'
import { isOfNamedEvent, isOfOtherTime } from './counts.ts'
import type { StatementToken } from './sentence-tokens.ts'

/** Told of the matter; asked for; offered; foreseen or feared; or of another time or matter. */
export type AmountStatus = 'told' | 'asked' | 'offered' | 'foreseen' | 'other'

const PARTIAL =
  /^(?:another|other|others|more|further|additional|remaining|including|among|extra|besides|half|plus|least|those|these)$/u
const PARTIAL_BEHIND = /^(?:more|others|among|additional|extra)$/u
const ASKING =
  /^(?:ask|seek|demand|want|press|urge|propose|request|plead|bid|insist|threaten|face|risk|hope|aim|target|goal|ambition)$/u
const OFFERING = /^(?:offer|tender|counter-offer)$/u
const FORESEEING =
  /^(?:expect|forecast|predict|project|estimate|fear|feared|believe|think|suspect|could|might|may)$/u
/** "Compared with 12", "up from 12", "against 12 a year before": what was. */
const COMPARED = /^(?:from|than|versus|against)$/u
const OTHER_TIME =
  /\b(?:last (?:year|season|decade|century)|previous(?:ly)?|(?:a|one|two|three|\d+) years? (?:earlier|before)|compared (?:with|to)|anniversary|on record|in history|usually|normally|typically|on average|every year|a year ago|so far this|since (?:19|20)\d\d|(?:similar|previous|earlier|another) (?:\p{L}+ )?(?:vote|attack|accident|crash|fire|flood|quake|earthquake|blast|explosion|case|incident|raid|strike|protest|match|trial|collapse|landslide|storm))\b/iu
/** What follows is told of another thing, at a time of its own. */
const ASIDE = /^(?:while|whereas|although|though|whose|when|where)$/u
const IN_YEAR = /\b(?:in|of|from|until|before|after|since|the) ((?:1[5-9]|20)\d\d)\b/giu

/** How an amount is told, from the words before it and the times of its sentence. */
export function statusOf(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  { text, times }: SentenceFrame,
  published: number | null,
): AmountStatus {
  const before = tokens.slice(Math.max(0, from - 8), from)
  const opened = before.findLastIndex((token) => /^[;:,()"]$/u.test(token.text))
  const near = before.slice(opened + 1)
  const link = tokens[from - 1]
  if (link && COMPARED.test(link.key) && isCompared(tokens, from)) return 'other'
  const start = tokens[Math.max(0, from - 14)]?.start ?? 0
  const aside = tokens.findIndex(({ key }, at) => at >= to && at < to + 10 && ASIDE.test(key))
  const end = tokens[(aside < 0 ? Math.min(tokens.length, to + 10) : aside) - 1]?.end ?? 0
  const around = text.slice(start, end)
  const close = times.filter((time) => time.start >= start && time.end <= end)
  const isToCome = tokens.some(({ key }) => /^(?:will|shall|effective|would)$/u.test(key))
  const past = isToCome
    ? []
    : close.filter(({ first }) => first === null || published === null || first <= published)
  if (isOfNamedEvent(tokens, from)) return 'other'
  if (OTHER_TIME.test(around) || isOfOtherTime(past, published)) return 'other'
  const now = published === null ? null : new Date(published * 86_400_000).getUTCFullYear()
  if ([...around.matchAll(IN_YEAR)].some(([, year]) => now === null || Number(year) < now)) return 'other'
  if (near.some(({ lemma, tag }) => ASKING.test(lemma) && (tag === 'VERB' || tag === 'NOUN'))) return 'asked'
  if (near.some(({ lemma }) => OFFERING.test(lemma))) return 'offered'
  if (
    near.some(
      ({ lemma, key, text: word }, at) =>
        (word !== 'May' && (FORESEEING.test(lemma) || FORESEEING.test(key))) ||
        // "Up to 12", and not "brought up 12".
        (key === 'up' && near[at + 1]?.key === 'to'),
    )
  )
    return 'foreseen'
  return 'told'
}

/** "Up from 12", "more than" is a bound and read as such; "from 12 to 15" gives what was first. */
function isCompared(tokens: readonly StatementToken[], from: number): boolean {
  const [two, link] = [tokens[from - 2], tokens[from - 1]]
  if (link?.key === 'from')
    return (
      /^(?:up|down|rise|fall|increase|drop|decrease|climb|grow|cut|raise)$/u.test(two?.lemma ?? '') ||
      tokens.slice(from + 1, from + 5).some(({ key }) => key === 'to')
    )
  return true
}

/** "Another 12", "12 more", "two of the nine", "including three"; of lengths, shares and sums only what is included. */
export function isPart(
  tokens: readonly StatementToken[],
  from: number,
  to: number,
  sort: AmountSort,
): boolean {
  const before = tokens.slice(Math.max(0, from - 2), from)
  if (before.some(({ key }) => /^(?:including|among|besides|extra|additional)$/u.test(key))) return true
  if (sort !== 'people' && sort !== 'thing' && sort !== 'bare') return false
  if (before.some(({ key }) => PARTIAL.test(key)) || isWholeOfSome(tokens, from)) return true
  if (tokens.slice(from, to).some(({ key, amount }) => amount === null && PARTIAL.test(key))) return true
  if (
    PARTIAL.test(tokens[from]?.text.split(' ')[0]?.toLowerCase() ?? '') &&
    tokens[from]?.amount?.qualifier !== 'at-least'
  )
    return true
  // "One missile hit a runway" is one of some, "only one" is all.
  if (
    /^one\b/iu.test(tokens[from]?.text ?? '') &&
    !before.some(({ key }) => /^(?:only|just|but)$/u.test(key))
  )
    return true
  if (PARTIAL_BEHIND.test(tokens[to]?.key ?? '') && tokens[to]?.key !== 'among') return true
  // "Two of them"; "nine children were among those hurt".
  const among = tokens.slice(to, to + 4).findIndex(({ key }) => key === 'among')
  if (among >= 0 && !/^(?:them|whom|these)$/u.test(tokens[to + among + 1]?.key ?? '')) return true
  // "Eleven fighters of the Column": those of a body, and not some of those spoken of.
  if (tokens[to]?.key === 'of' && tokens[to - 1]?.tag === 'NOUN')
    if (tokens.slice(to + 2, to + 5).some(({ tag }) => tag === 'PROPN')) return false
  // "Five gates of the northern stand" are all of them.
  const of = tokens[from + 1]?.key === 'of' ? from + 1 : to - from <= 1 && tokens[to]?.key === 'of' ? to : -1
  return of >= 0 && /^(?:the|them|those|these|whom|which|its|their|our|us)$/u.test(tokens[of + 1]?.key ?? '')
}

/** "Three of the four soldiers": what is told is told of three. */
function isWholeOfSome(tokens: readonly StatementToken[], from: number): boolean {
  const [number, of, light] = [tokens[from - 2], tokens[from - 1], tokens[from]]
  if (of?.key === 'of') return number?.amount != null && light?.text.startsWith('the ') === true
  return (
    of !== undefined &&
    /^(?:the|its|their|those|these|his|her|our)$/u.test(of.key) &&
    number?.key === 'of' &&
    tokens[from - 3]?.amount != null
  )
}
