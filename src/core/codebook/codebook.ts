import { groupBy } from '../base/group-by.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { CodeColour, TagDefinition } from '../reliability/outlet.ts'
import type { Code } from './code.ts'

/** A code in its place. */
export type PlacedCode = Code & {
  /** 0 at the top. */
  readonly depth: number
  /** The names of the codes above it, uppermost first. */
  readonly path: readonly string[]
}

/** All codes of a case, each after the one it stands under. */
export type Codebook = {
  readonly codes: readonly PlacedCode[]
  readonly byId: ReadonlyMap<string, PlacedCode>
}

/** The vocabulary of tags that the program brings (`resources/vocabularies/bias-tags.json`). */
export type TagVocabulary = {
  readonly groups: readonly {
    readonly id: string
    readonly label: string
    readonly description: string
    readonly colour: string
  }[]
  readonly tags: readonly {
    readonly id: string
    readonly label: string
    readonly description: string
    readonly group: string
    readonly parent?: string
  }[]
}

/** Codes at the top of the program's own vocabulary gather others and are given to nothing. */
export function isGroup({ id }: Pick<Code, 'id'>): boolean {
  return id.startsWith('group:')
}

/** The program's vocabulary as codes: its groups at the top. */
export function codesOfVocabulary(
  { groups, tags }: TagVocabulary,
  colourOf: (name: string) => CodeColour,
): Code[] {
  const common = { retired: false, mergedInto: null, origin: 'built-in', source: '' } as const
  const colours = new Map(groups.map(({ id, colour }) => [id, colourOf(colour)]))
  return [
    ...groups.map(({ id, label, description }, order) => ({
      ...common,
      id: `group:${id}`,
      label,
      description,
      colour: colours.get(id) ?? 'grey',
      parent: null,
      order,
    })),
    ...tags.map(({ id, label, description, group, parent }, order) => ({
      ...common,
      id,
      label,
      description,
      colour: colours.get(group) ?? 'grey',
      parent: parent ?? `group:${group}`,
      order,
    })),
  ]
}

/** A tag that was defined before there were codebooks: under the group that it names. */
export function codeOfDefinition({ id, label, description, group }: TagDefinition, order: number): Code {
  return {
    id,
    label,
    description,
    colour: 'grey',
    parent: group === 'own' || group === '' ? null : `group:${group}`,
    order,
    retired: false,
    mergedInto: null,
    origin: 'user',
    source: '',
  }
}

/**
 * The codebook of a case: the program's codes, those defined before, and over both the case's own rows, which win by id
 * (C1). A code whose parent is gone, or that would stand under itself, stands at the top. Siblings stand by `order`, then
 * by name.
 */
export function codebookOf(...layers: readonly (readonly Code[])[]): Codebook {
  const rows = new Map<string, Code>()
  for (const code of layers.flat()) rows.set(code.id, code)
  const parentOf = (code: Code): string | null =>
    code.parent !== null && rows.has(code.parent) && !isUnder(rows, code.parent, code.id) ? code.parent : null
  const children = groupBy(
    [...rows.values()].toSorted((a, b) =>
      firstDifference(a.order - b.order, byText(a.label, b.label), byText(a.id, b.id)),
    ),
    parentOf,
  )
  const codes: PlacedCode[] = []
  const place = (parent: string | null, path: readonly string[]): void => {
    for (const code of children.get(parent) ?? []) {
      codes.push({ ...code, parent, depth: path.length, path })
      place(code.id, [...path, code.label])
    }
  }
  place(null, [])
  return { codes, byId: new Map(codes.map((code) => [code.id, code])) }
}

/** Whether a code is another one or stands somewhere under it. */
export function isUnder(rows: ReadonlyMap<string, Pick<Code, 'parent'>>, id: string, above: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = rows.get(at)?.parent ?? null) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

/** What a tag of a code is called and where it stands; merged codes are called by the one that took them over. */
export function definitionOf(codebook: Codebook, id: string): TagDefinition | null {
  const code = codebook.byId.get(id)
  if (!code) return null
  const { label, description, colour, path, origin } = code
  const root = rootOf(codebook, code)
  return {
    id,
    label,
    description,
    group: root.id === id ? 'own' : root.id.replace(/^group:/u, ''),
    origin: origin === 'built-in' ? 'built-in' : 'user',
    colour,
    path,
  }
}

/** The uppermost code above a code, or itself. */
export function rootOf(codebook: Codebook, code: PlacedCode): PlacedCode {
  let root = code
  for (let up = parentIn(codebook, root); up; up = parentIn(codebook, root)) root = up
  return root
}

function parentIn(codebook: Codebook, { parent }: PlacedCode): PlacedCode | undefined {
  return parent === null ? undefined : codebook.byId.get(parent)
}

/** Whether tags of this code can be given: groups, retired and merged codes are not offered, nor is what stands under them. */
export function isOffered(codebook: Codebook, code: PlacedCode): boolean {
  if (isGroup(code)) return false
  for (let at: PlacedCode | undefined = code; at; at = parentIn(codebook, at)) {
    if (at.retired || at.mergedInto !== null) return false
  }
  return true
}
