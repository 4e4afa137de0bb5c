import { describe, expect, it } from 'vitest'
import { creditOf } from '#main/import/text/credit-line.ts'
import { looksLikeOutlet } from '#main/import/text/outlet-words.ts'
import { plainTextMeta } from '#main/import/plain-text/plain-text-meta.ts'
import { plainTextBlocks } from '#main/import/plain-text/plain-text-structure.ts'

describe('I37: credit lines', () => {
  it.each([
    ['By Ines Okafor, The Lantern, 4 March 2031', ['Ines Okafor'], 'The Lantern', '2031-03-04'],
    ['Ines Okafor | The Lantern | March 4, 2031', ['Ines Okafor'], 'The Lantern', '2031-03-04'],
    ['The Lantern — 4 March 2031 — Ines Okafor', ['Ines Okafor'], 'The Lantern', '2031-03-04'],
    ['Daily Meridian, 2031-03-04', [], 'Daily Meridian', '2031-03-04'],
    ['By Ines Okafor in Tarsh | Northwire', ['Ines Okafor'], 'Northwire', null],
    [
      'Von Ines Okafor, Der Leuchtturm, 04.03.2031, 10:15 Uhr',
      ['Ines Okafor'],
      'Der Leuchtturm',
      '2031-03-04',
    ],
    ['Par Inès Okafor, Le Phare', ['Inès Okafor'], 'Le Phare', null],
    ['Инна Окунева, «Маяк», 4 марта 2031', ['Инна Окунева'], 'Маяк', '2031-03-04'],
    ['بقلم: إيناس عوض - صحيفة المنارة', ['إيناس عوض'], 'صحيفة المنارة', null],
    ['Friday, March 4, 2031 | by Ines Okafor in Tarsh', ['Ines Okafor'], null, '2031-03-04'],
    ['By Ines Okafor, Western Star, 4 March 2031', ['Ines Okafor'], 'Western Star', '2031-03-04'],
    ['By Ines Okafor | 4 March 2031', ['Ines Okafor'], null, '2031-03-04'],
    ['By Ines Okafor, Pressure Gauge (blog)', ['Ines Okafor'], 'Pressure Gauge', null],
    [
      'By Col. (ret.) Bertil Hammar and Ines Okafor, Northern Newswire',
      ['Col. (ret.) Bertil Hammar', 'Ines Okafor'],
      'Northern Newswire',
      null,
    ],
  ])('%s', (line, names, outlet, published) => {
    expect(creditOf(line)).toEqual({ names, outlet, published })
  })

  it.each([
    'Tarsh, 4 March 2031',
    'Tuesday, 4 March 2031, 10:15 GMT',
    'New Port, 4 March 2031',
    'The Lantern said on 4 March 2031 that the bridge was closed.',
    'By Ines Okafor',
    'Soldiers, drivers and nurses',
    'The bridge, the river and the road, 4 March 2031',
  ])('is none: %s', (line) => {
    expect(creditOf(line)).toBeNull()
  })
})

describe('I38: outlets', () => {
  it.each(['The Lantern', 'Daily Meridian', 'lantern.example', 'Abendzeitung', '«Маяк»', 'وكالة النور'])(
    'knows %s by its name',
    (name) => {
      expect(looksLikeOutlet(name)).toBe(true)
    },
  )
  it.each(['Ines Okafor', 'Tarsh', 'World', 'in 2031', 'Relief convoy turned back'])('not %s', (name) => {
    expect(looksLikeOutlet(name)).toBe(false)
  })

  const STORY =
    'Soldiers stopped a relief convoy at the bridge on Monday and sent it back, the aid group said. Nobody was hurt, according to the group.'
  it.each([
    ['a.txt', `THE LANTERN\n\nConvoy turned back at the bridge\n\n${STORY}`, 'The Lantern'],
    [
      'a.txt',
      `Convoy turned back at the bridge\n\n${STORY}\n\n© 2031 The Lantern. All rights reserved.`,
      'The Lantern',
    ],
    ['The Lantern - 2031-03-04 - Convoy turned back.txt', STORY, 'The Lantern'],
    [
      'a.txt',
      `Convoy turned back at the bridge\nCallow Coast Radio\n4 March 2031\n\n${STORY}`,
      'Callow Coast Radio',
    ],
    ['a.txt', `World\n\nConvoy turned back at the bridge\n\n${STORY}`, null],
  ])('finds the outlet of a text: %s', (fileName, text, outlet) => {
    expect(plainTextMeta(text, plainTextBlocks(text), fileName).meta.outlet).toBe(outlet)
  })
})

describe('I11: lines that stand under one another', () => {
  it('keeps headline, byline and day apart where they happen to be as long as wrapped lines', () => {
    const text =
      'Inspectors had shut down the Larn reactor in January\nBy Ines Okafor, Larnmouth & District Gazette\n14 March 2031\n\nSeven weeks before the fire two officers came. They spent a day there.\n\nNobody was hurt.'
    const { meta } = plainTextMeta(text, plainTextBlocks(text), 'a.txt')
    expect(meta).toMatchObject({
      title: 'Inspectors had shut down the Larn reactor in January',
      bylines: ['Ines Okafor'],
      outlet: 'Larnmouth & District Gazette',
      published: '2031-03-14',
    })
  })
})
