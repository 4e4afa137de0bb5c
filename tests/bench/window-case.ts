import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbers, smallWord, wordOf } from './invented.ts'

/** Titles of the two long documents. */
export const LONG_TITLES = ['The long record of the east', 'The long record of the west'] as const
/** UTF-16 units of each long document, and how many statements the two share. */
export const LONG = { units: 300_000, shared: 2200 } as const

const NAMES = ['Varo', 'Lissen', 'Okte', 'Marend', 'Tolva', 'Breck', 'Sunder', 'Halmi', 'Pirro', 'Yeltan']
const OUTLETS = 60
/** So many articles report one story, and share statements. */
const STORY = 6
const PARAGRAPHS = 9

/**
 * Writes a case of invented articles as Markdown files: ordinary ones of about 450 words, of which six report one story
 * and share a third of its statements each, and two long ones that share one statement in two, one in twelve of them
 * in another place. The same on every run.
 */
export function writeCase(folder: string, articles: number): void {
  mkdirSync(folder, { recursive: true })
  const next = numbers(7)
  let story: readonly string[] = []
  for (let index = 0; index < articles; index++) {
    if (index % STORY === 0) story = Array.from({ length: 9 }, () => sentence(next, 16))
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => {
      const told = next() < 0.35 ? story[at] : undefined
      const said = told ?? `“${sentence(next, 12).slice(0, -1)},” said ${nameOf(next)}.`
      return [sentence(next, 17), said, sentence(next, 17)].join(' ')
    })
    const file = `article-${String(index).padStart(5, '0')}.md`
    writeFileSync(join(folder, file), article(`${titleOf(next)} ${index}`, index, paragraphs))
  }
  const shared = Array.from({ length: LONG.shared }, () => sentence(next, 10))
  for (const [side, title] of LONG_TITLES.entries()) {
    const order = side === 0 ? shared : withMoves(shared, next)
    const own = Math.round(LONG.units / LONG.shared) - 78
    const paragraphs: string[] = []
    for (let at = 0; at < order.length; at += 3) {
      const sentences = order.slice(at, at + 3).flatMap((said) => [said, lineOf(next, own)])
      paragraphs.push(sentences.join(' '))
    }
    writeFileSync(join(folder, `long-${side}.md`), article(title, side, paragraphs))
  }
}

function article(title: string, index: number, paragraphs: readonly string[]): string {
  const day = String((index % 27) + 1).padStart(2, '0')
  const outlet = `The ${NAMES[index % NAMES.length] ?? ''} Courier ${index % OUTLETS}`
  return `---\ntitle: ${title}\noutlet: ${outlet}\ndate: 2031-04-${day}\nlanguage: en\n---\n\n${paragraphs.join('\n\n')}\n`
}

/** One statement in twelve stands forty places further down. */
function withMoves(statements: readonly string[], next: () => number): string[] {
  const order = [...statements]
  for (let at = 0; at + 40 < order.length; at += 12) {
    const [moved = ''] = order.splice(at + Math.floor(next() * 3), 1)
    order.splice(at + 40, 0, moved)
  }
  return order
}

function titleOf(next: () => number): string {
  return capital(Array.from({ length: 5 }, () => wordOf(next)).join(' '))
}

function nameOf(next: () => number): string {
  return `${NAMES[Math.floor(next() * NAMES.length)] ?? ''} ${capital(wordOf(next))}`
}

function lineOf(next: () => number, units: number): string {
  let line = wordOf(next)
  while (line.length < units) line += ` ${next() < 0.4 ? smallWord(next) : wordOf(next)}`
  return `${capital(line)}.`
}

function sentence(next: () => number, words: number): string {
  return `${capital(Array.from({ length: words }, () => (next() < 0.4 ? smallWord(next) : wordOf(next))).join(' '))}.`
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
