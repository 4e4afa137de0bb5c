import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceDocument } from '#core/documents/source-document.ts'
import type { Span } from '#core/text/span.ts'
import { wordsOf } from '#core/text/words.ts'

/** What `sim_text` (similarity-tester, D. Grune) found: passages of two documents with the same words. */
export type SimText = {
  readonly seconds: number
  readonly runs: readonly {
    readonly first: string
    readonly second: string
    readonly a: Span
    readonly b: Span
  }[]
}

/**
 * Runs `sim_text -r 8` over the documents, one word to a line so that its line numbers are numbers of words.
 * `null` where it is not installed or fails.
 *
 * @param folder where the documents are written; deleted afterwards
 */
export function runSimText(documents: readonly SourceDocument[], folder: string): SimText | null {
  mkdirSync(folder, { recursive: true })
  try {
    documents.forEach((document, index) => {
      const words = wordsOf(document.text).map(({ key }) => key)
      writeFileSync(join(folder, `${index}`), `${words.join('\n')}\n`)
    })
    const output = join(folder, 'output')
    const begun = performance.now()
    const { status } = spawnSync('sim_text', ['-r', '8', '-n', '-s', '-T', '-i', '-o', output], {
      cwd: folder,
      input: documents.map((_, index) => `${index}\n`).join(''),
    })
    const seconds = (performance.now() - begun) / 1000
    if (status !== 0) return null
    return { seconds, runs: runsIn(readFileSync(output, 'utf8'), documents) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lines such as `12: line 40-58|97: line 3-21[19]`. */
function runsIn(output: string, documents: readonly SourceDocument[]): SimText['runs'] {
  const words = new Map<number, ReturnType<typeof wordsOf>>()
  const spanOf = (number: number, from: number, to: number): Span => {
    let list = words.get(number)
    if (!list) words.set(number, (list = wordsOf(documents[number]?.text ?? '')))
    return { start: list[from - 1]?.start ?? 0, end: list[to - 1]?.end ?? 0 }
  }
  return [...output.matchAll(/^(\d+): line (\d+)-(\d+)\s*\|\s*(\d+): line (\d+)-(\d+)\s*\[\d+\]/gmu)].map(
    ([, x, x0, x1, y, y0, y1]) => ({
      first: documents[Number(x)]?.id ?? '',
      second: documents[Number(y)]?.id ?? '',
      a: spanOf(Number(x), Number(x0), Number(x1)),
      b: spanOf(Number(y), Number(y0), Number(y1)),
    }),
  )
}
