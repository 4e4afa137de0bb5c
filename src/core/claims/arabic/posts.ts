import { organisationAt, personAt, placeAt } from './found-names.ts'
import type { FoundName } from './found-names.ts'
import type { ArabicLexicon } from './lexicon.ts'
import { isKnown } from './lexicon.ts'
import { phraseAt } from './phrases.ts'
import type { ArabicWord } from './words.ts'

/** A post and what it is of. */
export type FoundPost = {
  readonly from: number
  /** Behind the post, what it is of and the adjectives of both. */
  readonly to: number
  /** In English, as the lexicon of posts has it. */
  readonly words: string
  /** "former", "acting", "designate", "deputy", "new". */
  readonly modifiers: readonly string[]
  /** The adjective of a country beside it. */
  readonly adjective: string | null
  /** The body or place that it is of. */
  readonly of: FoundName | null
  /** The body is told by its sort alone: "the movement". */
  readonly sort: string | null
  /** Where the post itself ends. */
  readonly named: number
  readonly definite: boolean
  /** “Its head”: of what was named before. */
  readonly owned: boolean
}

const DEPUTY = /^(?:deputy)$/u
/** Posts of several: who is one "in" a body is not its head. */
const ONE_IN = /^(?:member|commander|leader|official|officials|commanders|leaders)$/u

/** The post that begins at a word, with what it is of. */
export function postAt(words: readonly ArabicWord[], at: number, lexicon: ArabicLexicon): FoundPost | null {
  const first = words[at]
  const owned = first ? ownedPost(first, lexicon) : null
  const found = owned === null ? phraseAt(words, at, lexicon.posts) : { value: owned, length: 1 }
  if (!found || !first) return null
  const state = { to: at + found.length, modifiers: [] as string[], adjective: null as string | null }
  let post = found.value
  let deputy = false
  // "The deputy leader of": a post behind the word for deputy.
  const second = DEPUTY.test(post) && free(words[state.to]) ? phraseAt(words, state.to, lexicon.posts) : null
  if (second) {
    post = second.value
    deputy = true
    state.to += second.length
  }
  const named = state.to
  let definite = words.slice(at, named).some(({ article }) => article)
  const rules = RULES_PLACES.test(post)
  // "Governor of al-Sirriya": no adjective of a man has the ending of a woman's.
  if (!(rules && words[state.to]?.form.endsWith('ه') === true && !first.form.endsWith('ه')))
    readAdjectives(words, state, lexicon)
  if (ACCREDITED.test(post)) state.to = behindSeat(words, state.to)
  // "The official spokesman in the name of".
  const media = words[state.to]?.article === true && free(words[state.to + 1])
  if (media && lexicon.named.has(words[state.to + 1]?.form ?? '')) state.to++
  const next = words[state.to]
  const speaks = next?.kind === 'word' && next.clitics.length === 0 && lexicon.named.has(next.form)
  if (speaks) state.to++
  const link = words[state.to]?.clitics.length === 1 ? words[state.to]?.clitics[0]?.key : undefined
  const inside = words[state.to]?.form === 'في' && link === undefined
  const from = inside ? state.to + 1 : state.to
  let of: FoundName | null = null
  let sort: string | null = null
  if (free(words[from]) || (link === 'for' && !inside)) {
    const holder = words[from]
    of = organisationAt(words, from, lexicon) ?? placeAt(words, from, lexicon)
    if (inside && of?.kind === 'place') of = null
    if (of) state.to = of.to
    else if (holder?.article === true && lexicon.heads.has(holder.form) && !inside) {
      sort = lexicon.heads.get(holder.form) ?? null
      state.to = from + 1
      // "The court of first instance": adjectives of the sort.
      while (
        words[state.to]?.article === true &&
        free(words[state.to]) &&
        words[state.to]?.form.endsWith('يه') === true
      )
        state.to++
    } else if (!inside && link === undefined && (speaks || !first.article)) {
      const matter = state.to
      of = rules ? seatAt(words, matter, lexicon) : null
      state.to = of?.to ?? behindMatter(words, matter, lexicon)
      if (post === 'minister' && state.to > matter) of = ministryOf(words, matter, state.to, lexicon)
      state.to = of?.to ?? state.to
    }
    definite ||= of !== null || sort !== null || state.to > from
    readAdjectives(words, state, lexicon)
  }
  if (deputy) state.modifiers.push('deputy')
  const one = inside && of !== null && ONE_IN.test(post)
  return {
    from: at,
    to: state.to,
    words:
      post === 'head' && of?.kind === 'place'
        ? 'president'
        : post === 'head' && first.article && of === null && sort === null
          ? 'president'
          : post,
    modifiers: state.modifiers,
    adjective: state.adjective,
    of,
    sort,
    named,
    definite: (definite && !one) || owned !== null,
    owned: owned !== null,
  }
}

