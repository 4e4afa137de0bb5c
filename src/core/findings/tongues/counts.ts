import { stemOf } from '../../matching/stemming.ts'
import type { Amount } from '../../claims/quantities/amount.ts'
import type { Span } from '../../text/span.ts'
import type { Clause, ToldSentence, Word } from './clauses.ts'
import type { ToldNumber } from './numbers.ts'
import { numbersIn } from './numbers.ts'
import type { Phrases } from './phrases.ts'
import type { Stems, ToldDocument } from './told-document.ts'
import { stemsOf } from './told-document.ts'
import { thingsOf } from './things.ts'
import type { ToldLexicon } from './told-lexicon.ts'

/** A number of a sentence with what it counts. */
export type ToldCount = Span & {
  readonly amount: Amount
  /** What is counted: the stem of a noun, a sort of people, `''` for people; a unit of money. */
  readonly noun: string
  /** The noun as it stands, `''` for people. */
  readonly word: string
  /** What happened to them, or what the sum is for; may be none. */
  readonly topics: readonly string[]
  readonly money: boolean
  /** The sentence says that the number has changed. */
  readonly rising: boolean
  readonly headline: boolean
  readonly stems: Stems
}

/** The counts and sums that a document tells of the event it reports (rule F130). */
export function countsTold({ sentences, lexicon }: ToldDocument): ToldCount[] {
  return sentences.flatMap((sentence, index) => {
    if (isElsewhen(sentence, sentences[index - 1], lexicon)) return []
    const rising = lexicon.rising.find(sentence.words) !== null
    const stems = stemsOf(sentence.words, lexicon)
    return sentence.clauses.flatMap((clause) =>
      countsIn(clause, sentence, lexicon).map((count) => ({
        ...count,
        rising,
        headline: sentence.headline,
        stems,
      })),
    )
  })
}

/** A sentence of another time, or right behind one and “then”. */
export function isElsewhen(
  { words }: ToldSentence,
  before: ToldSentence | undefined,
  { past, refuting }: ToldLexicon,
): boolean {
  if (past.find(words) !== null || refuting.find(words) !== null) return true
  if (words.some(({ lower }) => /^(?:1[89]|20)\d\d$/u.test(lower))) return true
  return (
    before !== undefined &&
    /^(?:damals|dabei|seinerzeit|тогда|entonces|alors|allora|então|حينها|انذاك)$/u.test(words[0]?.lower ?? '')
  )
}

/** Before the name of a sort of people, where that is what is counted. */
const KIND = 'kind:'

/** Whether what is counted is people, or a sort of them. */
export function countsPeople({ noun }: ToldCount): boolean {
  return noun === '' || noun.startsWith(KIND)
}

type Bare = Omit<ToldCount, 'rising' | 'headline' | 'stems'>

function countsIn({ words }: Clause, sentence: ToldSentence, lexicon: ToldLexicon): Bare[] {
  if (lexicon.unreal.find(words) !== null) return []
  const numbers = numbersIn(words, lexicon)
  const measures = namesOf(words, lexicon.measures)
  // “Zur Kundgebung, so die Polizei, kamen 300 Menschen”: the only number of a sentence with one measure.
  const alone =
    numbersIn(sentence.words, lexicon).length === 1 ? namesOf(sentence.words, lexicon.measures) : []
  const counts: Bare[] = []
  for (const [index, number] of numbers.entries()) {
    const sum = sumAt(words, number, sentence, lexicon)
    if (sum) counts.push(sum)
    if (sum || isShare(words, number, lexicon)) continue
    const noun = nounBehind(words, number.to, lexicon)
    const own = noun === null ? [] : namesOf(words.slice(noun.at, noun.at + 1), lexicon.measures)
    const topics =
      own.length > 0
        ? own.slice(0, 1)
        : numbers.length > 1
          ? ofStretch(words, numbers, index, lexicon)
          : measures.length > 0
            ? measures
            : alone
    if (topics.length > 1) continue
    const people = noun === null || own.length > 0 || lexicon.people.find([noun.word])?.from === 0
    const inMeasure = noun !== null && isPartOfMeasure(words, noun.at, topics[0], lexicon)
    if (people || inMeasure) {
      if (topics.length === 0 || (noun === null && !isBareCount(words, number))) continue
      counts.push({
        ...spanOf(words, number, noun?.at),
        amount: number.amount,
        noun: '',
        word: '',
        topics,
        money: false,
      })
    } else if (lexicon.uncounted.find([noun.word]) === null) {
      const kind = lexicon.kinds.find(([, forms]) => forms.find([noun.word]) !== null)?.[0]
      counts.push({
        ...spanOf(words, number, noun.at),
        amount: number.amount,
        noun: kind === undefined ? nounOf(noun.word.lower, lexicon) : `${KIND}${kind}`,
        word: noun.text,
        topics: topics.length > 0 ? topics : namesOf(sentence.words, lexicon.topics),
        money: false,
      })
    }
  }
  return counts
}

