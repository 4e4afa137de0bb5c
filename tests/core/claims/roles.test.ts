import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../../src/core/claims/extract.ts'
import { readPlain } from './read-plain.ts'

/** "person | value | group | tenure | hedge | polarity" of every claim of a text. */
function told(text: string): string[] {
  const { claims, entities } = extractClaims([readPlain('a', text)])
  return claims
    .filter((claim) => claim.kind === 'role')
    .map(({ subject, value, hedge, polarity }) =>
      [
        entities.find(({ id }) => id === subject)?.name,
        value.text,
        value.group,
        value.tenure,
        hedge,
        polarity,
      ].join(' | '),
    )
}

const HEAD = 'Mara Quill | leader of Kestrel Front | head | current | none | affirmed'

describe('C10–C14: ways to give a post', () => {
  it.each([
    ['C10', 'Kestrel Front leader Mara Quill said no.'],
    ['C10', "The Kestrel Front's leader Mara Quill said no."],
    ['C11', 'Mara Quill, leader of the Kestrel Front, said no.'],
    ['C11', 'Mara Quill, 48, the leader of the Kestrel Front militia, said no.'],
    ['C11', 'The Kestrel Front met. “No,” said Mara Quill, the group’s leader.'],
    [
      'C11',
      'The leader of the Kestrel Front answered sharply. “We go,” Mara Quill, the group’s leader, said.',
    ],
    ['C11', 'Mara Quill, a dentist and leader of the Kestrel Front, said no.'],
    ['C12', 'The leader of the Kestrel Front, Mara Quill, said no.'],
    ['C12', 'The Kestrel Front and its new leader, Mara Quill, said no.'],
    ['C12', 'The leader of the Kestrel Front is Mara Quill.'],
    ['C13', 'Mara Quill is the leader of the Kestrel Front.'],
    ['C13', 'Mara Quill was named leader of the Kestrel Front on Monday.'],
    ['C14', 'The Kestrel Front is run by Mara Quill, a dentist.'],
    ['C14', 'The Kestrel Front, a militia led by Mara Quill, said no.'],
    ['C14', 'The Kestrel Front, led by former army captain Mara Quill, said no.'],
    [
      'C14',
      'Fighters of the Kestrel Front left. The group, which is led by the dentist Mara Quill, said no.',
    ],
    ['C14', 'The Kestrel Front, an offshoot of the Heron League, is led by Mara Quill.'],
    ['C14', 'The Quill-led Kestrel Front said no. Mara Quill smiled.'],
    ['C14', 'Mara Quill, who heads the Kestrel Front, said no.'],
    ['C14', 'Mara Quill took over the Kestrel Front in spring.'],
    ['C14', 'Mara Quill said no. She leads the Kestrel Front.'],
    ['C10', 'The Kestrel Front, whose leader Mara Quill fled abroad, said no.'],
    ['C11', 'Mara Quill – leader of the Kestrel Front – said no.'],
    ['C12', 'The leader of the Kestrel Front militia group, Mara Quill, said no.'],
    ['C13', 'The Kestrel Front chose Mara Quill as its leader.'],
    ['C14', 'The Kestrel Front is headed by the cleric Mara Quill.'],
    ['C14', 'Mara Quill said no. The Kestrel Front, under the leadership of Mara Quill, has grown.'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([HEAD])
  })
})

describe('C10–C14: posts in the ways that prose gives them', () => {
  it.each([
    [
      "The president of the Miners' Federation, Agnes Thorne, called a strike.",
      "Agnes Thorne | president of Miners' Federation",
    ],
    [
      "Marta Nowak, Helvane Motors' chief executive officer, said no.",
      'Marta Nowak | chief executive officer of Helvane Motors',
    ],
    ['The director of Open Harbour, Sefa Lindqvist, said no.', 'Sefa Lindqvist | director of Open Harbour'],
    [
      'Yousef el-Barkawi, head of the rival Sun Battalions, said no.',
      'Yousef el-Barkawi | head of Sun Battalions',
    ],
    [
      'Rui Tavares, leader of the powerful, Kestria-backed Northern Guard, denied it.',
      'Rui Tavares | leader of Northern Guard',
    ],
    [
      'Rui Tavares, leader of a faction called the Northern Guard, denied it.',
      'Rui Tavares | leader of Northern Guard',
    ],
    [
      'Rui Tavares, leader of the group known as Northern Guard, denied it.',
      'Rui Tavares | leader of Northern Guard',
    ],
    ['Omar Haddad heads up the Harbour Workers Union.', 'Omar Haddad | leader of Harbour Workers Union'],
    [
      'Omar Haddad has led the Harbour Workers Union since 2019.',
      'Omar Haddad | leader of Harbour Workers Union',
    ],
    [
      'Omar Haddad, at the helm of the Harbour Workers Union since 2019, said no.',
      'Omar Haddad | leader of Harbour Workers Union',
    ],
    [
      'Omar Haddad (president, Harbour Workers Union) said no.',
      'Omar Haddad | president of Harbour Workers Union',
    ],
    [
      'Omar Haddad, also known as Abu Salim, leads the Harbour Front.',
      'Omar Haddad | leader of Harbour Front',
    ],
    ['Lowmoor mayor Peter Ash opened the bridge.', 'Peter Ash | mayor of Lowmoor'],
    [
      'Chief executive Marta Nowak of Helvane Motors said no.',
      'Marta Nowak | chief executive of Helvane Motors',
    ],
    [
      'Marta Nowak, the chief executive officer (CEO) of Helvane Motors, said no.',
      'Marta Nowak | chief executive officer of Helvane Motors',
    ],
    [
      'Rui Tavares, chair of the board of Helvane Motors, said no.',
      'Rui Tavares | chair of the board of Helvane Motors',
    ],
    [
      'Rui Tavares, chairman of the Committee on Fisheries, said no.',
      'Rui Tavares | chairman of Committee on Fisheries',
    ],
    ['Leader of the Dawn Movement Hamza Orabi said no.', 'Hamza Orabi | leader of Dawn Movement'],
    [
      'The Dawn Movement named Hamza Orabi its new leader on Tuesday.',
      'Hamza Orabi | leader of Dawn Movement',
    ],
    ['The Dawn Movement – led since 2019 by Hamza Orabi – said no.', 'Hamza Orabi | leader of Dawn Movement'],
    [
      'The Dawn Movement, now led by a man called Hamza Orabi, said no.',
      'Hamza Orabi | leader of Dawn Movement',
    ],
    ['Hamza Orabi has taken over as leader of the Dawn Movement.', 'Hamza Orabi | leader of Dawn Movement'],
    [
      'Hamza Orabi has been named as the new head of the Dawn Movement.',
      'Hamza Orabi | head of Dawn Movement',
    ],
    [
      'Hamza Orabi, a former colonel who now leads the Dawn Movement, said no.',
      'Hamza Orabi | leader of Dawn Movement',
    ],
    ['Harakat al-Fajr, headed by Hamza al-Orabi, said no.', 'Hamza al-Orabi | leader of Harakat al-Fajr'],
    [
      'The Northern Guard (NG) is under the command of Rui Tavares.',
      'Rui Tavares | leader of Northern Guard',
    ],
  ])('%s', (text, expected) => {
    const { claims, entities } = extractClaims([readPlain('a', text)])
    const heads = claims
      .filter((claim) => claim.kind === 'role')
      .filter(({ value }) => value.group === 'head')
    expect(
      heads.map(({ subject, value }) => `${entities.find(({ id }) => id === subject)?.name} | ${value.text}`),
    ).toEqual([expected])
  })

  it('C14: a successor has the post, the one before had it', () => {
    expect(
      told(
        'Rui Tavares said no. Rui Tavares succeeded Bo Lind as commander of the Northern Guard. Bo Lind said no.',
      ),
    ).toEqual([
      'Bo Lind | former commander of Northern Guard | head | former | none | affirmed',
      'Rui Tavares | commander of Northern Guard | head | current | none | affirmed',
    ])
  })
})

describe('C8, C9: what changes a post', () => {
  it.each([
    [
      'Mara Quill, the former leader of the Kestrel Front, said no.',
      'former leader of Kestrel Front | head | former | none | affirmed',
    ],
    [
      'Mara Quill, ex-leader of the Kestrel Front, said no.',
      'former leader of Kestrel Front | head | former | none | affirmed',
    ],
    [
      'Mara Quill, acting head of the Kestrel Front, said no.',
      'acting head of Kestrel Front | head | acting | none | affirmed',
    ],
    [
      'Mara Quill, deputy leader of the Kestrel Front, said no.',
      'deputy leader of Kestrel Front | deputy | current | none | affirmed',
    ],
    [
      'Mara Quill, one of the leaders of the Kestrel Front, said no.',
      'leaders of Kestrel Front | senior | current | none | affirmed',
    ],
    [
      'Mara Quill, a spokeswoman for the Kestrel Front, said no.',
      'spokeswoman of Kestrel Front | spokesperson | current | none | affirmed',
    ],
    [
      'Mara Quill was leader of the Kestrel Front until 2011. Mara Quill said no.',
      'former leader of Kestrel Front | head | former | none | affirmed',
    ],
    [
      'Mara Quill no longer leads the Kestrel Front. Mara Quill said no.',
      'former leader of Kestrel Front | head | former | none | affirmed',
    ],
    [
      'Mara Quill is not the leader of the Kestrel Front. Mara Quill said no.',
      'leader of Kestrel Front | head | current | none | denied',
    ],
    [
      'Mara Quill, the alleged leader of the Kestrel Front, said no.',
      'leader of Kestrel Front | head | current | alleged | affirmed',
    ],
    [
      'Mara Quill is believed to be the leader of the Kestrel Front. Mara Quill said no.',
      'leader of Kestrel Front | head | current | reported | affirmed',
    ],
  ])('C9: %s', (text, expected) => {
    expect(told(text)).toEqual([`Mara Quill | ${expected}`])
  })
  it.each([
    'Mara Quill wants to become leader of the Kestrel Front. Mara Quill said no.',
    'Mara Quill, leader of the youth wing of the Kestrel Front, said no.',
    'If Mara Quill becomes leader of the Kestrel Front, she will say no. Mara Quill said no.',
  ])('C9: says nothing of: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})

describe('who asserts, and where', () => {
  it('C15: a claim inside a quotation is its speaker’s', () => {
    const { claims, entities } = extractClaims([
      readPlain(
        'a',
        'Odo Brandt shook his head. “Mara Quill is the leader of the Kestrel Front,” Odo Brandt said.',
      ),
    ])
    const speaker = entities.find(({ name }) => name === 'Odo Brandt')
    expect(claims.map(({ assertedBy }) => assertedBy)).toEqual([speaker?.id])
  })
  it('C1: comments assert nothing', () => {
    const { claims, quotations } = extractClaims([
      readPlain(
        'a',
        'The Kestrel Front met.\n\n--- comments\n\nMara Quill, leader of the Kestrel Front, said: “No, we will not go.”',
      ),
    ])
    expect([claims, quotations]).toEqual([[], []])
  })
  it('C6: context reaches back to the name that a description stands for', () => {
    const text = 'The Kestrel Front met in the mill. “No,” said Mara Quill, the group’s leader.'
    const { claims } = extractClaims([readPlain('a', text)])
    const claim = claims[0]
    expect(text.slice(claim?.passage.start, claim?.passage.end)).toBe('Mara Quill, the group’s leader')
    expect(claim?.context.start).toBe(0)
    expect(claim?.basis.join(' ')).toContain('“the group”')
  })
  it('C6: binds to none when two organisations fit as well', () => {
    expect(
      told(
        'Talks between the Kestrel Front and the Heron Front ended. The group’s leader, Mara Quill, said no.',
      ),
    ).toEqual([])
  })
  it('gives documents in other languages no names', () => {
    const czech = readPlain('a', 'Mara Quillová, šéfka Kestrel Front, řekla: „Vyrážíme zítra brzy ráno.“')
    const { entities, quotations } = extractClaims([{ ...czech, meta: { ...czech.meta, language: 'cs' } }])
    expect(entities).toEqual([])
    expect(quotations.map(({ text }) => text)).toEqual(['Vyrážíme zítra brzy ráno.'])
  })
})

describe('C6: whose “its” is', () => {
  it('binds to neither the thing owned nor its owner', () => {
    expect(
      told(
        'The Kestrel Press belongs to the shipping company Heron Lines. Its chairwoman, Mara Quill, said no.',
      ),
    ).toEqual([])
  })

  it('still binds to the subject beside a name behind another preposition', () => {
    expect(
      told(
        'The Kestrel Press wrote to the shipping company Heron Lines. Its chairwoman, Mara Quill, said no.',
      ),
    ).toEqual(['Mara Quill | chairwoman of Kestrel Press | head | current | none | affirmed'])
  })
})
