/**
 * The import table: which layer may import which, and which packages. This is the architecture; the test in
 * `layers.test.ts` fails when a file breaks it, and ARCHITECTURE.md describes it in words.
 */
export type Rule = {
  /** Folder under `src`; the longest that fits a file is its layer. */
  readonly layer: string
  /** Folders under `src` it may import, besides itself. */
  readonly layers: readonly string[]
  /** npm packages and `node:` modules it may import; `node:*` means all of Node. */
  readonly packages: readonly string[]
}

const BASE = ['core/base']
const TEXT = [...BASE, 'core/text']
const DOCUMENTS = [...TEXT, 'core/documents']
const ANCHORING = [...DOCUMENTS, 'core/anchoring', 'core/lexical']

export const IMPORT_TABLE: readonly Rule[] = [
  { layer: 'core/base', layers: [], packages: [] },
  { layer: 'core/text', layers: BASE, packages: [] },
  { layer: 'core/merging', layers: BASE, packages: [] },
  { layer: 'core/agreement', layers: BASE, packages: [] },
  { layer: 'core/lexical', layers: BASE, packages: [] },
  { layer: 'core/documents', layers: TEXT, packages: [] },
  { layer: 'core/anchoring', layers: DOCUMENTS, packages: [] },
  { layer: 'core/matching', layers: ANCHORING, packages: ['diff', 'snowball-stemmers'] },
  { layer: 'core/claims', layers: ANCHORING, packages: ['any-ascii', 'double-metaphone'] },
  {
    layer: 'core/statements',
    layers: [...ANCHORING, 'core/claims'],
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
  },
  { layer: 'core/quotes', layers: [...ANCHORING, 'core/matching', 'core/claims'], packages: [] },
  { layer: 'core/entities', layers: [...ANCHORING, 'core/claims'], packages: [] },
  {
    layer: 'core/comparison',
    layers: [...ANCHORING, 'core/claims', 'core/findings', 'core/reliability', 'core/statements'],
    packages: [],
  },
  {
    layer: 'core/findings',
    layers: [...ANCHORING, 'core/matching', 'core/claims', 'core/quotes', 'core/statements', 'core/lexical'],
    packages: [],
  },
  {
    layer: 'core/independence',
    layers: [...ANCHORING, 'core/matching', 'core/claims', 'core/reliability', 'core/findings'],
    packages: [],
  },
  { layer: 'core/credibility', layers: [...ANCHORING, 'core/findings'], packages: [] },
  { layer: 'core/hypotheses', layers: [...ANCHORING, 'core/credibility', 'core/findings'], packages: [] },
  {
    layer: 'core/codebook',
    layers: [...ANCHORING, 'core/matching', 'core/claims', 'core/reliability', 'core/findings'],
    packages: [],
  },
  { layer: 'core/reliability', layers: [...ANCHORING, 'core/findings'], packages: [] },
  {
    layer: 'core/analysis',
    layers: [
      ...ANCHORING,
      'core/matching',
      'core/claims',
      'core/entities',
      'core/quotes',
      'core/findings',
      'core/independence',
      'core/codebook',
      'core/statements',
    ],
    packages: [],
  },
  { layer: 'core/dossier', layers: ['core'], packages: [] },
  { layer: 'shared', layers: ['core'], packages: ['valibot'] },
  { layer: 'main', layers: ['core', 'shared'], packages: ['electron', 'node:*', 'valibot', 'fflate'] },
  {
    layer: 'main/import',
    layers: ['core', 'shared'],
    packages: [
      'node:*',
      '@mozilla/readability',
      'parse5',
      'linkedom',
      'mdast-util-from-markdown',
      'mdast',
      'eld',
      'fflate',
      'pdfjs-dist',
      'postal-mime',
    ],
  },
  {
    layer: 'main/export',
    layers: ['core', 'shared', 'main/files'],
    packages: ['node:*', 'valibot', 'fflate'],
  },
  { layer: 'preload', layers: ['shared'], packages: ['electron'] },
  { layer: 'workers', layers: ['core'], packages: [] },
  {
    layer: 'cli',
    layers: ['core', 'shared', 'main/import', 'main/export', 'main/files', 'chromium'],
    packages: ['node:*'],
  },
  // The search for a browser is plain JavaScript in scripts/lib, because the start script needs it before any build.
  { layer: 'chromium', layers: ['../scripts/lib'], packages: ['electron', 'node:*', 'playwright-core'] },
  {
    layer: 'renderer/ui',
    layers: ['core'],
    packages: ['react', 'react-aria-components', 'lucide-react', '@tanstack/react-virtual'],
  },
  { layer: 'renderer/store', layers: ['core', 'shared/formats'], packages: ['dexie', 'valibot'] },
  {
    layer: 'renderer/services',
    layers: ['core', 'shared', 'workers', 'renderer/store'],
    packages: ['react', 'dexie', 'dexie-react-hooks'],
  },
  {
    layer: 'renderer/features',
    layers: ['core', 'shared', 'renderer/store', 'renderer/services', 'renderer/ui'],
    packages: ['react', 'react-aria-components', 'lucide-react', '@tanstack/react-virtual'],
  },
  {
    layer: 'renderer/app',
    layers: ['core', 'shared', 'renderer'],
    packages: ['react', 'react-dom', 'react-aria-components', 'lucide-react'],
  },
  { layer: 'renderer', layers: ['renderer/app', 'renderer/ui'], packages: ['react', 'react-dom'] },
]
