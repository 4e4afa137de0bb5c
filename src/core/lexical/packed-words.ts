import packed from '#resources/lexical/english-wordnet.json'
import type { Entry, NounClass, Word, WordPart } from './word.ts'

const PARTS: ReadonlyMap<string, WordPart> = new Map([
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adjective'],
])

const CLASSES: ReadonlyMap<string, NounClass> = new Map([
  ['p', 'person'],
  ['g', 'group'],
  ['l', 'place'],
  ['b', 'building'],
  ['v', 'vehicle'],
  ['w', 'weapon'],
  ['e', 'event'],
  ['a', 'act'],
  ['m', 'money'],
  ['t', 'time'],
  ['q', 'measure'],
  ['y', 'body'],
  ['c', 'communication'],
  ['s', 'substance'],
  ['z', 'animal'],
  ['o', 'other'],
])

const blocks: readonly string[] = packed.words
const unpacked = new Map<number, ReadonlyMap<string, readonly Entry[]>>()

/**
 * What the resource holds of a word, an entry for each part of speech; empty when it does not know the word.
 *
 * Words lie in blocks in code-unit order; a block is unpacked when first asked for. Each line begins with the count of letters
 * it shares with the line before (base 36), then its own letters, then an entry for each part: letter of the part, letter of
 * the class (nouns), senses (`-` before them when the first sense of the word leads nowhere, `!` after one in which the word itself
 * has an antonym), and after `/` what it is derived from, as letters to keep, part, letters to add.
 */
export function entriesOf(lemma: string): readonly Entry[] {
  const key = lemma.replaceAll(' ', '_')
  const index = blockOf(key)
  let block = unpacked.get(index)
  if (!block) {
    block = unpack(blocks[index] ?? '')
    unpacked.set(index, block)
  }
  return block.get(key) ?? []
}

/** The entry of a word as its part of speech; null when there is none. */
export function entryOf(word: Word): Entry | null {
  const found = entriesOf(word.lemma).find((entry) => entry.word.part === word.part)
  return found ?? (word.part === 'noun' ? gerund(word) : null)
}

/** A noun that WordNet lacks and that tells what a verb does: "stabbing", "drowning". */
function gerund(word: Word): Entry | null {
  const [verb] = word.lemma.endsWith('ing') ? basesOfParticiple(word.lemma.slice(0, -3)) : []
  return verb === undefined
    ? null
    : {
        word,
        nounClass: 'act',
        senses: [],
        contrasting: [],
        leads: false,
        derived: [{ lemma: verb, part: 'verb' }],
      }
}

function basesOfParticiple(stem: string): readonly string[] {
  const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, ...single, `${stem}e`].filter((verb) =>
    entriesOf(verb).some(({ word }) => word.part === 'verb'),
  )
}

function blockOf(key: string): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (firstOf(blocks[middle] ?? '') <= key) low = middle
    else high = middle - 1
  }
  return low
}

function firstOf(block: string): string {
  return block.slice(1, block.indexOf(' '))
}

function unpack(block: string): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, readonly Entry[]>()
  let before = ''
  for (const line of block.split('|')) {
    const [head = '', ...fields] = line.split(' ')
    const lemma = before.slice(0, Number.parseInt(head[0] ?? '0', 36)) + head.slice(1)
    before = lemma
    entries.set(
      lemma,
      fields.flatMap((field) => unpackEntry(lemma, field)),
    )
  }
  return entries
}

function unpackEntry(lemma: string, field: string): readonly Entry[] {
  const part = PARTS.get(field[0] ?? '')
  if (!part) return []
  const nounClass = part === 'noun' ? (CLASSES.get(field[1] ?? '') ?? null) : null
  const [senses = '', derived = ''] = field.slice(part === 'noun' ? 2 : 1).split('/')
  const leads = !senses.startsWith('-')
  const listed = senses === '' ? [] : senses.slice(leads ? 0 : 1).split(',')
  return [
    {
      word: { lemma: lemma.replaceAll('_', ' '), part },
      nounClass,
      senses: numbers(listed),
      contrasting: numbers(listed.filter((one) => one.endsWith('!'))),
      leads,
      derived: derived === '' ? [] : derived.split(',').flatMap((one) => unpackDerived(lemma, one)),
    },
  ]
}

function unpackDerived(lemma: string, field: string): readonly Word[] {
  const part = PARTS.get(field[1] ?? '')
  if (!part) return []
  const word = lemma.slice(0, Number.parseInt(field[0] ?? '0', 36)) + field.slice(2)
  return [{ lemma: word.replaceAll('_', ' '), part }]
}

function numbers(list: readonly string[]): readonly number[] {
  return list.map((one) => Number.parseInt(one, 36))
}
