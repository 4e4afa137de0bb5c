import { areKindred, happeningOf } from '../../claims/lexicon/english-happenings.ts'
import type { DocumentId, Passage } from '../../documents/source-document.ts'
import type { Beside, TellingWord } from '../../statements/beside.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { kinOf } from './words-kin.ts'

const LEAST_KIN = 0.75
/** Sentences that tell what a report is about, the headline among them. */
const LEAD = 3
/** What happens to somebody, and to several people in one story. */
const PERSONAL = /^(?:arrest|release|death|resignation|verdict|signing|departure|abduction|vote|closing)$/u

/** What both documents tell of first: the happenings of their headlines and leads. */
export function mainHappenings(reading: StoryReading): (a: DocumentId, b: DocumentId) => ReadonlySet<string> {
  const known = new Map<DocumentId, ReadonlySet<string>>()
  const ownOf = (id: DocumentId): ReadonlySet<string> => {
    const before = known.get(id)
    if (before) return before
    const lead = reading.statementsOf(id).filter(({ sentence }) => sentence < LEAD)
    const found = new Set(
      lead.flatMap(({ verb, particle, patient, agent, adjuncts }) =>
        [
          happeningOf(verb, particle),
          ...[patient, agent, ...adjuncts.map(({ phrase }) => phrase)].map((phrase) =>
            happeningOf(phrase?.head ?? '', ''),
          ),
        ].flatMap((happening) => (happening === null ? [] : [happening])),
      ),
    )
    known.set(id, found)
    return found
  }
  return (a, b) =>
    new Set([...ownOf(a)].filter((one) => [...ownOf(b)].some((other) => areKindred(one, other))))
}

/** Words that weigh more stand beside. */
const NEAR = 0.7

/** Evidence that two times or places are of one happening. */
export type BesideEvidence = {
  readonly strength: number
  readonly reasons: readonly string[]
  /** How near the words are that say what happened, 0 to 1. */
  readonly kin: number
  readonly words: readonly [TellingWord, TellingWord] | null
  /** It happens to somebody, so that a name in common tells that it is the same. */
  readonly personal: boolean
}

/**
 * What says that two times or places are of one happening, or `null` where it is something that happens to many and
 * nothing says that it is one of them. `tied`: something else does, as a day in common.
 */
export function besideEvidence(a: Beside, b: Beside, facts: CaseFacts, tied: boolean): BesideEvidence | null {
  const words = wordsMet(a, b)
  const kin = words ? kinOfWords(...words) : 0
  const reasons: string[] = []
  if (words)
    reasons.push(
      words[0].lemma === words[1].lemma
        ? `both say “${words[0].lemma}”`
        : `“${words[0].lemma}” and “${words[1].lemma}” may tell one thing`,
    )
  const shared = [...a.around].filter(
    (word) => b.around.has(word) && !(words ?? []).some(({ lemma }) => lemma === word),
  )
  const names = shared.filter((word) => facts.entity(word) !== null)
  if (names.length === 0 && PERSONAL.test(words?.[0].happening ?? '') && !tied) return null
  if (shared.length > 0)
    reasons.push(
      `both sentences have ${shared
        .slice(0, 4)
        .map((word) => facts.entity(word)?.name ?? word)
        .join(', ')}`,
    )
  return {
    strength: kin + Math.min(0.6, names.length * 0.3) + Math.min(0.5, (shared.length - names.length) * 0.17),
    reasons,
    kin,
    words,
    personal: PERSONAL.test(words?.[0].happening ?? ''),
  }
}

/** Whether a document tells only one time or place of what stands beside this one. */
export function isOnlyOne(one: Beside, all: readonly Beside[]): boolean {
  const happening = one.words.find(({ weight }) => weight > NEAR)?.happening ?? null
  return (
    happening !== null &&
    all.every(
      (other) =>
        other === one ||
        other.sentence === one.sentence ||
        !other.words.some(({ weight, happening: its }) => weight > NEAR && its === happening),
    )
  )
}

/** Whether the sentences name people, and none in common. */
export function nameOthers(a: Beside, b: Beside, facts: CaseFacts): boolean {
  const people = ({ around }: Beside): string[] =>
    [...around].filter((word) => facts.entity(word)?.kind === 'person')
  const [left, right] = [people(a), people(b)]
  return left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one))
}

/** Whether both stand where their documents say what they are about. */
export function areLeads(a: Beside, b: Beside): boolean {
  return a.sentence < LEAD && b.sentence < LEAD
}

/** Whether both tell of what both documents tell of first. */
export function areMain(a: Beside, b: Beside, main: ReadonlySet<string>): boolean {
  return [a, b].every(({ words }) => words.some(({ happening }) => happening !== null && main.has(happening)))
}

/** How near what happened then or there is in two sentences, 0 to 1. */
export function bestKin(a: Beside, b: Beside): number {
  const words = wordsMet(a, b)
  return words ? kinOfWords(...words) : 0
}

function wordsMet(a: Beside, b: Beside): readonly [TellingWord, TellingWord] | null {
  let best = 0
  let found: readonly [TellingWord, TellingWord] | null = null
  for (const one of a.words)
    for (const other of b.words) {
      const kin = kinOfWords(one, other)
      if (kin > best) {
        best = kin
        found = [one, other]
      }
    }
  return found
}

/** Kin of what happened, less the farther the words stand from the times. */
function kinOfWords(a: TellingWord, b: TellingWord): number {
  const near = Math.min(1, 0.2 + a.weight) * Math.min(1, 0.2 + b.weight)
  if (a.happening !== null && b.happening !== null)
    return areKindred(a.happening, b.happening) ? near * (a.happening === b.happening ? 1 : 0.8) : 0
  const kin = kinOf(a, b)
  return kin >= LEAST_KIN ? kin * near * (a.part === 'noun' && b.part === 'noun' ? 0.5 : 1) : 0
}

/** From the time or place to the word that says what happened; the sentence where no word does. */
export function besidePassage(
  { document, start, end, whole }: Beside,
  word: TellingWord | undefined,
): Passage {
  if (!word) return { document, ...whole }
  return { document, start: Math.min(start, word.start), end: Math.max(end, word.end) }
}
