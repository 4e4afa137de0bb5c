import { describe, expect, it } from 'vitest'
import { accountHeading } from '#core/dossier/account-heading.ts'

describe('the heading of an account', () => {
  it('names the account, and what it says in a few words', () => {
    expect(accountHeading('A', 'nine dead', ['Nine people died.'])).toEqual({
      label: 'Account A:',
      value: 'nine dead',
    })
    expect(accountHeading('B', '', ['Seven people died.'])).toEqual({ label: 'Account B', value: '' })
  })

  it('does not say the one quotation below it once more', () => {
    expect(accountHeading('A', 'Nine people  died', ['Nine people died.']).value).toBe('')
    expect(accountHeading('A', 'Nine people died', ['Nine people died.', 'Nine dead.']).value).toBe(
      'Nine people died',
    )
  })
})
