import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { matchInThreads } from '#cli/match-in-threads.ts'
import { matchDocuments } from '#core/matching/match-documents.ts'
import { inventedArticles } from '../bench/invented.ts'
import { documentOf } from '../core/matching/documents.ts'
import { buildCommand } from './built-command.ts'

describe('matches in threads', () => {
  it('M18: gives the same bytes for any number of threads', async () => {
    const command = await buildCommand('variorum-cli-threads-test')
    const program = new URL('./match-thread.js', pathToFileURL(command))
    const documents = inventedArticles(310).map((paragraphs, index) =>
      documentOf(`d${String(index).padStart(3, '0')}`, paragraphs.slice(0, 4).join('\n')),
    )
    const alone = JSON.stringify(matchDocuments(documents))
    expect(JSON.parse(alone)).toMatchObject({ complete: true })
    expect(alone.length).toBeGreaterThan(10_000)
    for (const threads of [2, 3])
      expect(JSON.stringify(await matchInThreads(program, documents.toReversed(), threads))).toBe(alone)
  })
})
