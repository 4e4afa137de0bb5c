import { primaryLanguage } from '../../text/language.ts'
import listed from '#resources/lexical/matched-passages.json'
import quoted from '#resources/lexical/quoted-denials.json'
import { memoised } from '../../base/memo.ts'
import type { CalendarWords } from './calendar-words.ts'
import { calendarWordsOf } from './calendar-words.ts'

/** What is known of a language to tell how two sentences that are nearly the same differ. Words are in small letters. */
export type LanguageWords = CalendarWords & {
  readonly negations: ReadonlySet<string>
  /** Stand beside a negation and deny nothing by themselves: French “ne”. */
  readonly besides: ReadonlySet<string>
  /** Beside a negation they take it back: Spanish “no solo”, Arabic “lā … illā”. */
  readonly softening: ReadonlySet<string>
  /** Before and inside a word they deny it: Persian “na-”, Turkish “-me-”. */
  readonly prefixes: readonly string[]
  readonly infixes: readonly string[]
  readonly numerals: ReadonlyMap<string, number>
  /** Beside a number they make a time of day of it. */
  readonly clock: ReadonlySet<string>
  /** Behind a number they make a day of the month of it. */
  readonly day: ReadonlySet<string>
  /** Nothing is counted in them. */
  readonly small: ReadonlySet<string>
  /** Words that exclude each other in one place, as `a b` in both orders. */
  readonly opposites: ReadonlySet<string>
}

type Listed = {
  readonly negations: readonly string[]
  readonly besides: readonly string[]
  readonly prefixes: readonly string[]
  readonly infixes: readonly string[]
  readonly numerals: Readonly<Record<string, number>>
  readonly clock: readonly string[]
  readonly day: readonly string[]
  readonly small: readonly string[]
  readonly opposites: readonly string[]
  readonly weekdays: readonly string[]
}

const EMPTY: Listed = {
  negations: [],
  besides: [],
  prefixes: [],
  infixes: [],
  numerals: {},
  clock: [],
  day: [],
  small: [],
  opposites: [],
  weekdays: [],
}
const BY_LANGUAGE: ReadonlyMap<string, Listed> = new Map<string, Listed>(Object.entries(listed.languages))
type Softening = { readonly negations: string; readonly soft?: string; readonly except?: string }
const SOFTENING: ReadonlyMap<string, Softening> = new Map<string, Softening>(Object.entries(quoted.languages))
const MOST_LANGUAGES = 60

/** The words of a language by its BCP 47 tag; of one that is not listed weekdays and months alone. */
export function languageWordsOf(tag: string): LanguageWords {
  return ofPrimary(primaryLanguage(tag))
}

const ofPrimary = memoised((language: string): LanguageWords => {
  const words = BY_LANGUAGE.get(language) ?? EMPTY
  return {
    ...calendarWordsOf(language, words.weekdays),
    negations: new Set(words.negations),
    besides: new Set(words.besides),
    softening: new Set(softeningOf(language)),
    prefixes: words.prefixes,
    infixes: words.infixes,
    numerals: new Map(Object.entries(words.numerals)),
    clock: new Set(words.clock),
    day: new Set(words.day),
    small: new Set(words.small),
    opposites: new Set(
      words.opposites.flatMap((pair) => {
        const [a = '', b = ''] = pair.split(' ')
        return [`${a} ${b}`, `${b} ${a}`]
      }),
    ),
  }
}, MOST_LANGUAGES)

function softeningOf(language: string): string[] {
  const { soft = '', except = '' } = SOFTENING.get(language) ?? { negations: '' }
  return `${soft} ${except}`.split(' ').filter((word) => word !== '')
}
