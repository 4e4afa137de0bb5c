import { onceEach } from '../../base/memo.ts'
import type { DocumentId } from '../../documents/source-document.ts'
import type { Phrase, Statement } from '../../statements/statement.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { withAntecedents } from '../statements/antecedents.ts'
import { classOf, kinOf } from '../statements/words-kin.ts'
import { maybeOne } from './people-told.ts'
import type { Situation } from './read-situations.ts'

/** Of whom a clause tells a state: a person, a group, somebody without a name, or `null` where it cannot be read. */
export type SituationTheme = {
  readonly entity: string | null
  /** By a name, and not by a pronoun given to it. */
  readonly named: boolean
  readonly head: string
  /** More than one: "the nurses", "two surveyors". */
  readonly many: boolean
  /** A pronoun that nobody could be given for, or a headline's word. */
  readonly plain: boolean
  readonly acts: boolean
}

/** Tells of whom a state is told. */
export type SituationThemes = (one: Situation) => SituationTheme | null

const PLURAL = /^(?:they|them|we|us|these|those|all|both|others?|people|some|most|many|everyone|everybody)$/u
const SELF = /^(?:he|she|him|her|i|me|who|it)$/u
const KIN = 0.8

/** Reads the clauses of a document once, with pronouns and titles given to whom they mean. */
export function situationThemes(reading: StoryReading, facts: CaseFacts): SituationThemes {
  const clausesOf = onceEach((id: DocumentId) => withAntecedents(reading.statementsOf(id), facts))
  return (one) => {
    const clause = clauseAt(clausesOf(one.document), one)
    if (isCounted(one)) return { entity: null, named: false, head: '', many: true, plain: true, acts: false }
    const phrase = clause && subjectIn(clause, one, facts)
    return phrase && !phrase.negative ? themeOf(phrase, one, facts) : null
  }
}

/** Whether two themes are surely two people or groups, surely one, or neither. */
export function compareThemes(
  a: SituationTheme | null,
  b: SituationTheme | null,
  facts: CaseFacts,
): 'one' | 'two' | 'open' {
  if (!a || !b) return 'open'
  if (a.entity !== null && b.entity !== null) {
    if (a.entity === b.entity) return 'one'
    return !a.named || !b.named || maybeOne(a.entity, b.entity, facts) ? 'open' : 'two'
  }
  if (a.many !== b.many) return 'two'
  if (a.plain || b.plain) return 'open'
  // "The governor admitted", "Marr denied": a title that means the person has been given to them before.
  if (a.entity !== null || b.entity !== null) return a.acts && b.acts ? 'two' : 'open'
  if (a.head === b.head || kinOf(noun(a.head), noun(b.head)) >= KIN) return 'one'
  return a.many ? 'two' : 'open'
}

function noun(lemma: string): { readonly lemma: string; readonly part: 'noun' } {
  return { lemma, part: 'noun' }
}

/** The clause whose verb stands in the expression, else the shortest that holds it. */
function clauseAt(clauses: readonly Statement[], { sentence, from, to }: Situation): Statement | null {
  const [start, end] = [sentence.words[from]?.start, sentence.words[to - 1]?.end]
  if (start === undefined || end === undefined) return null
  const near = clauses.filter((clause) => clause.start < end && start < clause.end)
  const own = near.find(({ at }) => at.start < end && start < at.end)
  return own ?? near.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

function subjectIn(
  { agent, patient, passive }: Statement,
  { cue }: Situation,
  facts: CaseFacts,
): Phrase | null {
  if (passive) return patient
  if (!cue.field.acts && patient !== null && isPeople(patient, facts)) return patient
  return agent
}

const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|\d{1,6})$/u
/** What may stand right behind a number as the state of so many, and is not what is counted. */
const COUNTED_STATE = /(?:ed|dead|missing|alive|safe|unhurt|free)$/u
/** What stands between a number and the state of so many: "41 dead", "six people died". */
const COUNTED =
  /^(?:people|others|more|men|women|children|were|are|have|had|been|is|left|soldiers|civilians|villagers|passengers|workers)$/u

/** "41 dead", "six people were hurt": so many are told of, none of whom a name must mean. */
function isCounted({ sentence: { words }, from }: Situation): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const key = words[at]?.key ?? ''
    if (COUNT.test(key) && at === from - 1 && !COUNTED_STATE.test(words[from]?.key ?? '')) return false
    if (COUNT.test(key))
      return !/^(?:aged|age)$/u.test(words[at - 1]?.key ?? '') && !/,/u.test(words[at]?.gap ?? '')
    if (!COUNTED.test(key)) return false
  }
  return false
}

function isPeople({ entity, head, pronoun }: Phrase, facts: CaseFacts): boolean {
  if (pronoun !== null) return /^(?:he|she|him|her|they|them)$/u.test(pronoun)
  if (entity !== null) return facts.entity(entity)?.kind === 'person'
  return head !== '' && classOf(head) === 'person'
}

function themeOf(phrase: Phrase, { sentence, cue }: Situation, facts: CaseFacts): SituationTheme {
  const { entity, head, pronoun, amount, text } = phrase
  const person = entity !== null && facts.entity(entity)?.kind === 'person'
  const last =
    text
      .toLowerCase()
      .split(/\s+/u)
      .find((word) => word.startsWith(head)) ?? ''
  const many =
    !person &&
    ((amount !== null && (amount.best ?? amount.low) > 1) ||
      (pronoun !== null ? PLURAL.test(pronoun) : last !== head && last.endsWith('s')) ||
      PLURAL.test(head))
  return {
    entity: person ? entity : null,
    named: person && pronoun === null,
    head,
    many,
    acts: cue.field.acts,
    plain: sentence.headline || head === '' || (pronoun !== null && SELF.test(pronoun)),
  }
}
