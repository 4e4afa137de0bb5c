import { onceEach } from '../../base/memo.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import { pairsOfStory } from '../reading/document-pairs.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { FoundTime } from '../../claims/times/time-value.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { withAntecedents } from './antecedents.ts'
import type { StatementLink, Surroundings } from './statement-link.ts'
import { linkStatements } from './statement-link.ts'
import type { Told } from './told.ts'
import { toldOf } from './told.ts'

/** Statements of a document that share one key, of which partners are looked for. */
const MOST_WITH_KEY = 40
/** Links from here on are kept for the rules, which each ask for more. */
const LEAST_STRENGTH = 1

/**
 * The pairs of statements of documents of one story that may tell one thing, each pair once, in a fixed order. Only
 * statements that share a name, a telling word or the event are compared; cost near linear in the number of statements.
 */
export function statementPairs(
  reading: StoryReading,
  facts: CaseFacts,
  told: (id: DocumentId) => readonly Told[],
): StatementLink[] {
  const around = surroundings(told)
  const links: StatementLink[] = []
  for (const [document, partner] of pairsOfStory(reading)) {
    const rarity = rarityIn([document, partner, ...reading.partnersOf(document)].map(told))
    const index = indexed(told(partner))
    for (const a of told(document))
      for (const b of candidates(a, index)) {
        const link = linkStatements(facts, a, b, around, rarity)
        if (link && link.strength >= LEAST_STRENGTH) links.push(link)
      }
  }
  return links
}

/** What each document tells, prepared once, when first asked for. */
export function toldByDocument(reading: StoryReading, facts: CaseFacts): (id: DocumentId) => readonly Told[] {
  return onceEach((id) => toldOf(withAntecedents(reading.statementsOf(id), facts)))
}

function indexed(statements: readonly Told[]): Map<string, Told[]> {
  const index = new Map<string, Told[]>()
  for (const told of statements)
    for (const key of keysOf(told)) {
      const list = index.get(key)
      if (list) list.push(told)
      else index.set(key, [told])
    }
  return index
}

function candidates(told: Told, index: ReadonlyMap<string, readonly Told[]>): Set<Told> {
  const found = new Set<Told>()
  for (const key of keysOf(told))
    for (const other of (index.get(key) ?? []).slice(0, MOST_WITH_KEY)) found.add(other)
  return found
}

/** What a partner must share one of. */
function keysOf({ event, weight, parts, statement, known }: Told): Set<string> {
  const keys = new Set<string>()
  if (known) keys.add('known')
  if (weight > 0.5) keys.add(`event ${event.lemma}`)
  for (const phrase of [
    ...parts.map((part) => part.phrase),
    ...statement.adjuncts.map((adjunct) => adjunct.phrase),
  ]) {
    for (const entity of phrase.entities) keys.add(entity)
    if (phrase.entity !== null) keys.add(phrase.entity)
    else if (phrase.head.length > 2) keys.add(phrase.head)
    for (const word of phrase.words) if (word.length > 3) keys.add(word)
  }
  return keys
}

/** Names and telling words of a sentence, from all its statements. */
function surroundings(told: (id: DocumentId) => readonly Told[]): (one: Told) => Surroundings {
  const known = new Map<string, Surroundings>()
  return ({ statement }) => {
    const key = `${statement.document} ${statement.sentence}`
    const before = known.get(key)
    if (before) return before
    const entities = new Set<string>()
    const words = new Set<string>()
    const times: FoundTime[] = []
    for (const other of told(statement.document)) {
      // What a headline says happened when the first sentence below it says.
      if (statement.headline && other.statement.sentence === statement.sentence + 1)
        times.push(...other.statement.times)
      if (other.statement.sentence !== statement.sentence) continue
      times.push(...other.statement.times)
      if (other.weight > 0.5) words.add(other.event.lemma)
      for (const phrase of [
        ...other.parts.map((part) => part.phrase),
        ...other.statement.adjuncts.map((adjunct) => adjunct.phrase),
      ]) {
        for (const entity of phrase.entities) entities.add(entity)
        if (phrase.entity === null && phrase.head.length > 2) words.add(phrase.head)
        for (const word of phrase.words) if (word.length > 3) words.add(word)
      }
    }
    const result = { entities, words, times }
    known.set(key, result)
    return result
  }
}

/** 1 for a word that two documents of the story have, down to 0.2 for one that stands in all their sentences. */
function rarityIn(story: readonly (readonly Told[])[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const document of story.slice(0, 8))
    for (const { parts, statement, event } of document) {
      const words = new Set([
        event.lemma,
        ...parts.map(({ phrase }) => phrase.head),
        ...statement.adjuncts.map(({ phrase }) => phrase.head),
      ])
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  return (word) => Math.max(0.2, Math.min(1, 1 - Math.log2(Math.max(1, (counts.get(word) ?? 0) / 3)) / 4))
}
