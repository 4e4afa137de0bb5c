import { describe, expect, it } from 'vitest'
import { holdersProposed, proposed } from './ferry-reports.ts'

describe('F51 one person, two roles', () => {
  it.each([
    [
      'a captain and a cook',
      "The ship's captain, Oskar Tveitnes, 58, is missing.",
      'Oskar Tveitnes, 58, was employed on the ferry as cook.',
    ],
    [
      'two trades',
      'Oskar Tveitnes, 44, an anaesthetist, was saved.',
      'The pharmacist Oskar Tveitnes was saved.',
    ],
    ['ranks far apart', 'Colonel Oskar Tveitnes was saved.', 'Sergeant Oskar Tveitnes was saved.'],
    [
      'hostage and hijacker',
      'Among the freed hostages was Marit Oppedal.',
      'The third hijacker, Marit Oppedal, aged 23, was taken.',
    ],
    [
      'the two sides of a court',
      'Marit Oppedal, prosecuting, spoke first.',
      'Marit Oppedal, appearing for the defence of the owner, spoke first.',
    ],
    [
      'a sister and no kin',
      'His sister, Marit Oppedal, read a statement.',
      'Marit Oppedal, the interpreter, who is no kin of his, read a statement.',
    ],
    [
      'two ties of kin',
      'He was identified by his brother, Jostein Gravdal.',
      'He was identified by his cousin, Jostein Gravdal.',
    ],
    [
      'two unions',
      "Isak Lunde, leader of the Miners' Federation, spoke.",
      "The head of the Workers' Alliance, Isak Lunde, spoke.",
    ],
    [
      'a driver and a passenger',
      'The driver, Jostein Gravdal, was hurt.',
      'The passenger Jostein Gravdal was hurt.',
    ],
    [
      'a spokesman of a group and of the government',
      'Jostein Gravdal, a spokesman for the Amber Line, gave the figure.',
      'Speaking for the government forces, Jostein Gravdal gave the figure. The Amber Line is camped there.',
    ],
    [
      'the two sides of a dispute',
      "Jostein Gravdal, the leader of the bakers' union, left the room.",
      'Jostein Gravdal, who bargains for the bakery owners, left the room.',
    ],
    [
      'a prisoner and a guard',
      'Jostein Gravdal, an inmate, was hurt.',
      'One of the warders, the jailer Jostein Gravdal, was hurt.',
    ],
    [
      'two sciences, one as a description',
      'Marit Oppedal, a physicist, won the prize.',
      'Marit Oppedal won the prize. The linguist, who came to Brattholm in 2019, heard of it at home.',
    ],
    [
      'the captain and the mate',
      'Marit Oppedal was in command of the ferry.',
      'Jostein Gravdal sailed with Marit Oppedal as his first officer.',
    ],
    [
      'the head and the second of one body',
      'Jostein Gravdal, the head of the cabal, read the text.',
      "The cabal's second-in-command, Jostein Gravdal, read the text.",
    ],
    [
      'what is told and what is denied',
      'His coach, Marit Oppedal, waited at the line.',
      'His aunt Marit Oppedal, who does not coach him, waited at the line.',
    ],
    [
      'a wife and a sister, who calls him her brother',
      'He was found by his wife, Runa Sletten.',
      'Runa Sletten said that she knew her brother by his coat.',
    ],
    [
      'a couple and a brother and sister',
      'Married couple Jostein and Marit Oppedal were saved.',
      'Jostein and Marit Oppedal are brother and sister.',
    ],
    [
      'a restorer and a head of security',
      "Oskar Tveitnes, the ferry company's head of security, was arrested.",
      'Oskar Tveitnes, who works in the museum as a restorer, was arrested.',
    ],
    [
      'the head of a depot and its welder',
      'Oskar Tveitnes, 51, the head of the depot, is missing.',
      'Oskar Tveitnes is missing. He is the welder there, a quiet man.',
    ],
    [
      'a coach and a doctor',
      'Marit Oppedal stood beside her coach, Oskar Tveitnes.',
      'Oskar Tveitnes, the doctor of the team, drove her home.',
    ],
    [
      "somebody's driver and a bookkeeper",
      "The money was carried by Oskar Tveitnes, who had been Jostein Gravdal's driver.",
      'For nine years Oskar Tveitnes kept the books of the shipping line.',
    ],
    [
      'a manager of a mine and an inspector of the state',
      "The mine's general manager, Oskar Tveitnes, was held.",
      'Oskar Tveitnes, the provincial safety inspector, was held.',
    ],
    [
      'a mediator and the head of a delegation',
      'Marit Oppedal, the diplomat who mediated the talks, spoke.',
      'The delegation of Brattholm was led in the talks by Marit Oppedal.',
    ],
    [
      'an uncle by his niece, and a grandfather',
      'Oskar Tveitnes sat on the quay. His niece Marit, six, had been brought ashore.',
      'We met the grandfather of the girl, Oskar Tveitnes, on the quay.',
    ],
  ])('sets %s against each other', (_, a, b) =>
    expect([...proposed('F51', a, b), ...proposed('F1', a, b)]).toMatchObject([{ type: 'identity-role' }]),
  )

  it.each([
    [
      'two people',
      "The ship's captain, Oskar Tveitnes, is missing.",
      'Jostein Gravdal, the cook, is missing.',
    ],
    ['ranks side by side', 'Colonel Oskar Tveitnes spoke.', 'Lieutenant Colonel Oskar Tveitnes spoke.'],
    ['a former trade', 'Oskar Tveitnes, a former teacher, spoke.', 'The farmer Oskar Tveitnes spoke.'],
    [
      'a report that gives both',
      'Oskar Tveitnes, a farmer, was saved. The teacher Oskar Tveitnes works in Vikedal.',
      'Oskar Tveitnes, a teacher, was saved.',
    ],
    ['a post and a tie', 'The mayor, Oskar Tveitnes, came.', 'His brother, Oskar Tveitnes, came.'],
    [
      'a lawyer who is called by two words',
      'The advocate Oskar Tveitnes spoke.',
      'His defence lawyer, Oskar Tveitnes, spoke.',
    ],
    [
      'a wing of a body',
      'Oskar Tveitnes, leader of the Harbour Front, spoke.',
      'Oskar Tveitnes, who leads the Amber Guard, spoke. The Amber Guard is the armed wing of the Harbour Front.',
    ],
    [
      'kin of somebody else denied',
      'Oskar Tveitnes, who is not related to the colonel, waited. His sister Runa is missing.',
      'The sister of Oskar Tveitnes is missing. Oskar Tveitnes spoke.',
    ],
    [
      'the caretaker of whom the next sentence speaks',
      'Oskar Tveitnes won. The caretaker was still sweeping the hall.',
      'Oskar Tveitnes, a doctor, won.',
    ],
    [
      'the head of a union and a welder',
      "Oskar Tveitnes, head of the shipwrights' union, spoke.",
      'Oskar Tveitnes, a welder, spoke.',
    ],
    [
      "the firm's own inspector",
      "Oskar Tveitnes, the ferry company's own safety inspector, spoke.",
      'Oskar Tveitnes, an employee, spoke.',
    ],
    ['a spelling', 'The skipper, Sergei Rahmatov, is missing.', 'Captain Sergey Rakhmatov is missing.'],
    [
      'a party that is only described',
      'The Civic Union, led by Oskar Tveitnes, was pleased.',
      "The leader of Vikedal's main opposition party, Oskar Tveitnes, was held.",
    ],
  ])('leaves %s alone', (_, a, b) => expect(proposed('F51', a, b)).toEqual([]))
})

