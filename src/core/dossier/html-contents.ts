import { directionOf } from '../text/direction.ts'
import { labelOf, type DossierAssets } from './assets.ts'
import type { DossierView } from './dossier-view.ts'
import { html, type Html } from './html.ts'
import { counted } from './plain.ts'

/** The list of parts in the order in which they are printed, with room for the page of each. */
export function contentsHtml(view: DossierView, { vocabulary }: DossierAssets): Html {
  const { findings, proposals, statements, quotations, claimTables, sections, outlets } = view
  const inFindings = findings.map(({ number, finding: { summary, type } }) =>
    entry(
      `finding-${number}`,
      html`Finding ${number}:
        <bdi dir="${directionOf(summary)}"
          >${summary === '' ? labelOf(vocabulary.findingTypes, type) : summary}</bdi
        >`,
    ),
  )
  const inProposals = proposals.map(({ number, discrepancy }) =>
    entry(
      `proposal-${number}`,
      html`Proposal ${number}: <bdi dir="${directionOf(discrepancy.summary)}">${discrepancy.summary}</bdi>`,
    ),
  )
  const shared =
    statements.length > 0
      ? [entry('statements', html`${counted(statements.length, 'shared statement')}`)]
      : []
  return html`<nav class="contents" aria-label="Contents">
    <h2>Contents</h2>
    <ol>
      ${
        (findings.length > 0 || proposals.length + statements.length === 0) &&
        entry('findings', html`Findings`, inFindings)
      }
      ${
        (proposals.length > 0 || statements.length > 0) &&
        entry('proposals', html`Proposals nobody has judged`, [...inProposals, ...shared])
      }
      ${quotations.length > 0 && entry('quotations', html`Quotations`)}
      ${claimTables.length > 0 && entry('claims', html`Claims by source`)}
      ${sections.map(({ id, title }) => entry(id, html`${title}`))} ${entry('sources', html`Sources`)}
      ${outlets.length > 0 && entry('outlets', html`Outlets`)} ${entry('method', html`Method and limits`)}
      ${entry('verify', html`How to verify`)}
    </ol>
  </nav>`
}

/** A line of the contents; `pageMark` is where its page goes once it is known. */
function entry(id: string, title: Html, within: readonly Html[] = []): Html {
  return html`<li>
    <a href="#${id}">${title}</a>${{ markup: pageMark(id) }}${
      within.length > 0 &&
      html`<ol>
        ${within}
      </ol>`
    }
  </li>`
}

/** The empty place for the page number of a part. No text of a document can look like it: it is markup. */
function pageMark(id: string, page = ''): string {
  return `<span class="page-number" data-of="${id}">${page}</span>`
}

/**
 * The page with the numbers of its printed pages in the contents. They have room already, so that they move nothing.
 *
 * @param pages 1 for the first, by the id of the part
 */
export function withPageNumbers(page: string, pages: ReadonlyMap<string, number>): string {
  let numbered = page
  for (const [id, number] of pages) numbered = numbered.replace(pageMark(id), pageMark(id, String(number)))
  return numbered
}
