import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** The name of the speaker of the last quotation of a text, `-` without one. */
function lastSpeaker(text: string): string {
  const { quotations, entities } = extractClaims([readPlain('d', text)])
  return entities.find(({ id }) => id === quotations.at(-1)?.speaker)?.name ?? '-'
}

describe('C15: whom a pronoun means beside a verb of saying', () => {
  it.each([
    // Who spoke last, though somebody else is the subject.
    [
      'Jorun Aspelt slipped out by the kitchen, said Inspector Mads Orvik. “We were too slow,” he said.',
      'Mads Orvik',
    ],
    // Over sentences that go on with the pronoun.
    [
      'The organist of the old parish, Leif Tanner, is 80. He walked to the tower on Sunday. He had brought a chair. “It sounds the same,” he said.',
      'Leif Tanner',
    ],
    // Over a paragraph that begins with the pronoun.
    [
      'Minister of Transport Ilse Brahm asked the drivers to wait. “Nobody gains,” she said in the assembly.\n\nShe denied that the depot would close. “There is no list,” she said.',
      'Ilse Brahm',
    ],
    // A description in the sentence before.
    [
      'The harbour master, Odo Brandt, came late.\n\nIn a short speech the harbour master thanked the crews. “They stayed,” he said.',
      'Odo Brandt',
    ],
    [
      'A woman stood apart. Her name was Runa Holm and she had a dog. “He barked at them,” she said.',
      'Runa Holm',
    ],
    // Of two, the one of whom it is known that he fits.
    [
      'Mr Odo Brandt was given a clock. The chairwoman, Mara Quill, made a speech, and then Mr Brandt made a shorter one. “I shall miss the mice,” he said.',
      'Odo Brandt',
    ],
    // Who brings in the words of its own sentence, though another was named before.
    [
      'The harbour master, Odo Brandt, and the mayor, Pavo Lind, were there. The harbour master told us: “They stayed,” he said.',
      'Odo Brandt',
    ],
    ['Pavo Lind came late. The harbour master, Odo Brandt, told us: “They stayed,” he said.', 'Odo Brandt'],
    ['The baker gave up. Soon Odo Brandt came. He laughs. “I never liked my oven.”', 'Odo Brandt'],
  ])('C15: %s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected)
  })
  it.each([
    // Somebody without a name spoke last.
    'Odo Brandt closed the mill. A spokesman for the owners saw no other way. “The roof was gone,” he said.',
    // Somebody described spoke, in the same sentence or the one before; the mayor was only named.
    'Odo Brandt, the mayor, saw the pier. The harbour master told us: “Nobody warned us,” he said.',
    'Odo Brandt, the mayor, saw the pier. The harbour master told us: “Nobody warned us.” “They stayed,” he said.',
    'The harbour master told Odo Brandt that the men had run. “They stayed,” he said.',
    // The one who spoke is a woman.
    'Mrs Mara Quill came. Mara Quill said that she was tired. “I have not slept,” he said.',
  ])('C15: names nobody: %s', (text) => {
    expect(lastSpeaker(text)).toBe('-')
  })
})

describe('C15: cues with names', () => {
  it.each([
    ['“I counted the boats,” one of them, Pavo Lind, told us.', 'Pavo Lind'],
    ['“We jumped,” said a man of about thirty who gave his name as Pavo.', 'Pavo'],
    [
      'Receiving the envoys of the islands on Monday, the governor of the bank, Odo Brandt, said: “No.  Not a single crown.”',
      'Odo Brandt',
    ],
    [
      'He had asked in vain, the agent, Mara Quill, maintained: “He has not been paid for a month.”',
      'Mara Quill',
    ],
    ['But that, said his counsel, Mara Quill KC, is “the end of the first act and no more”.', 'Mara Quill'],
    ['On Friday afternoon Odo Brandt told reporters: “We knew about this wall.”', 'Odo Brandt'],
    ['Head of mission Mara Quill said: “We need a welder and not a priest.”', 'Mara Quill'],
    ['17:45 Prosecutor Mara Quill: “I have five questions for each of them.”', 'Mara Quill'],
    ['The ferry was late again, says Mara Quill. “They slept in the cars.”', 'Mara Quill'],
    [
      'Mara Quill has fled to the coast. From there she published a letter. “We lost a street,” it says.',
      'Mara Quill',
    ],
    [
      '“They were warned,” said the spokesman of the river guards, Major Odo Brandt. Mara Quill, a cook, wept.\n\n“They stayed,” the spokesman added.',
      'Odo Brandt',
    ],
    ['“It was loud,” his sister-in-law, Mara Quill, said. “He would have left.”', 'Mara Quill'],
    // A title of several words, a form of address, a month for a given name.
    ['“It will not fly,” Minister of Transport Mara Quill told them.', 'Mara Quill'],
    ['Don Odo Brandt read no sermon. “The sea asks nobody,” he told the parish.', 'Odo Brandt'],
    ['Volunteer June Quill counted the coats. “They come to shout,” she said.', 'June Quill'],
  ])('C15: %s', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected)
  })
  it.each([
    // Whom somebody told is not who said it.
    [
      'President Odo Brandt, a former general, told provincial governors on Monday that “a guest should not count the spoons”.',
      'Odo Brandt',
    ],
    // A relative clause ends before the verb.
    ['Odo Brandt, who met the mayor, Mara Quill, said: “It is a poor bridge.”', 'Odo Brandt'],
    ['Deputy Odo Brandt met the mayor, Mara Quill, and said: “It is a poor bridge.”', 'Odo Brandt'],
    // A report is no person, though one was named last.
    ['Odo Brandt read the study at night. “The wall was never dry,” the study said.', '-'],
    // What somebody is accused of is not what they say.
    [
      'Prosecutor Mara Quill said Odo Brandt had sold three boats, while Rolf Hagen is accused of burning one. “It took a year,” she said.',
      'Mara Quill',
    ],
  ])('C15: %s (%s)', (text, expected) => {
    expect(lastSpeaker(text)).toBe(expected)
  })
  it('C15: takes the minister of something for no chief minister', () => {
    const text =
      'Irrigation Minister Mara Quill is expected on Friday.\n\nThe Chief Minister flew over us. “Nobody will be left behind,” the Chief Minister said.'
    expect(lastSpeaker(text)).toBe('-')
  })
  it('C15: takes the shadow minister for no minister', () => {
    const text =
      'Shadow Finance Minister Odo Brandt came.\n\nThe finance minister spoke at noon. “We shall pay,” the finance minister said.'
    expect(lastSpeaker(text)).toBe('-')
  })
})

