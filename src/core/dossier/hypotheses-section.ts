import type { Assessment } from '../credibility/credibility.ts'
import type { CellRating, Matrix } from '../hypotheses/hypothesis.ts'
import { byDiagnosticity, scoreMatrix, type MatrixScores } from '../hypotheses/score.ts'
import { LISTED_UP_TO, whatFlips } from '../hypotheses/what-flips.ts'
import { counted } from './plain.ts'
import type { Section, SectionPiece } from './sections.ts'
import type { SourceView } from './source-view.ts'

/** How ratings are printed; a cell that nobody rated is `?`, which is not the same as neutral. */
const RATING_WORDS: Readonly<Record<CellRating, string>> = {
  CC: 'very consistent',
  C: 'consistent',
  N: 'neutral',
  I: 'inconsistent',
  II: 'very inconsistent',
  NA: 'not applicable',
}

/** The hypotheses, the matrix, the scores and what would change them (D24); `null` where there are none. */
export function hypothesesSection(
  matrix: Matrix | undefined,
  assessments: readonly Assessment[],
  sources: readonly SourceView[],
): Section | null {
  if (!matrix || matrix.hypotheses.length === 0) return null
  const scores = scoreMatrix(matrix, assessments)
  const numbers = new Map(matrix.evidence.map(({ id }, index) => [id, `E${index + 1}`]))
  const names = new Map(matrix.hypotheses.map(({ id }, index) => [id, `H${index + 1}`]))
  return {
    id: 'hypotheses',
    title: 'Competing hypotheses',
    warning: null,
    pieces: [
      {
        kind: 'text',
        text: 'Each hypothesis is set against each piece of evidence. Only what is inconsistent counts: 1, or 2 where it is very inconsistent, times the weights of credibility and relevance. The lowest score has least against it, which does not make it true.',
      },
      {
        kind: 'table',
        head: ['', 'Hypothesis', 'Inconsistency', 'Rank', 'Against', 'Not rated'],
        rows: scores.hypotheses.map((score, index) => [
          names.get(score.hypothesis) ?? '',
          matrix.hypotheses[index]?.text ?? '',
          score.inconsistency.toFixed(3),
          String(score.rank),
          String(score.against),
          String(score.unrated),
        ]),
      },
      matrixTable(matrix, scores, numbers, names),
      ...cited(matrix, numbers, names, sources),
      {
        kind: 'text',
        text: `Weights: low ${weight(matrix.weights.low)}, medium ${weight(matrix.weights.medium)}, high ${weight(matrix.weights.high)}; credibility ${matrix.weights.byGrade.map((level, index) => `${index + 1} ${level}`).join(', ')}; evidence that is not graded counts as 6.`,
      },
      { kind: 'heading', text: 'What would change the first place' },
      ...flipPieces(scores, numbers, names),
    ],
  }
}

function matrixTable(
  { hypotheses, evidence, cells }: Matrix,
  scores: MatrixScores,
  numbers: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): SectionPiece {
  const rated = new Map(cells.map((cell) => [`${cell.hypothesis} ${cell.evidence}`, cell.rating]))
  const scored = new Map(scores.evidence.map((score) => [score.evidence, score]))
  return {
    kind: 'table',
    head: ['', 'Evidence, the most telling first', 'Credibility', 'Relevance', ...names.values()],
    rows: byDiagnosticity(evidence, scores.evidence).map((one) => {
      const score = scored.get(one.id)
      return [
        numbers.get(one.id) ?? '',
        one.text,
        `${score?.grade ?? 'not graded'} (${score?.credibility ?? 'medium'})`,
        one.relevance,
        ...hypotheses.map(({ id }) => rated.get(`${id} ${one.id}`) ?? '?'),
      ]
    }),
  }
}

/** The passages that evidence and cells rest on. */
function cited(
  { evidence, cells }: Matrix,
  numbers: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  sources: readonly SourceView[],
): SectionPiece[] {
  const bySource = new Map(sources.map((source) => [source.document.id, source]))
  const quoted = (passage: Matrix['cells'][number]['passages'][number]): string => {
    const source = bySource.get(passage.document)
    const where = source ? `Source ${source.number}` : 'a document that is not printed'
    return `“${passage.quote.exact}” (${where}, characters ${passage.position.start}–${passage.position.end})`
  }
  const items = [
    ...evidence.flatMap(({ id, passages }) => passages.map((one) => `${numbers.get(id)}: ${quoted(one)}`)),
    ...cells.flatMap((cell) => {
      const place = `${numbers.get(cell.evidence)} with ${names.get(cell.hypothesis)}, ${RATING_WORDS[cell.rating]}`
      const said = [...(cell.note === '' ? [] : [cell.note]), ...cell.passages.map(quoted)]
      return said.map((words) => `${place}: ${words}`)
    }),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'What it rests on' },
        { kind: 'list', items },
      ]
}

/** What would bring another hypothesis to the front, in words. */
function flipPieces(
  scores: MatrixScores,
  numbers: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): SectionPiece[] {
  const { smallest, complete } = whatFlips(scores)
  const [first] = smallest
  if (!first)
    return [{ kind: 'text', text: 'No removal of evidence brings another hypothesis to the front.' }]
  const items = smallest.map(
    ({ to, from, evidence }) =>
      `Without ${evidence.map((id) => numbers.get(id)).join(', ')}, ${names.get(to)} comes before ${names.get(from)}.`,
  )
  const bound = complete
    ? 'These are all sets of that size.'
    : `There may be others of that size: all are listed up to ${LISTED_UP_TO} pieces of evidence.`
  return [
    {
      kind: 'text',
      text: `The smallest change is the removal of ${counted(first.evidence.length, 'piece')} of evidence. ${bound}`,
    },
    { kind: 'list', items },
  ]
}

function weight(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
