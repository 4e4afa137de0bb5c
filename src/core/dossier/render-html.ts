import { claimTablesHtml } from './claim-tables.ts'
import type { DossierAssets } from './assets.ts'
import type { Dossier } from './dossier.ts'
import { viewDossier, type DossierView } from './dossier-view.ts'
import { contentsHtml } from './html-contents.ts'
import { findingsHtml, paragraphs, proposalsHtml } from './html-findings.ts'
import { outletsHtml, sourcesHtml } from './html-sources.ts'
import { quotationsHtml } from './html-quotations.ts'
import { html, type Html } from './html.ts'
import { sectionHtml } from './section-writers.ts'
import { methodNote } from './method-note.ts'
import { printTime, visible } from './plain.ts'

/** Nothing is loaded and nothing runs, whatever a document smuggled in. */
export const DOSSIER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * The dossier as one HTML page that needs nothing else: no script, no link out, no font or picture loaded. Text of
 * documents is only ever text (docs/methods/dossier.md, D2). Equal dossiers give equal pages.
 */
export function renderHtml(given: Dossier, assets: DossierAssets): string {
  const view = viewDossier(given)
  const { dossier } = view
  const parts = [
    findingsHtml(view, assets),
    proposalsHtml(view, assets),
    quotationsHtml(view),
    claimTablesHtml(view.claimTables),
    ...view.sections.map(sectionHtml),
    sourcesHtml(view, assets),
    outletsHtml(view, assets),
    methodHtml(view),
    verifyHtml(view),
  ].filter((part): part is Html => part !== null)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyAttribute()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Variorum ${dossier.programVersion}" />
        <title>${visible(dossier.title)}</title>
        <style>
          ${stylesheet(assets)} ${runningLines(dossier)}
        </style>
      </head>
      <body>
        ${coverHtml(view)} ${contentsHtml(view, assets)}
        <main>${parts}</main>
      </body>
    </html> `
  // Text of documents keeps its blanks: only the indentation of this program's own templates is left, and harmless.
  return page.markup
}

function policyAttribute(): Html {
  return { markup: DOSSIER_POLICY }
}

/** The stylesheet is the program's own; it still must not end its element. */
function stylesheet({ stylesheet: css }: DossierAssets): Html {
  return { markup: css.replaceAll('</', '<\\/') }
}

/** UTF-16 units of the title that stand at the head of each printed page. */
const LONGEST_RUNNING = 80

/** What stands at the head and the foot of printed pages; the stylesheet says where. */
function runningLines({ title, compiledAt, author, programVersion }: Dossier): Html {
  const head = title.length <= LONGEST_RUNNING ? title : `${title.slice(0, LONGEST_RUNNING)}…`
  const by = author === '' ? '' : ` by ${author}`
  const foot = `Compiled ${printTime(compiledAt)}${by} with Variorum ${programVersion}`
  return {
    markup: `:root { --running-head: ${cssString(head)}; --running-foot: ${cssString(foot)}; }`,
  }
}

/** A string of CSS that can end neither itself nor the element it stands in. */
function cssString(text: string): string {
  const escaped = visible(text.replace(/\s+/gu, ' '))
    .toWellFormed()
    .replace(/["\\<>&'{}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

function coverHtml({ dossier, sources, findings, proposals, outlets }: DossierView): Html {
  const figures: (readonly [number, string])[] = [
    [sources.length, sources.length === 1 ? 'source' : 'sources'],
    [outlets.length, outlets.length === 1 ? 'outlet' : 'outlets'],
    [findings.length, findings.length === 1 ? 'finding' : 'findings'],
  ]
  if (proposals.length > 0) figures.push([proposals.length, 'not judged'])
  if (dossier.failures.length > 0) figures.push([dossier.failures.length, 'not read'])
  return html`<header class="cover">
    <p class="kicker">Source dossier</p>
    <h1 dir="auto">${dossier.title}</h1>
    <div class="summary">${paragraphs(dossier.summary)}</div>
    <ul class="figures">
      ${figures.map(([count, what]) => html`<li><b>${count}</b> ${what}</li>`)}
    </ul>
    <p class="colophon">
      Compiled
      ${printTime(dossier.compiledAt)}${dossier.author !== '' && html` by <bdi>${dossier.author}</bdi>`} with
      Variorum ${dossier.programVersion}
    </p>
  </header>`
}

function methodHtml(view: DossierView): Html {
  const { method, limits } = methodNote(view)
  return html`<section id="method" class="part method">
    <h2>Method and limits</h2>
    ${method.map((sentence) => html`<p>${sentence}</p>`)}
    <h3>Limits</h3>
    <ul>
      ${limits.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`
}

function verifyHtml({ sources }: DossierView): Html {
  const lines = sources.map(
    ({ document: { provenance } }) => `${provenance.sha256}  ${visible(provenance.fileName)}`,
  )
  return html`<section id="verify" class="part verify">
    <h2>How to verify</h2>
    <p>
      Each source is named by the SHA-256 of the bytes that were read. Whoever holds the files can check that
      they are the same, without this program: save the lines below as <code>SHA256SUMS</code> beside the
      files and run <code>sha256sum -c SHA256SUMS</code> (on macOS <code>shasum -a 256 -c SHA256SUMS</code>;
      on Windows <code>Get-FileHash</code> prints the hash of one file).
    </p>
    <pre dir="ltr">${lines.join('\n')}</pre>
    <p>
      Reading the same files again with the same version of the readers gives the same text and the same
      places.
    </p>
  </section>`
}
