import { LEAST_SHARE, LEAST_UNITS, PLENTY_UNITS, type SourceTie } from './tie.ts'

/**
 * What is taken for a tie (N1 to N4), for those who read a count of sources: reports without one may well have passages
 * in common, only fewer.
 */
export const TIED_BY = `Reports are taken for one source when they have ${LEAST_UNITS} characters or more of unquoted text in common that are ${Math.round(LEAST_SHARE * 100)} % of the shorter one (or ${PLENTY_UNITS} of any), a credit in common, or when one names the other, or both name the same source, as where it comes from. Less text in common and the same quotations tie nothing.`

/** A tie in a sentence without its documents, which stand beside it. */
export function tieWords({ kind, directed, units, share, name }: SourceTie): string {
  switch (kind) {
    case 'shared-text': {
      const much = `${units} characters of unquoted text in common, ${Math.round(share * 100)} % of the shorter one`
      return directed ? `${much}; the first appeared later` : `${much}; which came first is not known`
    }
    case 'credits':
      return `Credited to ${name}, which published the other`
    case 'same-credit':
      return `Both credited to ${name}`
    case 'cites':
      return `Names ${name}, which published the other, as its origin`
    case 'same-origin':
      return `Both name ${name} as the origin of what they have in common`
  }
}
