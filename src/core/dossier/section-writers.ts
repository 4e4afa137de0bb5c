import { heading1 } from './docx-contents.ts'
import { listItem, paragraph, run, table, widthsOf, type Xml } from './docx-markup.ts'
import { html, linesHtml, type Html } from './html.ts'
import { escapeMarkdown } from './markdown.ts'
import type { Section, SectionPiece } from './sections.ts'

/** A section for the page. */
export function sectionHtml({ id, title, warning, pieces }: Section): Html {
  return html`<section id="${id}" class="part section">
    <h2>${title}</h2>
    ${warning !== null && html`<p class="warning">${warning}</p>`} ${pieces.map(pieceHtml)}
  </section>`
}

function pieceHtml(piece: SectionPiece): Html {
  switch (piece.kind) {
    case 'text':
      return html`<p dir="auto">${linesHtml(piece.text.split('\n'))}</p>`
    case 'heading':
      return html`<h3 dir="auto">${piece.text}</h3>`
    case 'list':
      return html`<ul>
        ${piece.items.map((item) => html`<li dir="auto">${item}</li>`)}
      </ul>`
    case 'table':
      return html`<table class="plain">
        <thead>
          <tr>
            ${piece.head.map((cell) => html`<th scope="col" dir="auto">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${piece.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td dir="auto">${linesHtml(cell.split('\n'))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
  }
}

/** A section for Markdown. */
export function sectionMarkdown({ title, warning, pieces }: Section): string {
  return [
    `## ${escapeMarkdown(title)}`,
    ...(warning === null ? [] : [escapeMarkdown(warning)]),
    ...pieces.map(pieceMarkdown),
  ].join('\n\n')
}

function pieceMarkdown(piece: SectionPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text.split('\n').map(escapeMarkdown).join('\\\n')
    case 'heading':
      return `### ${escapeMarkdown(piece.text)}`
    case 'list':
      return piece.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
    case 'table': {
      const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`
      return [
        line(piece.head),
        `| ${piece.head.map(() => '---').join(' | ')} |`,
        ...piece.rows.map(line),
      ].join('\n')
    }
  }
}

/** A section for Word. */
export function sectionDocx({ id, title, warning, pieces }: Section): Xml[] {
  return [
    heading1(title, id),
    ...(warning === null ? [] : [paragraph('Warning', warning)]),
    ...pieces.flatMap(pieceDocx),
  ]
}

function pieceDocx(piece: SectionPiece): Xml[] {
  switch (piece.kind) {
    case 'text':
      return [paragraph('Normal', piece.text)]
    case 'heading':
      return [paragraph('Heading3', piece.text, piece.text)]
    case 'list':
      return piece.items.map(listItem)
    case 'table':
      return [
        table(widthsOf([piece.head, ...piece.rows]), [
          piece.head.map((cell) => [paragraph('Normal', [run(cell, { bold: true })], cell)]),
          ...piece.rows.map((row) => row.map((cell) => [paragraph('Normal', cell)])),
        ]),
      ]
  }
}
