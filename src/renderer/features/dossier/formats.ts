/** The formats a dossier can be written in: main's writers, by file ending. A test keeps the two lists level. */
export const FORMATS: readonly {
  readonly id: string
  readonly label: string
  readonly description: string
}[] = [
  { id: '.html', label: 'Web page (HTML)', description: 'To read and to print: one file, no network.' },
  { id: '.pdf', label: 'PDF', description: 'The web page on paper: to send, to file and to print.' },
  { id: '.docx', label: 'Word document', description: 'To edit and to send.' },
  { id: '.zip', label: 'Package with checksums', description: 'All of it, for sha256sum -c to check.' },
  { id: '.md', label: 'Markdown', description: 'Plain text with headings, for wikis and repositories.' },
  { id: '.csv', label: 'Table (CSV)', description: 'One row for each quoted passage.' },
  { id: '.json', label: 'JSON', description: 'Everything, for other programs.' },
  {
    id: '.claimreview.json',
    label: 'ClaimReview (schema.org)',
    description: 'What was found of each claim, for fact-check listings; confirmed findings only.',
  },
  { id: '.stix.json', label: 'STIX 2.1', description: 'For platforms that share threat intelligence.' },
  {
    id: '.qdpx',
    label: 'REFI-QDA project',
    description: 'Coded sources, for NVivo, ATLAS.ti, MAXQDA, QualCoder.',
  },
  {
    id: '.qdc',
    label: 'REFI-QDA codebook',
    description: 'The codes of your tags alone, for the same programs.',
  },
  { id: '.ris', label: 'Sources (RIS)', description: 'For reference managers.' },
  { id: '.csl.json', label: 'Sources (CSL-JSON)', description: 'For citation processors.' },
  { id: '.jsonld', label: 'Web Annotations (JSON-LD)', description: 'The W3C’s format for annotations.' },
]
