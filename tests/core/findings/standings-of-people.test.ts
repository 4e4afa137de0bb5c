import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY =
  'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal, and the baker Jorunn Fjelle saw it all.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${String(index)}.txt`, `# Report ${String(index)}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ explanation }) =>
    /^Rule F(?:22|29|55):/u.test(explanation[0] ?? ''),
  )
}

describe('F29 whom a text introduces by a noun', () => {
  it('is meant by the noun elsewhere in it', () => {
    const [first] = proposed(
      'Their cook was led away in handcuffs on Monday. At the gate the cook, Egil Myrvang, waved to the crowd.',
      'Egil Myrvang, their cook, was questioned and sent home on Monday.',
    )
    expect(first?.summary).toContain('Egil Myrvang')
  })

  it.each([
    [
      'where there is another of it',
      'Their cook was led away in handcuffs on Monday. Another cook, Egil Myrvang, waved to the crowd.',
    ],
    [
      'where several are introduced so',
      'Their cook was led away in handcuffs on Monday. The cook, Egil Myrvang, and the cook, Sindre Aune, wept.',
    ],
    [
      'where nobody is introduced so',
      'Their cook was led away in handcuffs on Monday. Egil Myrvang waved to the crowd.',
    ],
  ])('is nobody %s', (_, text) => {
    expect(
      proposed(text, 'Egil Myrvang was questioned and sent home on Monday.').filter(({ summary }) =>
        summary.includes('Myrvang'),
      ),
    ).toEqual([])
  })
})

describe('F29 states in other words', () => {
  it.each([
    [
      'among the dead, and in care',
      'Oskar Tveitnes was among the dead.',
      'Oskar Tveitnes has been evacuated to the military hospital.',
    ],
    [
      'a licence',
      "The ferry line's operating licence was withdrawn on Monday.",
      'The ferry line still holds its operating licence.',
    ],
    ['a contract', 'The governor has ended its contract.', "The company's contract remains in force."],
    ['a place left', 'Oskar Tveitnes left Brattholm on Tuesday.', 'Oskar Tveitnes remains in Brattholm.'],
    [
      'sent home',
      'Oskar Tveitnes was detained on Monday morning.',
      'Oskar Tveitnes was questioned and returned to his home on Monday morning.',
    ],
    [
      'work and what it is',
      'Work at the site has been suspended since Monday evening.',
      'Construction was not interrupted.',
    ],
    [
      'a licence lost and kept on one day',
      'The regulator revoked the operating licence of the ferry line on Monday.',
      'The ferry line keeps its operating licence, it said on Monday.',
    ],
    ['no paper signed', 'No paper was signed in Brattholm.', 'The document was signed on Monday.'],
  ])('exclude each other: %s', (_, a, b) => {
    expect(proposed(a, b)).toMatchObject([{ sides: [{}, {}] }])
  })

  it.each([
    ['out of a job, and resigned', 'Oskar Tveitnes is out of a job.', 'Oskar Tveitnes resigned on Monday.'],
    [
      'three in hospital, and 23 dead',
      'All three are in hospital.',
      'The fire killed 23 workers in the ropewalk.',
    ],
    [
      'nobody in care, and all alive',
      'None was in a serious condition.',
      'All the pupils are alive and well.',
    ],
    [
      'a fire of another year',
      'Nobody died in the fire.',
      'A fire in another ropewalk in 2019 killed three people.',
    ],
    [
      'a truce that lasted no day, and one broken',
      'The truce of January lasted less than a day.',
      'The truce of January was broken before midnight.',
    ],
    [
      'a speaker and the one of whom he speaks',
      '“We were after one man and he got away,” said Oskar Tveitnes.',
      'Oskar Tveitnes has not got away.',
    ],
    [
      'what somebody was cleared of, and did not do',
      'A court acquitted the former mayor of Brattholm, Oskar Tveitnes, of taking bribes.',
      'Oskar Tveitnes took no bribes.',
    ],
    [
      'somebody taken to no hospital, and hurt',
      'Most of the injured had cuts.',
      'No one had to be taken to hospital.',
    ],
    [
      'an accident long ago',
      'In 1987 two trains touched at Brattholm, without casualties.',
      'Nine people were killed when two trains touched at Brattholm.',
    ],
    [
      'guns silenced, and words to the press',
      '“We have silenced the guns for three days,” Oskar Tveitnes said after the signing.',
      'Oskar Tveitnes spoke to the press for four minutes after the signing.',
    ],
  ])('do not: %s', (_, a, b) => {
    expect(proposed(a, b)).toEqual([])
  })
})
