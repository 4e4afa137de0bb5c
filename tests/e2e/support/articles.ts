import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SYLLABLES } from '../../support/syllables.ts'

const SMALL = ['the', 'of', 'and', 'to', 'in', 'that', 'for', 'was', 'on', 'with', 'by']

/** Statements that articles share, each a paragraph of its own. */
export const STATEMENTS: readonly string[] = Array.from({ length: 20 }, (_, index) =>
  sentence(100 + index, 22),
)

/** The statements that the second article tells in another place than the first. */
export const MOVED: readonly number[] = [2, 5, 9, 11, 14, 17]

/** Where the statements stand in the second article. */
function movedOrder(): number[] {
  const order = STATEMENTS.map((_, index) => index).filter((index) => !MOVED.includes(index))
  const places = [12, 1, 3, 17, 6, 18]
  MOVED.forEach((statement, index) => order.splice(places[index] ?? 0, 0, statement))
  return order
}

/**
 * Writes four invented articles that share statements: `North` has all in order, `South` tells six of them in other
 * places and has longer paragraphs between, `East` has every second one, and `West` is short, has three, and says one
 * of its own twice.
 */
export function writeArticles(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const all = STATEMENTS.map((_, index) => index)
  const own = (seed: number, words: number): string =>
    [sentence(seed, words), sentence(seed + 1, words)].join(' ')
  const write = (name: string, paragraphs: readonly string[]): void => {
    const head = `---\ntitle: ${name} article\noutlet: ${name} Post\ndate: 2031-05-04\nlanguage: en\n---\n\n`
    writeFileSync(join(folder, `${name.toLowerCase()}.md`), `${head}${paragraphs.join('\n\n')}\n`)
  }
  const spread = (order: readonly number[], seed: number, words: number): string[] =>
    order.flatMap((index, at) => [STATEMENTS[index] ?? '', own(seed + at * 10, words + (at % 3) * 9)])
  write('North', [own(5000, 20), ...spread(all, 1000, 16)])
  write('South', [own(6000, 60), own(6100, 50), ...spread(movedOrder(), 2000, 34)])
  write(
    'East',
    spread(
      all.filter((index) => index % 2 === 0),
      3000,
      24,
    ),
  )
  write('West', [
    own(7000, 12),
    ...spread([1, 8, 19], 4000, 12),
    REPEATED,
    own(7100, 30),
    own(7200, 30),
    REPEATED,
  ])
}

/** What the article `West` says twice. */
export const REPEATED = sentence(999, 24)

/** Invented words, the same for the same seed. */
function sentence(seed: number, words: number): string {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
  const all = Array.from({ length: words }, (_, index) => {
    if (index % 3 === 2) return SMALL[Math.floor(next() * SMALL.length)] ?? 'the'
    return `${Array.from({ length: 4 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '').join('')}n`
  }).join(' ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
}
