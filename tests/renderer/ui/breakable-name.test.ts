import { describe, expect, it } from 'vitest'
import { breakablePieces } from '#renderer/ui/breakable-name.tsx'

describe('where a line may end within a name', () => {
  it('is behind the dots and slashes of an address, and nowhere in a word', () => {
    expect(breakablePieces('Harbourwatch.example')).toEqual(['Harbourwatch.', 'example'])
    expect(breakablePieces('news.example/world')).toEqual(['news.', 'example/', 'world'])
    expect(breakablePieces('The Strait Herald')).toEqual(['The Strait Herald'])
    expect(breakablePieces('Wait... what')).toEqual(['Wait... what'])
    expect(breakablePieces('')).toEqual([''])
  })
})
