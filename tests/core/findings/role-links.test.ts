import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { readPeople } from '#core/findings/people/people-read.ts'
import { roleLinksIn } from '#core/findings/people/role-links.ts'
import { caseFacts } from '#core/findings/reading/case-facts.ts'
import { storyReading } from '#core/findings/reading/story-reading.ts'
import { readPlain } from '../claims/read-plain.ts'

/** The posts that a text gives to people, with what they are of. */
function postsIn(sentence: string): readonly string[] {
  const document = readPlain(
    'a.txt',
    `# News from Vikedal\n\nVikedal was quiet on Monday.\n\n${sentence}\n`,
    '',
  )
  const { entities, claims, matches } = analyse([document])
  const facts = caseFacts({ documents: [document], entities, claims, matches })
  const read = readPeople(document, storyReading([document], entities).sentencesOf(document.id), facts)
  return roleLinksIn(document.id, read)
    .filter(({ role }) => role.sort === 'post')
    .map(({ person, role, of }) => `${person.name}: ${role.value} of ${of.join(' ')}`)
}

describe('S23 posts that are told in other words', () => {
  it.each([
    [
      'Marta Brekke, the harbour master of Porto Vela, said the boat was seen at dawn.',
      'Marta Brekke: harbour master of porto vela harbour',
    ],
    [
      "The charge d'affaires of Kelmar, Henning Aust, was summoned at noon.",
      "Henning Aust: charge d'affaires of kelmar charge",
    ],
    [
      'The administrator chosen by the judges, Leopold Stenmark, arrived.',
      'Leopold Stenmark: administrator of ',
    ],
    ['Casimir Holt will stay on as president of the rowing club.', 'Casimir Holt: president of club'],
    [
      'The security commissioner of the rowing club, Zdravko Pell, was held.',
      'Zdravko Pell: commissioner of security club',
    ],
    [
      'Ismet Odu, who by his own account is no more than the commander of the boats, fled.',
      'Ismet Odu: head of boat',
    ],
    ['The rowing club is in the hands of Seydou Brand.', 'Seydou Brand: head of club'],
    ['Omar Ferrant (treasurer of the rowing club) was away.', 'Omar Ferrant: treasurer of club'],
    ['As treasurer of the rowing club, Omar Ferrant signed.', 'Omar Ferrant: treasurer of club'],
    [
      'Omar Ferrant, believed to be the leader of the Harbour Gang, was shot.',
      'Omar Ferrant: head of harbour gang',
    ],
    ['The job of treasurer fell to Omar Ferrant.', 'Omar Ferrant: treasurer of '],
    [
      'Omar Ferrant, who as chairman led the board through the flood, said nothing.',
      'Omar Ferrant: chair of board',
    ],
    [
      'The carters, whose general secretary is Omar Ferrant, struck.',
      'Omar Ferrant: secretary general of carter',
    ],
    ['Omar Ferrant, who has been mayor since 2028, wept.', 'Omar Ferrant: mayor of '],
    ['The flood came under its chairman of six years, Omar Ferrant.', 'Omar Ferrant: chair of '],
    [
      'Justice Omar Ferrant, who heard the case from its first day, wept.',
      'Omar Ferrant: presiding judge of ',
    ],
    ['Judge Omar Ferrant sent the jury out at noon.', 'Omar Ferrant: presiding judge of '],
    ['The trial was heard by Judge Omar Ferrant.', 'Omar Ferrant: presiding judge of '],
    ['The Kelmar side, under Omar Ferrant, walked out.', 'Omar Ferrant: head of kelmar delegation'],
    [
      'The Kelmar team, with Omar Ferrant at its head, walked out.',
      'Omar Ferrant: head of kelmar delegation',
    ],
    ['At the controls of the tram was Omar Ferrant, 44.', 'Omar Ferrant: at the controls of '],
    ['The operation was performed by Omar Ferrant.', 'Omar Ferrant: surgeon of '],
    ['Omar Ferrant, who operated on the girl, wept.', 'Omar Ferrant: surgeon of '],
    ['Omar Ferrant, who owns the mill, wept.', 'Omar Ferrant: owner of mill'],
    ['The mill belongs to Omar Ferrant.', 'Omar Ferrant: owner of mill'],
    ['Omar Ferrant took the helm at the rowing club in May.', 'Omar Ferrant: head of club'],
    [
      'The Sons of the Dyke (SOD), a band of diggers led by Omar Ferrant, came.',
      'Omar Ferrant: head of sons dyke',
    ],
  ])('S23: reads “%s”', (sentence, post) => expect(postsIn(sentence)).toEqual([post]))

  it.each([
    'Ines Bravo was the first to see the boat.',
    'Omar Ferrant (pictured with the treasurer) was away.',
    'The rowing club is in good hands, said Seydou Brand.',
    'As a child Omar Ferrant rowed for the club.',
    'Omar Ferrant ran Monday’s race in the rain.',
    'The case was brought by Omar Ferrant.',
    'The Kelmar side, with Omar Ferrant among them, walked out.',
    'Omar Ferrant, who as a child saw the flood, wept.',
  ])('S23: gives nobody a post in “%s”', (sentence) => expect(postsIn(sentence)).toEqual([]))
})

describe('C2 what a name is of', () => {
  it.each([
    ['Marta Brekke, the harbour master of Porto Vela, said the boat was seen at dawn.', 'Marta Brekke'],
    ['Marta Brekke, the border guard on duty, said nobody had come.', 'Marta Brekke'],
    ['Marta Brekke, the commissioner, said nobody had come.', 'Marta Brekke'],
  ])('C2: takes a name for a person’s by the noun that a description ends with: “%s”', (sentence, name) => {
    const kinds = analyse([readPlain('a.txt', `# News\n\n${sentence}\n`, '')]).entities
    expect(kinds.find((one) => one.name === name)?.kind).toBe('person')
  })

  it('C2: takes a name for a place’s where the description ends with a noun for one', () => {
    const kinds = analyse([readPlain('a.txt', '# News\n\nBrekke Sund, the harbour of Vela, was shut.\n', '')])
    expect(kinds.entities.find(({ name }) => name === 'Brekke Sund')?.kind).not.toBe('person')
  })
})
