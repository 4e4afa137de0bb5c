import type { Stretch } from './stretch.ts'

/** Words that look like an outcome and tell none: "survived by his wife", "lived in the town". */
const NO_OUTCOME =
  /\bsurviv(?:ed|es) by\b|\bliv(?:ed|es) (?:in|at|with|near|on|alone)\b|\bdie for\b|\bin and out of\b|\bopened fire\b|\bclosed in\b|\b(?:had|that|which) stood\b|\bbailed (?:on|from)\b|\breleased from (?:an? |the )?(?:\p{L}+ ){0,2}(?:hospital|clinic|care|intensive care)\b|\bconviction (?:was |is |has been )?(?:quashed|overturned|set aside|thrown out|annulled)\b|\b(?:ending|ended|after) (?:\p{L}+ ){1,4}in office\b|\b(?!(?:i|wa)s|were|are|be(?:en)?\b)\p{L}+ed at work\b/iu
/** "Police allege NAME opened fire". */
const ALLEGING =
  /^\s(?:also |now |later )?(?:allege[sd]?|sa(?:y|ys|id)|believe[sd]?|claim(?:s|ed)?|think|suspect(?:s|ed)?|conclude[sd]?|report(?:s|ed)?)\b/iu
const WATERS = /\b(?:gulf|sea|bay|strait|ocean|river|lake)\b/iu
/** How far from a quotation the one who speaks is introduced. */
const BESIDE = 160
/** "Said BANK chief strategist NAME". */
const TOGETHER = 60

/** "Had lost four tenders in a row": one of many is no outcome of another. */
const OF_A_SERIES =
  /\b(?:won|lost|wins?|loses?|winning|losing)\b (?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many|most|all|\d+) (?:of )?(?:\p{L}+ ){0,2}\p{L}+s\b|(?:\p{L}+ ){0,4}(?:in a row|running|in succession)\b)/iu

/** Rule F68: whether a passage only looks as if it told an outcome, or tells it as what is to come: "to win". */
export function isNoOutcome({ quote, behind }: Stretch): boolean {
  if (OF_A_SERIES.test(`${quote}${behind.slice(0, 40)}`)) return true
  return (
    /^to (?:win|lose|die|resign|quit)\b/u.test(quote) || NO_OUTCOME.test(`${quote}${behind.slice(0, 24)}`)
  )
}

/** Rule F68: whether the one who is taken for the doer is only who says so, or no one who does anything. */
export function isNoDoer(value: string, { sentence }: Stretch): boolean {
  if (WATERS.test(value)) return true
  const at = sentence.indexOf(value)
  return at >= 0 && ALLEGING.test(sentence.slice(at + value.length))
}

/** Rule F68: whether two who are given the same words are introduced together, as one person of an organisation. */
export function areIntroducedTogether(values: readonly string[], { document, passage }: Stretch): boolean {
  const around = document.text.slice(Math.max(0, passage.start - BESIDE), passage.end + BESIDE)
  const [a = -1, b = -1] = values.map((value) => around.indexOf(value.replace(/^said by /u, '')))
  // The one who opens the next paragraph is introduced by himself.
  const between = around.slice(Math.min(a, b), Math.max(a, b))
  return a >= 0 && b >= 0 && Math.abs(a - b) <= TOGETHER && !/[.!?]["”“»]?\s*\n/u.test(between)
}

/** A time of its own in what is told of the deed: "who shot him last week". */
const OWN_TIME =
  /\b(?:last|the previous|the same) (?:week|month|year)\b|\b(?:days|weeks|months|years) (?:ago|earlier|before)\b/iu

const PERIOD = /\b(?:week|month|quarter|year|season|period)s? (?:that |which )?end(?:s|ed|ing)\b/iu

/** Rule F68: whether a day is only the end of a period that figures are given for. */
export function isEndOfPeriod({ quote, before }: Stretch): boolean {
  return PERIOD.test(`${before.slice(-30)}${quote}`)
}

/** Rule F68: whether the words of a deed hold a time of their own, so that the day of the sentence is not the deed's. */
export function hasOwnTime({ quote }: Stretch): boolean {
  return OWN_TIME.test(quote)
}

function squashed(value: string): string {
  return value.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const CHARGED = /\b(?:charged|indicted|arraigned|convicted|accused)\b[^.;]{0,40}$/iu

/** Rule F68: whether a day is that of a charge: "was charged with murder on Saturday". */
export function isOfCharge({ before }: Stretch): boolean {
  return CHARGED.test(before)
}

const PLEA = /\bplead(?:s|ed|ing)?\b|\bpleas?\b/iu

/** Rule F68: whether one tells what somebody pleaded, the other what was found. */
export function isPlea(a: Stretch, b: Stretch): boolean {
  return PLEA.test(a.quote) !== PLEA.test(b.quote)
}

const VERDICT = /\b(?:convict(?:ed|s|ion)|guilty|sentenced|jailed|imprisoned|verdict)\b/iu
const OWN_DENIAL = /\b(?:den(?:y|ies|ied|ying)|plead(?:s|ed|ing)?|innocence)\b/iu

/** Rule F68: whether one tells what somebody on trial denied, the other what the court found. */
export function isOfTrial(a: Stretch, b: Stretch): boolean {
  return [a, b].some(
    (one) =>
      OWN_DENIAL.test(one.before + one.quote) &&
      !VERDICT.test(one.sentence) &&
      VERDICT.test((one === a ? b : a).sentence),
  )
}

const TURNED = /\b(\p{L}{3,}?)(?:ed|s|ing)? (in|into|out|up|down|on|off)\b/giu
const WAYS: Readonly<Record<string, string>> = {
  in: 'out',
  into: 'out',
  up: 'down',
  on: 'off',
  out: 'in',
  down: 'up',
  off: 'on',
}

/** Rule F68: whether one tells the way there, the other the way back: "checked into", "checked out of". */
export function areTurned(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote }) =>
    [...quote.matchAll(TURNED)].map(
      ([, verb = '', way = '']) => [verb.toLowerCase(), way.toLowerCase()] as const,
    ),
  )
  return (left ?? []).some(([verb, way]) =>
    (right ?? []).some(([other, back]) => verb === other && WAYS[way] === (back === 'into' ? 'in' : back)),
  )
}

