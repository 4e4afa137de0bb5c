import '../lib/node-version.mjs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pack } from './pack.mjs'
import { readWordNet } from './read-wordnet.mjs'
import { chooseEntries } from './choose-entries.mjs'

/**
 * `node scripts/lexical/build.mjs FOLDER`: write resources/lexical/english-wordnet.json from the dict files of WordNet 3.0 in
 * FOLDER (Debian: packages `wordnet-base` and `wordnet-sense-index`, folder /usr/share/wordnet). See docs/methods/lexical.md.
 */
const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: node scripts/lexical/build.mjs FOLDER-OF-THE-DICT-FILES\n')
  process.exit(2)
}
const packed = pack(chooseEntries(readWordNet(folder)))
const target = join(import.meta.dirname, '..', '..', 'resources', 'lexical', 'english-wordnet.json')
const text = `${JSON.stringify(packed, null, 2)}\n`
writeFileSync(target, text)
process.stdout.write(`${String(packed.count)} words, ${String(Math.round(text.length / 1000))} kB\n`)
