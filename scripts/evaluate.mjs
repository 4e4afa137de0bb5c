import './lib/node-version.mjs'
import process from 'node:process'
import { runBundled } from './lib/run-bundled.mjs'

/** `npm run -s evaluate -- PART [--rules] [--untiered] [--verbose] …`: see docs/methods/evaluation.md. */
await runBundled('tests/evaluate/evaluate.ts', process.argv.slice(2))
