import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** The name of the speaker of the last quotation of a text, `-` without one. */
function lastSpeaker(...texts: readonly string[]): string {
  const documents = texts.map((text, index) => readPlain(`d${index}`, text))
  const { quotations, entities } = extractClaims(documents)
  const last = quotations.filter(({ passage }) => passage.document === documents[0]?.id).at(-1)
  return entities.find(({ id }) => id === last?.speaker)?.name ?? '-'
}

describe('C15: more cues', () => {
  it.each([
    ['“The mill burned,” a survivor, the teacher Mara Quill, told the radio.', 'Mara Quill'],
    ['“We have counted every stone,” said our president, Mara Quill, a mason.', 'Mara Quill'],
    ['“I sold the boat,” sobbed fisherman Odo Brandt.', 'Odo Brandt'],
    ['“I sold the boat,” admits however Odo Brandt, the ferryman.', 'Odo Brandt'],
    ['President Odo Brandt signed the paper on Friday, “with a heavy hand”, in his words.', 'Odo Brandt'],
    ['Mara Quill, the mayor, put it thus: “We gave them our ear and no more.”', 'Mara Quill'],
    [
      'Mara Quill, who runs the mill, came. Odo Brandt, 38, who told us that he had “read it in the paper”, left.',
      'Odo Brandt',
    ],
    ['What did Odo Brandt say? “I was chosen to carry this club to the door.” Very well.', 'Odo Brandt'],
    ['“We gave notice in spring,” said the mill’s head of grain sales, Mara Quill.', 'Mara Quill'],
    ['“We are glad that it is over,” said the chair of our board, Mara Quill.', 'Mara Quill'],
    ['“They had two warnings,” said the commander of the river guards, Major Odo Brandt.', 'Odo Brandt'],
    [
      'Odo’s mother, Mara Brandt, wept. Odo Brandt was 24. Odo Brandt’s mother, Mara Quill, showed us his room. “He rang me on Tuesday,” she said.',
      'Mara Quill',
    ],
    [
      'The firm, Ostmere Grain Consulting, belongs to the mayor’s son, prosecutor Mara Quill said. “The money went on a journey,” she told reporters.',
      'Mara Quill',
    ],
    [
      'It was FC Ostmere’s captain, Odo Brandt, who broke the fence. FC Ostmere lost 2-1 to Vell. It was FC Ostmere’s captain, Odo Brandt, who wept. “I saw it fall,” he said.',
      'Odo Brandt',
    ],
    ['Pharmacist Mara Quill was in the cellar. “The house was coming down,” she said.', 'Mara Quill'],
    ['“They took everything with a plug,” said porter Odo Brandt.', 'Odo Brandt'],
    ['“They searched a bear,” said the veteran sprinter Odo Brandt.', 'Odo Brandt'],
    ['Odo Brandt, landlord of the Plough, was in shock. “She knew every weed,” he said.', 'Odo Brandt'],
    ['Odo Brandt, a Vell student who was travelling, had been asleep. “I woke up,” he said.', 'Odo Brandt'],
    [
      'An inquiry is to be led by a retired judge, Mara Quill. “No doors will be shut,” she said.',
      'Mara Quill',
    ],
    [
      'Mara Quill, the minister, came home. She went straight to President Odo Brandt. “I have slept,” she said.',
      'Mara Quill',
    ],
    ['For a moment Mara Quill did not move. Then she left. “They have counted,” she said.', 'Mara Quill'],
    ['His father, Odo, drives a bus. “My son marched,” he said.', 'Odo'],
    ['“We asked him,” said the cook, Mara Quill.', 'Mara Quill'],
    ['Schoolteacher Odo Brandt, 41, sat one row behind. “There was a bang,” he said.', 'Odo Brandt'],
    ['Odo Brandt stated:\n\n“I have asked all of them to be calm.”', 'Odo Brandt'],
    [
      'Odo Brandt, the ferryman, met me in the yard. “I never wanted the bridge to be built here.”',
      'Odo Brandt',
    ],
  ])('C15: %s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected)
  })
  it('C15: gives a description to the one introduced so, not to the last one named', () => {
    const text =
      'The harbour master, Odo Brandt, came by boat. He met Finance Minister Mara Quill.\n\n“There is no water in the dock,” the harbour master said.'
    expect(lastSpeaker(text)).toBe('Odo Brandt')
  })
  it('C15: knows from other documents who holds the post', () => {
    const elsewhere = 'Prime Minister Mara Quill opened the bridge. Odo Brandt, a baker, watched her.'
    expect(
      lastSpeaker(
        'On Friday Mara Quill came. Odo Brandt sang. The prime minister vowed: “Not one crown.”',
        elsewhere,
      ),
    ).toBe('Mara Quill')
  })
  it('C15: takes no deputy for the minister', () => {
    const text =
      'Deputy Prime Minister Odo Brandt gave a dinner.\n\n“I shall stand down in the spring,” the prime minister said.'
    expect(lastSpeaker(text)).toBe('-')
  })
  it('C15: does not go on with a speaker when another person was named since', () => {
    const text =
      '“We stay here,” Mara Quill said. Mayor Odo Brandt looked at the river. “The river is higher than the mill.”'
    expect(lastSpeaker(text)).toBe('-')
  })
  it('C7: leaves aside who stands behind a preposition', () => {
    const text =
      'In a statement through her lawyer Rolf Hagen, Mara Quill repeated that it was false. “The truth will come out,” she said.'
    expect(lastSpeaker(text)).toBe('Mara Quill')
  })
})
