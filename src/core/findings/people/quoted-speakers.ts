import { ENGLISH } from '../../claims/lexicon/english.ts'
import { foldWord } from '../../claims/names/fold.ts'
import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import { OWN_WORDS, SAYING, WHOSE_WORDS } from './saying-words.ts'

/** Words between marks and whom the document gives them to (rule S24). The span runs from the words to the name. */
export type GivenWords = Span & {
  readonly document: string
  readonly words: readonly string[]
  readonly person: NamedPerson | null
  /** A group, where no person is named: "the Sons of NAME". */
  readonly group: string | null
}

const QUOTE = /[“"]([^“”"\n]{8,600})[”"]/gu
const LEAST_WORDS = 4
const MOST_QUOTES = 60
/** A sentence behind the words that says whose they are. */
const WHOSE =
  /^(?:It was|It came|It read|They were|Those were|The (?:words|phrase|sentence|remark|apology|line|message|text|statement)\b|So (?:said|spoke))/u
/** What says of somebody that the words are not theirs. */
const SILENT =
  /\b(?:refus\p{L}+|declin\p{L}+|silent|without (?:speaking|a word|comment)|not allowed|did not (?:speak|comment)|has still to|had still to|said nothing|listened|sat|nodded|visited|applauded|shook|stayed|staying|still to speak)\b/u
const CUES =
  /\b(?:words? (?:of|are those of|were those of|came from)|came from|come from|those of|pronounced by|spoken by|read by|uttered|spoke of|signed by|signature of|put out by|issued by|in the words of|according to)\b/u

const ANY = new RegExp(NAME, 'gu')
const GROUP = /\b(?:by|of|from) the (\p{Lu}[\p{L}'’]+(?: (?:of |al-)?\p{Lu}[\p{L}'’]+)+)/u

/** The words between marks of a document, each with the one person or group that is told to have said them. */
export function givenWordsIn(document: string, read: PeopleRead): GivenWords[] {
  const found: GivenWords[] = []
  for (const [index, sentence] of read.sentences.entries()) {
    if (sentence.headline) continue
    for (const match of sentence.text.matchAll(QUOTE)) {
      const words = quotedWords(match[1] ?? '')
      if (words.length < LEAST_WORDS || found.length >= MOST_QUOTES) continue
      const [from, to] = [match.index, match.index + match[0].length]
      const next = read.sentences[index + 1]
      const speaker =
        speakerIn(sentence, from, to, read) ??
        (next && WHOSE.test(next.text) ? speakerIn(next, 0, 0, read) : null)
      if (!speaker) continue
      const { person, group, start, end } = speaker
      found.push({
        document,
        words,
        person,
        group,
        start: Math.min(sentence.start + from, start),
        end: Math.max(sentence.start + to, end),
      })
    }
  }
  return found
}

/** The words of a quotation, folded. */
export function quotedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}'’-]+/u)
    .map((word) => foldWord(word))
    .filter(Boolean)
}

type Speaker = Span & { readonly person: NamedPerson | null; readonly group: string | null }

/** The person or group beside the words: the only one, or the one that stands with a verb of saying. */
function speakerIn(sentence: MaskedSentence, from: number, to: number, read: PeopleRead): Speaker | null {
  const outside = sentence.text.slice(0, from) + ' '.repeat(to - from) + sentence.text.slice(to)
  const clauses = [...outside.matchAll(/[^;]+/gu)]
  const candidates: { person: NamedPerson; at: number; end: number; weight: number }[] = []
  for (const clause of clauses)
    for (const name of clause[0].matchAll(ANY)) {
      const at = clause.index + name.index
      const person = personAt(read, outside, at)
      // Whom "he" means beside words is read with the quotation (C15).
      if (!person || sentence.pronouns.includes(at)) continue
      const end = at + name[0].length
      const before = outside.slice(Math.max(clause.index, at - 70), at)
      const behind = outside.slice(end, end + 60)
      const near = `${before.split(/[.;]/u).at(-1) ?? ''} ${behind.split(/[.;]/u)[0] ?? ''}`
      let weight = sayWeight(before, behind)
      if (CUES.test(before) || /^[^.;]{0,40}\b(?:who|,) (?:said|uttered|spoke|read|wrote)\b/u.test(behind))
        weight += 2
      if (WHOSE_WORDS.test(before) || OWN_WORDS.test(behind)) weight += 2
      if (/\bIt was [^.;]*$/u.test(before) && /^[^.;]{0,60} who\b/u.test(behind)) weight += 2
      if (
        /\b(?:(?:told|asked|assured|reminded|informed|warned)(?: [\p{L}.]+){0,2}|[Tt]o|[Ww]ith|about|against|of [\p{L} ]*car of) $/u.test(
          before,
        ) &&
        !CUES.test(before) &&
        !/\b(?:left|fell|up) to $/u.test(before)
      )
        weight -= 2
      // "…, though not NAME".
      if (/\b(?:not|nor|unlike|except|without|instead of|rather than)(?: even)? $/u.test(before)) weight -= 4
      if (SILENT.test(behind.split(/[.;:]/u)[0] ?? '') && weight < 3) weight -= 3
      if (near.trim() === '' || (/^['’]s?\b/u.test(behind) && !OWN_WORDS.test(behind))) continue
      candidates.push({ person, at, end, weight })
    }
  const best = candidates.toSorted((x, y) => y.weight - x.weight)[0]
  const rival = candidates.find((one) => one.person !== best?.person && one.weight >= (best?.weight ?? 0))
  if (best && !rival && best.weight > 0)
    return {
      person: best.person,
      group: null,
      start: sentence.start + best.at,
      end: sentence.start + best.end,
    }
  const cue = CUES.exec(outside)
  const group = cue ? GROUP.exec(outside.slice(cue.index)) : null
  if (!cue || !group) return null
  const at = sentence.start + cue.index
  return { person: null, group: group[1] ?? null, start: at, end: at + group.index + group[0].length }
}

/** How near a verb of saying stands: 2 beside the name, 1 a few words off. */
function sayWeight(before: string, behind: string): number {
  const last = before
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean)
    .slice(-9)
    .toReversed()
  const next = behind
    .split(/[^\p{L}'’-]+/u)
    .filter(Boolean)
    .slice(0, 8)
  const places = [last.findIndex(isSaying), next.findIndex(isSaying)].filter((at) => at >= 0)
  const nearest = Math.min(...places)
  return places.length === 0 ? 0 : nearest < 3 ? 2 : 1
}

function isSaying(word: string): boolean {
  return ENGLISH.sayingVerbs.has(word) || SAYING.has(word)
}
