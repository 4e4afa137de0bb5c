import { functionWordKeys } from './common-words.ts'
import { languageOf, stemOf } from './stemming.ts'
import { wordKey } from '../text/words.ts'

/** What makes a change matter more than its wording. */
export type Salience = 'number' | 'name' | 'negation' | 'hedge'

/** A word as the diff sees it: its key, its characters, and whether it opens a sentence. */
export type ChangedWord = { readonly key: string; readonly text: string; readonly opensSentence: boolean }

const NEGATIONS: Readonly<Record<string, string>> = {
  en: `not no never none nobody nothing neither nor cannot without isnt arent wasnt werent dont doesnt didnt wont
    wouldnt cant couldnt shouldnt hasnt havent hadnt denied denies deny refused refuses refuse`,
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder noch bestreitet bestritt',
  fr: 'ne pas jamais aucun aucune sans ni rien personne nie nient nier dement',
  es: 'no nunca jamas sin ningun ninguna ninguno nada nadie ni tampoco nego niega',
  it: 'non mai senza nessun nessuno nessuna niente nulla ne nega',
  pt: 'nao nunca jamais sem nenhum nenhuma nada ninguem nem nega negou',
  nl: 'niet geen nooit niemand niets zonder ontkent ontkende',
  sv: 'inte ingen inget inga aldrig utan ej',
  tr: 'degil yok hic asla hayir',
  ru: 'не нет ни никогда никто ничего без нельзя отрицает отрицал опроверг',
  uk: 'не нi ні нема немає ніколи ніхто нічого без',
  ar: 'لا لم لن ليس ليست غير بدون دون نفى نفت ينفي',
  fa: 'نه نیست نبود هیچ بدون',
  zh: '不 没 没有 未 无 非 否认 不是',
  ja: 'ない なかっ ず 否定',
}

const HEDGES: Readonly<Record<string, string>> = {
  en: `may might could reportedly allegedly alleged apparently appears appeared seems seemed claimed claims
    suspected possibly possible probably probable likely unlikely perhaps purported purportedly supposedly unconfirmed
    about around approximately nearly almost roughly estimated believed`,
  de: 'soll sollen angeblich mutmaßlich offenbar vermutlich wahrscheinlich möglicherweise vielleicht könnte könnten wohl etwa rund',
  fr: 'aurait auraient serait seraient pourrait peut-être probablement apparemment présumé supposé environ',
  es: 'podría podrían supuesto supuesta supuestamente presunto presunta presuntamente quizás probablemente aproximadamente unos',
  it: 'potrebbe potrebbero sarebbe presunto presunta forse probabilmente circa',
  pt: 'poderia suposto suposta supostamente alegado alegadamente talvez provavelmente cerca',
  ru: 'якобы возможно вероятно предположительно может мог примерно около',
  ar: 'ربما قد يزعم زعم مزعوم يحتمل نحو حوالي',
  zh: '可能 据称 涉嫌 大约 也许 似乎',
}

const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions dozen dozens half twice
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig hundert tausend million millionen milliarden dutzend
  deux trois quatre cinq six sept huit neuf dix douze vingt cent cents mille millions milliards douzaine
  два две три четыре пять шесть семь восемь девять десять сто тысяча тысячи тысяч миллион миллионов
  اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف آلاف مليون
  dos tres cuatro cinco seis siete ocho nueve diez doce veinte cien cientos mil millones docena decenas`
    .split(/\s+/u)
    .map(wordKey),
)

/** Languages that write every noun with a capital. */
const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(['de', 'lb'])

/**
 * Marks what a change touches: a number, a name (a capital inside a sentence), a negation or a hedge. Only words
 * of one side that the other lacks are looked at; another form of a name (`Orla's` for `Orla`) and of a verb
 * (`denies` for `denied`) is not lacking. In a headline whose words all have capitals, these make no names.
 *
 * @param locale a BCP 47 tag, or `und` to guess from the words
 */
export function salienceOf(
  left: readonly ChangedWord[],
  right: readonly ChangedWord[],
  locale: string,
): Salience[] {
  const language = languageOf(
    locale,
    [...left, ...right].map((word) => word.key),
  )
  const sides = [
    { changed: lacking(left, right), own: left, other: formsOf(right, language) },
    { changed: lacking(right, left), own: right, other: formsOf(left, language) },
  ]
  const found: Salience[] = []
  const swapped = swappedKeys(left, right)
  const swaps = (is: (word: ChangedWord) => boolean): boolean =>
    left.some((word) => swapped.has(word.key) && is(word))
  if (swaps(isNumber) || sides.some(({ changed }) => changed.some((word) => isNumber(word)))) {
    found.push('number')
  }
  if (
    !CAPITALISES_NOUNS.has(language) &&
    (swaps(isName) ||
      sides.some(
        ({ changed, own, other }) =>
          changed.some((word) => isName(word) && !other.hasName(word.key)) && !isHeadline(own),
      ))
  ) {
    found.push('name')
  }
  for (const [salience, lists] of [
    ['negation', NEGATIONS],
    ['hedge', HEDGES],
  ] as const) {
    const keys = listed(lists, language)
    const turns = sides.some(({ changed, other }) =>
      changed.some((word) => keys.has(word.key) && !other.hasVerb(word.key)),
    )
    if (turns) found.push(salience)
  }
  return found
}

