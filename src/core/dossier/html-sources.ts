import type { DossierAssets } from './assets.ts'
import { labelOf } from './assets.ts'
import type { DossierView, TaggedPassageView } from './dossier-view.ts'
import { html, joinHtml, linesHtml, type Html } from './html.ts'
import { passageHtml } from './html-passages.ts'
import { printTime, visible } from './plain.ts'
import type { OutletView, SourceView, TagView } from './source-view.ts'
import type { Rating } from '../reliability/outlet.ts'

/** The list of sources with what identifies each, then duplicates and files that could not be read. */
export function sourcesHtml(view: DossierView, assets: DossierAssets): Html {
  const { duplicates, failures } = view.dossier
  return html`<section id="sources" class="part sources">
    <h2>Sources</h2>
    <table class="source-list">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Document</th>
          <th scope="col">Published</th>
          <th scope="col">Outlet graded</th>
        </tr>
      </thead>
      ${view.sources.map((source) => sourceHtml(source, assets))}
    </table>
    ${
      duplicates.length > 0 &&
      html`<h3>The same file again</h3>
        <p>These files have the same bytes as a source above and were not counted twice.</p>
        <ul class="duplicates">
          ${duplicates.map((duplicate) => html`<li><code dir="ltr">${visible(duplicate.file)}</code> is source ${numberOf(view, duplicate.document)}</li>`)}
        </ul>`
    }
    ${
      failures.length > 0 &&
      html`<h3>Files that could not be read</h3>
        <table class="failures">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            ${failures.map(
              (failure) =>
                html`<tr>
                  <td><code dir="ltr">${visible(failure.file)}</code></td>
                  <td><span dir="auto">${failure.message}</span> <code>${failure.code}</code></td>
                </tr>`,
            )}
          </tbody>
        </table>`
    }
    ${
      view.taggedPassages.length > 0 &&
      html`<h3>Tagged passages</h3>
        ${view.taggedPassages.map(taggedPassageHtml)}`
    }
  </section>`
}

function numberOf(view: DossierView, documentId: string): string {
  return String(view.sources.find(({ document }) => document.id === documentId)?.number ?? documentId)
}

function sourceHtml(source: SourceView, assets: DossierAssets): Html {
  const { document, number, title, outlet, rating, tags, memo } = source
  const { meta, provenance, notes } = document
  const facts: (readonly [string, Html])[] = [
    [
      'File',
      html`<code dir="ltr">${visible(provenance.fileName)}</code>, ${provenance.byteLength} bytes,
        ${visible(provenance.encoding)}`,
    ],
    ['SHA-256', html`<code class="hash">${provenance.sha256}</code>`],
    ['Read by', html`${visible(provenance.reader.name)} ${visible(provenance.reader.version)}`],
  ]
  if (meta.url !== null)
    facts.unshift(['Address', html`<code class="url" dir="ltr">${visible(meta.url)}</code>`])
  if (meta.language !== null) facts.push(['Language', html`${visible(meta.language)}`])
  if (notes.length > 0)
    facts.push(['Notes', linesHtml(notes.map(({ message }) => html`<span dir="auto">${message}</span>`))])
  if (tags.length > 0) facts.push(['Tags', joinHtml(tags.map(tagHtml))])
  if (memo !== '')
    facts.push([
      'Memo, not for the public',
      linesHtml(memo.split('\n').map((line) => html`<span dir="auto">${line}</span>`)),
    ])
  return html`<tbody id="source-${number}">
    <tr class="head">
      <th scope="row">${number}</th>
      <td>
        <cite dir="auto">${title}</cite>
        <span class="from"
          >${outlet !== null && html`<bdi>${outlet}</bdi>`}${outlet !== null && meta.bylines.length > 0 && ' · '}${joinHtml(
            meta.bylines.map((byline) => html`<bdi>${byline}</bdi>`),
            ', ',
          )}</span
        >
      </td>
      <td>
        ${meta.published === null ? html`<span class="none">no date</span>` : printTime(meta.published)}
      </td>
      <td>${gradeHtml(rating, assets)}</td>
    </tr>
    <tr class="facts">
      <td></td>
      <td colspan="3">
        <dl>
          ${facts.map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
      </td>
    </tr>
  </tbody>`
}

/** The grade with its words, and plainly "not rated" where nobody rated. */
function gradeHtml(rating: Rating | null, assets: DossierAssets): Html {
  if (!rating) return html`<span class="none">not rated</span>`
  const { grade } = rating
  return html`<span class="grade grade-${grade}"
    ><b>${grade}</b> ${labelOf(assets.vocabulary.grades, grade)}</span
  >`
}

