import vocabulary from '#resources/vocabularies/bias-tags.json'
import type { BiasTag, TagDefinition, TagTarget } from '#core/reliability/outlet.ts'
import { addTag, defineTag, editTag, removeTag } from '#renderer/store/actions/outlets.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { listOwnTagDefinitions, listTags } from '#renderer/store/queries/outlets.ts'
import { useCase, useCaseQuery } from './case-context.tsx'
import { perform } from './perform.ts'

/** The tags that come with the program. */
export const BUILT_IN_TAGS: readonly TagDefinition[] = vocabulary.tags.map(
  ({ id, label, description, group }) => ({ id, label, description, group, origin: 'built-in' }),
)

/** Headings of the groups of tags, by id. */
export const TAG_GROUPS: Readonly<Record<string, string>> = Object.fromEntries([
  ...vocabulary.groups.map(({ id, label }) => [id, label] as const),
  ['own', 'Own tags'] as const,
])

/** A tag on something, with the words of its definition. */
export type GivenTag = { readonly tag: BiasTag; readonly definition: TagDefinition }

/** All tags that can be given in a case: built in, then the user's own. */
export async function allTagDefinitions(db: CaseDatabase): Promise<readonly TagDefinition[]> {
  return [...BUILT_IN_TAGS, ...(await listOwnTagDefinitions(db))]
}

/** Tags with their definitions; a tag whose definition is gone is named by its id. */
export function withDefinitions(tags: readonly BiasTag[], definitions: readonly TagDefinition[]): GivenTag[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  return tags.map((tag) => ({
    tag,
    definition: byId.get(tag.tag) ?? {
      id: tag.tag,
      label: tag.tag,
      description: '',
      group: 'own',
      origin: 'user',
    },
  }))
}

/** Whether two targets are the same outlet, document or passage. */
export function sameTarget(a: TagTarget, b: TagTarget): boolean {
  if (a.kind === 'outlet') return b.kind === 'outlet' && a.outlet === b.outlet
  if (a.kind === 'document') return b.kind === 'document' && a.document === b.document
  if (b.kind !== 'passage' || a.passage.document !== b.passage.document) return false
  const [one, other] = [a.passage.position, b.passage.position]
  return one.start === other.start && one.end === other.end
}

/** What can be done with the tags of one thing, and which it has. */
export type Tagging = {
  readonly given: readonly GivenTag[]
  readonly definitions: readonly TagDefinition[]
  readonly add: (tagId: string, reason: string) => void
  readonly edit: (id: string, reason: string) => void
  readonly remove: (id: string) => void
  readonly define: (definition: TagDefinition) => void
}

/** Follows the tags of an outlet, a document or a passage. */
export function useTagging(target: TagTarget): Tagging {
  const { store } = useCase()
  const definitions = useCaseQuery(allTagDefinitions) ?? BUILT_IN_TAGS
  const tags = useCaseQuery(listTags) ?? []
  return {
    given: withDefinitions(
      tags.filter((tag) => sameTarget(tag.target, target)),
      definitions,
    ),
    definitions,
    add: (tagId, reason) => void perform(store, addTag(store, tagId, target, reason)),
    edit: (id, reason) => void perform(store, editTag(id, reason)),
    remove: (id) => void perform(store, removeTag(id)),
    define: (definition) => void perform(store, defineTag(definition)),
  }
}
