import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES = { n: 'noun', v: 'verb', a: 'adj' }

/**
 * The synsets and lemmas of WordNet's dict files, for nouns, verbs and adjectives.
 *
 * `synsets` maps `n00183505` to `{ lexicographer, words, pointers }`; `lemmas` maps `n strike` to its synsets, most frequent
 * sense first, each with the count of its tags in the sense-tagged corpora; `participles` maps irregular forms of verbs to
 * their lemmas. Format: wndb(5WN), senseidx(5WN).
 */
export function readWordNet(folder) {
  const lines = (name) => readFileSync(join(folder, name), 'latin1').split('\n')
  const synsets = new Map()
  const lemmas = new Map()
  const tags = new Map()
  for (const line of lines('index.sense')) {
    const [key = '', offset = '', , count = '0'] = line.split(' ')
    const [lemma = '', rest = ''] = key.split('%')
    const part = { 1: 'n', 2: 'v', 3: 'a', 5: 'a' }[rest[0]]
    if (part) tags.set(`${part} ${lemma} ${offset}`, Number(count))
  }
  for (const [part, name] of Object.entries(FILES)) {
    for (const line of lines(`data.${name}`))
      if (/^\d/u.test(line)) synsets.set(part + line.slice(0, 8), readSynset(line))
    for (const line of lines(`index.${name}`)) {
      if (!/^\S/u.test(line)) continue
      const fields = line.trim().split(/\s+/u)
      const lemma = fields[0] ?? ''
      const senses = fields.slice(-Number(fields[2])).map((offset) => ({
        id: part + offset,
        count: tags.get(`${part} ${lemma} ${offset}`) ?? 0,
      }))
      lemmas.set(`${part} ${lemma}`, senses)
    }
  }
  const participles = new Map()
  for (const line of lines('verb.exc')) {
    const [form, lemma] = line.split(' ')
    if (form && lemma) participles.set(form, lemma)
  }
  return { synsets, lemmas, participles }
}

function readSynset(line) {
  const fields = (line.split(' | ')[0] ?? '').trim().split(' ')
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const words = []
  for (let index = 0; index < count; index += 1)
    words.push((fields[4 + 2 * index] ?? '').replace(/\((?:a|p|ip)\)$/u, ''))
  const start = 4 + 2 * count
  const pointers = []
  for (let index = 0; index < Number(fields[start]); index += 1) {
    const [symbol, offset, pos, link = '0000'] = fields.slice(start + 1 + 4 * index)
    pointers.push({
      symbol,
      id: (pos === 's' ? 'a' : pos) + offset,
      from: Number.parseInt(link.slice(0, 2), 16) - 1,
      to: Number.parseInt(link.slice(2), 16) - 1,
    })
  }
  return { lexicographer: Number(fields[1]), words, pointers }
}
