import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { isPeriodical } from '#core/findings/plausible/again-and-again.ts'
import {
  areOfOtherScopes,
  areOtherLengths,
  isCondition,
  isPronoun,
} from '#core/findings/plausible/measures.ts'
import { areOfOtherTimes } from '#core/findings/plausible/other-times.ts'
import { isOfPage, isStamp } from '#core/findings/plausible/page-lines.ts'
import { isPartOfNumber } from '#core/findings/plausible/parts-of-numbers.ts'
import {
  areHalves,
  areIntroducedTogether,
  areOtherMatters,
  areTurned,
  hasOwnTime,
  isDeadLater,
  isOfCharge,
  isCaughtLater,
  isNoDoer,
  isNoOutcome,
  isOfBranch,
  isPlea,
  isShorter,
} from '#core/findings/plausible/readings.ts'
import { areCopies } from '#core/findings/plausible/same-words.ts'
import type { Stretch } from '#core/findings/plausible/stretch.ts'
import { partOf } from '#core/findings/plausible/stretch.ts'
import { mayBeOnePlace } from '#core/findings/plausible/where.ts'
import { readPlain } from '../claims/read-plain.ts'
import { stretch } from './stretch.ts'

/** Names that make two reports one story. */
const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

type Options = { readonly dates?: readonly [string, string]; readonly story?: string }

/** What is proposed over two reports of one story. */
function proposed(
  a: string,
  b: string,
  { dates = ['2031-05-06', '2031-05-06'], story = STORY }: Options = {},
): readonly Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${story}`, dates[index] ?? null),
  )
  return analyse(documents).discrepancies
}

function types(a: string, b: string, options?: Options): string[] {
  return proposed(a, b, options).map(({ type }) => type)
}

describe('F60 issues of a periodical report', () => {
  const issue = (
    day: string,
    [rain, wells, boats, tons]: readonly [number, number, number, number],
  ): string => `The harbour office gave its weekly count of Brattholm for the week that ended ${day}.

A total of ${wells} wells were pumping around Brattholm and Vikedal during the week, the harbour office said.

The catch landed at the Brattholm quay during the week came to ${tons} tonnes of herring and cod, it said.

Rain at the Vikedal station during the week was measured at ${rain} millimetres, the harbour office said.

