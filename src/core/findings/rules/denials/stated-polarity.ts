import { ENGLISH_DENIALS } from '../../../claims/lexicon/english-denials.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import type { Statement } from '../../../statements/statement.ts'
import type { Use } from '../../../statements/uses.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Denial } from '../../denials/denial.ts'
import { clauseOf } from '../../statements/clash.ts'
import { slackBetween } from '../../statements/closeness.ts'
import type { Aligned, StatementLink } from '../../statements/statement-link.ts'
import type { Told } from '../../statements/told.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

const WHOEVER =
  /^(?:those|these|who|whoever|all|some|many|most|few|several|others?|people|person|anyone|anybody|everyone|everybody|someone|somebody|one|ones|)$/u
/** Verbs that say nothing without what they act upon. */
const WITH_OBJECT = /^(?:find|have|make|take|give|get|put|do|call|hold|keep|use|carry|bring|set|send|show)$/u
const MATCH =
  /^(?:|match|game|race|title|medal|cup|championship|league|final|point|set|round|series|award|prize|bout|fight|seat|election|vote|it|that|this)$/u
const LEAST = 1.8
/** What a larger case asks for besides, and what is taken off for documents that share many names. */
const MORE = 0.8
const ALIKE = 0.5

/** Rule F19 `negation-polarity`: of two clauses that tell one thing one says that it was not so. */
export function clashingDenials(
  links: readonly StatementLink[],
  reading: StoryReading,
  facts: CaseFacts,
  toldIn: (id: DocumentId) => readonly Told[],
): Denial[] {
  const useOf = usesOfClauses(reading)
  return links.flatMap((link) => {
    const { a, b } = link
    if (a.denied === b.denied || link.opposed !== null || link.otherDay) return []
    if (a.statement.reality !== 'told' || b.statement.reality !== 'told') return []
    const [denied, told] = a.denied ? [a, b] : [b, a]
    if (!tellsFact(denied, useOf(denied)) || !tellsFact(told, useOf(told))) return []
    if (leavesDoerOpen(denied.statement, told.statement)) return []
    const tied = link.aligned.filter((one) => one.likeness >= ALIKE && !isOfWhoever(one))
    if (tied.length === 0 || link.aligned.some((one) => areApart(one) || areOthers(one))) return []
    if (WITH_OBJECT.test(a.event.lemma) && !haveObject(link, tied)) return []
    if (link.adjuncts.some(isOtherEnd) || deniesToo(denied, told, toldIn(told.statement.document))) return []
    const least = LEAST + (slackBetween(facts, a.statement.document, b.statement.document) > 0 ? 0 : MORE)
    if (link.strength < least) return []
    return [
      {
        rule: 'F19' as const,
        denied: clauseOf(denied.statement),
        told: clauseOf(told.statement),
        values: { denied: `not ${denied.event.lemma}`, told: told.event.lemma },
        about: tied[0]?.a.text ?? a.event.lemma,
        strength: link.strength,
        least,
        reasons: link.reasons,
      },
    ]
  })
}

/** The word in which a clause says what happened, with how it stands in its sentence. */
function usesOfClauses(reading: StoryReading): (told: Told) => Use | null {
  const known = new Map<string, Map<number, Use>>()
  return ({ statement }) => {
    let uses = known.get(statement.document)
    if (!uses) {
      uses = new Map(reading.usesOf(statement.document).map((use) => [use.end, use]))
      known.set(statement.document, uses)
    }
    for (let end = statement.at.end; end > statement.at.start; end--) {
      const use = uses.get(end)
      if (use && use.part !== 'noun') return use
    }
    return null
  }
}

/** Told as something that once was so: no liking, being or trying, nothing that goes on or may still come. */
function tellsFact({ statement, event, denied }: Told, use: Use | null): boolean {
  if (ENGLISH_DENIALS.inner.has(event.lemma)) return false
  // Of matches and seats everybody wins some and loses some; pressure, contact and money are lost once.
  if (/^(?:win|lose)$/u.test(event.lemma) && (!statement.patient || MATCH.test(statement.patient.head)))
    return false
  if (isOfReporters(statement)) return false
  if (use === null) return event.part !== 'verb'
  if (denied && use.segment.perfect && ENGLISH_DENIALS.pending.has(event.lemma)) return false
  if (statement.headline) return true
  return use.segment.past && (denied || use.standing !== 'unsure')
}

const INTERVIEW =
  /^(?:meet|speak|talk|answer|reply|respond|comment|receive|see|call|return|tell|give|let|admit|grant)$/u

/** "Declined to meet us", "never answered us": whoever wrote the report was refused, which is no other's meeting. */
function isOfReporters({ verb, patient, adjuncts }: Statement): boolean {
  return (
    INTERVIEW.test(verb) &&
    [patient, ...adjuncts.map(({ phrase }) => phrase)].some((phrase) =>
      /^(?:us|me)$/u.test(phrase?.pronoun ?? ''),
    )
  )
}

/** "He denied that his men had blown the gates", "the gates were blown": somebody else may have done it. */
function leavesDoerOpen(denied: Statement, told: Statement): boolean {
  return told.passive && told.agent === null && !denied.passive && denied.patient !== null
}

/** Both verbs act upon something, and upon the same. */
function haveObject({ a, b }: StatementLink, tied: readonly Aligned[]): boolean {
  return (
    a.statement.patient?.pronoun === null &&
    b.statement.patient?.pronoun === null &&
    tied.some(({ role }) => role === 'patient')
  )
}

/** "Nominated for the one prize" and "for the other", "sent to the coast" and "to the hills". */
function isOtherEnd({ role, likeness, a, b }: Aligned): boolean {
  return (
    /^(?:for|to|from|with|against|as|into|of)$/u.test(role) &&
    likeness <= -0.5 &&
    a.amount === null &&
    b.amount === null
  )
}

/** "Those who voted" and "those who had not": who they are is told by the clause itself. */
function isOfWhoever({ a, b }: Aligned): boolean {
  return WHOEVER.test(a.head) && WHOEVER.test(b.head)
}

/** A document that tells of both, the deed and its denial, reports what is in dispute. */
function deniesToo(denied: Told, told: Told, others: readonly Told[]): boolean {
  const named = new Set(denied.parts.flatMap(({ phrase }) => phrase.entities))
  return others.some(
    (other) =>
      other.denied &&
      other.event.lemma === told.event.lemma &&
      (named.size === 0 || other.parts.some(({ phrase }) => phrase.entities.some((id) => named.has(id)))),
  )
}

/** Two things; what "it" and "they" stand for is read from order alone, so it ends nothing. */
function areApart({ a, b, likeness }: Aligned): boolean {
  const stands = ({ text, start, end }: Aligned['a']): boolean => text.length !== end - start
  return likeness < 0 && !stands(a) && !stands(b)
}

/** "118 have been brought", "fifty-eight have not": other people. */
export function areOthers({ a, b }: Aligned): boolean {
  if (a.amount !== null && b.amount !== null)
    return a.amount.high < b.amount.low || b.amount.high < a.amount.low
  return (
    /^(?:only|other|another|further|more)\b/iu.test(a.text) ||
    /^(?:only|other|another|further|more)\b/iu.test(b.text)
  )
}
