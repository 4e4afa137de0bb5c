import { isReaderRequest } from '#main/import/process/reader-protocol.ts'
import { readDocument } from '#main/import/registry.ts'

/** A reader process that does to the host, by the name of the file, what a hostile file could make a reader do. */
process.on('message', (message) => {
  if (!isReaderRequest(message)) return
  const { id, fileName, bytes } = message
  if (fileName === 'hang.txt') for (;;) Math.sqrt(id)
  if (fileName === 'crash.txt') process.exit(3)
  if (fileName === 'memory.txt') exhaustMemory()
  if (fileName === 'lie.txt')
    process.send?.({
      id,
      result: { ok: true, value: { text: 'short', blocks: [{ kind: 'paragraph', start: 0, end: 99 }] } },
    })
  else if (fileName === 'environment.txt')
    process.send?.({ id, result: { ok: false, error: { code: 'unreadable', message: environment() } } })
  else void readDocument({ fileName, bytes }).then((result) => process.send?.({ id, result }))
})

function exhaustMemory(): void {
  const kept: string[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `kept ${index} ${kept.length}`))
}

function environment(): string {
  return Object.keys(process.env).toSorted().join(' ')
}
