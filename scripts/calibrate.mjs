import './lib/node-version.mjs'
import process from 'node:process'
import { runBundled } from './lib/run-bundled.mjs'

/** `npm run -s calibrate -- PART[:NAME]… [--dry-run]`: see docs/methods/evaluation.md, V19. */
await runBundled('tests/evaluate/calibrate.ts', process.argv.slice(2))