/** What is counted, by an English word where it is listed, so that it is the same in every language. */
function nounOf(lower: string, { language }: ToldLexicon): string {
  return thingsOf(lower, language)[0] ?? stemOf(lower, language)
}

/** Of several numbers in a clause: what is told behind each, where nothing is told before the first. */
function ofStretch(
  words: readonly Word[],
  numbers: readonly ToldNumber[],
  index: number,
  { measures }: ToldLexicon,
): string[] {
  if (namesOf(words.slice(0, numbers[0]?.from ?? 0), measures).length > 0) return []
  return namesOf(words.slice(numbers[index]?.to ?? 0, numbers[index + 1]?.from), measures)
}

function namesOf(words: readonly Word[], listed: readonly (readonly [string, Phrases])[]): string[] {
  return listed.flatMap(([name, phrases]) => (phrases.find(words) === null ? [] : [name]))
}

/** Behind a number: it is one end of a range, or one of two. */
const BETWEEN_NUMBERS = /^(?:bis|und|oder|или|и|-|o|u|ou)$/u

/** “40 weitere”, “davon drei”, “каждые два”: one of several numbers. */
function isShare(words: readonly Word[], { from, to }: ToldNumber, { sharing }: ToldLexicon): boolean {
  const before = words.slice(Math.max(0, from - 2), from)
  const found = sharing.find(before)
  return (
    (found !== null && found.to === before.length) ||
    sharing.find(words.slice(to, to + 1)) !== null ||
    BETWEEN_NUMBERS.test(words[to]?.lower ?? '') ||
    /^(?:bis|oder|или|und|и|o|u|ou)$/u.test(words[from - 1]?.lower ?? '')
  )
}

function spanOf(words: readonly Word[], { from, to }: ToldNumber, noun = to - 1): Span {
  return { start: words[from]?.start ?? 0, end: words[Math.max(noun, to - 1)]?.end ?? 0 }
}

/** “vier Millionen Euro”, “€ 4”: a sum, with what it is for in its clause, else in its sentence. */
function sumAt(
  words: readonly Word[],
  number: ToldNumber,
  sentence: ToldSentence,
  lexicon: ToldLexicon,
): Bare | null {
  // “12.000 millones de pesos”.
  const of = /^(?:de|d|di)$/u.test(words[number.to]?.lower ?? '') ? 1 : 0
  const at = number.to + of
  const behind = lexicon.money.get(words[at]?.lower ?? '')
  const unit = behind ?? lexicon.money.get(words[number.from - 1]?.lower ?? '')
  if (unit === undefined) return null
  const inClause = namesOf(words, lexicon.topics)
  return {
    ...spanOf(words, number, behind === undefined ? undefined : at),
    amount: number.amount,
    noun: unit,
    word: unit,
    topics: inClause.length > 0 ? inClause : namesOf(sentence.words, lexicon.topics),
    money: true,
  }
}

type Noun = { readonly at: number; readonly word: Word; readonly text: string }

/** German writes nouns with a capital; Russian puts adjectives with their endings before them. */
const ADJECTIVE = /(?:ых|их|ый|ий|ая|ую|ое|ые|ие|ого|ому|ыми|ими|ым)$/u
const MOST_BEFORE_NOUN = 3

function nounBehind(words: readonly Word[], from: number, { language }: ToldLexicon): Noun | null {
  for (let at = from; at < from + MOST_BEFORE_NOUN; at++) {
    const word = words[at]
    if (!word) return null
    // Arabic has the noun right behind.
    if (language === 'ar') return word.lower.length < 2 ? null : { at, word, text: word.lower }
    if (language === 'de') {
      if (word.capital) return { at, word, text: word.lower.charAt(0).toUpperCase() + word.lower.slice(1) }
      if (!/e[nrms]?$/u.test(word.lower)) return null
    } else if (language === 'en') {
      if (word.capital || word.lower.length < 3) return null
      if (thingsOf(word.lower, language).length > 0 || isCountable(word.lower))
        return { at, word, text: word.lower }
    } else if (word.capital || word.lower.length < 3) return null
    else if (!ADJECTIVE.test(word.lower) || words[at + 1] === undefined) return { at, word, text: word.lower }
  }
  return null
}

/** English has adjectives before what is counted, and its plural ends in s, or is people. */
function isCountable(lower: string): boolean {
  return /(?:[^s]s|people|persons?|men|women|children)$/u.test(lower) && !/(?:ous|less)$/u.test(lower)
}

/** “31 получил ранения”: what stands behind the number says what happened. */
function isPartOfMeasure(
  words: readonly Word[],
  at: number,
  topic: string | undefined,
  { measures }: ToldLexicon,
): boolean {
  const phrases = measures.find(([name]) => name === topic)?.[1]
  const found = phrases?.find(words)
  return found != null && at >= found.from && at < found.to
}

/** “Погибли четверо”, “getötet wurden drei”: a number alone counts people where nothing but a mark or a verb follows. */
function isBareCount(words: readonly Word[], { to }: ToldNumber): boolean {
  const next = words[to]
  return next === undefined || (!next.capital && next.lower.length > 2)
}
