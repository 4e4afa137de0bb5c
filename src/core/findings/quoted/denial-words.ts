import listed from '#resources/lexical/quoted-denials.json'
import { memoised } from '../../base/memo.ts'
import { languageWordsOf } from '../aligned/language-words.ts'

/** The words in which a language denies, and what stands with and without a denial. Folded as `foldedWord` folds. */
export type DenialWordsOf = {
  readonly negations: ReadonlySet<string>
  /** They deny only beside one of `with`: French “ne … plus”, “personne ne”. */
  readonly paired: ReadonlySet<string>
  readonly with: ReadonlySet<string>
  /** They deny only as the first word: Arabic “mā”. */
  readonly opening: ReadonlySet<string>
  /** Written together with the word behind them: Arabic “wa-”. */
  readonly joined: readonly string[]
  /** Behind a negation they take it back: “no solo”. */
  readonly soft: ReadonlySet<string>
  /** With them a negation says “only”: Arabic “lā … illā”. */
  readonly except: ReadonlySet<string>
  /** They come and go with a denial and tell nothing by themselves: “un”, “de”, “algún”. */
  readonly besides: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly infixes: readonly string[]
}

type Listed = Partial<
  Record<'negations' | 'paired' | 'with' | 'opening' | 'joined' | 'soft' | 'except' | 'besides', string>
>

const BY_LANGUAGE: ReadonlyMap<string, Listed> = new Map<string, Listed>(Object.entries(listed.languages))
const MOST_LANGUAGES = 60

/** A word in small letters, without accents and vowel signs. */
export function foldedWord(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** What denies in a language, by the first part of its tag; of one that is not listed what denies in its sentences. */
export const denialWordsOf = memoised((language: string): DenialWordsOf => {
  const own: Listed = BY_LANGUAGE.get(language) ?? {}
  const general = languageWordsOf(language)
  const wordsOf = (words: string | undefined): string[] => words?.split(' ').map(foldedWord) ?? []
  return {
    negations: new Set(
      own.negations === undefined ? [...general.negations].map(foldedWord) : wordsOf(own.negations),
    ),
    paired: new Set(wordsOf(own.paired)),
    with: new Set(wordsOf(own.with)),
    opening: new Set(wordsOf(own.opening)),
    joined: wordsOf(own.joined),
    soft: new Set(wordsOf(own.soft)),
    except: new Set(wordsOf(own.except)),
    besides: new Set([...wordsOf(own.besides), ...[...general.besides].map(foldedWord)]),
    prefixes: general.prefixes.map(foldedWord),
    infixes: general.infixes.map(foldedWord),
  }
}, MOST_LANGUAGES)
