import { BUILT_IN_CODES } from '#core/codebook/built-in.ts'
import { codebookOf, definitionOf, isGroup, isOffered, type Codebook } from '#core/codebook/codebook.ts'
import type { BiasTag, TagDefinition, TagTarget } from '#core/reliability/outlet.ts'
import { addCode } from '#renderer/store/actions/codes.ts'
import { addTag, editTag, removeTag } from '#renderer/store/actions/outlets.ts'
import type { CaseDatabase } from '#renderer/store/database.ts'
import { readCodebook } from '#renderer/store/queries/codes.ts'
import { listTags } from '#renderer/store/queries/outlets.ts'
import { useCase, useCaseQuery } from './case-context.tsx'
import { perform, performAndTell } from './perform.ts'

/** The codebook before the case changed anything. */
export const BUILT_IN_CODEBOOK: Codebook = codebookOf(BUILT_IN_CODES)

/** The tags that come with the program. */
export const BUILT_IN_TAGS: readonly TagDefinition[] = definitionsOf(BUILT_IN_CODEBOOK, false)

/** A tag on something, with the words of its definition. */
export type GivenTag = { readonly tag: BiasTag; readonly definition: TagDefinition }

/** All tags of a case with their words, also those that are offered no more. */
export async function allTagDefinitions(db: CaseDatabase): Promise<readonly TagDefinition[]> {
  return definitionsOf(await readCodebook(db), false)
}

/** The tags of a codebook in its order; of those that stand at the top the group is `own`. */
export function definitionsOf(codebook: Codebook, offeredOnly: boolean): readonly TagDefinition[] {
  return codebook.codes
    .filter((code) => !isGroup(code) && (!offeredOnly || isOffered(codebook, code)))
    .flatMap(({ id }) => definitionOf(codebook, id) ?? [])
}

/** Headings for the tags of a codebook, by group: the names of the codes at its top. */
export function groupLabelsOf(codebook: Codebook): Readonly<Record<string, string>> {
  const tops = codebook.codes.filter(({ depth }) => depth === 0)
  return Object.fromEntries([
    ...tops.map(({ id, label }) => [id.replace(/^group:/u, ''), label] as const),
    ['own', 'Own tags'] as const,
  ])
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
  /** Those that can be given. */
  readonly definitions: readonly TagDefinition[]
  readonly groupLabels: Readonly<Record<string, string>>
  readonly add: (tagId: string, reason: string) => void
  readonly edit: (id: string, reason: string) => void
  readonly remove: (id: string) => void
  readonly define: (definition: TagDefinition) => void
}

/** Follows the codebook of the case. */
export function useCodebook(): Codebook {
  return useCaseQuery(readCodebook) ?? BUILT_IN_CODEBOOK
}

/** Follows the tags of an outlet, a document or a passage. */
export function useTagging(target: TagTarget): Tagging {
  const { store } = useCase()
  const codebook = useCodebook()
  const tags = useCaseQuery(listTags) ?? []
  return {
    given: withDefinitions(
      tags.filter((tag) => sameTarget(tag.target, target)),
      definitionsOf(codebook, false),
    ),
    definitions: definitionsOf(codebook, true),
    groupLabels: groupLabelsOf(codebook),
    add: (tagId, reason) =>
      void performAndTell(store, addTag(store, tagId, target, reason), taggedWords(codebook, tagId)),
    edit: (id, reason) => void perform(store, editTag(id, reason)),
    remove: (id) => void performAndTell(store, removeTag(id), 'Tag removed'),
    define: ({ id, label, description, group }) => {
      const parent = codebook.byId.has(`group:${group}`)
        ? `group:${group}`
        : codebook.byId.has(group)
          ? group
          : null
      const code = { id, label, description, parent, retired: false, mergedInto: null, source: '' } as const
      void perform(store, addCode({ ...code, colour: colourIn(codebook, parent), origin: 'user' }))
    },
  }
}

/** What is said when a tag was given. One that was only just made is not in the codebook that the view knows. */
export function taggedWords(codebook: Codebook, tagId: string): string {
  const label = codebook.byId.get(tagId)?.label
  return label === undefined ? 'Tagged' : `Tagged as “${label}”`
}

/** Tags as lists show them. */
export function shownTags(given: readonly GivenTag[]) {
  return given.map(({ tag, definition: { label, description, colour } }) => {
    return { ...tag, label, description, colour }
  })
}

function colourIn(codebook: Codebook, parent: string | null) {
  return (parent === null ? undefined : codebook.byId.get(parent)?.colour) ?? 'grey'
}
