import type { Entity } from '../../claims/entity.ts'
import type { DocumentId, SourceDocument } from '../../documents/source-document.ts'
import { readStatements } from '../../statements/read-statements.ts'
import type { KnownMention } from '../../statements/sentence-tokens.ts'
import type { Statement } from '../../statements/statement.ts'

/** The statements of the documents of a case; a document is read once, when first asked for. */
export function statementsByDocument(
  documents: ReadonlyMap<DocumentId, SourceDocument>,
  entities: readonly Entity[],
): (id: DocumentId) => readonly Statement[] {
  const mentions = mentionsOf(entities)
  const read = new Map<DocumentId, readonly Statement[]>()
  return (id) => {
    const known = read.get(id)
    if (known) return known
    const document = documents.get(id)
    const statements = document ? readStatements(document, mentions.get(id) ?? []) : []
    read.set(id, statements)
    return statements
  }
}

/** Mentions by document, by start, the longer first. */
function mentionsOf(entities: readonly Entity[]): Map<DocumentId, KnownMention[]> {
  const found = new Map<DocumentId, KnownMention[]>()
  for (const { id, kind, mentions } of entities)
    for (const { passage, link } of mentions) {
      const own = found.get(passage.document) ?? []
      own.push({
        start: passage.start,
        end: passage.end,
        entity: id,
        person: kind === 'person',
        named: link !== 'description' && link !== 'pronoun',
      })
      found.set(passage.document, own)
    }
  for (const own of found.values()) own.sort((a, b) => a.start - b.start || b.end - a.end)
  return found
}
