import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** How the speaker of the first quotation of a text is introduced. */
function roleIn(text: string): string {
  return extractClaims([readPlain('a', text)]).quotations[0]?.speakerRole ?? '-'
}

describe('C16: introductions of speakers', () => {
  it.each([
    ['“We stay here,” said Commander Mara Quill.', 'Commander'],
    ['“We stay here,” said Kestrel Front spokeswoman Mara Quill.', 'Kestrel Front spokeswoman'],
    ['“We stay here,” said Mara Quill, a dentist.', 'a dentist'],
    ['“We stay here,” said Mara Quill, the leader of the Kestrel Front.', 'the leader of the Kestrel Front'],
    ['The interior minister, Mara Quill, came in. “We stay here,” she said.', 'interior minister'],
    ['Mara Quill, who heads the mission, came in. “We stay here,” she said.', 'heads the mission'],
    ['Mara Quill, a former pilot who lost a hand, came in. “We stay here,” she said.', 'a former pilot'],
    ['“We stay here,” said Mara Quill. Quill, the mayor, left.', 'the mayor'],
    ['“We stay here,” said the group’s spokesman.', 'the group’s spokesman'],
    ['“We stay here,” said Ms. Mara Quill.', ''],
    ['“We stay here,” said Mara Quill, with a smile.', ''],
    ['“We stay here,” said Mara Quill, according to the paper.', ''],
  ])('C16: %s', (text, expected) => {
    expect(roleIn(text)).toBe(expected)
  })
})
