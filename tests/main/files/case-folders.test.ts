import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { CaseFolders } from '#main/files/case-folders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function folders(folder: string): CaseFolders {
  let minute = 0
  let id = 0
  const cases = new CaseFolders({
    folder,
    now: () => `2031-01-01T00:${String(minute++).padStart(2, '0')}:00.000Z`,
    newId: () => `000${++id}`,
  })
  toClose.push(cases)
  return cases
}

const toClose: CaseFolders[] = []
afterEach(async () => {
  for (const cases of toClose.splice(0)) await cases.close()
})

describe('CaseFolders', () => {
  it('creates, lists, renames, deletes and restores', async () => {
    const folder = temporaryFolder()
    const cases = folders(folder)
    const first = await cases.create('Harbour fire')
    const second = await cases.create('  \u0007Dam\n')
    invariant(first.ok && second.ok, 'both were created')
    expect((await cases.list()).map(({ name }) => name)).toEqual(['Harbour fire', 'Dam'])

    await cases.rename(second.value.id, 'Dam breach')
    await cases.delete(first.value.id)
    expect((await folders(folder).list()).map(({ name }) => name)).toEqual(['Dam breach'])
    expect(existsSync(join(folder, 'trash', first.value.id, 'case.json'))).toBe(true)
    expect((await folders(folder).listDeleted()).map(({ name }) => name)).toEqual(['Harbour fire'])

    expect(await cases.restore(first.value.id)).toMatchObject({ ok: true, value: { name: 'Harbour fire' } })
    expect(await cases.list()).toHaveLength(2)
    expect(await cases.listDeleted()).toEqual([])
    expect(await cases.restore(first.value.id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('refuses a case of a newer version and one whose description is damaged, and changes neither', async () => {
    const folder = temporaryFolder()
    const cases = folders(folder)
    const made = await cases.create('Future')
    invariant(made.ok, 'it was created')
    const path = join(folder, 'cases', made.value.id, 'case.json')
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, JSON.stringify({ ...Object(manifest), version: 99 }))
    expect(await folders(folder).open(made.value.id)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    writeFileSync(path, '{"format":"variorum-ca')
    expect(await folders(folder).open(made.value.id)).toMatchObject({ ok: false, error: { code: 'damaged' } })
    expect(readFileSync(path, 'utf8')).toBe('{"format":"variorum-ca')
  })

  it('lists a case that cannot be opened, and says why when it is opened', async () => {
    const folder = temporaryFolder()
    const cases = folders(folder)
    const [kept, broken, robbed] = [
      await cases.create('Kept'),
      await cases.create('B'),
      await cases.create('C'),
    ]
    invariant(kept.ok && broken.ok && robbed.ok, 'they were created')
    const at = (id: string, name: string) => join(folder, 'cases', id, name)
    writeFileSync(at(broken.value.id, 'case.json'), '{"format":"variorum-ca')
    writeFileSync(at(robbed.value.id, 'journal.ndjson'), 'x')
    rmSync(at(robbed.value.id, 'case.json'))
    mkdirSync(join(folder, 'cases', 'case-copy of mine'))
    mkdirSync(join(folder, 'cases', 'case-empty'))
    expect((await folders(folder).list()).map(({ name }) => name)).toEqual([
      `${broken.value.id} (cannot be opened)`,
      `${robbed.value.id} (cannot be opened)`,
      'Kept',
    ])
    for (const { id } of [broken.value, robbed.value]) {
      const opened = await folders(folder).open(id)
      expect(opened).toMatchObject({ ok: false, error: { message: expect.stringContaining('case.json') } })
    }
  })

  it('keeps originals under their hash, once, and notices a changed one', async () => {
    const folder = temporaryFolder()
    const cases = folders(folder)
    const made = await cases.create('Vault')
    invariant(made.ok, 'it was created')
    const opened = await cases.open(made.value.id)
    invariant(opened.ok, 'it can be opened')
    const { vault } = opened.value
    const sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
    const bytes = new TextEncoder().encode('hello')
    await vault.put(bytes, sha256)
    await vault.put(bytes, sha256)
    expect(await vault.get(sha256)).toEqual(Buffer.from(bytes))
    writeFileSync(join(folder, 'cases', made.value.id, 'vault', '2c', sha256), 'jello')
    expect(await vault.get(sha256)).toBeNull()
    expect(await vault.get(sha256.replace('2cf', 'abc'))).toBeNull()
    await expect(vault.put(bytes, '../../escape')).rejects.toThrow('SHA-256')
    await vault.put(bytes, sha256)
    expect(await vault.get(sha256), 'importing it again mends it').toEqual(Buffer.from(bytes))
  })

  it('removes what a killed program left half written, and nothing newer', async () => {
    const folder = temporaryFolder()
    const made = await folders(folder).create('Killed')
    invariant(made.ok, 'it was created')
    const shelf = join(folder, 'cases', made.value.id, 'vault', 'ab')
    mkdirSync(shelf)
    for (const name of ['.old.tmp', '.new.tmp', 'abcd']) writeFileSync(join(shelf, name), 'half')
    utimesSync(join(shelf, '.old.tmp'), 1_900_000_000, 1_900_000_000)
    utimesSync(join(shelf, '.new.tmp'), 1_924_992_000, 1_924_992_000)
    expect((await folders(folder).open(made.value.id)).ok).toBe(true)
    expect(readdirSync(shelf).toSorted()).toEqual(['.new.tmp', 'abcd'])
  })

  it('says so when the journal of a case with originals is gone', async () => {
    const folder = temporaryFolder()
    const made = await folders(folder).create('Robbed')
    invariant(made.ok, 'it was created')
    const fresh = await folders(folder).open(made.value.id)
    expect(fresh).toMatchObject({ ok: true, value: { damage: null } })
    mkdirSync(join(folder, 'cases', made.value.id, 'vault', 'ab'))
    const robbed = await folders(folder).open(made.value.id)
    expect(robbed).toMatchObject({ ok: true, value: { damage: expect.stringContaining('from a backup') } })
  })
})
