import type { SourceTie } from './tie.ts'

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
