import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { selectionToSpan, tidySelection } from '#renderer/services/text-selection.ts'

const quote = (text: string, start: number, end: number): string | null => {
  const span = tidySelection(text, { start, end })
  return span && text.slice(span.start, span.end)
}

describe('tidySelection', () => {
  it('drops white space at the ends and completes half words', () => {
    expect(quote('the old bridge fell', 3, 15)).toBe('old bridge')
    expect(quote('the old bridge fell', 5, 12)).toBe('old bridge')
  })

  it('keeps marks that were chosen with the words', () => {
    expect(quote('he said “no more” twice', 8, 17)).toBe('“no more”')
  })

  it('gives nothing where only white space was selected', () => {
    expect(tidySelection('a \n\n b', { start: 1, end: 4 })).toBeNull()
  })

  it('does not widen to dictionary words in scripts without spaces', () => {
    expect(quote('北方大坝倒塌了', 2, 4)).toBe('大坝')
  })

  it('never splits a surrogate pair, an accent or a family', () => {
    const family = '👩‍👩‍👧'
    expect(quote(`a ${family} b`, 3, 5)).toBe(family)
    expect(quote('cafe\u0301 noir', 0, 4)).toBe('cafe\u0301')
  })

  it('covers what was selected, and only adds to it at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(90), fc.nat(90), (text, a, b) => {
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        const span = tidySelection(text, { start, end })
        const selected = text.slice(start, end).replaceAll(/[\s\u200b]/gu, '')
        const kept = (span ? text.slice(span.start, span.end) : '').replaceAll(/[\s\u200b]/gu, '')
        expect(kept).toContain(selected)
      }),
    )
  })
})

/** A document as the panes draw it: one element with `data-start` for each run. */
function drawn(blocks: readonly (readonly string[])[]) {
  const { document } = parseHTML('<html><body><main></main></body></html>')
  const root = document.querySelector('main')
  if (!root) throw new Error('no root')
  let offset = 0
  const texts: Text[] = []
  for (const runs of blocks) {
    const block = document.createElement('p')
    for (const run of runs) {
      const span = document.createElement('span')
      span.setAttribute('data-start', String(offset))
      span.textContent = run
      offset += run.length
      block.append(span)
      const node = span.firstChild
      // linkedom's nodes behave like the browser's; their types are its own.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      if (node) texts.push(node as unknown as Text)
    }
    offset += 2
    root.append(block)
  }
  const text = blocks.map((runs) => runs.join('')).join('\n\n')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return { root: root as unknown as Element, texts, text }
}

describe('selectionToSpan', () => {
  const { root, texts, text } = drawn([['The dam ', 'broke', ' at dawn.'], ['Nobody was warned.']])
  const select = (anchor: readonly [Node, number], focus: readonly [Node, number]) =>
    selectionToSpan(
      root,
      {
        anchorNode: anchor[0],
        anchorOffset: anchor[1],
        focusNode: focus[0],
        focusOffset: focus[1],
        isCollapsed: false,
      },
      text,
    )
  const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  const node = (index: number): Text => {
    const found = texts[index]
    if (!found) throw new Error('no such run')
    return found
  }

  it('tells a selection over several runs in offsets of the text, in either direction', () => {
    expect(words(select([node(0), 4], [node(2), 3]))).toBe('dam broke at')
    expect(words(select([node(2), 3], [node(0), 4]))).toBe('dam broke at')
  })

  it('takes a paragraph chosen by three clicks without the one after it', () => {
    const second = root.querySelectorAll('p').item(1)
    expect(words(select([node(0), 0], [second, 0]))).toBe('The dam broke at dawn.')
  })

  it('stops at the edge of the pane', () => {
    const outside = root.ownerDocument.createElement('footer')
    root.ownerDocument.body.append(outside)
    expect(words(select([node(3), 0], [outside, 0]))).toBe('Nobody was warned.')
    expect(select([outside, 0], [node(3), 4])).toBeNull()
  })
})
