import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The sides of what is proposed of times over two reports of one event, by whatever rule or by F47. */
function sides(a: string, b: string, rule = ''): string[][] {
  const documents = [a, b].map((text, index) => readPlain(`${index}.txt`, `# ${text}`, '2031-05-08'))
  return analyse(documents)
    .discrepancies.filter(
      ({ type, explanation }) => type === 'date-time' && explanation[0]?.startsWith(`Rule ${rule}`) === true,
    )
    .map((found) => found.sides.map(({ value }) => value))
}

describe('F47 times that two reports of one event leave over', () => {
  it.each([
    [
      'a day told by turns of speech',
      `Brattholm to elect a mayor\n\nResidents of Brattholm will go to the polls on 12 June, the clerk Runa Sletten said on Wednesday.\n\nOskar Tveitnes is standing again.`,
      `Tveitnes to stand again in Brattholm\n\nThe clerk Runa Sletten set the ballot in Brattholm for the first Sunday in September.\n\nOskar Tveitnes will stand once more.`,
      ['12 June', 'the first Sunday in September'],
    ],
    [
      'the end of something',
      `Brattholm ferry ban\n\nThe harbour master of Brattholm, Runa Sletten, banned ferries on Wednesday after the storm.\n\nThe ban expires on Saturday morning.`,
      `Storm stops Brattholm ferries\n\nFerries may not leave Brattholm, the harbour master Runa Sletten ordered on Wednesday after the storm.\n\nThe ban is to last until the 20th.`,
      ['Saturday', 'until the 20th'],
    ],
    [
      'an hour and a part of the day',
      `Quake shakes Brattholm\n\nAn earthquake shook Brattholm on Tuesday and brought down the chapel of Vikedal. It struck at 4:12 a.m., Runa Sletten of the institute said.`,
      `Chapel of Vikedal falls in quake\n\nThe earthquake hit Brattholm on Tuesday in the middle of the afternoon, and the chapel of Vikedal fell, Runa Sletten said.`,
      ['at 4:12 a.m.', 'middle of the afternoon'],
    ],
    [
      'the day of a relative clause beside what is to come',
      `Brattholm dockers at a standstill\n\nA court in Brattholm is expected to examine next week the stoppage of the dockers, which began on Tuesday, said Runa Sletten of the union.`,
      `Ships wait at Brattholm\n\nShips wait off Brattholm since the stoppage of the dockers began on Monday, said Runa Sletten of the union.`,
      ['Monday', 'Tuesday'],
    ],
    [
      'dates of two years',
      `Brattholm pier contract\n\nThe contract for the Brattholm pier was signed in June 2027, Runa Sletten of the audit office said on Wednesday.`,
      `Pier of Brattholm examined\n\nRuna Sletten of the audit office spoke on Wednesday of the contract for the Brattholm pier, which was signed in June 2028.`,
      ['June 2027', 'June 2028'],
    ],
    [
      'the end of a strike told by where people are again',
      `Bakers of Brattholm end walkout\n\nThe bakers of Brattholm went back to work on Tuesday, said Runa Sletten of the union.`,
      `Bread again in Brattholm\n\nThe bakers of Brattholm returned to their posts on Monday, said Runa Sletten of the union.`,
      ['Monday', 'Tuesday'],
    ],
    [
      'what somebody was warned of, and learned of',
      `Brattholm clinic knew of leak\n\nThe board of the Brattholm clinic was warned of the leak in March, Inspector Runa Sletten said on Wednesday.`,
      `Leak at Brattholm clinic\n\nThe board of the Brattholm clinic learned of the leak in January, Inspector Runa Sletten said on Wednesday.`,
      ['January', 'March'],
    ],
    [
      'the same hour of two days',
      `Truce at Brattholm\n\nThe guns at Brattholm are to fall silent at noon on Saturday, the envoy Runa Sletten said on Wednesday.`,
      `Sletten brings truce to Brattholm\n\nUnder the text that the envoy Runa Sletten showed, hostilities at Brattholm end at midday on Monday.`,
      ['Monday', 'Saturday'],
    ],
    [
      'early and late on one day',
      `Warehouse of Brattholm looted\n\nMasked men broke into the warehouse of Brattholm in the early hours of Tuesday, Runa Sletten said.`,
      `Raid on Brattholm warehouse\n\nIt was late on Tuesday night when burglars emptied the warehouse of Brattholm, Runa Sletten told reporters.`,
      ['early hours of', 'night'],
    ],
    [
      'a day that was not before another',
      `Brattholm dockers walk out\n\nThe stoppage at the docks of Brattholm began on Sunday, said Runa Sletten of the union.`,
      `Ships wait at Brattholm\n\nDockers at Brattholm did not put down their tools until Monday evening, according to Runa Sletten of the union.`,
      ['Monday', 'Sunday'],
    ],
    [
      'a death that neither report begins with',
      `Tveitnes jailed for seven years\n\nThe court of Brattholm jailed the miller Oskar Tveitnes on Tuesday, Judge Runa Sletten said. The forester Jonas Haugland died on the evening of 14 February above the lake.`,
      `Union of foresters on the verdict of Brattholm\n\nThe union welcomed on Tuesday that Judge Runa Sletten had jailed Oskar Tveitnes for the death of Jonas Haugland, who was shot dead on 21 February of this year.`,
      ['14 February', '21 February'],
    ],
    [
      'hours of what came over people, in words that share nothing',
      `Freighter aground at Brattholm\n\nThe freighter Runa with Captain Oskar Tveitnes ran aground off Brattholm on Tuesday at 3:10 a.m., the harbour office said. It rained in the night.`,
      `Tveitnes saves his crew at Brattholm\n\nIt was twenty to six on Tuesday when the reef of Brattholm split the hull below Captain Oskar Tveitnes. The collision was heard as far as the mill. The freighter Runa is lost.`,
      ['at 3:10 a.m.', 'twenty to six'],
    ],
    [
      'the first shots, and a storming',
      `Soldiers seize depot of Brattholm\n\nSoldiers stormed the depot of Brattholm shortly after 4 a.m. on Tuesday, Runa Sletten said. In the night it had been quiet.`,
      `Depot of Brattholm in the hands of soldiers\n\nThe first shots woke the depot of Brattholm at two on Tuesday morning, Runa Sletten said.`,
      ['at two', 'shortly after 4 a.m.'],
    ],
    [
      'a dismissal, which is no saying',
      `Museum of Brattholm loses its head\n\nRuna Sletten was dismissed by the board of the Brattholm museum on Tuesday evening, Oskar Tveitnes said.`,
      `Sletten leaves the museum of Brattholm\n\nThe board of the Brattholm museum, led by Oskar Tveitnes, dismissed Runa Sletten from her post on Sunday.`,
      ['Sunday', 'Tuesday'],
    ],
    [
      'a feast and a date',
      `Brattholm bans trawling\n\nThe ban on trawling off Brattholm takes effect on New Year's Day, Runa Sletten said on Wednesday.`,
      `Trawlers of Brattholm must go\n\nThe ban on trawling off Brattholm takes effect on 1 July, Runa Sletten said on Wednesday.`,
      ['1 July', "New Year's Day"],
    ],
    [
      'hours within the hour of one closing',
      `Brattholm votes\n\nThe polling stations of Brattholm closed at 9 p.m. on Tuesday, Runa Sletten of the electoral office said.`,
      `Brattholm has voted\n\nRuna Sletten of the electoral office thanked voters in Brattholm. The polling stations closed at 8 p.m. on Tuesday.`,
      ['at 8 p.m.', 'at 9 p.m.'],
    ],
  ])('sets %s against each other', (_, a, b, expected) => {
    expect(sides(a, b)).toEqual([expected])
  })

  it.each([
    [
      'a day of the week that is the date',
      `Trial of Oskar Tveitnes\n\nThe trial of Oskar Tveitnes in Brattholm will open on Monday, Judge Runa Sletten said.`,
      `Date set for Tveitnes trial\n\nJudge Runa Sletten fixed 12 May for the start of the trial of Oskar Tveitnes in Brattholm.`,
    ],
    [
      'a part of the day that holds the hour',
      `Quake shakes Brattholm\n\nAn earthquake shook Brattholm on Tuesday. It struck at 4:12 a.m., Runa Sletten of the institute said.`,
      `Brattholm counts the damage\n\nThe earthquake hit Brattholm on Tuesday before dawn, Runa Sletten said.`,
    ],
    [
      'two happenings',
      `Oskar Tveitnes arrested\n\nPolice in Brattholm arrested Oskar Tveitnes on Monday, Runa Sletten said.`,
      `Court hears Tveitnes\n\nOskar Tveitnes, arrested in Brattholm, appeared before Judge Runa Sletten on Tuesday.`,
    ],
    [
      'the day before a day that is named',
      `Ferry sinks off Brattholm\n\nThe ferry Runa sank off Brattholm on Wednesday, Oskar Tveitnes said.`,
      `Brattholm thanks its fishermen\n\nFishermen of Brattholm were praised on Thursday by Oskar Tveitnes for saving the crew of the ferry Runa, which sank the evening before.`,
    ],
    [
      'the weekend and a day of it',
      `Ferry sinks off Brattholm\n\nThe ferry Runa sank off Brattholm on Saturday, Oskar Tveitnes said.`,
      `Divers look for the Runa\n\nDivers will go down on Friday to the ferry Runa, which sank off Brattholm at the weekend, Oskar Tveitnes said.`,
    ],
    [
      'fires of two days in one town',
      `Mill burns in Brattholm\n\nA fire destroyed the mill of Oskar Tveitnes in Brattholm on Tuesday. The blaze broke out at 6:40 a.m., Runa Sletten of the fire brigade said.`,
      `Second fire in Brattholm\n\nA fire destroyed the barn of Jonas Haugland in Brattholm on Friday, after that of the mill of Oskar Tveitnes. Flames were first seen at 9:15 p.m., Runa Sletten of the fire brigade said.`,
    ],
    [
      'two stages of an agreement',
      `Brattholm and Vikedal agree on water\n\nThe agreement on water that Runa Sletten negotiated for Brattholm and Vikedal was signed on Monday.`,
      `Water agreement of Brattholm\n\nThe agreement on water of Brattholm and Vikedal that Runa Sletten negotiated takes effect on 23 May.`,
    ],
    [
      'a death and a later one of injuries',
      `Tram crash in Brattholm\n\nThree people were killed in a tram crash in Brattholm on Monday morning, Runa Sletten said.`,
      `Brattholm mourns\n\nA man died of his injuries from the tram crash in Brattholm late on Tuesday evening, Runa Sletten said.`,
    ],
    [
      'the day of a letter',
      `Talks begin in Brattholm\n\nTalks on the mine of Brattholm opened by a letter of April 30 go on, Runa Sletten said.`,
      `Runa Sletten leads talks on mine\n\nThe talks on the mine of Brattholm open on 26 May, Runa Sletten said.`,
    ],
    [
      'a beginning and what had been done by the end',
      `Jabs for Brattholm\n\nThe vaccination of Brattholm against measles began at noon on Tuesday, Runa Sletten of the clinic said.`,
      `Measles in Brattholm\n\nThe vaccination of Brattholm against measles: the first doses came on Tuesday, and 3,000 had been vaccinated by the evening, Runa Sletten of the clinic said.`,
    ],
    [
      'a day on which people stayed out',
      `Ferrymen of Brattholm strike\n\nThe ferrymen of Brattholm did not walk out until Monday, Runa Sletten of the union said.`,
      `Strike of ferrymen goes on\n\nThe ferrymen of Brattholm stayed out on Tuesday, Runa Sletten of the union said.`,
    ],
    [
      'what lasts',
      `Drones hit works of Brattholm\n\nDrones attacked the works of Brattholm on Tuesday in the evening, Runa Sletten said.`,
      `Attack on works of Brattholm\n\nAfter the attack the furnace of the works of Brattholm was still burning on Wednesday morning, Runa Sletten said.`,
    ],
  ])('says nothing of %s', (_, a, b) => {
    expect(sides(a, b, 'F47')).toEqual([])
  })

  it('says nothing of two documents that do not report one event', () => {
    expect(
      sides(
        `Fire in Brattholm\n\nA fire broke out in Brattholm on Monday, Runa Sletten said.`,
        `Fire in Vikedal\n\nA fire broke out in Vikedal on Tuesday, Oskar Tveitnes said.`,
        'F47',
      ),
    ).toEqual([])
  })
})
