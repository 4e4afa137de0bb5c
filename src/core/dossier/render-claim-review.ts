import type { Json } from '../base/json.ts'
import type { AccountView } from './conflict-view.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier, type FindingView } from './dossier-view.ts'

/** What is said of a finding whose work is done. A finding that is not is no review. */
const DONE: ReadonlySet<string> = new Set(['confirmed', 'resolved', 'published'])

/** How much of a claim fits where reviews are listed. UTF-16 units. */
const LONGEST_CLAIM = 280

/**
 * Findings that are confirmed, resolved or published as schema.org ClaimReview, one for each side, in one JSON-LD
 * graph: what a source asserted, where it appeared, and what the analyst found. The rating is in words: the program
 * gives no number for truth. A review has no `url`, which the desk that publishes it must add
 * (docs/methods/dossier.md, D18).
 */
export function renderClaimReview(dossier: Dossier): string {
  const { findings } = viewDossier(dossier)
  const done = findings.filter(({ finding }) => DONE.has(finding.status))
  const graph = done.flatMap((finding) =>
    finding.accounts.map((account) => claimReview(dossier, finding, account)),
  )
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}

function claimReview(dossier: Dossier, { finding, accounts }: FindingView, account: AccountView): Json {
  const author = finding.author === '' ? dossier.author : finding.author
  const others = accounts.filter(({ label }) => label !== account.label)
  const against = others.map(({ label, value }) => (value === '' ? label : `${label}: ${value}`)).join('; ')
  const explanation = [finding.summary, finding.note, against === '' ? '' : `Set against ${against}.`]
  const appearances = account.passages.flatMap(({ source, quote }) =>
    source
      ? [
          {
            '@type': 'NewsArticle',
            identifier: `urn:sha256:${source.document.provenance.sha256}`,
            headline: source.title,
            ...(source.outlet === null
              ? {}
              : { publisher: { '@type': 'Organization', name: source.outlet } }),
            ...(source.document.meta.published === null
              ? {}
              : { datePublished: source.document.meta.published }),
            ...(isWebAddress(source.document.meta.url) ? { url: source.document.meta.url } : {}),
            text: quote,
          },
        ]
      : [],
  )
  return {
    '@type': 'ClaimReview',
    '@id': `urn:variorum:finding:${encodeURIComponent(finding.id)}:${account.label}`,
    claimReviewed: claimOf(account),
    ...(author === '' ? {} : { author: { '@type': 'Person', name: author } }),
    dateCreated: finding.createdAt,
    dateModified: finding.updatedAt,
    reviewAspect: finding.type,
    reviewRating: {
      '@type': 'Rating',
      alternateName: finding.disposition,
      ratingExplanation: explanation.filter((text) => text !== '').join(' '),
    },
    itemReviewed: { '@type': 'Claim', ...(appearances.length > 0 ? { appearance: appearances } : {}) },
  }
}

/** What may stand as an address; anything else that a document says of itself is none. */
function isWebAddress(url: string | null): boolean {
  return url !== null && /^https?:\/\/[^\s\p{Cc}<>"{}|\\^`]+$/iu.test(url)
}

function claimOf({ value, passages }: AccountView): string {
  const words = value === '' ? (passages[0]?.quote ?? '') : value
  const text = words.replace(/\s+/gu, ' ').trim()
  if (text.length <= LONGEST_CLAIM) return text
  return `${text.slice(0, LONGEST_CLAIM).replace(/\s+\S*$|\p{Cs}$/u, '')} …`
}
