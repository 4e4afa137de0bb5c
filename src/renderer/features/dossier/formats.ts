/** The formats a dossier can be written in: main's writers, by file ending. */
export const FORMATS: readonly {
  readonly id: string
  readonly label: string
  readonly description: string
}[] = [
  { id: '.html', label: 'Web page (HTML)', description: 'To read and to print: one file, no network.' },
  { id: '.md', label: 'Markdown', description: 'Plain text with headings, for wikis and repositories.' },
  { id: '.json', label: 'JSON', description: 'Everything, for other programs.' },
  { id: '.csv', label: 'Table (CSV)', description: 'One row for each quoted passage.' },
  { id: '.jsonld', label: 'Web Annotations (JSON-LD)', description: 'The W3C’s format for annotations.' },
]
