import type { DocumentId } from '../../../documents/source-document.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import type { Group } from '../../inner/totals.ts'
import { isOneGroup, someAt, wholeAt } from '../../inner/totals.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Situation } from '../../situations/read-situations.ts'
import { situationsIn } from '../../situations/read-situations.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { clashOf, oncePerPair } from '../states/situations.ts'

const LEAST = 1
const ONE_NOUN = 0.8
const OF_HEADLINE = 0.4
const MOST_SENTENCES = 60
/** What was so at an hour may have ended before all were. */
const AT_A_TIME =
  /\b(?:\d{1,2}[:.]\d\d|a\.?m|p\.?m|noon|midnight|o['’]clock|hours?|yesterday|initially|at first|earlier|by then|at one point|until|meanwhile)\b/iu
/** Words for people that any other may mean. */
const ANYBODY = /^(?:|people|man|woman|member|person|crew|one|other|child)$/u

/**
 * Rule F102 `headline-body` and `status-outcome`: a text tells a state of all of a group, or that none of it was in one,
 * and of some of the same group another state of the same field.
 */
export function brokenTotals(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  return reading.documents.flatMap((document) => oncePerPair(totalsOf(document, reading, facts)))
}

function totalsOf(document: DocumentId, reading: StoryReading, facts: CaseFacts): Clash[] {
  const sentences = reading.sentencesOf(document).slice(0, MOST_SENTENCES)
  const { lines } = linesAndText(sentences, facts.document(document))
  const told = situationsIn(document, sentences).filter(({ cue, past }) => isOfPeople(cue.field) && !past)
  const text = facts.document(document)?.text ?? ''
  return told.flatMap((one) => {
    const above = lines.includes(one.sentence)
    if (above && !isShort(one.sentence)) return []
    // "The 26 workers they had held are free": what was before is told beside it.
    if (one.before && !/^(?:is|are)$/u.test(one.sentence.words[one.from]?.key ?? '')) return []
    const whole = wholeAt(one)
    if (whole === null) return []
    return told.flatMap((other): Clash[] => {
      if (other.cue.field !== one.cue.field || other.state === one.state || other.denied || other.before)
        return []
      if (other.sentence === one.sentence || lines.includes(other.sentence)) return []
      if (!lastsBeside(one, other)) return []
      if (!above && AT_A_TIME.test(text.slice(other.sentence.start, other.sentence.end))) return []
      const some = someAt(other)
      if (some === null || !mayBePart(some, whole, above)) return []
      const strength =
        LEAST + (some.noun === whole.noun && some.noun !== '' ? ONE_NOUN : 0) + (above ? OF_HEADLINE : 0)
      const reasons = [
        `one is told of all ${whole.noun}, the other of ${some.number ?? 'some'} ${some.noun}`.trim(),
      ]
      return [
        {
          ...clashOf(one, other, { strength, reasons, about: '', shared: true }),
          rule: 'F102',
          type: above ? 'headline-body' : 'status-outcome',
          least: LEAST,
          question: `${document} ${one.cue.field.name}`,
        },
      ]
    })
  })
}

function isOfPeople({ of, name }: Situation['cue']['field']): boolean {
  return of === 'person' || name === 'deaths'
}

/** An earlier state of a field that goes forward breaks a later one of all only where it lasts. */
function lastsBeside(one: Situation, other: Situation): boolean {
  return one.cue.field.order !== 'forward' || other.state > one.state || other.lasting
}

/** A part of the group: people of the same noun; below a headline, which sums up, any people that are counted. */
function mayBePart(some: Group, whole: Group, above: boolean): boolean {
  if (some.noun !== '' && isOneGroup(some, whole)) return true
  return (
    above && (whole.noun === '' || some.noun === '' || ANYBODY.test(whole.noun) || !ANYBODY.test(some.noun))
  )
}
