import process from 'node:process'
import { runBundled } from './lib/run-bundled.mjs'
await runBundled(process.argv[2], process.argv.slice(3))
