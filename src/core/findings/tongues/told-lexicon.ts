import arabic from '#resources/lexical/arabic-told.json'
import english from '#resources/lexical/english-told.json'
import french from '#resources/lexical/french-told.json'
import german from '#resources/lexical/german-told.json'
import italian from '#resources/lexical/italian-told.json'
import portuguese from '#resources/lexical/portuguese-told.json'
import russian from '#resources/lexical/russian-told.json'
import spanish from '#resources/lexical/spanish-told.json'
import { primaryLanguage } from '../../text/language.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'

/** How a language tells counts, sums, states of people and times of day (rules F130 to F132). */
export type ToldLexicon = {
  readonly language: string
  /** Words are cut behind an apostrophe: “l'hôpital”, “dell'incendio”. */
  readonly elides: boolean
  readonly numerals: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  /** A word for a hundred that stands behind how many: “quatre cents”. */
  readonly hundreds: ReadonlySet<string>
  /** What joins tens and ones: “treinta y dos”. */
  readonly joins: ReadonlySet<string>
  readonly bounds: readonly (readonly ['at-least' | 'at-most' | 'about', Phrases])[]
  /** What makes a number one of several. */
  readonly sharing: Phrases
  /** What puts a sentence into another time. */
  readonly past: Phrases
  readonly unreal: Phrases
  /** What says that a number has changed. */
  readonly rising: Phrases
  readonly refuting: Phrases
  readonly negations: Phrases
  readonly saying: Phrases
  /** Kin, lawyers and forerunners: what is told is told of them. */
  readonly others: Phrases
  readonly pronouns: ReadonlySet<string>
  /** Words that open a clause with a subject of its own. */
  readonly openers: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly people: Phrases
  /** Sorts of people, by what they are called. */
  readonly kinds: readonly (readonly [string, Phrases])[]
  readonly measures: readonly (readonly [string, Phrases])[]
  readonly money: ReadonlyMap<string, string>
  readonly topics: readonly (readonly [string, Phrases])[]
  readonly uncounted: Phrases
  /** What tells that something began or happened. */
  readonly onsets: Phrases
  readonly states: readonly (readonly [string, Phrases])[]
  /** Words so common that sharing them says nothing. */
  readonly small: ReadonlySet<string>
  readonly clock: ClockWords
}

/** Words of times of day. */
export type ClockWords = {
  /** Before an hour that needs no word behind it: “a las”, “alle”. */
  readonly before: ReadonlySet<string>
  /** Behind an hour: “Uhr”, “часов”. */
  readonly mark: ReadonlySet<string>
  readonly bounds: ReadonlySet<string>
  readonly about: Phrases
  readonly half: ReadonlySet<string>
  readonly hours: ReadonlyMap<string, number>
  readonly named: ReadonlyMap<string, number>
  /** 0 (Sunday) to 6. */
  readonly weekdays: readonly (readonly [string, Phrases])[]
  readonly pm: Phrases
  readonly am: Phrases
}

/** A lexicon as it is listed. */
type Listed = Omit<
  typeof german,
  'numerals' | 'scales' | 'kinds' | 'measures' | 'money' | 'topics' | 'states' | 'clock'
> & {
  readonly numerals: Readonly<Record<string, string>>
  readonly scales: Readonly<Record<string, string>>
  readonly joins?: readonly string[]
  readonly hundreds?: readonly string[]
  readonly elides?: boolean
  readonly small: readonly string[]
  readonly kinds: Readonly<Record<string, readonly string[]>>
  readonly measures: Readonly<Record<string, readonly string[]>>
  readonly money: Readonly<Record<string, readonly string[]>>
  readonly topics: Readonly<Record<string, readonly string[]>>
  readonly states: Readonly<Record<string, readonly string[]>>
  readonly clock: {
    readonly before?: readonly string[]
    readonly mark: readonly string[]
    readonly bounds: readonly string[]
    readonly about: readonly string[]
    readonly half: readonly string[]
    readonly hours: Readonly<Record<string, string>>
    readonly named: Readonly<Record<string, string>>
    readonly weekdays: Readonly<Record<string, string>>
    readonly pm: readonly string[]
    readonly am: readonly string[]
  }
}

const LISTED: Readonly<Record<string, Listed>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  ru: russian,
}

const LEXICONS: ReadonlyMap<string, ToldLexicon> = new Map(
  Object.entries(LISTED).map(([language, listed]) => [language, lexiconOf(language, listed)] as const),
)

/** The words of a document's language; `null` where none are listed. */
export function toldLexiconFor(language: string | null): ToldLexicon | null {
  return LEXICONS.get(primaryLanguage(language)) ?? null
}

function lexiconOf(language: string, listed: Listed): ToldLexicon {
  const { clock, bounds } = listed
  return {
    language,
    elides: listed.elides === true,
    numerals: valuesOf(listed.numerals),
    scales: valuesOf(listed.scales),
    joins: new Set(listed.joins),
    hundreds: new Set(listed.hundreds),
    bounds: [
      ['at-least', phrasesOf(bounds['at-least'])],
      ['at-most', phrasesOf(bounds['at-most'])],
      ['about', phrasesOf(bounds.about)],
    ],
    sharing: phrasesOf(listed.sharing),
    past: phrasesOf(listed.past),
    unreal: phrasesOf(listed.unreal),
    rising: phrasesOf(listed.rising),
    refuting: phrasesOf(listed.refuting),
    negations: phrasesOf(listed.negations),
    saying: phrasesOf(listed.saying),
    others: phrasesOf(listed.others),
    pronouns: new Set(listed.pronouns),
    openers: new Set(listed.openers),
    prepositions: new Set(listed.prepositions),
    people: phrasesOf(listed.people),
    kinds: phrasesByName(listed.kinds),
    measures: phrasesByName(listed.measures),
    money: new Map(
      Object.entries(listed.money).flatMap(([unit, forms]) => forms.map((form) => [form, unit])),
    ),
    topics: phrasesByName(listed.topics),
    uncounted: phrasesOf(listed.uncounted),
    onsets: phrasesOf(listed.onsets),
    states: phrasesByName(listed.states),
    small: new Set(listed.small),
    clock: {
      before: new Set(clock.before),
      mark: new Set(clock.mark),
      bounds: new Set(clock.bounds),
      about: phrasesOf(clock.about),
      half: new Set<string>(clock.half),
      hours: valuesOf(clock.hours),
      named: valuesOf(clock.named),
      weekdays: Object.entries(clock.weekdays).map(
        ([day, forms]) => [day, phrasesOf(forms.split(' '))] as const,
      ),
      pm: phrasesOf(clock.pm),
      am: phrasesOf(clock.am),
    },
  }
}

function valuesOf(listed: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(listed).flatMap(([value, forms]) =>
      forms.split(' ').map((form) => [form, Number(value)] as const),
    ),
  )
}

function phrasesByName(
  listed: Readonly<Record<string, readonly string[]>>,
): readonly (readonly [string, Phrases])[] {
  return Object.entries(listed).map(([name, phrases]) => [name, phrasesOf(phrases)] as const)
}
