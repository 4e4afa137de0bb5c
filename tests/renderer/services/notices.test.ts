import { afterEach, describe, expect, it } from 'vitest'
import { notices, notify } from '#renderer/services/notices.ts'

describe('messages', () => {
  afterEach(() => notices.set([]))

  it('of one topic take the place of each other, so that those of many imports do not pile up', () => {
    notify('problem', 'Not saved')
    notify('problem', '1 file could not be imported.', null, 'import')
    notify('problem', '2 files could not be imported.', null, 'import')
    expect(notices.get().map(({ text }) => text)).toEqual(['Not saved', '2 files could not be imported.'])
  })

  it('without a topic stand beside each other', () => {
    notify('problem', 'Not saved')
    notify('problem', 'Could not undo')
    expect(notices.get()).toHaveLength(2)
  })
})
