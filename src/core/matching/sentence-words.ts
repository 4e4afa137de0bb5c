import type { Block } from '../documents/source-document.ts'
import { wordKey } from '../text/words.ts'
import type { PreparedCase } from './prepare-case.ts'
import { isProper, nameLike } from './score-model.ts'
import { LANGUAGE_SAMPLE, languageOf } from './stemming.ts'
import { JOINED, NUMERIC, QUOTED, type Tokens } from './tokens.ts'
import { GAP_TERM } from './vocabulary.ts'
import { synonymGroupsOfKey, spellingOf } from './word-kin.ts'

const YEAR = /^(?:1[89]|20)\d\d$/u

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

/** A sentence as it is compared with those of other documents: `[from, to)` of the document's words. */
export type SentenceWords = {
  readonly from: number
  readonly to: number
  readonly words: readonly SentenceWord[]
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
  { context: { background } }: PreparedCase,
  tokens: Tokens,
  keyAt: (at: number) => string,
  isEnglish: boolean,
  headings: ReadonlySet<number>,
): SentenceWords[] {
  const sentences: SentenceWords[] = []
  const isName = (at: number): boolean =>
    ((tokens.flags[at] ?? 0) & NUMERIC) === 0 && (nameLike(tokens, at, background) || isProper(tokens, at))
  let from = 0
  while (from < tokens.terms.length) {
    if (tokens.terms[from] === GAP_TERM) {
      from++
      continue
    }
    const words: SentenceWord[] = []
    let at = from
    for (; at < tokens.terms.length && tokens.sentences[at] === tokens.sentences[from]; at++) {
      const term = tokens.terms[at] ?? GAP_TERM
      if (term === GAP_TERM) break
      if (background.stop[term] === 1) continue
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
        groups: isEnglish ? synonymGroupsOfKey(key) : [],
      })
    }
    const heading = headings.has(tokens.blocks[from] ?? -1)
    const sentence = { from, to: at, words, heading, parts: [] }
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
    return { ...sentence, from, to, words: sentence.words.filter(({ at }) => at >= from && at < to) }
  })
}

/** Whether a word goes on the number before it, which is then one with it. */
function goesOnNumber({ flags }: Tokens, at: number): boolean {
  const both = NUMERIC | JOINED
  return ((flags[at] ?? 0) & both) === both && ((flags[at - 1] ?? 0) & NUMERIC) !== 0
}
