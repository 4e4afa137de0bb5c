import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { extractClaims } from '#core/claims/extract.ts'
import { toSourceDocument, type SourceDocument } from '#core/documents/source-document.ts'

const NamePair = v.strictObject({
  kind: v.picklist(['person', 'organisation', 'place']),
  a: v.pipe(v.string(), v.minLength(1)),
  b: v.pipe(v.string(), v.minLength(1)),
  same: v.boolean(),
  /** What makes it hard: transliteration, short form, namesake and so on. */
  why: v.string(),
  /** `one`: both names stand in one document, `introduced`: and the second in brackets after the first. */
  where: v.optional(v.picklist(['two', 'one', 'introduced']), 'two'),
})

export type NamePair = v.InferOutput<typeof NamePair>
export type JudgedPair = { readonly pair: NamePair; readonly joined: boolean }

/** Reads the list of pairs; throws with the place of the first fault. */
export async function readNamePairs(path: string): Promise<NamePair[]> {
  return v.parse(v.array(NamePair), JSON.parse(await readFile(path, 'utf8')))
}

/** Whether the program makes one entity of both names when it reads them in short articles (V13). */
export function judgePair(pair: NamePair): JudgedPair {
  const texts =
    pair.where === 'two'
      ? [[...FIRST[pair.kind](pair.a)], [...SECOND[pair.kind](pair.b)]]
      : pair.where === 'one'
        ? [[...FIRST[pair.kind](pair.a), ...SECOND[pair.kind](pair.b)]]
        : [[...FIRST[pair.kind](`${pair.a} (${pair.b})`).slice(0, 1), ...SECOND[pair.kind](pair.b)]]
  const documents = texts.map((paragraphs, index) => documentOf(`doc-${index}`, paragraphs))
  const { entities } = extractClaims(documents)
  const holds = (name: string, document: number): Set<string> => {
    const id = documents.at(document)?.id
    const text = documents.at(document)?.text ?? ''
    const end = document === 0 ? text.indexOf(name) : text.lastIndexOf(name)
    return new Set(
      entities
        .filter(({ mentions }) =>
          mentions.some(
            ({ passage }) =>
              passage.document === id && passage.start < end + name.length && end < passage.end,
          ),
        )
        .map((entity) => entity.id),
    )
  }
  const first = holds(pair.a, 0)
  return { pair, joined: [...holds(pair.b, -1)].some((id) => first.has(id)) }
}

type Prose = Record<NamePair['kind'], (name: string) => readonly string[]>

const FIRST: Prose = {
  person: (name) => [
    `The meeting in the town hall was opened on Monday by ${name}, who had come by train.`,
    `“The bridge must be mended before winter,” said ${name}.`,
  ],
  organisation: (name) => [
    `Members of ${name} met in the town hall on Monday.`,
    `A spokeswoman for ${name} said that the bridge must be mended before winter.`,
  ],
  place: (name) => [
    `A bridge collapsed in ${name} on Monday after a week of rain.`,
    `Nobody was hurt, and schools in ${name} stayed open.`,
  ],
}

const SECOND: Prose = {
  person: (name) => [
    `Work on the harbour wall will go on, ${name} said on Thursday.`,
    `“We have stone enough,” ${name} told reporters.`,
  ],
  organisation: (name) => [
    `In a statement on Thursday ${name} welcomed the work on the harbour wall.`,
    `The head of ${name} did not answer questions.`,
  ],
  place: (name) => [
    `The harbour wall in ${name} is to be raised, the council decided on Thursday.`,
    `About forty people came to the session in ${name}.`,
  ],
}

function documentOf(id: string, paragraphs: readonly string[]): SourceDocument {
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length, kind: 'paragraph' as const }
    start = block.end + 2
    return block
  })
  const meta = { title: null, outlet: null, bylines: [], published: null, url: null, language: 'en' }
  const reader = { name: 'name-pairs', version: '1' }
  const made = toSourceDocument(
    {
      text: paragraphs.join('\n\n'),
      blocks,
      meta,
      candidates: [],
      notes: [],
      mediaType: 'text/plain',
      encoding: 'utf-8',
      reader,
    },
    { fileName: id, importedAt: '', sha256: '', byteLength: 0 },
  )
  return { ...made, id }
}
