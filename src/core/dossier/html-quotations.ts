import type { DossierView } from './dossier-view.ts'
import { html, type Html } from './html.ts'
import { placeWords } from './place-words.ts'
import { counted, languageTag, printTime } from './plain.ts'
import type { QuotationView, WitnessView } from './quotation-view.ts'

/** Quotations with every place that gives them, `null` when none are printed (D14). */
export function quotationsHtml({ quotations }: DossierView): Html | null {
  if (quotations.length === 0) return null
  return html`<section id="quotations" class="part quotations">
    <h2>Quotations</h2>
    <p class="warning">
      Compared by the program, not judged. The first wording named is the reference: the one that agrees most
      with the others.
    </p>
    ${quotations.map(quotationHtml)}
  </section>`
}

function quotationHtml({ number, text, speaker, witnesses }: QuotationView): Html {
  return html`<article id="quotation-${number}" class="proposal">
    <h3>
      Quotation ${number}
      <span class="from"
        >· ${counted(witnesses.length, 'place')}${speaker !== '' && html` · <bdi>${speaker}</bdi>`}</span
      >
    </h3>
    <blockquote dir="auto"><span class="quote">${text}</span></blockquote>
    <ul class="witnesses">
      ${witnesses.map(witnessHtml)}
    </ul>
  </article>`
}

function witnessHtml(witness: WitnessView): Html {
  const { source, words, speaker, differences, start, end } = witness
  const language = languageTag(source.document.meta.language)
  const lang = language === null ? null : html` lang="${language}"`
  const published = printTime(source.document.meta.published)
  return html`<li>
    <p class="where">
      <a href="#source-${source.number}">Source ${source.number}</a>
      <span class="outlet"><bdi>${source.outlet ?? source.title}</bdi></span>
      ${published !== '' && html`<span>${published}</span>`}
      <span>${placeWords(source.document, { start, end })}</span>
      <span><strong>${witness.class}${witness.isReference && ', the reference'}</strong></span>
    </p>
    <blockquote dir="auto" ${lang}><span class="quote">${words}</span></blockquote>
    <p class="differences">
      <bdi>${speaker}</bdi>${differences.length > 0 && html`; <bdi>${differences.join('; ')}</bdi>`}
    </p>
  </li>`
}
