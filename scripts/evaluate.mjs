import './lib/node-version.mjs'
import process from 'node:process'
import { runBundled } from './lib/run-bundled.mjs'

/** `npm run -s evaluate -- [dev|held-out|all] [--cluster NAME] [--together] [--verbose] [--json]`: see docs/methods/evaluation.md. */
await runBundled('tests/evaluate/evaluate.ts', process.argv.slice(2))