const SICKBED =
  /\b(?:in|to) (?:an? |the )?(?:hospital|(?:[\p{L}-]+ )?ward|intensive care|hospice|coma)\b|\bon life support\b/iu
/** In hospital before what is told, not after it. */
const SICK_BEFORE =
  /\b(?:recently|earlier|previously|last (?:week|month|year)|(?:days|weeks|months) (?:ago|before|earlier)|had been)\b/iu
const DEATH =
  /\bd(?:ies|ied|ead|eath)\b|\bpass(?:es|ed) away\b|\bmurder(?:s|ed)?\b|\bbod(?:y|ies)\b|\bkill(?:ed|ing)\b|\bnever regained consciousness\b/iu

/** Killed by what happened, not of it later. */
const AT_ONCE =
  /\b(?:(?:found|shot|pulled out|brought out|lay|lying) dead|among the (?:dead|bodies|victims)|dead (?:at|on) (?:the )?(?:scene|spot|arrival)|(?:killed|died) (?:instantly|outright|immediately|on the spot|at the scene)|body (?:was )?(?:found|recovered|pulled|lifted|washed))\b/iu

/** Whether words tell a death at the event itself: "found dead in the galley". */
export function isDeadAtOnce(text: string): boolean {
  return AT_ONCE.test(text)
}

/** Rule F68: who was in hospital may die, unless found dead where it happened. */
export function isDeadLater(a: Stretch, b: Stretch): boolean {
  return [
    [a, b],
    [b, a],
  ].some(
    ([one, other]) =>
      !!one &&
      !!other &&
      SICKBED.test(one.quote) &&
      DEATH.test(other.quote) &&
      (SICK_BEFORE.test(one.quote) || !isDeadAtOnce(other.quote)),
  )
}

