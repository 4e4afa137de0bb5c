import { byText } from './by-text.mjs'
import { CLASS_LETTERS } from './noun-classes.mjs'

const BLOCK = 64

/**
 * Pack the entries as src/core/lexical/packed-words.ts reads them. Synsets are numbered by the synset above them, so that the
 * table of what lies above is a list of counts.
 */
export function pack({ words, above, opposite, named }) {
  const users = new Map()
  for (const [, entries] of words)
    for (const id of entries.flatMap((entry) => entry.ids)) users.set(id, (users.get(id) ?? 0) + 1)
  const parents = new Set(above.values())
  const opposed = new Set(opposite.flatMap((pair) => pair.split(' ')))
  const matters = (id) => (users.get(id) ?? 0) > 1 || above.has(id) || parents.has(id) || opposed.has(id)
  const { numbers, table } = number([...users.keys()].filter(matters).toSorted(byText), above)
  const blocks = []
  for (let start = 0; start < words.length; start += BLOCK) {
    let before = ''
    const lines = words.slice(start, start + BLOCK).map(([lemma, entries]) => {
      const shared = Math.min(sharedPrefix(before, lemma), 35)
      before = lemma
      return [
        shared.toString(36) + lemma.slice(shared),
        ...entries.map((entry) => packEntry(lemma, entry, { numbers, named })),
      ].join(' ')
    })
    blocks.push(lines.join('|'))
  }
  return {
    notice:
      'Derived from WordNet 3.0, Copyright 2006 by Princeton University. All rights reserved. See LICENSE-WORDNET.',
    count: words.length,
    above: table,
    opposite: opposite
      .map((pair) =>
        pair
          .split(' ')
          .map((id) => numbers.get(id).toString(36))
          .join(','),
      )
      .join(' '),
    words: blocks,
  }
}

/** Numbers for synsets, those under one synset together; the table has `parent,count` for each run, parentless ones first. */
function number(ids, above) {
  const numbers = new Map()
  const table = []
  let level = ids.filter((id) => !above.has(id))
  for (const id of level) numbers.set(id, numbers.size)
  table.push(`,${level.length.toString(36)}`)
  const children = new Map()
  for (const id of ids) {
    const parent = above.get(id)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  while (level.length > 0) {
    const next = []
    for (const parent of level) {
      const below = children.get(parent) ?? []
      if (below.length === 0) continue
      table.push(`${numbers.get(parent).toString(36)},${below.length.toString(36)}`)
      for (const id of below) numbers.set(id, numbers.size)
      next.push(...below)
    }
    level = next
  }
  return { numbers, table: table.join(' ') }
}

function packEntry(lemma, { part, ids, class: name, derived }, { numbers, named }) {
  const letter = name === null ? '' : CLASS_LETTERS[name]
  const synsets = ids
    .filter((id) => numbers.has(id))
    .map((id) => numbers.get(id).toString(36) + (named.has(`${id} ${lemma}`) ? '!' : ''))
    .join(',')
  const from = derived.map((target) => packDerived(lemma, target)).join(',')
  const leads = synsets === '' || numbers.has(ids[0]) ? '' : '-'
  return `${part}${letter}${leads}${synsets}${from === '' ? '' : `/${from}`}`
}

/** `v explode` seen from "explosion": `4vde`, the letters to keep, the part, the rest. */
function packDerived(lemma, target) {
  const [part, word] = target.split(' ')
  const shared = Math.min(sharedPrefix(lemma, word), 35)
  return `${shared.toString(36)}${part}${word.slice(shared)}`
}

function sharedPrefix(a, b) {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}
