import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { invariant } from '#core/base/invariant.ts'
import { matchAnchor } from '#core/anchoring/anchor.ts'
import { CaseDatabase, SCHEMA_VERSIONS } from '#renderer/store/database.ts'
import { openCaseDatabase } from '#renderer/store/open-case.ts'
import { CASE_TABLES, caseRowSchemas } from '#shared/formats/case-rows.ts'
import { journalEntrySchema } from '#shared/formats/journal.ts'
import { err, ok } from '#core/base/result.ts'

/** What a released version of the program left behind: its tables and its journal. Frozen; never made anew. */
const fixtureSchema = v.object({
  tables: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  journal: v.array(journalEntrySchema),
})

function fixturePath(version: number): string {
  return join(import.meta.dirname, '..', '..', 'fixtures', 'case-store', `v${version}.json`)
}

function readFixture(version: number): v.InferOutput<typeof fixtureSchema> {
  return v.parse(fixtureSchema, JSON.parse(readFileSync(fixturePath(version), 'utf8')))
}

async function tablesOf(db: CaseDatabase): Promise<Record<string, unknown[]>> {
  const names = [...CASE_TABLES].toSorted()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await db.table(name).toArray()])),
  )
}

describe.each(SCHEMA_VERSIONS.map(({ version }) => version))('a store of version %i', (version) => {
  it('has a frozen fixture', () => {
    expect(existsSync(fixturePath(version))).toBe(true)
  })

  it('opens in this version with every row, each in the shape of its table', async () => {
    const { tables } = readFixture(version)
    const name = `variorum-upgrade-${version}`
    const old = new CaseDatabase(name, version)
    await old.open()
    for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows)
    old.close()

    const now = new CaseDatabase(name)
    await now.open()
    for (const table of CASE_TABLES) {
      const rows: unknown[] = await now.table(table).toArray()
      expect(rows).toHaveLength(tables[table]?.length ?? 0)
      for (const row of rows) expect(v.safeParse(caseRowSchemas[table], row).issues).toBeUndefined()
    }
    for (const finding of await now.findings.toArray()) {
      for (const passage of finding.sides.flatMap((side) => side.passages)) {
        const text = (await now.texts.get(passage.document))?.text
        expect(matchAnchor(text ?? '', passage)?.how).toBe('position')
      }
    }
    now.close()
  })

  it('can be rebuilt from its journal alone, to the same rows', async () => {
    const { tables, journal } = readFixture(version)
    const opened = await openCaseDatabase(`case-upgrade-journal-${version}`, {
      head: { seq: journal.length, hash: 'head' },
      read: () => Promise.resolve(ok({ entries: journal, next: null })),
      handBack: refuse,
    })
    invariant(opened.ok, 'the journal can be replayed')
    const rebuilt = await tablesOf(opened.value.db)
    const expected = Object.fromEntries([...CASE_TABLES].toSorted().map((name) => [name, tables[name] ?? []]))
    expect(rebuilt).toEqual(expected)
    opened.value.db.close()
  })
})

describe('a journal of a newer version', () => {
  it('is refused by name, and nothing of it is taken over', async () => {
    const { journal } = readFixture(1)
    const [first] = journal
    invariant(first, 'the fixture has entries')
    const strange = {
      ...first,
      changes: first.changes.map((change) => ({ ...change, after: { id: 'x', unheardOf: 1 } })),
    }
    const opened = await openCaseDatabase('case-from-the-future', {
      head: { seq: 1, hash: 'head' },
      read: () => Promise.resolve(ok({ entries: [strange], next: null })),
      handBack: refuse,
    })
    expect(opened).toMatchObject({ ok: false, error: { message: expect.stringContaining('newer version') } })
  })
})

function refuse() {
  return Promise.resolve(err({ message: 'nothing was lost' }))
}