/** One sheet per outlet: grade, reason, history, tags with reasons. */
export function outletsHtml(view: DossierView, assets: DossierAssets): Html | null {
  if (view.outlets.length === 0) return null
  return html`<section id="outlets" class="part outlets">
    <h2>Outlets</h2>
    ${view.outlets.map((outlet, index) => outletHtml(outlet, index + 1, assets))}
  </section>`
}

function outletHtml(view: OutletView, number: number, assets: DossierAssets): Html {
  const { outlet, rating, earlier, tags, sheet, outside, sources, memo } = view
  return html`<article class="outlet-sheet" id="outlet-${number}">
    <h3 dir="auto">${outlet.name}</h3>
    <p class="where">
      ${outlet.domains.length > 0 && html`<code dir="ltr">${outlet.domains.map(visible).join(', ')}</code> · `}${
        sources.length > 0
          ? joinHtml(
              sources.map((source) => html`<a href="#source-${source}">Source ${source}</a>`),
              ', ',
            )
          : 'no source in this dossier'
      }
    </p>
    <p class="standing">
      ${gradeHtml(rating, assets)}${rating && html` <span class="by">${printTime(rating.ratedAt)}${rating.author !== '' && html` by <bdi>${rating.author}</bdi>`}</span>`}
    </p>
    ${rating && rating.reason !== '' && html`<p class="reason" dir="auto">${rating.reason}</p>`}
    ${outlet.ownership !== '' && html`<p dir="auto"><b>Ownership:</b> ${outlet.ownership}</p>`}
    ${outlet.notes !== '' && html`<p class="note" dir="auto">${outlet.notes}</p>`}
    ${memo !== '' && html`<p dir="auto"><b>Memo, not for the public:</b> ${linesHtml(memo.split('\n'))}</p>`}
    ${
      sheet.length > 0 &&
      listTable(
        'sheet',
        'Sheet',
        ['Asked', 'Answer', 'Given'],
        sheet.map(
          ({ label, answer, entry }) =>
            html`<tr>
              <td>${label}</td>
              <td>
                ${answer !== '' && html`<b>${answer}</b>`}${entry.note !== '' && html` <span dir="auto">${entry.note}</span>`}
              </td>
              <td>${printTime(entry.notedAt)}${entry.author !== '' && html`, <bdi>${entry.author}</bdi>`}</td>
            </tr>`,
        ),
      )
    }
    ${
      outside.length > 0 &&
      listTable(
        'raters',
        'Other raters, each on its own scale',
        ['Rater', 'Value', 'Scale', 'Date', 'Licence'],
        outside.map(
          (one) =>
            html`<tr>
              <td dir="auto">${one.rater}${one.measure !== '' && html`, ${one.measure}`}</td>
              <td dir="auto">
                <b>${one.value}</b
                >${one.note !== '' && html` ${one.note}`}${one.url !== '' && html` <code dir="ltr">${visible(one.url)}</code>`}
              </td>
              <td dir="auto">${one.scale}</td>
              <td>${one.date}</td>
              <td dir="auto">${one.licence}</td>
            </tr>`,
        ),
      )
    }
    ${
      earlier.length > 0 &&
      listTable(
        'history',
        'Earlier grades',
        ['Grade', 'Reason', 'Given'],
        earlier.map(
          (old) =>
            html`<tr>
              <td>${gradeHtml(old, assets)}</td>
              <td dir="auto">${old.reason}</td>
              <td>${printTime(old.ratedAt)}${old.author !== '' && html`, <bdi>${old.author}</bdi>`}</td>
            </tr>`,
        ),
      )
    }
    ${
      tags.length > 0 &&
      listTable(
        'tags',
        'Tags',
        ['Tag', 'Reason', 'Given'],
        tags.map(
          ({ tag, label, description }) =>
            html`<tr>
              <td>
                <b dir="auto">${label}</b
                >${description !== '' && html`<br /><span class="meaning" dir="auto">${description}</span>`}
              </td>
              <td dir="auto">${tag.reason}</td>
              <td>${printTime(tag.taggedAt)}${tag.author !== '' && html`, <bdi>${tag.author}</bdi>`}</td>
            </tr>`,
        ),
      )
    }
  </article>`
}

function tagHtml({ tag, label }: TagView): Html {
  return html`<span class="tag" dir="auto"
    ><b>${label}</b>${tag.reason !== '' && html`: ${tag.reason}`}</span
  > `
}

function taggedPassageHtml(view: TaggedPassageView): Html {
  return html`<div class="tagged">${tagHtml(view)}${passageHtml(view.passage)}</div>`
}

function listTable(name: string, caption: string, heads: readonly string[], rows: readonly Html[]): Html {
  return html`<table class="${name}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
