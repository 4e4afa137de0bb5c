import type { Span } from '../../text/span.ts'
import type { Clause, ToldSentence, Word } from './clauses.ts'
import { isElsewhen } from './counts.ts'
import type { FoundPhrase } from './phrases.ts'
import type { NamedAt } from './people.ts'
import { onlyPersonBefore, peopleIn } from './people.ts'
import type { Stems, ToldDocument } from './told-document.ts'
import { stemsOf } from './told-document.ts'
import type { ToldLexicon } from './told-lexicon.ts'

/** What a document says became of a named person. */
export type ToldState = Span & {
  /** Entity id. */
  readonly person: string
  readonly state: string
  readonly denied: boolean
  readonly stems: Stems
}

/** What becomes of named people in the outlet's own words (rule F131): what may be, was long ago or is refuted is left out. */
export function statesTold({ sentences, lexicon }: ToldDocument, named: readonly NamedAt[]): ToldState[] {
  return sentences.flatMap((sentence, index) => {
    if (isElsewhen(sentence, sentences[index - 1], lexicon)) return []
    const stems = stemsOf(sentence.words, lexicon)
    return sentence.clauses.flatMap((clause, at) => {
      if (lexicon.unreal.find(clause.words) !== null || lexicon.others.find(clause.words) !== null) return []
      return statesIn(clause.words, lexicon).flatMap(({ state, from, to, denied }): ToldState[] => {
        const subject = subjectOf(sentences, index, at, named, lexicon)
        const [first, last] = [clause.words[from], clause.words[to - 1]]
        if (!subject || !first || !last) return []
        const span = { start: Math.min(first.start, subject.start), end: Math.max(last.end, subject.end) }
        const own = subject.start >= sentence.start ? span : { start: first.start, end: last.end }
        const opposite = denied ? OPPOSITES.get(state) : undefined
        return [
          {
            ...own,
            person: subject.entity,
            state: opposite ?? state,
            denied: denied && opposite === undefined,
            stems,
          },
        ]
      })
    })
  })
}

/** What it is not to be in a state. */
const OPPOSITES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['in custody', 'at liberty'],
      ['resigned', 'in office'],
      ['dead', 'alive'],
    ] as const
  ).flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

type State = { readonly state: string; readonly from: number; readonly to: number; readonly denied: boolean }

/** The states that a clause tells; of two that overlap the longer words. */
function statesIn(words: readonly Word[], lexicon: ToldLexicon): State[] {
  const found = lexicon.states.flatMap(([state, phrases]): State[] => {
    const at = phrases.find(words)
    return at ? [{ state, from: at.from, to: at.to, denied: isDenied(words, at, lexicon) }] : []
  })
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && lengthOf(other) > lengthOf(one),
      ),
  )
}

function lengthOf({ from, to }: State): number {
  return to - from
}

/** Words before the state within which it is denied; German has “nicht” anywhere before or right behind. */
const DENIED_WITHIN = 2

/** What stands between a negation and the participle: “non è stato arrestato”. */
const AUXILIARY = /^(?:è|stat[oa]|été|sido|ha|has|foi|fue|encore|ancora|ainda|aún|todavía)$/u

function isDenied(
  words: readonly Word[],
  { from, to, listed }: FoundPhrase,
  { negations, language }: ToldLexicon,
): boolean {
  // What belongs to the words of the state (“ничто не угрожает”) denies nothing more.
  if (/(?:^| )(?:не|nicht|لا|لم|no|non|não|n|pas|sans|sin|sem|senza)(?: |$)/u.test(listed)) return false
  let auxiliary = from
  while (AUXILIARY.test(words[auxiliary - 1]?.lower ?? '')) auxiliary--
  const first = language === 'de' ? 0 : Math.max(0, Math.min(from - DENIED_WITHIN, auxiliary - 1))
  return negations.find(words.slice(first, language === 'de' || language === 'ru' ? to + 1 : from)) !== null
}

/** Opens a clause about the name right before it: “NAME, que murió”. */
const RELATIVE = /^(?:que|qui|che|quien)$/u

/** Of whom a clause tells: its only person, the one the sentence began with, or the one whom its pronoun means. */
function subjectOf(
  sentences: readonly ToldSentence[],
  index: number,
  at: number,
  named: readonly NamedAt[],
  lexicon: ToldLexicon,
): NamedAt | null {
  const sentence = sentences[index]
  const clause = sentence?.clauses[at]
  if (!sentence || !clause) return null
  const own = peopleIn(named, clause)
  if (own.length > 1) return null
  const [only] = own
  if (only) return isSubject(clause, only, lexicon) ? only : null
  const first = clause.words[0]?.lower ?? ''
  const people = peopleIn(named, sentence)
  const before = sentence.clauses[at - 1]
  if (before && RELATIVE.test(first)) return people.find(({ end }) => end === before.end) ?? null
  const pronoun = clause.words.slice(0, 3).some(({ lower }) => lexicon.pronouns.has(lower))
  if (pronoun && people.every((one) => one.start > clause.start))
    return onlyPersonBefore(named, sentences, index)
  const [person] = people
  if (!person || people.length > 1 || at === 0 || person.start > clause.start || lexicon.openers.has(first))
    return null
  const introducing = sentence.clauses.find(({ start, end }) => start <= person.start && end >= person.end)
  if (!introducing || !isSubject(introducing, person, lexicon)) return null
  return lexicon.saying.find(introducing.words) === null ? person : null
}

/** Not behind a preposition, and not who says it. */
function isSubject({ words }: Clause, { start, end }: NamedAt, lexicon: ToldLexicon): boolean {
  const { prepositions, saying } = lexicon
  if (lexicon.language === 'ar') return isArabicSubject(words, start, lexicon)
  let from = words.findIndex((word) => word.start >= start)
  const to = words.findIndex((word) => word.start >= end)
  while (from > 0 && words[from - 1]?.capital === true) from--
  if (prepositions.has(words[from - 1]?.lower ?? '') || prepositions.has(words[from]?.lower ?? ''))
    return false
  const beside = [...words.slice(Math.max(0, from - 3), from), ...(to < 0 ? [] : words.slice(to, to + 1))]
  return saying.find(beside) === null
}

/** “Among them”, “as for”, “that”: what stands behind is the subject again. */
const BEGINS_ANEW = /^(?:بينهم|بينها|اما|ب?ان)$/u

/** Behind the verb, which stands first, with nothing but a post and titles between. */
function isArabicSubject(
  words: readonly Word[],
  start: number,
  { prepositions, saying, states }: ToldLexicon,
): boolean {
  const before = words.filter((word) => word.end <= start)
  const ends = states.flatMap(([, phrases]) => {
    const to = phrases.find(words)?.to ?? 0
    return to <= before.length ? [to] : []
  })
  const anew = before.findLastIndex(({ lower }) => BEGINS_ANEW.test(lower)) + 1
  const between = before.slice(Math.max(anew, ...ends))
  return saying.find(between) === null && !between.some(({ lower }) => prepositions.has(lower))
}
