import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { classOf, type QuoteWitness } from '#core/quotes/quote-row.ts'
import { readPlain } from '../claims/read-plain.ts'

const FOLDER = new URL('../../fixtures/quotes/', import.meta.url)

/** What a situation must give: `rows` is complete, and so are the witnesses of each. */
const ExpectedSchema = v.strictObject({
  rule: v.pipe(v.string(), v.regex(/^Q\d+$/u)),
  why: v.pipe(v.string(), v.minLength(1)),
  language: v.optional(v.string()),
  rows: v.array(
    v.strictObject({
      /** Words of the reference. */
      text: v.string(),
      speaker: v.optional(v.string()),
      witnesses: v.array(
        v.strictObject({
          document: v.string(),
          words: v.string(),
          class: v.picklist(['verbatim', 'truncated', 'altered', 'paraphrased', 're-attributed']),
          wording: v.optional(v.string()),
          /** `null`: nobody is known. */
          speaker: v.optional(v.nullable(v.string())),
          role: v.optional(v.string()),
          verb: v.optional(v.string()),
          parts: v.optional(v.number()),
          cuts: v.optional(v.array(v.string())),
          changes: v.optional(v.array(v.string())),
          salient: v.optional(v.array(v.string())),
        }),
      ),
    }),
  ),
})

const situations = readdirSync(FOLDER).toSorted()

type Situation = {
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly expected: v.InferOutput<typeof ExpectedSchema>
}

function load(situation: string): Situation {
  const folder = new URL(`${situation}/`, FOLDER)
  const expected = v.parse(ExpectedSchema, JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')))
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const documents = names.toSorted().map((name): [string, SourceDocument] => {
    const document = readPlain(`${situation}/${name}`, readFileSync(new URL(name, folder), 'utf8').trim())
    return [
      name.replace('.txt', ''),
      { ...document, meta: { ...document.meta, language: expected.language ?? 'en' } },
    ]
  })
  return { documents: new Map(documents), expected }
}

function changesOf({ changes }: QuoteWitness): string[] {
  return changes.map(({ kind, reference, words }) =>
    `${kind === 'bracketed' ? 'bracketed ' : ''}${reference} -> ${words}`.replace(/\s+/gu, ' ').trim(),
  )
}

describe('situations', () => {
  it('has at least ten', () => {
    expect(situations.length).toBeGreaterThanOrEqual(10)
  })

  for (const situation of situations) {
    const { documents, expected } = load(situation)
    it(`${expected.rule}: ${situation}`, () => {
      const { quoteLedger: rows, entities } = analyse([...documents.values()])
      const names = new Map(entities.map(({ id, name }) => [id, name]))
      const nameOf = (id: string): string =>
        [...documents].find(([, document]) => document.id === id)?.[0] ?? id
      const shown = rows.map(({ text, speakerText, witnesses }) => ({
        text,
        speaker: speakerText,
        witnesses: witnesses.map((witness) => ({
          document: nameOf(witness.passage.document),
          words: documents
            .get(nameOf(witness.passage.document))
            ?.text.slice(witness.passage.start, witness.passage.end),
          class: classOf(witness),
          wording: witness.wording,
          speaker: witness.speaker === null ? null : names.get(witness.speaker),
          role: witness.speakerRole,
          verb: witness.verb,
          parts: witness.parts.length,
          cuts: witness.cuts.map(({ where, shown: sign, text: left }) => `${where} ${sign}: ${left}`),
          changes: changesOf(witness),
          salient: [...new Set(witness.changes.flatMap(({ salient }) => salient))],
        })),
      }))
      expect({ shown, rows: shown.length }).toMatchObject({ rows: expected.rows.length })
      for (const row of expected.rows) {
        const found = shown.find(({ text }) => text.includes(row.text))
        expect({ shown, wanted: row.text, found: found !== undefined }).toMatchObject({ found: true })
        if (row.speaker !== undefined) expect(found?.speaker).toBe(row.speaker)
        expect({ found, count: found?.witnesses.length }).toMatchObject({ count: row.witnesses.length })
        for (const { words, ...wanted } of row.witnesses) {
          const witness = found?.witnesses.find(
            (one) => one.document === wanted.document && one.words?.includes(words),
          )
          expect({ found, wanted: words, witness: witness ?? null }).toMatchObject({
            witness: { document: wanted.document },
          })
          expect(witness).toMatchObject(wanted)
        }
      }
    })
  }
})