/** Whom the text of the last quotation's speaker tells, by name or description. */
function lastWords(text: string, language = 'en'): string {
  const document = readPlain('d', text)
  const { quotations, entities } = extractClaims([{ ...document, meta: { ...document.meta, language } }])
  const last = quotations.at(-1)
  return entities.find(({ id }) => id === last?.speaker)?.name ?? last?.speakerText ?? ''
}

describe('C15: speakers without a name, and who is not meant', () => {
  it.each([
    // A pronoun that means somebody without a name is shown by the description.
    ['Odo Brandt, 40, was ill. His mother was not. “He eats like a bird,” she said.', 'His mother'],
    ['A nurse who worked there said staff had warned them. “We were told to wait,” she said.', 'A nurse'],
    ['The council wants to move it. It calls this “meeting readers where they are.”', 'The council'],
    // Nobody who was merely named last is a friend, or the nurse whom the text speaks of.
    ['Odo Brandt sent word to a friend. The friend told us: “I put the soup on.”', 'The friend'],
    ['A nurse wept. Odo Brandt came. The nurse told us: “I was not asked.”', 'The nurse'],
    // An aside says it of somebody else; whom "pressed by" names did not answer.
    [
      '“It falls apart,” said Mara Quill, leader of the bloc, who wants a vote. Odo Brandt, she said, was “the only adult in the room”.',
      'Mara Quill',
    ],
    [
      '“I was in Spain,” said Mr Odo Brandt. Pressed by Mr Pavo Lind, he added: “Most of the year.”',
      'Odo Brandt',
    ],
    // Nothing tells what the name is; the one before is not meant all the same.
    [
      'We met Lessing. Captain Odo Brandt wept. Lessing was asked why. “I have a dog,” he replied.',
      'Lessing',
    ],
    ['Nobody came, so we asked two. “We begged him,” one said.', 'one'],
  ])('C15: %s', (text, expected) => {
    expect(lastWords(text)).toBe(expected)
  })
  it.each([
    ['“You had it in May,” Odo Brandt posts. “You read it.”', 'Odo Brandt'],
    ['“Had I known,” Sir Odo Brandt went on, “I should have come.”', 'Odo Brandt'],
    ['Her partner Odo Brandt goes further: “We will be back in July.”', 'Odo Brandt'],
    ['The baker, Mr Odo Brandt, used to say: “The crust comes first.”', 'Odo Brandt'],
    ['“We built it,” added Odo Brandt, Mara Quill’s deputy, “and nobody was hurt.”', 'Odo Brandt'],
  ])('C15: cues: %s', (text, expected) => {
    expect(lastWords(text)).toBe(expected)
  })
  it.each([
    // What somebody finds written are not his words, and the next sentence may say something else.
    'Odo Brandt found the sign: “No swimming in the harbour.”',
    'They all sang: “We shall not leave the quay tonight.” Odo Brandt announced that he would go.',
    'Odo Brandt stood for a long while before the wall of the old customs house in the rain: “Nobody owns this sea.”',
  ])('C15: names nobody: %s', (text) => {
    expect(lastWords(text)).not.toContain('Brandt')
  })
  it.each([
    ['fr', 'Le vent tombe. « Il manque le sel », bougonne le capitaine Odo Brandt.', 'Odo Brandt'],
    ['fr', 'Odo Brandt attend. « Il manque le sel », dit-il.', 'Odo Brandt'],
    ['es', 'El alcalde Odo Brandt lo negó. «Hay agua de sobra», afirmó.', 'Odo Brandt'],
  ])('C30: %s %s', (language, text, expected) => {
    expect(lastWords(text, language)).toBe(expected)
  })
})
