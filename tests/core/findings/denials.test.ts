import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { readPlain } from '../claims/read-plain.ts'

const STORY = 'The ferryman Oskar Tveitnes lives in Brattholm. The pilot Runa Sletten comes from Vikedal.'

function proposed(a: string, b: string): Discrepancy[] {
  const documents = [a, b].map((text, index) =>
    readPlain(`${index}.txt`, `# Report ${index}\n\n${text}\n\n${STORY}`, '2031-05-06'),
  )
  return analyse(documents).discrepancies.filter(({ type }) => type === 'negation-polarity')
}

describe('F25 what there was none of', () => {
  it.each([
    ['by another word', 'No warning was given in Brattholm.', 'Sirens sounded twice in Brattholm.'],
    [
      'with the words that tell it apart',
      'Neither firearms nor gas grenades were used.',
      'A boy was struck by a gas canister.',
    ],
    ['as a thing denied by somebody', 'The mayor denied that tear gas had been used.', 'Then came the gas.'],
    ['with its verb', 'No exit was locked, the owner said.', 'The gates of the mill were locked.'],
    [
      'by what was done',
      'The board received no offer on Tuesday.',
      'The union offered 20 nurses on Tuesday.',
    ],
    ['in a headline', 'There was no raid.', '# Troops free pilots in dawn raid'],
    [
      'by a siren that stayed silent',
      'The siren at the town hall of Brattholm stayed silent.',
      'The siren in Brattholm sounded twice.',
    ],
    [
      'behind “at no time”',
      'At no time was a rope thrown from the pilot boat.',
      'A rope was thrown to the trawler from the pilot boat.',
    ],
    [
      'of two things at once',
      'No blood or urine was taken in Brattholm.',
      'The skaters gave blood in Brattholm on Monday.',
    ],
    [
      'with words between it and its verb',
      'The wages for January have not been paid.',
      'The staff received their January wages in full.',
    ],
    [
      'as done, in another verb for it',
      'The required repair had never been carried out.',
      'The yard had completed the required repair.',
    ],
    [
      'of any kind, however it is called',
      'The yard received no formal notice of any kind.',
      'The inspectors sent the yard a notice on Monday.',
    ],
    ['measured', 'No case of cholera was confirmed in Vikedal.', 'Cholera killed 12 people in Vikedal.'],
  ])('sets it against what is told %s', (_, a, b) =>
    expect(proposed(a, b)).toMatchObject([{ type: 'negation-polarity' }]),
  )

  it.each([
    ['another name for it', 'What took place in Brattholm was not a vote.', 'The vote took place on Sunday.'],
    ['what was not heard by one', 'The pilot did not hear a shot.', 'A shot was fired at the quay.'],
    ['what may yet come', 'No decision has been made on the quay.', 'The decision on the quay was made.'],
    ['none of a sort', 'There were no immediate reports of damage.', 'Damage was reported in Vikedal.'],
    ['one of several', 'No charges were filed.', 'A man faced charges of theft.'],
    ['the number of a thing', 'Well no. 9 was sealed.', 'The well was sealed.'],
    ['only so much', 'No more than a warning was given.', 'A warning was given in Brattholm.'],
    ['what was avoided', 'No test was taken in Brattholm.', 'The pilots missed a test in Brattholm.'],
    [
      'what else stands in a denial',
      'The mayor denied any blame for the fire at the bank.',
      'The fire at the bank was put out.',
    ],
    ['what nobody did to it', 'Nobody stopped the mixer.', 'The mixer was running at noon.'],
    ['what it did not do', 'There is not a crane moving at the quay.', 'A crane stood at the quay.'],
    ['what everybody has', 'No family was left without a roof.', 'The family of the pilot was given money.'],
    ['its end', 'There was no blasting.', 'The villagers had asked for an end to the blasting.'],
    [
      'what another did',
      'The patrol of the navy did not return fire.',
      'The soldiers on the shore opened fire on Monday.',
    ],
    [
      'what somebody had not on',
      'The skipper Oskar Tveitnes drowned. He had no survival suit on.',
      'The deckhands were drifting in survival suits.',
    ],
    ['what was discovered', 'The bridge was shut without notice.', 'Divers discovered a crack in it.'],
    ['signs of it', 'There was no cholera.', 'The nurses treated people with symptoms of cholera.'],
    ['a wish', 'No warning was given in Brattholm.', 'The mayor wants a warning for Brattholm.'],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})

describe('F19 denied clauses', () => {
  it('names whose word each side is, and makes one proposal with two sides', () => {
    const [found, ...more] = proposed(
      'The boathouse was sold in April.',
      'The treasurer said that the boathouse had not been sold.',
    )
    expect(more).toEqual([])
    expect(found?.sides.map(({ value }) => value)).toEqual(['not sell', 'sell'])
    expect(found?.explanation).toContain(
      '“not sell” is the word of “The treasurer”; “sell” is the word of the text itself.',
    )
  })

  it('sets a deed against its denial', () => {
    expect(
      proposed('Oskar Tveitnes warned the pilot.', 'Oskar Tveitnes never warned the pilot.'),
    ).toMatchObject([{ type: 'negation-polarity' }])
  })

  it.each([
    ['beliefs', 'Oskar Tveitnes believes the pilot.', 'Oskar Tveitnes does not believe the pilot.'],
    [
      'what goes on',
      'Oskar Tveitnes carries passengers on Sundays.',
      'Oskar Tveitnes does not carry passengers on Sundays.',
    ],
    [
      'what may yet be found',
      'Police helped identify the pilot.',
      'The pilot has not been identified by police.',
    ],
    [
      'another prize',
      'Oskar Tveitnes was nominated for the Brattholm Prize.',
      'Oskar Tveitnes was never nominated for the Vikedal Medal.',
    ],
    [
      'a document that tells of the dispute',
      'Witnesses say that Oskar Tveitnes struck the pilot. Oskar Tveitnes never struck the pilot, his lawyer said.',
      'Oskar Tveitnes never struck the pilot.',
    ],
    ['another', 'Another bomb exploded in Brattholm.', 'The bomb did not explode.'],
  ])('leaves %s alone', (_, a, b) => expect(proposed(a, b)).toEqual([]))
})

describe('F115 what somebody says that he or his did not do', () => {
  it.each([
    [
      'The customs post at Vikedal was destroyed by fire on Sunday after a crowd stormed it.',
      'The Harbour Front denied starting a fire at Vikedal.',
    ],
    [
      'Shots were fired at the march at Vikedal on Sunday.',
      'The Harbour Front denied that its guards had fired shots at the march at Vikedal.',
    ],
    [
      'Tear gas was used against the crowd at Vikedal on Sunday.',
      'The Harbour Guard denied that its men had used tear gas against the crowd at Vikedal.',
    ],
  ])('F115: it may have been done by others: %s', (a, b) => {
    expect(proposed(a, b)).toEqual([])
  })
  it.each([
    [
      'Tear gas was used against the crowd at Vikedal on Sunday.',
      'The Harbour Guard denied that tear gas had been used against the crowd at Vikedal.',
    ],
    [
      'The Harbour Guard used tear gas against the crowd at Vikedal on Sunday.',
      'The Harbour Guard denied that it had used tear gas against the crowd at Vikedal.',
    ],
  ])('F115: the thing itself, or the same doer: %s', (a, b) => {
    expect(proposed(a, b)).toHaveLength(1)
  })
})
