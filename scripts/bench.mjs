import './lib/node-version.mjs'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runBundled } from './lib/run-bundled.mjs'

/**
 * `node scripts/bench.mjs NAME …` bundles tests/bench/NAME.ts and runs it with Node in the caller's folder:
 *
 *   speed [DOCUMENTS]   how long a case of invented articles takes, and the memory it needs
 *   corpus ARTICLES PAN_FOLDER [N...]
 *                       all pairs of so many articles with planted ones, and sim_text beside it
 *   draw ARTICLES [COUNT [SEED [N]]]
 *                       reworded matches of so many articles, drawn at random for a person to read
 *   small ARTICLES [--undated] [--verbose]
 *                       what is proposed in small cases of real articles, by rule and type
 *   proposals ARTICLES [N] [--draw COUNT] [--seed SEED] [--undated] [--verbose]
 *                       the same in one case of so many articles, with time and memory
 *   pan FOLDER OUT      the measure of PAN text alignment on a folder in its format
 *   window [ARTICLES] [--fresh] [--profile FILE]
 *                       frames while scrolling, and how long the compare view takes to open; needs the built app
 */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const [name = 'speed', ...rest] = process.argv.slice(2)
const entry = join(root, 'tests', 'bench', `${name}.ts`)

const names = ['corpus', 'draw', 'pan', 'proposals', 'small', 'speed', 'window']
if (!names.includes(name) || !existsSync(entry)) {
  process.stderr.write(
    'usage: bench [speed [DOCUMENTS] | corpus ARTICLES PAN_FOLDER [N...] | draw ARTICLES [COUNT [SEED [N]]] | small ARTICLES | proposals ARTICLES [N] | pan FOLDER OUT | window [ARTICLES]]\n',
  )
  process.exitCode = 2
} else {
  await runBundled(`tests/bench/${name}.ts`, rest)
}