/** "Its head": the ending says of what. */
function ownedPost({ kind, article, form }: ArabicWord, lexicon: ArabicLexicon): string | null {
  if (kind !== 'word' || article || !form.endsWith('ها')) return null
  return lexicon.posts.get(form.slice(0, -2))?.find(({ words }) => words.length === 1)?.value ?? null
}

/** Whoever holds it rules the place that is named behind: "the governor of PLACE". */
const RULES_PLACES = /^(?:governor|mayor)$/u

/** Whoever holds it is sent somewhere: "the envoy to the region". */
const ACCREDITED = /^(?:ambassador|envoy)$/u

function behindSeat(words: readonly ArabicWord[], at: number): number {
  const [to, seat] = [words[at], words[at + 1]]
  return free(to) && /^ال[يى]$/u.test(to?.form ?? '') && free(seat) ? at + 2 : at
}

/** A place of which nothing else is known, behind the post of who rules it. */
function seatAt(words: readonly ArabicWord[], at: number, lexicon: ArabicLexicon): FoundName | null {
  const told = lexicon.districts.has(words[at]?.form ?? '') && words[at]?.article !== true ? at + 1 : at
  const word = words[told]
  if (!word || !free(word) || word.form.length < 3 || lexicon.titles.has(word.form)) return null
  const known = isKnown(lexicon, word.form) && !(word.article && lexicon.described.has(word.form))
  if (known || (!word.article && personAt(words, told, lexicon, true) !== null)) return null
  // "The mayor of (li-) PLACE".
  const core = told === at && /^ل..../u.test(word.form) && !word.article ? word.form.slice(1) : word.form
  return { from: at, to: told + 1, kind: 'place', core: [core], key: null }
}

/** The ministry that a minister heads, with the country that is named beside it. */
function ministryOf(
  words: readonly ArabicWord[],
  from: number,
  to: number,
  lexicon: ArabicLexicon,
): FoundName {
  const behind = words[to]
  const country = behind && free(behind) && lexicon.nationalities.has(behind.form) ? 1 : 0
  const row = words.slice(from, to + country)
  const core = ['وزاره', ...row.map(({ form }) => form)]
  return { from, to: to + country, kind: 'organisation', core, key: 'ministry' }
}

function free(word: ArabicWord | undefined): boolean {
  return word?.kind === 'word' && word.clitics.length === 0
}

/** "Former", "acting", and of which country, wherever they stand. */
function readAdjectives(
  words: readonly ArabicWord[],
  state: { to: number; readonly modifiers: string[]; adjective: string | null },
  lexicon: ArabicLexicon,
): void {
  for (;;) {
    const word = words[state.to]
    if (!word || !free(word)) return
    const modifier = lexicon.modifiers.get(word.form)
    const adjective = lexicon.nationalities.get(word.form)
    if (modifier !== undefined) state.modifiers.push(modifier)
    else if (adjective !== undefined) state.adjective ??= adjective
    else if (!lexicon.described.has(word.form)) return
    state.to++
  }
}

/** Behind what a post is for where that is no name: a portfolio, a committee. */
function behindMatter(words: readonly ArabicWord[], at: number, lexicon: ArabicLexicon): number {
  let to = at
  for (; to < at + 5; to++) {
    const word = words[to]
    if (word?.kind !== 'word') break
    const named = lexicon.titles.has(word.form) || lexicon.articled.has(word.form)
    if (to > at && word.article && named) break
    const place = to > at ? placeAt(words, to, lexicon) : null
    if (place && word.clitics.length === 0) return place.to
    const matter =
      lexicon.portfolios.has(word.form) || lexicon.generic.has(word.form) || lexicon.noNames.has(word.form)
    const and = word.clitics.length === 1 && word.clitics[0]?.key === 'and' && word.article && to > at
    if (word.clitics.length > 0 && !and) break
    if (and && !matter) break
    if (word.article ? !lexicon.posts.has(word.form) || matter : lexicon.heads.has(word.form) || matter)
      continue
    break
  }
  return to
}