/** Rule F68: whether one value is the other with words left out: "Lo Presti", "Gaetano Lo Presti". */
export function isShorter(a: string, b: string): boolean {
  // "NAME: role of ORGANISATION".
  const wordsOf = (value: string): readonly string[] =>
    value
      .replace(/: .*$/u, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const [left, right] = [wordsOf(a), wordsOf(b)]
  // "SeaMicro", "Sea Micro".
  if (squashed(a) === squashed(b)) return true
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return (
    short.length > 0 &&
    short.length < long.length &&
    !long.some((word) => /^(?:not|deputy|vice|assistant|second|acting|former)$/u.test(word)) &&
    short.every((word) => long.includes(word))
  )
}

const FLIGHT = /^(?:flee|fled|flight)\b/iu
const CUSTODY =
  /\b(?:arrest\p{L}*|held|detain\p{L}*|custody|jail\p{L}*|caught|captur\p{L}*|surrender\p{L}*)\b/iu

/** Rule F68: who fled may be caught. */
export function isCaughtLater(a: string, b: string): boolean {
  return (FLIGHT.test(a) && CUSTODY.test(b)) || (FLIGHT.test(b) && CUSTODY.test(a))
}

const ASSENT = /\b(?:confirm\p{L}*|admit(?:s|ted|ting)?|den(?:y|ies|ied|ying))\b\s*(?:that)?/iu
const LONG_WORD = /\p{L}{5,}/gu

/** From here on the matter is told of no more: "since taking over from NAME". */
const AT_WHICH = /\b(?:since|after|before|when|while|because|as)\b.*$/su

/** Rule F68: whether one confirms and denies two matters: what follows has no word of five letters in common. */
export function areOtherMatters(a: Stretch, b: Stretch): boolean {
  const [left, right] = [a, b].map(({ quote, behind }) => {
    const told = `${quote}${behind}`
    const match = ASSENT.exec(told)
    return match
      ? new Set(
          told
            .slice(match.index + match[0].length)
            .replace(AT_WHICH, '')
            .toLowerCase()
            .match(LONG_WORD) ?? [],
        )
      : null
  })
  return !!left && !!right && ![...left].some((word) => right.has(word))
}

/** "GM do Brasil", "the union in Ohio": the name goes on, or is that of a branch. */
const GOES_ON = /^\s(?:do|de|du|della?|des|in|for)\s\p{Lu}/u

/** Rule F68: whether the post is one of a branch. */
export function isOfBranch({ behind }: Stretch): boolean {
  return GOES_ON.test(behind)
}

/**
 * Rule F68: whether two organisations are one name in two halves: "UN Relief and Works Agency", or
 * one the short form of the other.
 */
export function areHalves(values: readonly [string, string], { document }: Stretch): boolean {
  const [a, b] = values.map((value) => value.replace(/^.*? of (?:the )?/u, ''))
  if (a === undefined || b === undefined) return false
  const { text } = document
  return (
    [`${a} and ${b}`, `${b} and ${a}`, `${a} & ${b}`, `${b} & ${a}`].some((both) => text.includes(both)) ||
    isShortFor(a, b, text) ||
    isShortFor(b, a, text)
  )
}

/** How far behind a name its short form stands in brackets. */
const SHORT_WITHIN = 30

/** "Coast Relief Society of the North ( CRS)". */
function isShortFor(short: string, long: string, text: string): boolean {
  const [letters = ''] = /^\p{Lu}{2,}\b/u.exec(short) ?? []
  const at = text.indexOf(long)
  if (letters === '' || at < 0) return false
  const behind = text.slice(at + long.length, at + long.length + SHORT_WITHIN)
  return behind.replaceAll(/\s/gu, '').includes(`(${letters.slice(0, 3)}`)
}

const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|afternoon|evening|night))?$/iu
const OF_BEFORE = /\p{L}.*\b(?:after|over|following|in connection with) (?:an?|the|his|her|their) [^,;]*$/iu

/** Rule F68: whether a day is that of what came before: "was charged after a shooting at a party on Friday". */
export function isOfCause({ quote }: Stretch): boolean {
  return DAY.test(quote) && OF_BEFORE.test(quote)
}

const DENYING = /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed)?)\b[^.;]{0,30}$/iu
const BECAUSE = /^\s(?:because|due to|owing to|on account of|over|in order to|so that)\b/iu

/** Rule F68: whether only the reason is denied: "denied that he resigned because of a quarrel". */
export function isReasonDenied({ before, behind }: Stretch): boolean {
  return DENYING.test(before) && BECAUSE.test(behind)
}

const ASIDE = /\bwho (?:\p{L}+ ){0,2}den(?:y|ies|ied)\b[^,.;]*,\s/iu

/** Rule F68: whether what is denied is told in passing: "all three, who have denied it, have been charged". */
export function isDeniedAside({ quote, before }: Stretch): boolean {
  return ASIDE.test(`${before.slice(-80)}${quote}`)
}

const USUAL = /\b(?:typically|usually|normally|generally|always|every|each (?:week|month|year)|of each)\b/iu

/** Rule F68: whether a day is the usual one. */
export function isUsual({ quote, before, behind }: Stretch): boolean {
  return USUAL.test(`${before.slice(-60)}${quote}${behind.slice(0, 30)}`)
}

const MISHAP =
  /\b(?:killed|died) (?:after|when|while|in|by) (?:slipping|falling|he (?:fell|slipped)|she (?:fell|slipped)|an? (?:\p{L}+ )?(?:fall|crash|accident|avalanche|quake|landslide|storm))\b/iu

/** Rule F68: whether nobody killed the one who was killed: "was killed after slipping". */
export function isMishap({ quote, behind }: Stretch): boolean {
  return MISHAP.test(`${quote}${behind.slice(0, 60)}`)
}

const NATURAL = /\bnatural causes\b/iu
const ILLNESS = /\b(?:disease|illness|heart|cancer|pneumonia|infection|failure|stroke|fever|old age)\b/iu

/** One death goes by many words: "whose killing by police", "the fatal shooting of a boy". */
const KILLED =
  /\b(?:killings?|fatal(?:ly)? (?:shooting|stabbing|beating|shot|stabbed|beaten)|deaths?|murders?|slayings?|shooting dead|shot dead)\b/iu
const BY_WHOM = /\bby \p{L}/iu

/** Rule F68: whether one cause is of the kind of the other: "natural causes", "heart disease". */
export function isOfKind(a: string, b: string): boolean {
  if (KILLED.test(a) && KILLED.test(b) && !(BY_WHOM.test(a) && BY_WHOM.test(b))) return true
  return (NATURAL.test(a) && ILLNESS.test(b)) || (NATURAL.test(b) && ILLNESS.test(a))
}
