import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { packCaseFile, unpackCaseFile } from '#main/files/case-file.ts'
import { CaseFolders } from '#main/files/case-folders.ts'

let root = ''
let ids = 0
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'variorum-case-file-'))
})
const made: CaseFolders[] = []
afterEach(async () => {
  for (const cases of made.splice(0)) await cases.close()
  await rm(root, { recursive: true })
})

/** The cases of one machine. */
function machine(name: string): CaseFolders {
  const cases = new CaseFolders({
    folder: join(root, name),
    now: () => '2031-02-03T04:05:06.000Z',
    newId: () => `${name}-${(ids += 1)}`,
  })
  made.push(cases)
  return cases
}

const PAGE = strToU8('<p>as it was saved</p>')
const PAGE_SUM = createHash('sha256').update(PAGE).digest('hex')

function entry(seq: number, label: string) {
  return {
    seq,
    time: '2031-02-03T04:05:06.000Z',
    actor: 'R. Analyst',
    action: 'finding.create',
    label,
    kind: 'do' as const,
    target: null,
    group: null,
    changes: [],
  }
}

/** A case with one original and two entries in its journal. */
async function madeCase(cases: CaseFolders): Promise<string> {
  const created = await cases.create('Who leads the groups')
  invariant(created.ok, 'the case was made')
  const opened = await cases.open(created.value.id)
  invariant(opened.ok, 'the case was opened')
  await opened.value.vault.put(PAGE, PAGE_SUM)
  await opened.value.journal.append(0, [entry(1, 'one'), entry(2, 'zwei — ünïcode')])
  return created.value.id
}

async function packed(cases: CaseFolders, id: string): Promise<Uint8Array> {
  const parts = await cases.parts(id)
  invariant(parts.ok, 'the case has parts')
  return packCaseFile(parts.value)
}

async function adopted(cases: CaseFolders, file: Uint8Array) {
  const parts = unpackCaseFile(file)
  invariant(parts.ok, 'the case file is whole')
  return await cases.adopt(parts.value)
}

describe('a case file', () => {
  it('brings a case to another machine whole: saved there, it is the same file', async () => {
    const here = machine('here')
    const id = await madeCase(here)
    const file = await packed(here, id)
    const there = machine('there')
    const arrived = await adopted(there, file)
    invariant(arrived.ok, 'the case was taken in')
    expect(arrived.value).toMatchObject({ id, name: 'Who leads the groups' })
    const opened = await there.open(id)
    invariant(opened.ok, 'it can be opened')
    expect(opened.value.damage).toBe(null)
    expect(opened.value.journal.head.seq).toBe(2)
    expect(await opened.value.vault.get(PAGE_SUM)).toEqual(Buffer.from(PAGE))
    expect(Buffer.from(await packed(there, id)).equals(file)).toBe(true)
    expect(await readdir(join(root, 'there', 'arriving'))).toEqual([])
  })

  it('changes nothing that is here: the same is opened, another state stands beside it', async () => {
    const here = machine('here')
    const id = await madeCase(here)
    const file = await packed(here, id)
    expect(await adopted(here, file)).toMatchObject({ ok: true, value: { id } })
    expect(await here.list()).toHaveLength(1)

    const opened = await here.open(id)
    invariant(opened.ok, 'the case is open')
    await opened.value.journal.append(2, [entry(3, 'three')])
    const beside = await adopted(here, file)
    invariant(beside.ok, 'the older state was taken in')
    expect(beside.value.id).not.toBe(id)
    expect(beside.value.name).toBe('Who leads the groups (opened 2031-02-03)')
    expect(opened.value.journal.head.seq).toBe(3)

    await here.delete(id)
    const again = await adopted(here, file)
    expect(again.ok && again.value.id !== id).toBe(true)
    expect((await here.restore(id)).ok).toBe(true)
  })

  it('is refused with a reason when it is damaged, another thing, or from a newer version', async () => {
    const here = machine('here')
    const file = await packed(here, await madeCase(here))
    const files = unzipSync(file)
    const description = JSON.parse(Buffer.from(files['variorum-case-file.json'] ?? []).toString('utf8'))
    const changed = (changes: Record<string, Uint8Array>) => unpackCaseFile(zipSync({ ...files, ...changes }))
    const described = (changes: object) =>
      changed({ 'variorum-case-file.json': strToU8(JSON.stringify({ ...description, ...changes })) })

    expect(unpackCaseFile(strToU8('not a zip'))).toMatchObject({
      error: expect.stringContaining('not a case file'),
    })
    expect(unpackCaseFile(file.subarray(0, file.length >> 1))).toMatchObject({ ok: false })
    expect(changed({ '../../evil': PAGE })).toMatchObject({
      error: expect.stringContaining('no case file has'),
    })
    expect(changed({ [`originals/${PAGE_SUM}`]: strToU8('other') })).toMatchObject({
      error: expect.stringContaining(PAGE_SUM.slice(0, 12)),
    })
    expect(described({ originals: 2 })).toMatchObject({ error: expect.stringContaining('missing') })
    expect(described({ version: 2 })).toMatchObject({ error: expect.stringContaining('newer version') })
    expect(described({ case: { ...description.case, id: '../../x' } })).toMatchObject({ ok: false })
  })

  it('with a journal that was tampered with is not taken in, and leaves nothing behind', async () => {
    const here = machine('here')
    const files = unzipSync(await packed(here, await madeCase(here)))
    const journal = Buffer.from(files['journal.ndjson'] ?? []).toString('utf8')
    const there = machine('there')
    for (const harmed of [
      journal.replace('zwei', 'drei'),
      journal.split('\n').slice(0, 1).join('\n').concat('\n'),
    ]) {
      const taken = await adopted(there, zipSync({ ...files, 'journal.ndjson': strToU8(harmed) }))
      expect(taken).toMatchObject({ ok: false, error: { code: 'damaged' } })
    }
    expect(await there.list()).toEqual([])
    expect(await readdir(join(root, 'there', 'arriving'))).toEqual([])
  })

  it('is not saved without saying so when an original was damaged on the disk', async () => {
    const here = machine('here')
    const id = await madeCase(here)
    const path = join(root, 'here', 'cases', id, 'vault', PAGE_SUM.slice(0, 2), PAGE_SUM)
    await writeFile(path, (await readFile(path, 'utf8')).replace('saved', 'saveD'))
    expect(await here.parts(id)).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining(PAGE_SUM.slice(0, 12)) },
    })
  })
})
