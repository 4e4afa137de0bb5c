import { createHash } from 'node:crypto'
import process from 'node:process'
import { byText } from '#core/base/order.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { articleDocument, readArticles } from './permuted-articles.ts'

const USAGE = 'usage: draw ARTICLES.jsonl[.xz] [COUNT [SEED [ARTICLES]]]\n'

/**
 * `draw ARTICLES [COUNT [SEED [ARTICLES]]]`: matches of kind reworded among the articles, drawn at random with a
 * seed, for a person to read: what both passages say, and what speaks for the match.
 */
function main([file, count = '60', seed = '1', size = '5000']: readonly string[]): number {
  if (file === undefined) {
    process.stderr.write(USAGE)
    return 2
  }
  const documents = readArticles(file)
    .slice(0, Number(size))
    .map(({ id, text }) => articleDocument(id, text))
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const reworded = matchDocuments(documents).matches.filter(({ kind }) => kind === 'reworded')
  process.stdout.write(`${reworded.length} reworded matches; by score: ${bandsOf(reworded)}\n`)
  const drawn = reworded
    .map((match) => ({ match, order: createHash('sha256').update(`${seed} ${match.id}`).digest('hex') }))
    .toSorted((x, y) => byText(x.order, y.order))
    .slice(0, Number(count))
  process.stdout.write(`of those drawn: ${bandsOf(drawn.map(({ match }) => match))}\n`)
  for (const [index, { match }] of drawn.entries()) {
    const { a, b, score, reasons } = match
    const quote = ({ document, start, end }: typeof a): string =>
      `${document} ${(texts.get(document) ?? '').slice(start, end).replaceAll(/\s+/gu, ' ')}`
    const why = reasons.map((reason) => JSON.stringify(reason)).join(' ')
    process.stdout.write(`\n${index + 1}. ${score}\n  ${quote(a)}\n  ${quote(b)}\n  ${why}\n`)
  }
  return 0
}

/** Upper limits of the bands of scores that are told apart. */
const BANDS = [22, 25, 30, Infinity]

function bandsOf(matches: readonly { readonly score: number }[]): string {
  let from = 20
  return BANDS.map((to) => {
    const held = matches.filter(({ score }) => score >= from && score < to).length
    const name = to === Infinity ? `${from} and more` : `${from} to ${to}`
    from = to
    return `${name} ${held}`
  }).join(', ')
}

process.exitCode = main(process.argv.slice(2))
