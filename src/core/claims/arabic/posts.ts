import { organisationAt, placeAt } from './found-names.ts'
import type { FoundName } from './found-names.ts'
import type { ArabicLexicon } from './lexicon.ts'
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
}

const DEPUTY = /^(?:deputy)$/u
/** Posts of several: who is one "in" a body is not its head. */
const ONE_IN = /^(?:member|commander|leader|official|officials|commanders|leaders)$/u

/** The post that begins at a word, with what it is of. */
export function postAt(words: readonly ArabicWord[], at: number, lexicon: ArabicLexicon): FoundPost | null {
  const found = phraseAt(words, at, lexicon.posts)
  const first = words[at]
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
  readAdjectives(words, state, lexicon)
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
    } else if (!inside && link === undefined && (speaks || !first.article))
      state.to = behindMatter(words, state.to, lexicon)
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
    definite: definite && !one,
  }
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
