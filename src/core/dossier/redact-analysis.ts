import type { Analysis } from '../analysis/analysis.ts'
import type { DocumentId, Passage } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { QuoteRow } from '../quotes/quote-row.ts'
import type { Span } from '../text/span.ts'

/** What must not be read. */
export type Hidden = {
  readonly get: (document: DocumentId) => readonly Span[]
  readonly meets: (passage: Passage) => boolean
}

/**
 * An analysis without what was read from hidden words: claims, quotations, matches' reasons, possible counterparts and discrepancies that
 * rest on them, and spellings of names that stand nowhere else (D26).
 *
 * @param texts the documents' texts as they will be printed
 */
export function redactAnalysis(analysis: Analysis, hidden: Hidden, texts: readonly string[]): Analysis {
  const open = (passage: Passage): boolean => !hidden.meets(passage)
  const claims = analysis.claims.filter(({ passage, context }) => open(passage) && open(context))
  const kept = new Set(claims.map(({ id }) => id))
  const gone = new Set(analysis.claims.filter(({ id }) => !kept.has(id)).map(({ id }) => id))
  const {
    names: _names,
    omissions,
    wording,
    tellings,
    possibleCounterparts,
    possibleDiscrepancies,
    ...rest
  } = analysis
  const isOpen = ({ sides }: Discrepancy): boolean =>
    sides.every(({ evidence, claims: ids }) => evidence.every(open) && !ids.some((id) => gone.has(id)))
  return {
    ...rest,
    claims,
    entities: analysis.entities.flatMap((entity) => {
      const mentions = entity.mentions.filter(({ passage }) => open(passage))
      const forms = entity.forms.filter((form) => texts.some((text) => text.includes(form)))
      const name = forms.includes(entity.name) ? entity.name : forms[0]
      return mentions.length === 0 || name === undefined ? [] : [{ ...entity, name, forms, mentions }]
    }),
    quotations: analysis.quotations.filter(({ passage }) => open(passage)),
    quoteLedger: redactQuotations(analysis.quoteLedger, hidden),
    matches: analysis.matches.map((match) =>
      open(match.a) && open(match.b)
        ? match
        : { ...match, reasons: match.reasons.filter(({ kind }) => kind === 'score') },
    ),
    ...(possibleCounterparts === undefined
      ? {}
      : { possibleCounterparts: possibleCounterparts.filter(({ a, b }) => open(a) && open(b)) }),
    leftOut: analysis.leftOut.filter(({ passages }) => passages.every(open)),
    ties: analysis.ties.map((tie) => (tie.passages.every(open) ? tie : { ...tie, name: '' })),
    discrepancies: analysis.discrepancies.filter(isOpen),
    ...(possibleDiscrepancies === undefined
      ? {}
      : { possibleDiscrepancies: possibleDiscrepancies.filter(isOpen) }),
    ...(wording === undefined
      ? {}
      : {
          wording: wording.filter(
            ({ passages, others }) => passages.every(open) && others.every(({ passage }) => open(passage)),
          ),
        }),
    ...(tellings === undefined
      ? {}
      : { tellings: tellings.filter(({ passage, words }) => open(passage) && open(words)) }),
    ...(omissions === undefined
      ? {}
      : {
          omissions: omissions.filter(
            ({ reported, absent, partly }) =>
              reported.every(open) &&
              [...absent, ...partly].every(({ nearest }) => nearest === null || open(nearest)),
          ),
        }),
  }
}

/** Rows of the ledger that no hidden words are part of. */
export function redactQuotations(rows: readonly QuoteRow[], hidden: Hidden): QuoteRow[] {
  return rows.filter(({ witnesses }) => witnesses.every(({ passage }) => !hidden.meets(passage)))
}
