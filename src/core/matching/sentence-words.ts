import type { Block } from '../documents/source-document.ts'
import { wordKey } from '../text/words.ts'
import { NAME } from './background.ts'
import type { PreparedCase } from './prepare-case.ts'
import { isProper, nameLike } from './score-model.ts'
import { LANGUAGE_SAMPLE, languageOf } from './stemming.ts'
import { CAPITALISED, JOINED, NUMERIC, QUOTED, type Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'
import { synonymGroupsOfKey, spellingOf } from './word-kin.ts'

const YEAR = /^(?:1[89]|20)\d\d$/u

/** So many words behind a verb are looked at for its particle. */
const MOST_AFTER = 4

/** A content word of a sentence, and what else may stand for it. */
export type SentenceWord = {
  /** Its index in the document. */
  readonly at: number
  readonly term: number
  /** What the same word has: its term; of a number that goes on (`1.5`, `6-4`) all of its terms. */
  readonly key: string
  readonly name: boolean
  readonly number: boolean
  /** Whether it is a number that may be a year: it stands in no day's or amount's place. */
  readonly year: boolean
  readonly quoted: boolean
  /** Whether it may go on the name that the word before it began. */
  readonly goesOn: boolean
  /** Of a name: what other spellings of it have too. */
  readonly spelling: string | null
  /** The groups of words that news uses for one event or thing. */
  readonly groups: readonly number[]
}

/** A name that the case repeats as often as function words, or that is written as one (`US`). */
export type CommonName = Pick<SentenceWord, 'at' | 'term'>

/** A sentence as it is compared with those of other documents: `[from, to)` of the document's words. */
export type SentenceWords = {
  readonly from: number
  readonly to: number
  readonly words: readonly SentenceWord[]
  /** Names that are no content words here: they tell what an event concerns, and weigh nothing. */
  readonly commonNames: readonly CommonName[]
  /** Whether it stands in the headline, or in a line under it. */
  readonly heading: boolean
  /** Of a heading: its parts between commas, colons and dashes. */
  readonly parts: readonly SentenceWords[]
}

/** The sentences of all documents of a case, and how often what stands for words does, in all of them. */
export type CaseSentences = {
  readonly ofDocument: readonly (readonly SentenceWords[])[]
  readonly running: number
  readonly spellings: ReadonlyMap<string, number>
  readonly groups: ReadonlyMap<number, number>
}

/** The sentences of a case. Cost: linear in its words. */
export function caseSentences(prepared: PreparedCase): CaseSentences {
  const spellings = new Map<string, number>()
  const groups = new Map<number, number>()
  let running = 0
  const ofDocument = prepared.documents.map((document, index) => {
    const tokens = prepared.tokensOf(index)
    const keyAt = (at: number): string =>
      wordKey(document.text.slice(tokens.starts[at] ?? 0, tokens.ends[at] ?? 0))
    const isEnglish = languageIn(prepared, document.meta.language, tokens, keyAt) === 'en'
    const sentences = sentencesIn(prepared, tokens, keyAt, isEnglish, headingBlocks(document.blocks))
    for (const { from, to, words } of sentences) {
      running += to - from
      for (const { spelling, groups: own } of words) {
        if (spelling !== null) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1)
        for (const group of own) groups.set(group, (groups.get(group) ?? 0) + 1)
      }
    }
    return sentences
  })
  return { ofDocument, running, spellings, groups }
}

function languageIn(
  prepared: PreparedCase,
  stated: string | null,
  tokens: Tokens,
  keyAt: (at: number) => string,
): string {
  const sample = Array.from({ length: Math.min(LANGUAGE_SAMPLE, tokens.terms.length) }, (_, at) => keyAt(at))
  const guessed = languageOf(stated, sample)
  return guessed === 'und' ? prepared.usualLanguage : guessed
}

