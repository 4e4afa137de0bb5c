import './lib/node-version.mjs'
import process from 'node:process'
import { runBundled } from './lib/run-bundled.mjs'

/** `npm run -s fit -- amounts|holders [ARTICLES.jsonl[.xz]] [--dry-run]`: see docs/methods/evaluation.md, V21. */
await runBundled('tests/evaluate/fit.ts', process.argv.slice(2))
