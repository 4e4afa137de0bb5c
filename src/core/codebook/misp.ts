import { err, ok, type Result } from '../base/result.ts'
import { parseLocatedJson, type LocatedJson } from '../base/located-json.ts'
import type { Code } from './code.ts'
import { nearestColour } from './colours.ts'
import type { FileProblem } from './qdc.ts'

/**
 * Reads a MISP taxonomy (`machinetag.json`): the namespace on top, its predicates under it, their values under these.
 * Ids are the machine tags themselves (`admiralty-scale:source-reliability="a"`), so that the same taxonomy brought
 * again gives the same codes.
 */
export function parseMisp(file: string, text: string): Result<Code[], FileProblem> {
  const parsed = parseLocatedJson(text)
  if (!parsed.ok) {
    const { line, message } = parsed.error
    return err({ file, line, message: `This is no JSON: ${message}. Fetch the taxonomy again.` })
  }
  const root = parsed.value
  const namespace = textOf(root, 'namespace')
  const predicates = listOf(root, 'predicates')
  if (namespace === '' || predicates.length === 0) {
    return err({
      file,
      line: root.line,
      message:
        'There is no “namespace” with “predicates” here. Bring the machinetag.json of a MISP taxonomy, or a .qdc codebook.',
    })
  }
  const source = `MISP taxonomy ${namespace}${versionOf(root)}`
  const top = codeOf(root, { id: `misp:${namespace}`, name: namespace, parent: null, order: 0, source })
  const codes: Code[] = [top]
  const known = new Set<string>()
  for (const [order, predicate] of predicates.entries()) {
    const name = textOf(predicate, 'value')
    if (name === '')
      return err({ file, line: predicate.line, message: 'This predicate has no “value”. Add one.' })
    known.add(name)
    const id = `misp:${namespace}:${name}`
    codes.push(codeOf(predicate, { id, name, parent: top.id, order, source }))
  }
  for (const group of listOf(root, 'values')) {
    const name = textOf(group, 'predicate')
    if (!known.has(name)) {
      return err({
        file,
        line: group.line,
        message: `The values are of “${name}”, which is none of the predicates above. Name one of them.`,
      })
    }
    const parent = `misp:${namespace}:${name}`
    for (const [order, entry] of listOf(group, 'entry').entries()) {
      const value = textOf(entry, 'value')
      if (value === '') return err({ file, line: entry.line, message: 'This entry has no “value”. Add one.' })
      codes.push(codeOf(entry, { id: `${parent}="${value}"`, name: value, parent, order, source }))
    }
  }
  return ok([...new Map(codes.map((code) => [code.id, code])).values()])
}

function codeOf(
  item: LocatedJson,
  { name, ...place }: Pick<Code, 'id' | 'parent' | 'order' | 'source'> & { readonly name: string },
): Code {
  return {
    ...place,
    label: textOf(item, 'expanded') || name,
    description: textOf(item, 'description'),
    colour: nearestColour(textOf(item, 'colour') || textOf(item, 'color')),
    retired: false,
    mergedInto: null,
    origin: 'import',
  }
}

function versionOf(root: LocatedJson): string {
  const version = textOf(root, 'version')
  return version === '' ? '' : `, version ${version}`
}

function memberOf(item: LocatedJson, name: string): LocatedJson | undefined {
  return item.kind === 'object' ? item.members.get(name) : undefined
}

function textOf(item: LocatedJson, name: string): string {
  const member = memberOf(item, name)
  return member?.kind === 'scalar' && member.value !== null ? String(member.value).trim() : ''
}

function listOf(item: LocatedJson, name: string): readonly LocatedJson[] {
  const member = memberOf(item, name)
  return member?.kind === 'array' ? member.items : []
}
