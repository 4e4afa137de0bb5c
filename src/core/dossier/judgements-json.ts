import type { AnchoredPassage } from '../anchoring/selectors.ts'
import type { Json } from '../base/json.ts'
import type { CredibilityTarget } from '../credibility/credibility.ts'
import type { Matrix } from '../hypotheses/hypothesis.ts'
import { scoreMatrix } from '../hypotheses/score.ts'
import { whatFlips } from '../hypotheses/what-flips.ts'
import type { Dossier } from './dossier.ts'

/** What people judged beyond findings, each where there is any: grades, sources, hypotheses, remarks. */
export function judgementsJson({
  assessments = [],
  independence,
  matrix,
  memos = [],
  replyRequests = [],
  differences = [],
  sourceSummary = [],
}: Dossier): Readonly<Record<string, Json>> {
  const decisions = independence?.decisions ?? []
  return {
    ...(assessments.length === 0
      ? {}
      : {
          assessments: assessments.map(({ target, ...one }) => ({ ...one, target: targetJson(target) })),
        }),
    ...(decisions.length === 0 ? {} : { sourceDecisions: decisions.map((decision) => ({ ...decision })) }),
    ...(matrix === undefined || matrix.hypotheses.length === 0
      ? {}
      : { hypotheses: matrixJson(matrix, assessments) }),
    ...(sourceSummary.length === 0
      ? {}
      : { sourceSummary: sourceSummary.map(({ prompt, text }) => ({ prompt, text })) }),
    ...(replyRequests.length === 0
      ? {}
      : {
          replyRequests: replyRequests.map(({ passage, ...one }) => ({
            ...one,
            passage: passage === null ? null : anchoredJson(passage),
          })),
        }),
    ...(differences.length === 0
      ? {}
      : {
          differences: differences.map(({ accounts, outcome, ...one }) => ({
            ...one,
            accounts: accounts.map(({ lines, ...account }) => ({
              ...account,
              lines: lines.map((line) => ({ ...line })),
            })),
            outcome: outcome && { ...outcome },
          })),
        }),
    ...(memos.length === 0 ? {} : { memos: memos.map(({ on, text }) => ({ on, text })) }),
  }
}

/** A passage with the words that were recorded, which are not looked for again here. */
export function anchoredJson({ document, quote, position }: AnchoredPassage): Json {
  const { exact, prefix, suffix } = quote
  return { document, start: position.start, end: position.end, quote: exact, prefix, suffix }
}

function targetJson({ passage, ...target }: CredibilityTarget): Json {
  return { ...target, passage: anchoredJson(passage) }
}

/** The matrix with what it comes to; scores with three decimals, as they are printed. */
function matrixJson(matrix: Matrix, assessments: Parameters<typeof scoreMatrix>[1]): Json {
  const scores = scoreMatrix(matrix, assessments)
  const flips = whatFlips(scores)
  return {
    hypotheses: matrix.hypotheses.map(({ id, text }, index) => ({
      id,
      text,
      inconsistency: decimals(scores.hypotheses[index]?.inconsistency ?? 0),
      rank: scores.hypotheses[index]?.rank ?? 0,
    })),
    evidence: matrix.evidence.map(({ id, text, passages, relevance }, index) => ({
      id,
      text,
      passages: passages.map(anchoredJson),
      credibility: scores.evidence[index]?.grade ?? null,
      relevance,
      weight: decimals(scores.evidence[index]?.weight ?? 0),
      diagnosticity: decimals(scores.evidence[index]?.diagnosticity ?? 0),
    })),
    cells: matrix.cells.map(({ hypothesis, evidence, rating, passages, note }) => ({
      hypothesis,
      evidence,
      rating,
      note,
      passages: passages.map(anchoredJson),
    })),
    weights: { ...matrix.weights },
    flips: {
      complete: flips.complete,
      smallest: flips.smallest.map(({ to, from, evidence }) => ({ to, from, evidence })),
    },
  }
}

function decimals(value: number): number {
  return Math.round(value * 1000) / 1000
}
