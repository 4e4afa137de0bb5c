import { accountHeading } from './account-heading.ts'
import { standingWords } from './account-standing.ts'
import type { DossierAssets } from './assets.ts'
import type { AccountView } from './conflict-view.ts'
import { html, joinHtml, type Html } from './html.ts'
import { listedDifferences, type Difference, type PassageView, type QuotePiece } from './passage-view.ts'
import { placeWords } from './place-words.ts'
import { languageTag, printTime } from './plain.ts'

/** UTF-16 units of a piece that is set in bold: a whole sentence in bold points at nothing. */
const LONGEST_BOLD = 40
/** UTF-16 units of a title where it stands for the outlet. */
const LONGEST_TITLE = 60

/** The accounts side by side. Where they differ is underlined, and said in words, never shown by colour alone. */
export function accountsHtml(accounts: readonly AccountView[], assets: DossierAssets): Html {
  return html`<div class="accounts">
    ${accounts.map((account) => {
      const { label, value } = accountHeading(
        account.label,
        account.value,
        account.passages.map(({ quote }) => quote),
      )
      return html`<section class="account">
        <h4>
          <span class="label">${label}</span>
          ${value && html`<span class="value" dir="auto">${value}</span>`}
        </h4>
        ${standingWords(account, assets).map((line) => html`<p class="standing" dir="auto">${line}</p>`)}
        ${account.passages.map(passageHtml)}
        ${account.passages.length === 0 && html`<p class="none">No passage recorded.</p>`}
      </section>`
    })}
  </div>`
}

/** A passage with its context, where it stands, and its differences in words. */
export function passageHtml(passage: PassageView): Html {
  const language = languageTag(passage.source?.document.meta.language ?? null)
  const lang = language === null ? null : html` lang="${language}"`
  return html`<figure class="passage">
    <blockquote dir="auto" ${lang}>
      <span class="context">${passage.before}</span
      ><span class="quote">${joinHtml(passage.pieces.map(pieceHtml))}</span
      ><span class="context">${passage.after}</span>
    </blockquote>
    <figcaption>${whereHtml(passage)}${differencesHtml(passage)}</figcaption>
  </figure>`
}

/** A piece with its mark; blanks at its ends stay outside, where an underline would look like a word. */
function pieceHtml({ text, kind, salient }: QuotePiece): Html {
  const words = text.trim()
  if (kind === 'same' || words === '') return html`${text}`
  const start = text.indexOf(words)
  const marked =
    salient.length > 0 && text.length <= LONGEST_BOLD
      ? html`<strong class="${kind} salient">${words}</strong>`
      : html`<span class="${kind}">${words}</span>`
  return joinHtml([html`${text.slice(0, start)}`, marked, html`${text.slice(start + words.length)}`])
}

/** `[3] Tidewatch, 2023-03-17, characters 12–50, grade C`. */
function whereHtml({ source, documentId, span, state }: PassageView): Html {
  if (!source) {
    return html`<p class="where warning">
      From a document that is not part of this dossier (${documentId}); printed as it was recorded.
    </p>`
  }
  const { document, outlet, title, rating, number } = source
  const published = printTime(document.meta.published)
  return html`<p class="where">
      <a href="#source-${number}">Source ${number}</a>
      <span class="outlet"><bdi>${outlet ?? shortened(title)}</bdi></span>
      ${published !== '' && html`<span>${published}</span>`}
      ${span && html`<span>${placeWords(document, span)}</span>`}
      ${rating && html`<span>outlet graded ${rating.grade}</span>`}
    </p>
    ${state === 'moved' && html`<p class="where warning">The words stand at another place of the text than recorded.</p>`}
    ${state === 'lost' && html`<p class="where warning">The words are no longer in the text of this source; printed as they were recorded.</p>`}`
}

/** The beginning of a title, cut at a blank. */
function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`
}

function differencesHtml({ comparison }: PassageView): Html | null {
  if (!comparison) return null
  const against = comparison.with === null ? 'the other account' : `source ${comparison.with}`
  if (comparison.differences.length === 0) {
    return html`<p class="differences">Same words as ${against}.</p>`
  }
  const { listed, more } = listedDifferences(comparison.differences)
  return html`<p class="differences">
    Differs from ${against}:
    ${joinHtml(listed.map(differenceHtml), '; ')}${more > 0 && html`; and ${more} more`}.
  </p>`
}

function differenceHtml(difference: Difference): Html {
  const { salient } = difference
  const here = shortened(difference.here)
  const there = shortened(difference.there)
  const why = salient.length > 0 && html` <span class="why">(${salient.join(', ')})</span>`
  if (here === '') return html`lacks <q dir="auto">${there}</q>${why}`
  if (there === '') return html`only here <q dir="auto">${here}</q>${why}`
  return html`here <q dir="auto">${here}</q>, there <q dir="auto">${there}</q>${why}`
}
