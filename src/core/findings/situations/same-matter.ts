import { kinship } from '../../lexical/kinship.ts'
import { classOf } from '../statements/words-kin.ts'
import type { CaseFacts } from '../rules/case-facts.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { ReadWord } from '../reading/sentences-read.ts'
import type { Situation } from './read-situations.ts'

export type Matter = { readonly strength: number; readonly reasons: readonly string[] }

/** Sentences of a report that tell what it is about. */
const LEAD = 3
const SHORT = 25

/** How surely two states are told of one person, thing or event, or `null` where they are not. */
export function sameMatter(a: Situation, b: Situation, reading: StoryReading, facts: CaseFacts): Matter | null {
  const { field } = a.cue
  const [sentencesA, sentencesB] = [reading.sentencesOf(a.document), reading.sentencesOf(b.document)]
  const reasons: string[] = []
  let strength = 0
  if (field.things.size > 0) {
    const [left, right] = [a, b].map((one) => one.sentence.words.some(({ key }) => isThing(key, field.things)))
    const [anyA, anyB] = [sentencesA, sentencesB].map((all) =>
      all.some(({ words }) => words.some(({ key }) => isThing(key, field.things))),
    )
    if (field.gate === 'here' && !(left && right)) return null
    if (anyA !== true || anyB !== true) return null
    if (left && right) strength += 0.6
  }
  const [peopleA, peopleB] = [peopleOf(a, reading, facts), peopleOf(b, reading, facts)]
  if (field.of === 'person') {
    const shared = peopleA.find((one) => peopleB.includes(one))
    if (shared !== undefined) {
      strength += 1.2
      reasons.push(`both speak of ${facts.entity(shared)?.name ?? 'the same person'}`)
    } else if (peopleA.length > 0 && peopleB.length > 0) return null
  }
  const named = [...namesOf(a)].filter((one) => namesOf(b).has(one) && !peopleA.includes(one))
  if (named.length > 0) {
    strength += 0.7
    reasons.push(`both name ${facts.entity(named[0] ?? '')?.name ?? 'the same'}`)
  }
  const words = sharedWords(a, b)
  if (words.length > 0) {
    strength += Math.min(1.2, words.length * 0.4)
    reasons.push(`both have “${words.slice(0, 3).join(', ')}”`)
  }
  for (const one of [a, b]) if (one.sentence.index < LEAD) strength += 0.4
  for (const all of [sentencesA, sentencesB]) if (all.length <= SHORT) strength += 0.2
  if (reasons.length === 0) reasons.push('each report tells one such state alone')
  return { strength, reasons }
}

function isThing(key: string, things: ReadonlySet<string>): boolean {
  return things.has(key) || (key.endsWith('s') && things.has(key.slice(0, -1)))
}

function namesOf({ sentence }: Situation): ReadonlySet<string> {
  return new Set(sentence.words.flatMap(({ entity }) => (entity === null ? [] : [entity])))
}

/** The people of a sentence, or, where it names none, those of the sentence before. */
function peopleOf(one: Situation, reading: StoryReading, facts: CaseFacts): readonly string[] {
  const all = reading.sentencesOf(one.document)
  for (const index of [one.sentence.index, one.sentence.index - 1]) {
    const people = [
      ...new Set(
        (all[index]?.words ?? []).flatMap(({ entity }) =>
          entity !== null && facts.entity(entity)?.kind === 'person' ? [entity] : [],
        ),
      ),
    ]
    if (people.length > 0) return people
  }
  return []
}

/** Telling words that both sentences have, those of the states left out. */
function sharedWords(a: Situation, b: Situation): string[] {
  const left = tellingWords(a)
  const right = tellingWords(b)
  const shared: string[] = []
  for (const word of left) {
    if (shared.length > 4) break
    if (right.some((other) => other.stem === word.stem || isKin(word, other))) shared.push(word.text)
  }
  return shared
}

function isKin(a: ReadWord, b: ReadWord): boolean {
  const [left, right] = [a, b].map(({ key }) => singular(key))
  if (left === undefined || right === undefined || classOf(left) === null || classOf(right) === null) return false
  return kinship({ lemma: left, part: 'noun' }, { lemma: right, part: 'noun' }).score >= 0.75
}

function singular(key: string): string {
  return key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key
}

const PLAIN =
  /^(?:about|after|also|been|before|being|from|have|into|more|most|only|other|over|said|says|some|than|that|their|them|then|there|they|this|were|when|which|while|whom|will|with|year|years|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|noon|early|late|last|first|people|still|would|could|where|what|told|here)$/u

function tellingWords({ sentence, from, to }: Situation): ReadWord[] {
  const seen = new Set<string>()
  return sentence.words.filter(({ key, stem }, at) => {
    if ((at >= from && at < to) || key.length < 4 || PLAIN.test(key) || seen.has(stem)) return false
    seen.add(stem)
    return true
  })
}
