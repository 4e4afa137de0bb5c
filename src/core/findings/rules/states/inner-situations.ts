import type { DocumentId } from '../../../documents/source-document.ts'
import { isAbout, isOfAnother, themeOf, widened } from '../../headlines/headline-theme.ts'
import type { WordingAt } from '../../headlines/wordings.ts'
import { areOtherGroups } from '../../inner/totals.ts'
import { isOfOthers } from '../../inner/limited-denials.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import { isShort, linesAndText } from '../../headlines/lines-above.ts'
import { ofMany } from '../../situations/other-matters.ts'
import type { Situation } from '../../situations/read-situations.ts'
import { situationsIn } from '../../situations/read-situations.ts'
import type { Matter } from '../../situations/same-matter.ts'
import { sameMatter } from '../../situations/same-matter.ts'
import { singular } from '../../situations/shared-words.ts'
import type { SituationThemes } from '../../situations/situation-themes.ts'
import { situationThemes } from '../../situations/situation-themes.ts'
import type { Clash } from '../../statements/clash.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'
import { clashOf, oncePerPair } from './situations.ts'

const LEAST_BELOW = 1.2
/** What had been so before is compared where the person is named and much else is the same. */
const LEAST_BEFORE = 2
const LEAST_INNER = 1.4
/** Sentences of a text that is read for two places that exclude each other. */
const MOST_SENTENCES = 60
/** Letters up to which a text tells of one thing; a longer one has the words of a field for many. */
const MOST_LETTERS = 1600
/** In a text of up to so many the first sentences below a headline still tell of the same person. */
const MOST_LETTERS_BELOW = 2600
const FIRST_BELOW = 8

/**
 * Rule F56 `headline-body`: a headline tells a state that the text below never tells, while it tells another of the same
 * field. Rule F57 `status-outcome`: two sentences of a text tell states of which one alone can ever hold.
 */
export function clashingWithin(reading: StoryReading, facts: CaseFacts): Clash[] {
  if (!facts.isChosen) return []
  const themeIn = situationThemes(reading, facts)
  return reading.documents.flatMap((document) => {
    const letters = facts.document(document)?.text.length ?? 0
    if (letters > MOST_LETTERS_BELOW) return []
    const told = situationsIn(document, reading.sentencesOf(document).slice(0, MOST_SENTENCES))
    const below = belowHeadline(document, told, reading, facts, themeIn)
    return oncePerPair(
      below.length > 0 || letters > MOST_LETTERS ? below : withinText(told, reading, facts, themeIn),
    )
  })
}

function belowHeadline(
  document: DocumentId,
  told: readonly Situation[],
  reading: StoryReading,
  facts: CaseFacts,
  themeIn: SituationThemes,
): Clash[] {
  const { lines } = linesAndText(reading.sentencesOf(document), facts.document(document))
  const short = new Set(lines.filter((line) => isShort(line) && !isAsked(line.words[0]?.key)))
  const above = told.filter(({ sentence }) => short.has(sentence))
  const body = told.filter(({ sentence }) => !lines.includes(sentence))
  const sentences = reading.sentencesOf(document).filter((sentence) => !lines.includes(sentence))
  const isLong = (facts.document(document)?.text.length ?? 0) > MOST_LETTERS
  const found: Clash[] = []
  for (const one of above) {
    const { field } = one.cue
    if (one.past) continue
    const isOfIt = aboutTheme(one, sentences, facts)
    const matterOf = (other: Situation): Matter | null =>
      sameMatter(one, other, reading, facts, themeIn, field.of === 'person' && isOfIt(other))
    const own = body.filter((other) => other.cue.field === field)
    if (
      own.some(
        (other) =>
          other.state === one.state &&
          !isOfOthersToo(one, other) &&
          (field.of !== 'person' || isOfIt(other) || matterOf(other) !== null),
      )
    )
      continue
    for (const other of own) {
      if ((other.denied || other.cue.negative) && isOfOthers(behindOf(other))) continue
      if (other.state === one.state || other.past || (field.of === 'person' && isOfAnother(other, null)))
        continue
      if (field.order === 'forward' && other.state < one.state && !other.lasting) continue
      if (isLong && other.sentence.index > FIRST_BELOW) continue
      // A long text tells of many things; what it denies in so many words it denies of its headline.
      if (isLong && (field.of === 'person' ? !isOfIt(other) : field.gate !== 'here' || !other.denied))
        continue
      const matter = matterOf(other)
      if (matter === null || matter.strength < LEAST_BELOW) continue
      if (other.before && (matter.about === '' || matter.strength < LEAST_BEFORE)) continue
      if (!matter.shared && field.things.size === 0 && field.of !== 'person') continue
      found.push({ ...clashOf(one, other, matter), rule: 'F56', type: 'headline-body', least: LEAST_BELOW })
    }
  }
  return found
}

/** Whether what is told below is told of the one of whom the headline tells its state, by name, noun or pronoun. */
function aboutTheme(
  one: Situation,
  body: readonly ReadSentence[],
  facts: CaseFacts,
): (other: Situation) => boolean {
  const theme = themeOf(placeOf(one), one.cue.field.acts ? 'subject' : 'both')
  if (theme === null) return () => false
  const wide = widened(theme, body)
  return (other) => {
    const { sentence, from } = other
    // "Has left NAME in line": the last person before it is whom it is told of.
    const nearest = sentence.words
      .slice(0, from)
      .findLast(({ entity }) => entity !== null && facts.entity(entity)?.kind === 'person')?.entity
    if (typeof nearest === 'string' && !wide.keys.has(nearest) && !wide.anybody) return false
    return isAbout(wide, placeOf(other), body)
  }
}

/** "Two directors have resigned" below "Boss quits": others than the one of a headline. */
function isOfOthersToo(headline: Situation, other: Situation): boolean {
  const subject = headline.sentence.words[headline.from - 1]?.key ?? ''
  return ofMany(other) && !ofMany(headline) && singular(subject) === subject
}

function placeOf({ sentence, from, to }: Situation): WordingAt {
  return { sentence, from, to, standing: 'told' }
}

/** The words of a denial and those behind it: "did not arrest anyone else". */
function behindOf({ sentence: { words }, from, to }: Situation): string {
  return words
    .slice(Math.max(0, from - 3), to + 4)
    .map(({ text }) => text)
    .join(' ')
}

function isAsked(key: string | undefined): boolean {
  return /^(?:did|does|is|are|was|were|do|if|will|can|could|should|has|have|why|how)$/u.test(key ?? '')
}

function withinText(
  told: readonly Situation[],
  reading: StoryReading,
  facts: CaseFacts,
  themeIn: SituationThemes,
): Clash[] {
  const found: Clash[] = []
  const inner = told.filter(({ cue, past, before }) => cue.field.inner && !past && !before)
  for (const [at, one] of inner.entries())
    for (const other of inner.slice(at + 1)) {
      const { field } = one.cue
      if (other.cue.field !== field || other.state === one.state || other.sentence === one.sentence) continue
      if (areOtherGroups(one, other)) continue
      if (field.order === 'forward') {
        const [low, high] = one.state < other.state ? [one, other] : [other, one]
        if (
          !low.lasting ||
          inner.some((third) => third.state === high.state && third.sentence === low.sentence)
        )
          continue
      }
      const matter = sameMatter(one, other, reading, facts, themeIn)
      if (matter === null || matter.strength < LEAST_INNER || (field.of === 'person' && matter.about === ''))
        continue
      found.push({ ...clashOf(one, other, matter), rule: 'F57', least: LEAST_INNER })
    }
  return found
}
