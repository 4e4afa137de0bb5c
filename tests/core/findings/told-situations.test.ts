import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes of Brattholm and the pilot Runa Sletten of Vikedal were there.'

/** Sides that rule F55 sets against each other in two short reports of one event. */
function against(a: string, b: string): (readonly string[])[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Brattholm today\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents)
    .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F55:'))
    .map(({ sides }) => sides.map(({ value }) => value))
}

describe('F55 states of one field in two reports of one event', () => {
  it.each([
    ['Runa Sletten was granted bail on Monday.', 'Runa Sletten remains behind bars.'],
    ['The ferry treaty was nodded through on Monday.', 'Deputies torpedoed the ferry treaty by two votes.'],
    ['The Brattholm bridge is passable again.', 'The Brattholm bridge stays closed to lorries.'],
    ['The dyke withstood the flood without damage.', 'The dyke crumbled in the flood.'],
    ['The smelter is back on the grid.', 'The smelter still lies idle.'],
    ['Villagers had been alerted an hour before.', 'Nobody in the village had been warned.'],
    ['The owner coughed up the ransom on Monday.', 'The kidnappers got not a penny.'],
    ['Runa Sletten begged forgiveness of the families.', 'Runa Sletten offered no apology.'],
    ['The motion was carried without a dissenter.', 'Three members voted against the motion.'],
    ['Runa Sletten carried a pistol.', 'Runa Sletten was unarmed.'],
    ['The senate ratified the ferry treaty.', 'The ferry treaty failed in the senate by a vote.'],
    ['The ferry firm Brattholm Lines made a profit.', 'The ferry firm Brattholm Lines slipped into the red.'],
    ['The mayor gave her word that the toll would go.', 'The mayor made no promise about the toll.'],
    [
      'The ministry did not inform the river agency before it opened the sluice.',
      'The ministry informed the river agency an hour before the sluice was opened.',
    ],
    ['Runa Sletten was suspended pending an inquiry.', 'Runa Sletten has not been suspended, the firm said.'],
    ['The truce is holding along the river.', 'The truce was broken by shelling at dawn.'],
    ['The Brattholm flood cost no lives.', 'Two of those whom the river took were buried in Brattholm.'],
    [
      'There was no loss of life in Brattholm.',
      'The coffins of two ferrymen were carried through Brattholm.',
    ],
    [
      'The central bank left its main interest rate unchanged at 4 percent.',
      'Savers grumbled at the cut in interest rates by the central bank.',
    ],
    [
      'The director of the museum, Runa Sletten, will leave the museum when the sale is done.',
      'Runa Sletten is to stay on as director of the museum.',
    ],
    ['The ferry treaty was signed by Runa Sletten.', 'Runa Sletten had put her name to no treaty.'],
    [
      'The eleven hostages of Brattholm were released under a deal on Monday.',
      'The eleven hostages of Brattholm were freed in a raid by a special unit on Monday.',
    ],
    [
      'The Brattholm dam remains closed, the mayor said.',
      'The Brattholm dam resumed production on Monday, the mayor said.',
    ],
    ['Nobody was arrested at Brattholm.', 'Thirty people in Brattholm were taken to police stations.'],
    [
      'The harbour authority had issued no gale warning before the ferry left Brattholm.',
      'In Brattholm a gale warning was in force, the skippers were told.',
    ],
  ])('%s / %s', (a, b) => {
    expect(against(a, b)).toHaveLength(1)
  })

  it('takes “no” with another object for no denial of what was done to somebody', () => {
    expect(
      against(
        'Rebels freed the eleven soldiers in Brattholm.',
        'The state freed no rebel for the soldiers in Brattholm.',
      ),
    ).toEqual([])
  })

  it('takes what came earlier on the same day for what a later denial cannot know', () => {
    const resigned = (when: string): string =>
      `Runa Sletten, the harbour master, handed in her letter of resignation ${when}.`
    const clings = 'Runa Sletten has refused to step down, she said on Tuesday evening.'
    const next = (text: string): (readonly string[])[] => {
      const documents = [clings, text].map((one, index) =>
        readPlain(`${index}.txt`, `# Brattholm today\n\n${one}\n\n${STORY}`, `2031-05-0${6 + index}`),
      )
      return analyse(documents)
        .discrepancies.filter(({ explanation }) => explanation[0]?.startsWith('Rule F55:'))
        .map(({ sides }) => sides.map(({ value }) => value))
    }
    expect(next(resigned('yesterday morning'))).toHaveLength(1)
    expect(next(resigned('this morning'))).toEqual([])
  })

  it('takes no denial, wish or plan for what is', () => {
    expect(against('The treaty was approved.', 'The treaty was not rejected.')).toEqual([])
    expect(against('The treaty was approved.', 'The treaty could be rejected in May.')).toEqual([])
    expect(
      against('Runa Sletten was freed.', 'Crowds asked that the judge keep Runa Sletten in prison.'),
    ).toEqual([])
    expect(against('He was found not guilty.', 'He was acquitted of all charges.')).toEqual([])
  })

  it('lets no denial reach into the next clause', () => {
    expect(
      against(
        'The ministry did not inform the river agency before it opened the Brattholm dam.',
        'The Brattholm dam was opened on Monday, a log of the river agency says.',
      ),
    ).toEqual([])
    expect(against('Runa Sletten was suspended.', 'Runa Sletten was given a suspended sentence.')).toEqual([])
  })

  it('knows words of a field that tell nothing of it', () => {
    expect(against('The escaped wolf is still at large.', 'The keeper’s shed caught fire.')).toEqual([])
    expect(against('The dyke held.', 'The dyke warden broke his leg.')).toEqual([])
  })

  it('leaves out what came before the later state, and what a report tells as well', () => {
    expect(
      against('Runa Sletten, jailed in 2019, walked free.', 'Runa Sletten was released on Monday.'),
    ).toEqual([])
    expect(
      against(
        'The bridge reopened at noon after it had been closed for a week.',
        'The bridge had been closed.',
      ),
    ).toEqual([])
  })

  it('keeps parts, counts, kinds and other years apart', () => {
    expect(against('Four rockets were intercepted.', 'The rockets hit the base.')).toEqual([])
    expect(
      against('Runa Sletten was acquitted of the second count.', 'Runa Sletten was found guilty of fraud.'),
    ).toEqual([])
    expect(against('The stone bridge is closed.', 'The iron bridge stays open.')).toEqual([])
    expect(
      against('The jury convicted Runa Sletten.', 'Last year the jury could not agree on Runa Sletten.'),
    ).toEqual([])
    expect(
      against('The nurses were unhurt, as was the cook.', 'Runa Sletten was wounded in the leg.'),
    ).toEqual([])
  })

  it('keeps two people and two chambers apart', () => {
    expect(against('Runa Sletten was granted bail.', 'Oskar Tveitnes remains behind bars.')).toEqual([])
    expect(against('The lower house adopted the bill.', 'The senate has rejected the bill.')).toEqual([])
  })
})
