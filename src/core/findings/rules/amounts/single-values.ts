import { onceEach } from '../../../base/memo.ts'
import type { DocumentId } from '../../../documents/source-document.ts'
import { pairsOfStory } from '../../reading/document-pairs.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import type { SingleValue } from '../../singles/single-values.ts'
import { singleValuesOf } from '../../singles/single-values.ts'
import type { Clash } from '../../statements/clash.ts'
import { compareMoments } from '../../statements/compare-moments.ts'
import { likeness } from '../../statements/likeness.ts'
import { kinOf } from '../../statements/words-kin.ts'

/** Two measurings of one quake differ by less. */
const MEASURED_ALIKE = 0.25
/** From there on two phrases mean one, and two verbs say one. */
const ONE_THING = 0.8
const ONE_DOING = 0.85
const STRENGTH = 2

/**
 * Rule F117 `quantity`, `date-time`: of what a happening or a thing has once (the magnitude of a quake, the minute of a goal,
 * the year in which a ship was built), two reports of one event give one number each, and not the same.
 */
export function clashingSingles(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const valuesOf = onceEach((id: DocumentId) => singleValuesOf(id, reading, facts))
  return pairsOfStory(reading).flatMap(([document, partner]) => {
    const isOneEvent = reading.sameReport(document, partner) !== null
    // A named thing is one in whatever report.
    const counts = ({ of, field }: SingleValue): boolean =>
      isOneEvent || (field === 'origin' && of?.entity != null)
    const [own, others] = [valuesOf(document).filter(counts), valuesOf(partner).filter(counts)]
    return own.flatMap((a) =>
      others.flatMap((b) =>
        differ(a, b) &&
        isOnly(a, own) &&
        isOnly(b, others) &&
        !gives(b.passage.document, a, facts) &&
        !gives(a.passage.document, b, facts) &&
        !areOfTwoTimes(a, b, reading)
          ? [clashOf(a, b)]
          : [],
      ),
    )
  })
}

function differ(a: SingleValue, b: SingleValue): boolean {
  if (!areOfOne(a, b)) return false
  return a.field === 'magnitude' ? Math.abs(a.value - b.value) > MEASURED_ALIKE : a.value !== b.value
}

/** Whether both tell the same of the same. */
function areOfOne(a: SingleValue, b: SingleValue): boolean {
  if (a.field !== b.field) return false
  if (a.of === null || b.of === null) return a.of === b.of
  const doing =
    a.verb === b.verb || kinOf({ lemma: a.verb, part: 'verb' }, { lemma: b.verb, part: 'verb' }) >= ONE_DOING
  return doing && likeness(a.of, b.of) >= ONE_THING
}

/** A report with another number for it tells of two. */
function isOnly(one: SingleValue, all: readonly SingleValue[]): boolean {
  return all.every((other) => other.value === one.value || !areOfOne(one, other))
}

/** Whether a document has the number at all. */
function gives(document: DocumentId, { value, field }: SingleValue, facts: CaseFacts): boolean {
  const shown = field === 'magnitude' ? value.toFixed(1).replace('.', '\\.') : String(value)
  return new RegExp(`(?<![\\d.])${shown}(?![\\d])`, 'u').test(facts.document(document)?.text ?? '')
}

/** Quakes of two days or hours are two. */
function areOfTwoTimes(a: SingleValue, b: SingleValue, reading: StoryReading): boolean {
  if (a.field !== 'magnitude') return false
  const [own, others] = [a, b].map(({ passage, sentence }) =>
    reading
      .momentsOf(passage.document)
      .filter(({ start, end, saying }) => !saying && start >= sentence.start && end <= sentence.end),
  )
  return (own ?? []).some((one) =>
    (others ?? []).some((other) => one.sort === other.sort && compareMoments(one, other) === 'apart'),
  )
}

const ASKED: Readonly<Record<SingleValue['field'], string>> = {
  magnitude: 'the magnitude of the earthquake',
  minute: 'the minute',
  origin: 'the year',
}

function clashOf(a: SingleValue, b: SingleValue): Clash {
  return {
    rule: 'F117',
    type: a.field === 'magnitude' ? 'quantity' : 'date-time',
    link: {
      strength: STRENGTH,
      reasons: [
        a.of === null
          ? 'both give one magnitude, of no aftershock and of no other day'
          : `both say “${a.verb}” of “${a.of.text}”, each with one number`,
      ],
    },
    values: [a.text, b.text],
    keys: [String(a.value), String(b.value)],
    passages: [a.passage, b.passage],
    about: `${a.field} ${a.verb}`,
    asked: ASKED[a.field],
    caveat: 'It is no conflict if they speak of two, or if it was measured again.',
    least: 0,
  }
}
