import type { Lexicon } from '../lexicon/lexicon.ts'
import type { NameCluster } from './clusters.ts'
import type { CaseItems, Names } from './resolve.ts'

const MEN =
  /^(?:husband|father|son|brother|uncle|nephew|grandfather|grandson|widower|stepfather|stepson|stepbrother|father-in-law|son-in-law|brother-in-law|half-brother|policeman|businessman|nobleman|king)$/u
const WOMEN =
  /^(?:wife|mother|daughter|sister|aunt|niece|grandmother|granddaughter|widow|stepmother|stepdaughter|stepsister|mother-in-law|daughter-in-law|sister-in-law|half-sister|chairwoman|spokeswoman|policewoman|businesswoman|actress|waitress|headmistress|midwife|nun|queen|fiancee|landlady)$/u

/** What a noun beside a name tells; "chairman" is said of women, too. */
export function genderOfNoun(key: string): 'he' | 'she' | undefined {
  return MEN.test(key) ? 'he' : WOMEN.test(key) ? 'she' : undefined
}

/** Which pronoun a person is spoken of with, where titles or plain sentences of the case say so. */
export type Genders = ReadonlyMap<NameCluster, 'he' | 'she'>

/** Votes for one pronoun from here on decide, when the other has at most a quarter. */
const FEWEST_VOTES = 2

/**
 * Learns pronouns from titles (Mr, Ms) and from sentences that name one person and go on with one pronoun. Used only
 * to keep "he" from meaning a person the case calls "she".
 */
export function gendersOf(caseItems: CaseItems, names: Names, lexicon: Lexicon): Genders {
  const votes = new Map<NameCluster, { he: number; she: number }>()
  const vote = (cluster: NameCluster, pronoun: 'he' | 'she', weight: number): void => {
    const own = votes.get(cluster) ?? { he: 0, she: 0 }
    own[pronoun] += weight
    votes.set(cluster, own)
  }
  for (const sentences of caseItems) {
    for (const items of sentences) {
      const people = new Set<NameCluster>()
      const pronouns = new Set<'he' | 'she'>()
      for (const [index, item] of items.entries()) {
        const cluster = item.mention ? names.of.get(item.mention)?.cluster : undefined
        if (cluster && names.kinds.get(cluster) === 'person') {
          people.add(cluster)
          const title = lexicon.genderedTitles.get(items[index - 1]?.key ?? '')
          if (title) vote(cluster, title, 4)
          // "his wife, NAME", "chairwoman NAME".
          const noun = items[items[index - 1]?.key === ',' ? index - 2 : index - 1]
          const told = noun?.kind === 'word' || noun?.kind === 'role' ? genderOfNoun(noun.key) : undefined
          if (told) vote(cluster, told, 2)
        }
        const pronoun = lexicon.pronounGenders.get(item.key)
        if (pronoun && item.kind === 'word' && people.size === 1) pronouns.add(pronoun)
      }
      const [person] = people
      const [pronoun] = pronouns
      if (person && pronoun && people.size === 1 && pronouns.size === 1) vote(person, pronoun, 1)
    }
  }
  const genders = new Map<NameCluster, 'he' | 'she'>()
  for (const [cluster, { he, she }] of votes) {
    if (he >= FEWEST_VOTES && she * 4 <= he) genders.set(cluster, 'he')
    else if (she >= FEWEST_VOTES && he * 4 <= she) genders.set(cluster, 'she')
  }
  return genders
}
