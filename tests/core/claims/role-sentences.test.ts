import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { foldName } from '../../../src/core/claims/names/fold.ts'
import { readPlain } from './read-plain.ts'

type Post = { readonly key: string; readonly organisation: string; readonly optional: boolean }
type Sentence = { readonly text: string; readonly posts: Post[] }

const sentences = readSentences('../../fixtures/roles/posts.txt')

describe('C10–C14, C22: posts in sentences of many kinds', () => {
  const results = sentences.map(({ text, posts }) => ({ text, posts, found: told(text) }))

  it('finds most of the posts that are given', () => {
    const wanted = results.flatMap(({ posts, found, text }) =>
      posts
        .filter(({ optional }) => !optional)
        .map((post) => ({ text, hit: found.some((one) => fits(post, one)) })),
    )
    const missed = wanted.filter(({ hit }) => !hit)
    expect(wanted.length).toBeGreaterThan(205)
    expect(1 - missed.length / wanted.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThan(0.95)
  })

  it('finds hardly any that are not', () => {
    const wrong = results.flatMap(({ text, posts, found }) =>
      found
        .filter((one) => !posts.some((post) => fits(post, one)))
        .map((one) => `${one.key} ${one.organisation} in ${text}`),
    )
    expect(wrong.length, wrong.join('\n')).toBeLessThan(3)
  })
})

function told(text: string): { readonly key: string; readonly organisation: string }[] {
  const { claims, entities } = extractClaims([readPlain('a', text)])
  const name = (id: string): string => foldName(entities.find((entity) => entity.id === id)?.name ?? '')
  return claims.flatMap((claim) => {
    if (claim.kind !== 'role' || claim.polarity === 'denied') return []
    const { group, tenure, organisation } = claim.value
    const time = tenure === 'acting' ? 'current' : tenure
    return [{ key: [name(claim.subject), group, time].join(' | '), organisation: name(organisation) }]
  })
}

function fits(post: Post, found: { readonly key: string; readonly organisation: string }): boolean {
  return post.key === found.key && found.organisation.startsWith(post.organisation)
}

function readSentences(path: string): Sentence[] {
  const read: Sentence[] = []
  for (const line of readFileSync(new URL(path, import.meta.url), 'utf8').split('\n')) {
    const rest = line.slice(2).trim()
    if (line.startsWith('T: ')) read.push({ text: rest.trim().replaceAll(' // ', '\n\n'), posts: [] })
    else if (/^[+?] /u.test(line)) {
      const [person = '', group = '', organisation = '', tenure = 'current'] = rest.split(' | ')
      const time = tenure === 'acting' ? 'current' : tenure
      const key = [foldName(person), group, time].join(' | ')
      read.at(-1)?.posts.push({ key, organisation: foldName(organisation), optional: line.startsWith('?') })
    }
  }
  return read
}

describe('C2 and C5: names that are something else', () => {
  it.each([
    [
      'a town and the hospital called after it',
      'Larn General Hospital is full. Shells fell in Larn. Peter Ash, the mayor of Larn, said so.',
      'Peter Ash | mayor of Larn',
    ],
    [
      'a given name that is a verb',
      'General Said Rizk commands the Coastal Guard.',
      'Said Rizk | commander of Coastal Guard',
    ],
    [
      'a unit with a number',
      'The 14th Rifle Brigade is led by Olek Hrytsenko.',
      'Olek Hrytsenko | leader of 14th Rifle Brigade',
    ],
    [
      'a verb that is a plural',
      'Tom Akker heads Velden Crossings.',
      'Tom Akker | leader of Velden Crossings',
    ],
    [
      'a ship',
      'The ferry Sea Holly sank. The ferry Sea Holly was old. The ferry Sea Holly, a leader of the Sun League said, was full.',
      '',
    ],
  ])('%s', (_, text, expected) => {
    const { claims, entities } = extractClaims([readPlain('a', text)])
    const posts = claims.flatMap((claim) =>
      claim.kind === 'role'
        ? [`${entities.find(({ id }) => id === claim.subject)?.name} | ${claim.value.text}`]
        : [],
    )
    expect([...new Set(posts)].join('; ')).toBe(expected)
  })
})
