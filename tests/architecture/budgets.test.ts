import { describe, expect, it } from 'vitest'
import { readSource, SOURCE, sourceFiles } from './imports.ts'

/** Lines that are neither blank nor comment. */
function codeLines(source: string): number {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '')
  return code.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length
}

describe('the size of files', () => {
  const sizes = sourceFiles(SOURCE).map((file) => ({ file, lines: codeLines(readSource(file)) }))

  it('is 400 lines at most', () => {
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([])
  })

  it('is 100 lines or less for half of them', () => {
    const sorted = sizes.map(({ lines }) => lines).toSorted((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100)
  })
})

describe('forbidden sinks', () => {
  it('never turns text of a document into markup or code', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.innerHTML\b|\.outerHTML\s*=|insertAdjacentHTML|createContextualFragment|DOMParser|setHTML(?:Unsafe)?\(|srcdoc|document\.write|\beval\(|new Function\(/u
    const found = sourceFiles(SOURCE).filter(
      (file) => /^(?:renderer|preload|workers)\//u.test(file) && sinks.test(readSource(file)),
    )
    expect(found).toEqual([])
  })

  it('opens no network from main', () => {
    const network =
      /\b(?:from|import\()\s*'(?:node:)?(?:http|https|http2|net|tls|dgram|dns)'|\bnet\b.*from 'electron'|\bfetch\(|\bWebSocket\b|XMLHttpRequest|EventSource|openExternal/u
    const found = sourceFiles(SOURCE).filter(
      (file) => /^(?:main|cli|core|shared)\//u.test(file) && network.test(readSource(file)),
    )
    expect(found).toEqual([])
  })
})
