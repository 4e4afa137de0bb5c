import { searchCase } from '#core/matching/search-case.ts'
import { permutedArticles, readArticles } from '../bench/permuted-articles.ts'
import { readPanFolder } from '../bench/pan-format.ts'
const size=Number(process.argv[2] ?? 5000)
const planted = readPanFolder('/tmp/pan/newsta-dev/all')
const documents=[...permutedArticles(readArticles('/tmp/t/articles.jsonl'), size), ...planted.documents.values()]
const s = searchCase(documents, {})
console.log(s.regions.length, (globalThis as any).H, (globalThis as any).S, (globalThis as any).L)
