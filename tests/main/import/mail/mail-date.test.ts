import { describe, expect, it } from 'vitest'
import { mailDate } from '#main/import/mail/mail-date.ts'

describe('I89 when a mail was sent', () => {
  it.each([
    ['Thu, 10 Apr 2031 00:15:00 +0200', '2031-04-10T00:15:00+02:00'],
    ['10 Apr 2031 23:05 -0730', '2031-04-10T23:05:00-07:30'],
    ['Thu, 10 Apr 2031 08:15:60 +0000', '2031-04-10T08:15:59+00:00'],
    ['Thu, 10 Apr 2031 08:15:00 -0000 (nobody knows)', '2031-04-10T08:15:00Z'],
  ])('is told by the clock of its sender: %s', (field, iso) => {
    expect(mailDate(field, 'of no use')).toBe(iso)
  })

  it.each([
    'Thu, 10 Apr 31 08:15:00 EST',
    'Thu, 10 Apr 2031 25:15:00 +0200',
    'Thu, 41 Apr 2031 08:15:00 +0200',
    '',
  ])('is left to the parser in other forms: %s', (field) => {
    expect(mailDate(field, '2031-04-10T13:15:00.000Z')).toBe('2031-04-10T13:15:00Z')
    expect(mailDate(field, undefined)).toBeNull()
  })
})
