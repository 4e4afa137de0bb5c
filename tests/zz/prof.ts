import { searchCase } from '#core/matching/search-case.ts'
import { resultOf } from '#core/matching/match-documents.ts'
import { permutedArticles, readArticles } from '../bench/permuted-articles.ts'
import { readPanFolder } from '../bench/pan-format.ts'
import { createHash } from 'node:crypto'
const size=Number(process.argv[2] ?? 5000)
const planted = readPanFolder('/tmp/pan/newsta-dev/all')
const documents=[...permutedArticles(readArticles('/tmp/t/articles.jsonl'), size), ...planted.documents.values()]
const c0=process.cpuUsage()
const s = searchCase(documents, {})
const c1=process.cpuUsage(c0)
const r = resultOf(s, documents)
const c2=process.cpuUsage(c0)
const h=createHash('sha256'); for(const m of r.matches) h.update(JSON.stringify(m))
console.log(s.regions.length, r.matches.length, h.digest("hex").slice(0,12), "search", (c1.user+c1.system)/1e6, "all", (c2.user+c2.system)/1e6)