/** In a change of more words the order of names and numbers is a matter of wording. */
const MOST_SWAPPED = 12

/** The names and numbers that both sides of a short change have once, in another order: who did it to whom. */
export function swappedKeys(
  left: readonly ChangedWord[],
  right: readonly ChangedWord[],
): ReadonlySet<string> {
  if (Math.max(left.length, right.length) > MOST_SWAPPED) return new Set()
  const once = (words: readonly ChangedWord[]): string[] => {
    const keys = words.filter((word) => isNumber(word) || isName(word)).map(({ key }) => key)
    return keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key))
  }
  const [ours, theirs] = [once(left), once(right)]
  const common = ours.filter((key) => theirs.includes(key))
  const there = theirs.filter((key) => ours.includes(key))
  return new Set(common.filter((key, index) => there[index] !== key))
}

/** What forms of words a passage has. */
export type WordForms = {
  /** Whether a name stands there, if with another ending. */
  readonly hasName: (key: string) => boolean
  /** Whether a word of the same stem stands there. */
  readonly hasVerb: (key: string) => boolean
}

/** A name and the same with up to so many letters more are one: `Orla`, `Orla's`, `Orlan`. */
const NAME_ENDING = 3
const SHORTEST_STEM = 4

/** The forms of the words of a passage, to ask whether another passage's word is among them. */
export function formsOf(words: readonly { readonly key: string }[], language: string): WordForms {
  let cut: Set<string> | null = null
  let stems: Set<string> | null = null
  const keys = new Set(words.map(({ key }) => key))
  const beginnings = (key: string): string[] =>
    Array.from({ length: NAME_ENDING }, (_, index) => key.slice(0, key.length - index - 1)).filter(
      (start) => start.length >= SHORTEST_STEM,
    )
  return {
    hasName: (key) => {
      cut ??= new Set([...keys].flatMap(beginnings))
      return keys.has(key) || cut.has(key) || beginnings(key).some((start) => keys.has(start))
    },
    hasVerb: (key) => {
      stems ??= new Set([...keys].map((own) => stemOf(own, language)))
      return stems.has(stemOf(key, language))
    },
  }
}

/** Words of this length and more have a capital in a headline. */
const HEADLINE_WORD = 4
const LEAST_HEADLINE_WORDS = 4
const HEADLINE_SHARE = 0.75

/** Whether words are set as a headline, where nearly every one has a capital. */
export function isHeadline(words: readonly ChangedWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= HEADLINE_WORD && /^\p{L}/u.test(text))
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return long.length >= LEAST_HEADLINE_WORDS && capitals >= HEADLINE_SHARE * long.length
}

/** The words of one side as often as they stand there beyond the other. */
function lacking(words: readonly ChangedWord[], other: readonly ChangedWord[]): ChangedWord[] {
  const counts = new Map<string, number>()
  for (const word of other) counts.set(word.key, (counts.get(word.key) ?? 0) + 1)
  return words.filter((word) => {
    const left = counts.get(word.key) ?? 0
    if (left > 0) counts.set(word.key, left - 1)
    return left === 0
  })
}

/** Chinese and Japanese write small numbers as words that begin with a numeral. */
const HAN_NUMERAL = /^[一二三四五六七八九十百千万億亿两]/u

function isNumber(word: ChangedWord): boolean {
  return /\p{N}/u.test(word.key) || NUMBER_WORDS.has(word.key) || HAN_NUMERAL.test(word.key)
}

function isName(word: ChangedWord): boolean {
  return /^\p{Lu}/u.test(word.text) && !word.opensSentence && !functionWordKeys('en').has(word.key)
}

const sets = new Map<Readonly<Record<string, string>>, Map<string, ReadonlySet<string>>>()

function listed(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  let ofLists = sets.get(lists)
  if (!ofLists) sets.set(lists, (ofLists = new Map()))
  let keys = ofLists.get(language)
  if (!keys) {
    keys = new Set((lists[language] ?? lists['en'] ?? '').trim().split(/\s+/u).map(wordKey))
    ofLists.set(language, keys)
  }
  return keys
}
