import type { StoryReading } from '../reading/story-reading.ts'
import type { ReadWord } from '../reading/sentences-read.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { Situation } from './read-situations.ts'

const SAYING =
  /^(?:said|says|say|told|tells|added|announced|reported|declared|stressed|noted|explained|complained|wrote|insisted|claimed|confirmed|stated|testified|recalled)$/u
/** Sentences back in which the person is looked for whom a sentence does not name. */
const BACK = 2

/** The people of the part of a sentence that tells the state, or, where it names none, of the sentences before. */
export function peopleOf(one: Situation, reading: StoryReading, facts: CaseFacts): readonly string[] {
  const all = reading.sentencesOf(one.document)
  const { words } = one.sentence
  const first = words.findLastIndex(({ gap }, at) => at <= one.from && at > 0 && /[;—]/u.test(gap))
  const last = words.findIndex(({ gap }, at) => at > one.from && /[;—]/u.test(gap))
  const own = peopleIn(words.slice(Math.max(0, first), last < 0 ? words.length : last), facts)
  if (own.others.length > 0) return own.others
  for (let index = one.sentence.index - 1; index >= Math.max(0, one.sentence.index - BACK); index--) {
    const before = peopleIn(all[index]?.words ?? [], facts)
    const people = [...before.others, ...before.speakers]
    if (people.length > 0) return [...new Set([...people, ...own.speakers])]
  }
  return own.speakers
}

type People = { readonly others: readonly string[]; readonly speakers: readonly string[] }

/** The people whom words name, those who only say it apart. */
function peopleIn(words: readonly ReadWord[], facts: CaseFacts): People {
  const others = new Set<string>()
  const speakers = new Set<string>()
  for (const [at, { entity }] of words.entries()) {
    if (entity === null || words[at - 1]?.entity === entity || facts.entity(entity)?.kind !== 'person')
      continue
    let end = at
    while (words[end + 1]?.entity === entity) end++
    const before = words[at - 1]?.key ?? ''
    const speaks =
      SAYING.test(words[end + 1]?.key ?? '') ||
      SAYING.test(before) ||
      (before === 'to' && words[at - 2]?.key === 'according')
    ;(speaks ? speakers : others).add(entity)
  }
  for (const one of others) speakers.delete(one)
  return { others: [...others], speakers: [...speakers] }
}

/** Whether two people may be one: the same, or first and last names spelt nearly alike ("Amirov", "R. Amiroff"). */
export function maybeOne(a: string, b: string, facts: CaseFacts): boolean {
  if (a === b) return true
  const [left, right] = [a, b].map((id) =>
    (facts.entity(id)?.name ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\s]/gu, '')
      .split(/\s+/u),
  )
  if (!left || !right) return false
  const [last, otherLast] = [left.at(-1) ?? '', right.at(-1) ?? '']
  const alike =
    last.length > 3 &&
    Math.abs(last.length - otherLast.length) <= 2 &&
    last.slice(0, 4) === otherLast.slice(0, 4)
  return alike && (left.length === 1 || right.length === 1 || left[0]?.[0] === right[0]?.[0])
}
