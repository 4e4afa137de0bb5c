import { byText } from './by-text.mjs'
import { classOf } from './noun-classes.mjs'

const PARTICLES = new Set(
  'about across apart around aside away back by down forward in off on out over through together up way'.split(
    ' ',
  ),
)
const WORD = /^[a-z][a-z'-]*$/u
/**
 * Files that news seldom needs, of nouns (attributes, animals, the body, ideas, food, plants, processes, shapes,
 * substances) and of adjectives (those that only relate to a noun): kept when the word was met in the tagged corpora.
 */
const SELDOM = { n: new Set([5, 7, 8, 9, 13, 20, 22, 25, 27]), v: new Set(), a: new Set([1]) }

/**
 * The words to keep, each with its frequent senses, its class (nouns), the words that it is derived from or that derive from
 * it, in code-unit order; and the synset above each sense, and the pairs of opposite synsets, and
 * which words WordNet names as the antonyms themselves.
 */
export function chooseEntries({ synsets, lemmas, participles }) {
  const kept = new Map()
  for (const [key, senses] of lemmas) if (isKept(key, senses, synsets)) kept.set(key, frequent(senses))
  const words = new Map()
  for (const [key, ids] of kept) {
    const [part = '', lemma = ''] = [key[0], key.slice(2)]
    const entry = { part, ids, class: part === 'n' ? classOf(ids[0], synsets) : null, derived: [] }
    entry.derived = [...derivations(part, lemma, { synsets, lemmas, kept, participles })].toSorted(byText)
    words.set(lemma, [...(words.get(lemma) ?? []), entry])
  }
  const above = new Map()
  const opposite = new Set()
  const named = new Set()
  const used = new Set([...kept.values()].flat())
  const tagged = new Set(
    [...kept].filter(([key]) => total(lemmas.get(key) ?? []) > 0).flatMap(([, ids]) => ids),
  )
  for (const id of used)
    for (const pointer of synsets.get(id)?.pointers ?? []) {
      const upward = id.startsWith('a')
        ? pointer.symbol === '&' && isSatellite(id, synsets)
        : pointer.symbol === '@'
      if (upward && tagged.has(id) && used.has(pointer.id) && !above.has(id)) above.set(id, pointer.id)
      if (pointer.symbol !== '!' || !used.has(pointer.id)) continue
      if (id < pointer.id) opposite.add(`${id} ${pointer.id}`)
      named.add(`${id} ${synsets.get(id)?.words[pointer.from]?.toLowerCase() ?? ''}`)
    }
  return {
    words: [...words].toSorted(([a], [b]) => byText(a, b)),
    above,
    named,
    opposite: [...opposite].toSorted(byText),
  }
}

function isSatellite(id, synsets) {
  const pointers = synsets.get(id)?.pointers ?? []
  return (
    !pointers.some(({ symbol }) => symbol === '!') &&
    pointers.filter(({ symbol }) => symbol === '&').length === 1
  )
}

function isKept(key, senses, synsets) {
  const [part, lemma] = [key[0], key.slice(2)]
  const first = synsets.get(senses[0]?.id)
  const spelt = first?.words.find((word) => word.toLowerCase() === lemma)
  if (spelt !== lemma) return false
  const phrasal = part === 'v' && /^[a-z]+_[a-z]+$/u.test(lemma) && PARTICLES.has(lemma.split('_')[1] ?? '')
  if (!WORD.test(lemma) && !phrasal) return false
  if (lemma.length < 2) return false
  return (
    total(senses) > 0 || !(SELDOM[part].has(first.lexicographer) || (part === 'a' && lemma.includes('-')))
  )
}

function total(senses) {
  return senses.reduce((sum, { count }) => sum + count, 0)
}

/** The senses that a reader thinks of: the first; others with a fifth of its tags; where tags are too few to tell, the first three. */
function frequent(senses) {
  const most = Math.max(...senses.map(({ count }) => count))
  return senses
    .filter(({ count }, index) => index === 0 || (most < 3 ? index < 3 : count >= 2 && count * 5 >= most))
    .slice(0, 6)
    .map(({ id }) => id)
}

/** What a noun or an adjective is derived from, written `v explode`. Nouns name verbs; adjectives name verbs and nouns. */
function derivations(part, lemma, { synsets, lemmas, kept, participles }) {
  const found = new Set()
  if (part === 'v') return found
  const wanted = part === 'n' ? 'v' : 'vn'
  for (const { id } of near(lemmas.get(`${part} ${lemma}`) ?? [])) {
    const synset = synsets.get(id)
    for (const { symbol, id: other, from, to } of synset?.pointers ?? []) {
      if (!['+', '<', '\\'].includes(symbol) || !wanted.includes(other[0])) continue
      if (synset.words[from]?.toLowerCase() !== lemma) continue
      const target = `${other[0]} ${synsets.get(other)?.words[to]?.toLowerCase() ?? ''}`
      const isNear = near(lemmas.get(target) ?? []).some((sense) => sense.id === other)
      if (kept.has(target) && isNear) found.add(target)
    }
  }
  if (part === 'n' && lemma.endsWith('ing')) {
    const verb = bases(lemma.slice(0, -3)).find((form) => kept.has(`v ${form}`))
    if (verb !== undefined) found.add(`v ${verb}`)
  }
  if (part === 'a') {
    const verb = participles.get(lemma) ?? regular(lemma).find((form) => kept.has(`v ${form}`))
    if (verb !== undefined && kept.has(`v ${verb}`)) found.add(`v ${verb}`)
  }
  return found
}

function near(senses) {
  return senses.filter(({ count }, index) => index < 3 || count > 0).slice(0, 6)
}

function regular(lemma) {
  return lemma.endsWith('ed') ? bases(lemma.slice(0, -2)) : []
}

/** The verbs that may stand before "-ed" or "-ing". */
function bases(stem) {
  const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
  return [`${stem}e`, stem, ...single, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
}