function sentencesIn(
  { context: { background }, vocabulary }: PreparedCase,
  tokens: Tokens,
  keyAt: (at: number) => string,
  isEnglish: boolean,
  headings: ReadonlySet<number>,
): SentenceWords[] {
  const sentences: SentenceWords[] = []
  const isName = (at: number): boolean =>
    ((tokens.flags[at] ?? 0) & NUMERIC) === 0 && (nameLike(tokens, at, background) || isProper(tokens, at))
  const isCommonName = (at: number): boolean => {
    if (vocabulary.isFunctionWord(tokens.terms[at] ?? GAP_TERM)) return isInitialism(tokens, at)
    return background.name[tokens.terms[at] ?? GAP_TERM] === NAME
  }
  const keysAfter = (at: number): string[] => {
    const keys: string[] = []
    for (
      let next = at + 1;
      next <= at + MOST_AFTER && tokens.sentences[next] === tokens.sentences[at];
      next++
    )
      keys.push(keyAt(next))
    return keys
  }
  let from = 0
  while (from < tokens.terms.length) {
    if (tokens.terms[from] === GAP_TERM) {
      from++
      continue
    }
    const words: SentenceWord[] = []
    const commonNames: CommonName[] = []
    let at = from
    for (; at < tokens.terms.length && tokens.sentences[at] === tokens.sentences[from]; at++) {
      const term = tokens.terms[at] ?? GAP_TERM
      if (term === GAP_TERM) break
      if (background.stop[term] === 1) {
        if (isCommonName(at)) commonNames.push({ at, term })
        continue
      }
      const flags = tokens.flags[at] ?? 0
      const last = words.at(-1)
      if (last && goesOnNumber(tokens, at)) {
        words[words.length - 1] = { ...last, key: `${last.key} ${term}` }
        continue
      }
      const name = isName(at)
      const key = keyAt(at)
      words.push({
        at,
        term,
        key: String(term),
        name,
        number: (flags & NUMERIC) !== 0,
        year: YEAR.test(key),
        quoted: (flags & QUOTED) !== 0,
        goesOn: name && at > from && (flags & JOINED) !== 0 && isName(at - 1),
        spelling: name ? spellingOf(key) : null,
        // `March` is a month, and no protest.
        groups: isEnglish && !name ? synonymGroupsOfKey(key, keysAfter(at)) : [],
      })
    }
    const heading = headings.has(tokens.blocks[from] ?? -1)
    const sentence = { from, to: at, words, commonNames, heading, parts: [] }
    sentences.push(heading ? { ...sentence, parts: partsOf(sentence, tokens) } : sentence)
    from = at
  }
  return sentences
}

/** The numbers of the blocks that say what the article will tell: the headline, and headings before the first paragraph. */
function headingBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  return new Set(
    blocks.flatMap(({ kind }, index) =>
      kind === 'headline' || (kind === 'heading' && index < first) ? [index] : [],
    ),
  )
}

/** The parts of a heading between commas, semicolons, colons and dashes; none where it has one alone. */
function partsOf(sentence: SentenceWords, { document: { text }, starts, ends }: Tokens): SentenceWords[] {
  const borders = [sentence.from]
  for (let at = sentence.from + 1; at < sentence.to; at++)
    if (/[,;:–—|]|\s-\s/u.test(text.slice(ends[at - 1] ?? 0, starts[at] ?? 0))) borders.push(at)
  if (borders.length === 1) return []
  return borders.map((from, index) => {
    const to = borders[index + 1] ?? sentence.to
    const isInside = ({ at }: CommonName): boolean => at >= from && at < to
    const [words, commonNames] = [sentence.words.filter(isInside), sentence.commonNames.filter(isInside)]
    return { ...sentence, from, to, words, commonNames }
  })
}

/** Whether a word is written as an initialism (`US`, `U.S.`) where capitals say something. */
function isInitialism({ document: { text }, flags, starts, ends }: Tokens, at: number): boolean {
  const word = text.slice(starts[at] ?? 0, ends[at] ?? 0)
  return (
    /^(?:\p{L}\.)+\p{L}?$/u.test(word) ||
    (((flags[at] ?? 0) & CAPITALISED) !== 0 && /^\p{Lu}{2,}$/u.test(word))
  )
}

/** Whether a word goes on the number before it, which is then one with it. */
function goesOnNumber({ flags }: Tokens, at: number): boolean {
  const both = NUMERIC | JOINED
  return ((flags[at] ?? 0) & both) === both && ((flags[at - 1] ?? 0) & NUMERIC) !== 0
}
