import type { Phrase, Statement } from '../../statements/statement.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { classOf } from './words-kin.ts'

/** Words for a group that, with "the", mean the one that the document is about. */
const GROUP =
  /^(?:bank|company|firm|club|party|union|group|militia|movement|ministry|agency|hospital|university|school|charity|airline|council|brigade|regiment|organi[sz]ation|lender|operator|owner|authority)$/u
/** Mentions that a group must have to be what the document is about, and how many times those of any other. */
const LEAST_MENTIONS = 3
const TIMES_OTHERS = 2

/**
 * The statements of one document with the phrases that stand for others told: "the general" where one person of the
 * document has that title, "the bank" where the document is about one, "it" and "they" for the subject before. What is
 * told stays where it stands. Linear.
 */
export function withAntecedents(statements: readonly Statement[], facts: CaseFacts): Statement[] {
  const titles = titlesIn(statements)
  const group = mainGroup(statements, facts)
  let before: Phrase | null = null
  let last: Phrase | null = null
  let sentence = -1
  return statements.map((statement) => {
    if (statement.sentence !== sentence) {
      sentence = statement.sentence
      before = last
    }
    const meant = (phrase: Phrase | null): Phrase | null =>
      phrase === null ? null : standingFor(named(phrase, statement.headline, titles, group), before)
    const resolved: Statement = {
      ...statement,
      agent: meant(statement.agent),
      patient: meant(statement.patient),
      adjuncts: statement.adjuncts.map((adjunct) => ({
        ...adjunct,
        phrase: named(adjunct.phrase, false, titles, group),
      })),
    }
    const subject = statement.passive ? resolved.patient : resolved.agent
    if (subject && subject.pronoun === null && subject.head !== '' && subject.head !== 'there') {
      // The first subject of a sentence is what the next goes on about; the last clause but one within it.
      if (last === before || last === null) last = subject
      before = subject
    }
    return resolved
  })
}

/** Which one person or group of the document a title or a word of a name belongs to; two share none. */
function titlesIn(statements: readonly Statement[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { agent, patient, complement, adjuncts } of statements)
    for (const phrase of [agent, patient, complement, ...adjuncts.map((adjunct) => adjunct.phrase)]) {
      if (!phrase || phrase.entity === null || phrase.entities[0] !== phrase.entity) continue
      const words =
        phrase.pronoun === null ? [...phrase.words, ...phrase.text.toLowerCase().split(/\s+/u)] : []
      for (const word of words) {
        if (word.length < 4) continue
        const known = found.get(word)
        found.set(word, known === undefined || known === phrase.entity ? phrase.entity : null)
      }
    }
  return found
}

/** The group that is named in the document far more often than any other, or `null`. */
function mainGroup(statements: readonly Statement[], facts: CaseFacts): string | null {
  const document = statements[0]?.document
  if (document === undefined) return null
  const counts = [...facts.entitiesIn(document)]
    .flatMap((id) => {
      const entity = facts.entity(id)
      if (entity?.kind !== 'organisation') return []
      return [{ id, count: facts.mentionsIn(id, document).length }]
    })
    .toSorted((a, b) => b.count - a.count)
  const [first, second] = counts
  if (!first || first.count < LEAST_MENTIONS) return null
  return second && second.count * TIMES_OTHERS > first.count ? null : first.id
}

function named(
  phrase: Phrase,
  headline: boolean,
  titles: ReadonlyMap<string, string | null>,
  group: string | null,
): Phrase {
  if (phrase.entity !== null || phrase.pronoun !== null || phrase.words.length > 0 || phrase.amount !== null)
    return phrase
  if (!headline && !/^the\b/iu.test(phrase.text)) return phrase
  const sort = classOf(phrase.head)
  if (sort !== 'person' && sort !== 'group' && !GROUP.test(phrase.head)) return phrase
  const entity = titles.get(phrase.head) ?? (GROUP.test(phrase.head) ? group : null)
  return entity === null ? phrase : { ...phrase, entity, entities: [entity], definite: true }
}

function standingFor(phrase: Phrase, before: Phrase | null): Phrase {
  if (!before || phrase.entity !== null || (phrase.pronoun !== 'it' && phrase.pronoun !== 'they'))
    return phrase
  if (phrase.pronoun === 'it' && before.entity === null && classOf(before.head) === 'person') return phrase
  const { text, head, words, entity, entities } = before
  return { ...phrase, text, head, words, entity, entities, pronoun: null, definite: true }
}