describe('F52 one post, two people', () => {
  it.each([
    [
      'The district magistrate, Oskar Tveitnes, came.',
      'Marit Oppedal, the district magistrate, came.',
      'Marit Oppedal and Oskar Tveitnes are each called district magistrate.',
    ],
    [
      'Oskar Tveitnes, who owns the mill, came.',
      'The mill belongs to Marit Oppedal.',
      'Marit Oppedal and Oskar Tveitnes are each called owner of the mill.',
    ],
    [
      'At the head of the Kelmar delegation was Oskar Tveitnes.',
      'The leader of the Kelmar delegation, Marit Oppedal, came.',
      'Marit Oppedal and Oskar Tveitnes are each called head of the Kelmar delegation.',
    ],
    [
      'The fighters of the Harbour Liberation Front take their orders from Oskar Tveitnes.',
      'The Harbour Liberation Front answers to Marit Oppedal.',
      'Marit Oppedal and Oskar Tveitnes are each called head of Harbour Liberation Front.',
    ],
  ])('asks in the words of the reports, and of what: %s', (a, b, summary) => {
    expect(proposed('F52', a, b).map((one) => one.summary)).toEqual([summary])
  })

  it.each([
    [
      'a title and a description',
      'Mayor Oskar Tveitnes came at noon.',
      "Jostein Gravdal, the town's mayor, came at noon.",
      'office-holder',
    ],
    [
      'a portfolio',
      'Health minister Oskar Tveitnes came.',
      'Marit Oppedal, who holds the health portfolio, came.',
      'office-holder',
    ],
    [
      'a capacity',
      'The chief of the general staff, General Oskar Tveitnes, flew to the island.',
      'General Jostein Gravdal flew there in his capacity as chief of the general staff.',
      'office-holder',
    ],
    [
      'who stands at its head as governor',
      'Governor Oskar Tveitnes saw no reason to hurry.',
      'The bank, at whose head Marit Oppedal has stood as governor since 2028, wants to wait.',
      'office-holder',
    ],
    [
      'a president, and one of the republic',
      'President Oskar Tveitnes handed out blankets.',
      'Marit Oppedal, President of the Republic, handed out blankets.',
      'office-holder',
    ],
    [
      'who has presided as its Speaker',
      'The Speaker, Oskar Tveitnes, read the names.',
      'The names were read by Marit Oppedal, who has presided over the assembly as its Speaker since May.',
      'office-holder',
    ],
    [
      'the presiding judge',
      'The court was moved, presiding judge Marit Oppedal said.',
      'Judge Jostein Gravdal, who presided over the trial, was moved.',
      'office-holder',
    ],
    [
      'a chief surgeon',
      'Chief surgeon Marit Oppedal spoke of luck.',
      "Jostein Gravdal, the hospital's chief surgeon, spoke of luck.",
      'identity-role',
    ],
    [
      'who is led',
      "Brattholm's police chief, Oskar Tveitnes, came.",
      "Brattholm's police are led by Marit Oppedal.",
      'office-holder',
    ],
    [
      'over which somebody presides',
      "The federation's president, Oskar Tveitnes, came.",
      'The board of the federation, over which Marit Oppedal presides, met.',
      'office-holder',
    ],
    [
      'a post taken over months ago',
      'Governor Oskar Tveitnes spoke for the bank.',
      'Marit Oppedal, who took over as governor in February, spoke for the bank.',
      'office-holder',
    ],
    [
      'a post held by',
      'Vice-chancellor Oskar Tveitnes broke the news.',
      'The letter was signed by the vice-chancellor, a post held by Marit Oppedal.',
      'office-holder',
    ],
    [
      'a chair that somebody has',
      'Mayor Oskar Tveitnes came.',
      "Advice came from the town hall, where Marit Oppedal sits in the mayor's chair.",
      'office-holder',
    ],
    [
      'the man in command of a brigade',
      'The brigade was led by Oskar Tveitnes.',
      'The man in command of the brigade was Marit Oppedal.',
      'identity-role',
    ],
    [
      'who steered',
      'Oskar Tveitnes, 66, was at the controls.',
      'It was being steered by Marit Oppedal.',
      'identity-role',
    ],
    [
      'a delegation',
      'Heading the six-member team is Oskar Tveitnes.',
      "The delegation's leader, Marit Oppedal, spoke.",
      'identity-role',
    ],
    [
      'who holds the post that the sentence before ends with',
      'The papers went to the medical director, Oskar Tveitnes.',
      'Licences are checked by the medical director. That is Marit Oppedal, who has held the post since January.',
      'office-holder',
    ],
    [
      'two who stand in',
      'Health Minister Oskar Tveitnes has taken over the transport portfolio for the time being.',
      'The acting minister of transport is Marit Oppedal.',
      'office-holder',
    ],
    [
      'a master and a captain of a ship',
      'The ferry was commanded by Captain Oskar Tveitnes.',
      'Captain Jostein Gravdal, the master of the Solbris, was saved.',
      'identity-role',
    ],
    [
      'its head and the head by name',
      'The Vikedal coastguard came late. Its head, Oskar Tveitnes, said so.',
      'Marit Oppedal, who leads the coastguard, said nothing.',
      'identity-role',
    ],
    [
      'who is in charge of an inquiry',
      'Detective Superintendent Marit Oppedal is in charge of the inquiry.',
      'The senior investigating officer is Detective Superintendent Oskar Tveitnes.',
      'identity-role',
    ],
  ])('sets %s against each other', (_, a, b, type) => expect(holdersProposed(a, b)).toMatchObject([{ type }]))

  it.each([
    ['a successor', 'Mayor Oskar Tveitnes came.', 'Marit Oppedal, the new mayor, came.'],
    ['a deputy', 'Mayor Oskar Tveitnes came.', 'Deputy mayor Marit Oppedal came.'],
    ['a former holder', 'Mayor Oskar Tveitnes came.', 'Marit Oppedal, a former mayor of the town, came.'],
    [
      'posts of two things',
      "The union's president, Oskar Tveitnes, came.",
      "The bank's president, Marit Oppedal, came.",
    ],
    ['two ministers', 'Health minister Oskar Tveitnes came.', 'Finance minister Marit Oppedal came.'],
    [
      'two towns',
      'The mayor of Vikedal, Oskar Tveitnes, came.',
      'The mayor of Sandnesse, Marit Oppedal, came.',
    ],
    [
      'the captains of two teams',
      'Our captain, Oskar Tveitnes, spoke.',
      "Vikedal's captain, Marit Oppedal, spoke.",
    ],
    ['a name and its short form', 'Mayor Oskar Tveitnes came.', 'Mr Tveitnes, the mayor, came.'],
    [
      'a report that names both',
      'The mayors came: Oskar Tveitnes, mayor of the town. The mayor, Marit Oppedal, spoke.',
      'The mayor, Marit Oppedal, came.',
    ],
    [
      'two judges of whom one presides',
      'The presiding judge, Marit Oppedal, read the verdict.',
      'Judge Jostein Gravdal, one of the three on the bench, wept.',
    ],
    [
      'presidents of two clubs',
      "The president of Vikedal's rowing club, Marit Oppedal, came.",
      'Jostein Gravdal, president of the Brattholm chess club, came.',
    ],
    [
      'one who stands in and one who holds it',
      'The acting minister of transport is Marit Oppedal.',
      'Oskar Tveitnes, the transport minister, spoke.',
    ],
    [
      'the masters of two ships that collided',
      'The ferry was commanded by Captain Oskar Tveitnes. It had collided with the Nordlys.',
      'Captain Jostein Gravdal, the master of the Nordlys, was saved. The Nordlys was hit by the ferry.',
    ],
    [
      'the chief executives of two houses, both named in one report',
      'Chief Executive Marit Oppedal will remain. The line is bought by Ropsund Freight; Oskar Tveitnes, its chief executive, came to the quay.',
      "Ropsund's chief executive, Oskar Tveitnes, spoke to Marit Oppedal.",
    ],
  ])('leaves %s alone', (_, a, b) => expect(holdersProposed(a, b)).toEqual([]))

  it('leaves reports of different weeks alone', () =>
    expect(
      holdersProposed('Mayor Oskar Tveitnes came.', "Jostein Gravdal, the town's mayor, came.", [
        '2031-05-06',
        '2031-05-26',
      ]),
    ).toEqual([]))
})
