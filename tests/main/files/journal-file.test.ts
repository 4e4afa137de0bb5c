import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { JournalFile } from '#main/files/journal-file.ts'
import type { ChainCheck, JournalEntry } from '#shared/formats/journal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function entry(seq: number, text = `row ${seq}`): JournalEntry {
  return {
    seq,
    time: '2031-02-03T04:05:06.000Z',
    actor: 'Analyst',
    action: 'finding.edit',
    label: 'Edit a finding',
    kind: 'do',
    target: null,
    group: null,
    changes: [{ table: 'findings', key: `finding-${seq}`, before: null, after: { text } }],
  }
}

async function journalIn(folder: string): Promise<JournalFile> {
  return await JournalFile.open(join(folder, 'journal.ndjson'), join(folder, 'damaged.ndjson'))
}

/** All steps of a check; what the last one found. */
async function checkAll(journal: JournalFile): Promise<ChainCheck> {
  let found = await journal.check(null)
  while (!found.isDone) found = await journal.check(found.checked)
  return found
}

describe('JournalFile', () => {
  it('gives back what was appended, after closing and opening again', async () => {
    const folder = temporaryFolder()
    const first = await journalIn(folder)
    expect((await first.append(0, [entry(1), entry(2)])).ok).toBe(true)
    expect((await first.append(2, [entry(3)])).ok).toBe(true)
    const { head } = first
    await first.close()

    const second = await journalIn(folder)
    expect(second.head).toEqual(head)
    expect(second.damage).toBeNull()
    expect(await second.read(2)).toEqual({ entries: [entry(2), entry(3)], next: null })
    await second.close()
  })

  it('tells the sums of the chain before and after an entry', async () => {
    const journal = await journalIn(temporaryFolder())
    const heads = []
    for (const seq of [1, 2, 3]) {
      await journal.append(seq - 1, [entry(seq)])
      heads.push(journal.head.hash)
    }
    expect(await journal.sums(1)).toEqual({ before: '0'.repeat(64), after: heads[0] })
    expect(await journal.sums(3)).toEqual({ before: heads[1], after: heads[2] })
    expect(await journal.sums(4)).toBeNull()
    expect(await journal.sums(0)).toBeNull()
    await journal.close()
  })

  it('checks the whole chain as it lies on the disk, and names the first entry that does not hold', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.ndjson')
    const journal = await journalIn(folder)
    expect(await checkAll(journal)).toMatchObject({ broken: null, checked: { seq: 0 }, total: 0 })
    for (const seq of [1, 2, 3, 4]) await journal.append(seq - 1, [entry(seq)])
    const { head } = journal
    expect(await checkAll(journal)).toEqual({ checked: head, total: 4, broken: null, isDone: true })

    const whole = readFileSync(path)
    const lines = whole.toString('utf8').split('\n')
    const at = (line: number): number => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
    const brokenBy = async (change: (bytes: Buffer) => Buffer): Promise<unknown> => {
      writeFileSync(path, change(Buffer.from(whole)))
      const { broken, checked } = await checkAll(journal)
      writeFileSync(path, whole)
      return { ...broken, held: checked.seq }
    }
    // Any byte of the third entry: of its sum, of its text, and the end of its line.
    for (const place of [at(2), at(2) + 64, at(2) + 90, at(3) - 1]) {
      const changed = await brokenBy((bytes) =>
        Buffer.concat([bytes.subarray(0, place), Buffer.from('~'), bytes.subarray(place + 1)]),
      )
      expect(changed).toEqual({ seq: 3, what: 'changed', held: 2 })
    }
    expect(await brokenBy((bytes) => bytes.subarray(0, at(2)))).toEqual({ seq: 3, what: 'cut', held: 2 })
    expect(await brokenBy((bytes) => bytes.subarray(0, -1))).toEqual({ seq: 4, what: 'cut', held: 3 })
    expect(await brokenBy((bytes) => Buffer.concat([bytes, Buffer.from('x')]))).toEqual({
      seq: null,
      what: 'added',
      held: 4,
    })
    expect(await checkAll(journal)).toMatchObject({ broken: null })

    // Another journal of the same lengths, whole in itself.
    const other = temporaryFolder()
    const forged = await journalIn(other)
    for (const seq of [1, 2, 3, 4]) await forged.append(seq - 1, [entry(seq, `wor ${seq}`)])
    await forged.close()
    expect(await brokenBy(() => readFileSync(join(other, 'journal.ndjson')))).toEqual({
      seq: null,
      what: 'replaced',
      held: 4,
    })
    rmSync(path)
    expect(await checkAll(journal)).toMatchObject({ broken: { seq: null, what: 'deleted' } })
    await journal.close()
  })

  it('checks a long chain in steps', async () => {
    const journal = await journalIn(temporaryFolder())
    const long = 'x'.repeat(1024 * 1024)
    await journal.append(
      0,
      Array.from({ length: 6 }, (_, index) => entry(index + 1, long)),
    )
    const first = await journal.check(null)
    expect(first).toMatchObject({ total: 6, broken: null, isDone: false })
    expect(first.checked.seq).toBeGreaterThan(2)
    expect(await checkAll(journal)).toEqual({ checked: journal.head, total: 6, broken: null, isDone: true })
    await journal.close()
  })

  it('refuses entries that do not follow the last one', async () => {
    const journal = await journalIn(temporaryFolder())
    await journal.append(0, [entry(1)])
    expect(await journal.append(0, [entry(1)])).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(await journal.append(1, [entry(3)])).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(journal.head.seq).toBe(1)
    await journal.close()
  })

  it('keeps the order of appends that overlap', async () => {
    const journal = await journalIn(temporaryFolder())
    const appends = Array.from({ length: 20 }, (_, index) => journal.append(index, [entry(index + 1)]))
    expect((await Promise.all(appends)).every(({ ok }) => ok)).toBe(true)
    expect((await journal.read(1)).entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
    await journal.close()
  })

  it('cuts a torn last line without a word: it was never acknowledged', async () => {
    const folder = temporaryFolder()
    const journal = await journalIn(folder)
    await journal.append(0, [entry(1), entry(2)])
    await journal.close()
    const path = join(folder, 'journal.ndjson')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.length - 7))

    const opened = await journalIn(folder)
    expect(opened.head.seq).toBe(1)
    expect(opened.damage).toBeNull()
    expect((await opened.append(1, [entry(2, 'again')])).ok).toBe(true)
    expect((await opened.read(2)).entries).toEqual([entry(2, 'again')])
    await opened.close()
  })

  it.each([0, 40, 64, 70, 200])(
    'finds a byte changed at %i, keeps what stood before it, and keeps a copy',
    async (offset) => {
      const folder = temporaryFolder()
      const journal = await journalIn(folder)
      await journal.append(0, [entry(1), entry(2), entry(3)])
      await journal.close()
      const path = join(folder, 'journal.ndjson')
      const bytes = readFileSync(path)
      const second = bytes.indexOf(0x0a) + 1
      const at = second + offset
      bytes[at] = (bytes[at] ?? 0) ^ 0x01
      writeFileSync(path, bytes)

      const opened = await journalIn(folder)
      expect(opened.head.seq).toBe(1)
      expect(opened.damage).toContain('after entry 1')
      expect(readFileSync(join(folder, 'damaged.ndjson')).equals(bytes)).toBe(true)
      await opened.close()
    },
  )

  it('reads a long journal in pages', async () => {
    const journal = await journalIn(temporaryFolder())
    const big = 'x'.repeat(5 * 1024 * 1024)
    for (let seq = 1; seq <= 4; seq++) await journal.append(seq - 1, [entry(seq, big)])
    const seen: number[] = []
    let pages = 0
    for (let next: number | null = 1; next !== null; pages++) {
      const page: { entries: JournalEntry[]; next: number | null } = await journal.read(next)
      seen.push(...page.entries.map(({ seq }) => seq))
      next = page.next
    }
    expect(seen).toEqual([1, 2, 3, 4])
    expect(pages).toBeGreaterThan(1)
    await journal.close()
  })

  it('takes back entries that it lost, and only those', async () => {
    const folder = temporaryFolder()
    const journal = await journalIn(folder)
    await journal.append(0, [entry(1), entry(2), entry(3)])
    const { head } = journal
    await journal.close()
    const path = join(folder, 'journal.ndjson')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, bytes.indexOf(0x0a) + 1))

    const opened = await journalIn(folder)
    const others = [entry(2, 'something else'), entry(3)]
    expect(await opened.append(1, others, head.hash)).toMatchObject({ error: { code: 'conflict' } })
    expect(opened.head.seq).toBe(1)
    expect(await opened.append(1, [entry(2), entry(3)], head.hash)).toEqual({ ok: true, value: head })
    await opened.close()
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  it('refuses to write where another program has written, or where the file is gone', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'journal.ndjson')
    const [here, there] = [await journalIn(folder), await journalIn(folder)]
    expect((await there.append(0, [entry(1)])).ok).toBe(true)
    expect(await here.append(0, [entry(1, 'mine')])).toMatchObject({ error: { code: 'conflict' } })
    const bytes = readFileSync(path)
    rmSync(path)
    expect(await there.append(1, [entry(2)])).toMatchObject({ error: { code: 'disk' } })
    await Promise.all([here.close(), there.close()])
    expect(bytes.toString('utf8')).toContain('row 1')
  })

  it('finds lines that end anywhere in what it reads at a time', async () => {
    const folder = temporaryFolder()
    const journal = await journalIn(folder)
    // Around 4 MiB, the most that is read at a time.
    const lengths = [4_194_000, 4_194_304, 100, 9_000_000, 4_193_900, 1]
    for (const [index, length] of lengths.entries()) {
      expect((await journal.append(index, [entry(index + 1, 'é'.repeat(length / 2))])).ok).toBe(true)
    }
    await journal.close()
    const again = await journalIn(folder)
    expect(again.head).toEqual(journal.head)
    expect(again.damage).toBeNull()
    await again.close()
  })
})