Some ${boats} boats of the Brattholm fleet were at sea during the week, the harbour office said.`

  it('are not compared number by number', () => {
    const found = types(issue('May 3', [41, 77, 31, 812]), issue('May 10', [12, 58, 44, 655]), {
      dates: ['2031-05-04', '2031-05-10'],
    })
    expect(found.filter((type) => type === 'quantity' || type === 'date-time')).toEqual([])
  })

  it('are none where all numbers but one are the same', () => {
    const found = types(issue('May 3', [41, 77, 31, 812]), issue('May 3', [41, 58, 31, 812]))
    expect(found).toContain('quantity')
  })
})

describe('F61 parts of numbers', () => {
  it.each([
    'The gates opened at 10: ‹04 people› said in Vikedal.',
    'He won a purse of £1. ‹2m› on Monday.',
    'A magnitude 6. ‹1 quake› struck.',
    'The judges ruled by ‹an eight› to one majority.',
    'Sletten, ‹43›-1, fought in Brattholm.',
    'She led ‹17-7› at the break.',
    'The firm pays ‹12› - year bonds.',
    'The damage is put at US1 million ( ‹$1.52 million›).',
    'They found ‹a 7.62mm rifle›.',
  ])('%s', (marked) => {
    expect(isPartOfNumber(stretch(marked))).toBe(true)
  })

  it.each([
    'The flood killed ‹12 people› on Monday.',
    'The flood killed ‹12› - mostly children - on Monday.',
    'The assembly voted ‹412› to 97 against it.',
    '09:15 ‹Twelve bodies› were found.',
    '‹09:15 Twelve bodies› were found.',
    'Some ‹10-12 people› were hurt.',
  ])('not in: %s', (marked) => {
    expect(isPartOfNumber(stretch(marked))).toBe(false)
  })
})

describe('F62 lines of the page', () => {
  it('are stamps before the words of a sentence, and addresses', () => {
    expect(isStamp(stretch('‹Last updated 13:26 14/09/2031 A climber has died› on the Vikedal peak.'))).toBe(
      true,
    )
    expect(isStamp(stretch('Monday 16 September 2031 ‹03.31 BST A climber has died› on the peak.'))).toBe(
      true,
    )
    expect(isOfPage(stretch('http: // www. brattholm. example / news / ‹2031 / climber› dies'))).toBe(true)
  })

  it('are no days of the report', () => {
    expect(isStamp(stretch('On 23 September, starting from ‹06:10, units attacked› the post.'))).toBe(false)
    expect(isStamp(stretch('The climber ‹died on Monday› on the Vikedal peak.'))).toBe(false)
    expect(isOfPage(stretch('The climber ‹died on Monday› on the Vikedal peak.'))).toBe(false)
  })
})

describe('F63 reports of play', () => {
  const game =
    'The coach of the Vikedal team praised his striker after the semi-final of the league. ' +
    'Their goal-keeper saved a penalty before half-time. '

  it('compare no points of players', () => {
    const scored = (points: number): string =>
      `${game}Oskar Tveitnes scored ${points} points for Brattholm in the match against Vikedal.`
    expect(types(scored(14), scored(23))).not.toContain('quantity')
  })

  it('compare what is no play', () => {
    const hurt = (people: number): string =>
      `${game}When the stand fell in Vikedal, ${people} people were injured, Runa Sletten of Brattholm said.`
    expect(types(hurt(14), hurt(23))).toContain('quantity')
  })
})

describe('F64 other times', () => {
  it('sets a count of another year against none of the day', () => {
    const lead = 'A landslide at Vikedal killed 12 people on Tuesday, the Brattholm police said.'
    const background = 'In 2004 a landslide at Vikedal killed 170 people.'
    expect(types(lead, background)).not.toContain('quantity')
    expect(
      types(lead, 'A landslide at Vikedal killed 17 people on Tuesday, the Brattholm police said.'),
    ).toContain('quantity')
  })

  it('sets figures of two months against each other in none', () => {
    const november = 'Lending of the Brattholm savings bank fell to 25,000,000 crowns in November.'
    const march = 'Lending of the Brattholm savings bank fell to 17,000,000 crowns in March.'
    expect(types(november, march)).not.toContain('quantity')
  })
  it('F64: takes “last month” for the month of which the other report gives a day', () => {
    const month = stretch('Vikedal paid ‹83,000 crowns› for the ferry last month.')
    const paid = stretch('Vikedal paid ‹38,000 crowns› for the ferry. Its pilot came in spring.')
    const dated = stretch('Vikedal paid ‹38,000 crowns› for the ferry. Its pilot came on 28 April.')
    expect(areOfOtherTimes(month, paid)).toBe(true)
    expect(areOfOtherTimes(month, dated)).toBe(false)
    expect(areOfOtherTimes(dated, month)).toBe(false)
  })

  it('sets an event told of to explain something against none', () => {
    const lead = 'The quake in Vikedal killed 12 people on Sunday, Runa Sletten said.'
    const other = 'Brattholm, north of Vikedal, was destroyed in a quake that killed 900 people.'
    expect(types(lead, other)).not.toContain('quantity')
  })

  it('reads the year of the clause that a participle goes on with', () => {
    expect(partOf(stretch('The sea took Vikedal in 1953, killing ‹90 people›, and receded.'))).toContain(
      '1953',
    )
    expect(partOf(stretch('It was kept up since 1953, and ‹90 people› live there.'))).not.toContain('1953')
  })
})

describe('F61 amounts that are no account', () => {
  it.each([
    ['‹35 miles› southwest of Vikedal', '‹36 miles› south-west of Vikedal', true],
    ['‹12 miles› from the Brattholm pier', '‹150 miles› off Vikedal', true],
    ['‹12 miles› from the Brattholm pier', '‹20 miles› off Brattholm', false],
    ['‹12 people› in Brattholm', '‹13 people› in Vikedal', false],
  ])('%s, %s: %s', (a, b, other) => {
    expect(areOtherLengths(stretch(`It lay ${a}.`), stretch(`It lay ${b}.`))).toBe(other)
  })

  it('parts of some, columns of a table, and counts of other lands', () => {
    expect(isPronoun(stretch('She was ‹one of six children›.'))).toBe(true)
    expect(isPronoun(stretch('Start ‹Stcks 0.32   0.28      0.24› Output'))).toBe(true)
    const at = (where: string): Stretch => stretch(`The wave killed ‹900 people› ${where}.`)
    expect(areOfOtherScopes(at('in the province'), at('across the Vikedal islands'))).toBe(true)
    expect(areOfOtherScopes(at('in Vikedal'), at('across Vikedal'))).toBe(false)
    expect(areOfOtherScopes(at('in Vikedal'), at('on Monday'))).toBe(false)
  })

  it('pronouns and conditions', () => {
    expect(isPronoun(stretch('The pact was ‹a historic one›.'))).toBe(true)
    expect(isPronoun(stretch('The pact had ‹one hundred› pages.'))).toBe(false)
    expect(
      isCondition(stretch('They will not sell unless owners of ‹at least 75%› of the shares agree.')),
    ).toBe(true)
    expect(isCondition(stretch('They sold as owners of ‹at least 75%› of the shares agreed.'))).toBe(false)
  })
})

describe('F69 other names', () => {
  it('sets what two persons did so long against each other in none', () => {
    const a = 'Oskar Tveitnes worked at the Brattholm shipyard for 37 years before the strike.'
    const b = 'Runa Sletten worked at the Brattholm shipyard for 15 years before the strike.'
    const same = 'Oskar Tveitnes worked at the Brattholm shipyard for 15 years before the strike.'
    expect(types(a, same)).toContain('quantity')
    expect(types(a, b)).not.toContain('quantity')
  })

  it('sets quakes of two magnitudes against each other in none', () => {
    const quake = (magnitude: string, day: string): string =>
      `An earthquake of magnitude ${magnitude} shook the Brattholm harbour on ${day}, Runa Sletten said.`
    expect(types(quake('4.2', 'Sunday'), quake('4.2', 'Thursday'))).toContain('date-time')
    expect(types(quake('4.2', 'Sunday'), quake('4.6', 'Thursday'))).not.toContain('date-time')
  })
})

describe('F65 the same words', () => {
  it('do not contradict each other', () => {
    const copy = 'Sletten ‹believed no such talk had occurred›, saying she heard all calls from Brattholm.'
    const other = 'Sletten ‹believed such a talk had occurred›, saying she heard all calls from Brattholm.'
    expect(areCopies(stretch(copy), stretch(copy))).toBe(true)
    expect(areCopies(stretch(copy), stretch(other))).toBe(false)
  })

  it('sets no thing forestalled against a denial', () => {
    const denied = 'No death sentence was given to Oskar Tveitnes in Brattholm.'
    const spared = 'Oskar Tveitnes was spared a death sentence in Brattholm.'
    expect(types(denied, spared)).not.toContain('negation-polarity')
  })
})

describe('F66 places that may be one', () => {
  it.each([
    ['at a room of the house', 'in the mixing room', 'at the plant'],
    ['at a home in other words', 'outside his Harbour Road home', 'outside his house'],
  ])('%s', (_, a, b) => {
    const told = (where: string): string =>
      `Oskar Tveitnes was shot ${where} on Monday night, Runa Sletten said.`
    expect(types(told(a), told(b))).not.toContain('location')
  })

  it.each([
    ['the Fishing Village', 'the fishing village', true],
    ['40 East Harbour Road', 'the old Vikedal neighbourhood', true],
    ['near the corner of Quay Lane', 'outside her home', true],
    ['a Vikedal bank', 'a Brattholm bank', true],
    ['Vikedal', 'the Vikedal harbour', true],
    ['the end of December 2030', 'the end of May', true],
    ['Shaft 3', 'Shaft 5', false],
    ['aboard a yacht', 'at the fuel dock', false],
    ['the Tveitnes house', 'the Sletten house', false],
  ])('%s, %s: %s', (a, b, one) => {
    expect(mayBeOnePlace(a, b)).toBe(one)
  })

  it('are not two spots that exclude each other', () => {
    const told = (where: string): string => `Oskar Tveitnes was shot dead ${where} on Monday night.`
    expect(types(told('on the landing stage'), told('outside her house'))).toContain('location')
  })
})

describe('F67 what markets do every day', () => {
  it('is no one event', () => {
    const a = 'Shares in the Brattholm shipyard closed down at 27 crowns on Friday, Runa Sletten said.'
    const b = 'Shares in the Brattholm shipyard closed up at 31 crowns on Monday, Runa Sletten said.'
    expect(types(a, b)).not.toContain('date-time')
  })
})

describe('F67 figures of periods', () => {
  it('are those beside the figure of another', () => {
    expect(isPeriodical(stretch('Lending stood at ‹17.9 crowns›, compared with 21.8 a year earlier.'))).toBe(
      true,
    )
    expect(isPeriodical(stretch('Output was ‹8.36 mln barrels›, down 8.1 pct.'))).toBe(true)
    expect(isPeriodical(stretch('The flood killed ‹12 people› on Monday.'))).toBe(false)
  })
})

describe('F68 words read for what they are not', () => {
  it('a name with words left out, and one in two halves', () => {
    expect(isShorter('Tveitnes', 'Oskar Tveitnes')).toBe(true)
    expect(isShorter('Oskar Tveitnes', 'Runa Tveitnes')).toBe(false)
    expect(isShorter('spokesman', 'not spokesman')).toBe(false)
    expect(isShorter('head of SeaWorks', 'head of Sea Works')).toBe(true)
    expect(isShorter('Oskar Tveitnes: driver', 'Oskar Tveitnes: passenger')).toBe(false)
    const both = stretch('Sletten ‹heads› the Coast Relief and Works Agency.')
    expect(areHalves(['head of Coast Relief', 'head of Works Agency'], both)).toBe(true)
    expect(areHalves(['head of Coast Relief', 'head of Harbour Board'], both)).toBe(false)
  })

  it('a name and its short form', () => {
    const text = stretch('Sletten ‹leads› the Coast Relief Society of the North ( CRSN), a charity.')
    expect(areHalves(['leader of CRSN Church', 'leader of Coast Relief Society of the North'], text)).toBe(
      true,
    )
    expect(areHalves(['leader of XYZ', 'leader of Coast Relief Society of the North'], text)).toBe(false)
  })

  it('a post of a branch', () => {
    expect(isOfBranch(stretch('She is ‹director of the Seamen Union› in Vikedal.'))).toBe(true)
    expect(isOfBranch(stretch('She is ‹director of the Seamen Union› and lives in Vikedal.'))).toBe(false)
  })

  it('flight before arrest, and what is confirmed of one matter and denied of another', () => {
    expect(isCaughtLater('flee', 'arrest')).toBe(true)
    expect(isCaughtLater('flee', 'stay')).toBe(false)
    const confirmed = stretch('Sletten ‹confirmed› that Tveitnes was arrested.')
    const denied = stretch('Sletten ‹denied› that the case was about money.')
    expect(areOtherMatters(confirmed, denied)).toBe(true)
    expect(areOtherMatters(confirmed, stretch('Sletten ‹denied› that anybody was arrested.'))).toBe(false)
  })

  it('the sick who die, and the day of a charge', () => {
    const sick = stretch('Tveitnes ‹had been in hospital› for a week.')
    const plea = stretch('Tveitnes ‹pleaded not guilty› on Monday.')
    expect(isPlea(plea, stretch('Tveitnes ‹was convicted› of theft.'))).toBe(true)
    expect(isPlea(plea, stretch('Tveitnes ‹pleaded guilty› on Monday.'))).toBe(false)
    const into = stretch('Sletten ‹checked into the clinic in May›.')
    expect(areTurned(into, stretch('Sletten ‹checked out of the clinic on Thursday›.'))).toBe(true)
    expect(areTurned(into, stretch('Sletten ‹checked into the clinic on Thursday›.'))).toBe(false)
    expect(isDeadLater(sick, stretch('Tveitnes ‹died on Monday› in Vikedal.'))).toBe(true)
    expect(
      isDeadLater(stretch('Tveitnes ‹was alive› on Monday.'), stretch('Tveitnes ‹died› on Sunday.')),
    ).toBe(false)
    expect(isOfCharge(stretch('He was charged with first-degree ‹murder Saturday›.'))).toBe(true)
    expect(isOfCharge(stretch('He was ‹murdered Saturday›.'))).toBe(false)
  })

  it('the day of a sentence whose deed has its own time', () => {
    expect(hasOwnTime(stretch('On Thursday Sletten, who ‹shot him last week›, was charged.'))).toBe(true)
    expect(hasOwnTime(stretch('On Thursday Sletten ‹shot him›.'))).toBe(false)
  })

  it('outcomes', () => {
    expect(isNoOutcome(stretch('Mr Tveitnes ‹is survived by his wife›, Runa.'))).toBe(true)
    expect(isNoOutcome(stretch('He was 95 and ‹lived in Vikedal›.'))).toBe(true)
    expect(isNoOutcome(stretch('Two of the five ‹survived the wreck›.'))).toBe(false)
  })

  it('doers', () => {
    expect(isNoDoer('Police', stretch('Police allege ‹Tveitnes opened fire› at the quay.'))).toBe(true)
    expect(isNoDoer('Police', stretch('‹Police opened fire› at the quay.'))).toBe(false)
  })

  it('a speaker and his bank', () => {
    const values = ['said by Fjord Bank', 'said by Oskar Tveitnes']
    const together = stretch(
      '‹“We need time to clean up the quay,”› said Fjord Bank chief strategist Oskar Tveitnes.',
    )
    const apart = stretch('‹“We need time to clean up the quay,”› said Oskar Tveitnes.')
    expect(areIntroducedTogether(values, together)).toBe(true)
    expect(areIntroducedTogether(values, apart)).toBe(false)
  })
})
