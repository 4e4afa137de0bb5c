import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** "speaker | words of the speaker | verb | text" of every quotation of a text. */
function told(text: string): string[] {
  const { quotations, entities } = extractClaims([readPlain('a', text)])
  return quotations.map(({ speaker, speakerText, verb, text: words }) =>
    [entities.find(({ id }) => id === speaker)?.name ?? '-', speakerText, verb, words].join(' | '),
  )
}

describe('C15: speakers', () => {
  it.each([
    ['“We stay here,” Mara Quill said.', 'Mara Quill | Mara Quill | said | We stay here,'],
    ['“We stay here,” said Mara Quill, a dentist.', 'Mara Quill | Mara Quill | said | We stay here,'],
    ['Mara Quill said: “We stay here.”', 'Mara Quill | Mara Quill | said | We stay here.'],
    [
      'According to Mara Quill, who was there, it was “a long, long day”.',
      'Mara Quill | Mara Quill | according to | a long, long day',
    ],
    ['Mara Quill, a dentist, came in. “We stay here,” she said.', 'Mara Quill | she | said | We stay here,'],
    [
      'Mara Quill, a dentist, came in. Mara Quill thought about it and said: “We stay here.”',
      'Mara Quill | Mara Quill | said | We stay here.',
    ],
    [
      'Mara Quill, a dentist, came in. Mara Quill thanked the ferryman Oskar Tveitnes and said: “We stay here.”',
      'Mara Quill | Mara Quill | said | We stay here.',
    ],
    [
      'Oskar Tveitnes fell silent, and Mara Quill said: “We stay here.”',
      'Mara Quill | Mara Quill | said | We stay here.',
    ],
    ['“We stay here!” Mara Quill said.', 'Mara Quill | Mara Quill | said | We stay here!'],
    ['"We stay here," said Mara Quill.', 'Mara Quill | Mara Quill | said | We stay here,'],
    ['«We stay here», said Mara Quill.', 'Mara Quill | Mara Quill | said | We stay here'],
    [
      'The Kestrel Front met. “We stay here,” the group said.',
      'Kestrel Front | the group | said | We stay here,',
    ],
  ])('C15: %s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
  it('C15: goes on in the paragraph with the same speaker', () => {
    expect(
      told('“We stay,” Mara Quill said. “Nobody will move us.”').map((one) => one.split(' | ')[0]),
    ).toEqual(['Mara Quill', 'Mara Quill'])
  })
  it('C15: gives the paragraph before to whoever adds', () => {
    expect(
      told('Snow fell.\n\n“The mill is ours and ours alone.”\n\n“We stay,” Mara Quill added.').map(
        (one) => one.split(' | ')[0],
      ),
    ).toEqual(['Mara Quill', 'Mara Quill'])
  })
  it('C15: names no speaker without a cue', () => {
    expect(told('Mara Quill looked at the mill. “The mill is ours and ours alone.” Snow fell.')).toEqual([
      '- |  |  | The mill is ours and ours alone.',
    ])
  })
  it('C15: leaves short words without a speaker out', () => {
    expect(told('The “quiet” mill stood empty.')).toEqual([])
  })
  it('C15: closes at a mark that points the wrong way', () => {
    expect(told('Mara Quill said: “We stay here.“ Snow fell.')).toEqual([
      'Mara Quill | Mara Quill | said | We stay here.',
    ])
  })
  it('C15: takes a description by a post for the one who holds it', () => {
    const text =
      'Mara Quill, the spokeswoman for the Kestrel Front, came in. Odo Brandt followed.\n\n“We stay here,” said the spokeswoman of the Kestrel Front.'
    expect(told(text)).toEqual(['Mara Quill | the spokeswoman of the Kestrel Front | said | We stay here,'])
  })
  it.each([
    [
      'a name in apposition',
      'The Kestrel Front met. “We stay here,” its leader, Mara Quill, told the crowd.',
      'Mara Quill',
    ],
    [
      'the word of an introduction',
      'Governor Mara Quill came. Odo Brandt followed.\n\n“We stay here,” the Governor said.',
      'the Governor',
    ],
    [
      'who spoke just before',
      'It was late, the leader of the Kestrel Front, Mara Quill, said. “We stay here,” she added.',
      'she',
    ],
  ])('C15: takes %s for the speaker', (_, text, words) => {
    expect(told(text).map((one) => one.split(' | ').slice(0, 2))).toEqual([['Mara Quill', words]])
  })
})
