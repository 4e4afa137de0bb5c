import { err, ok, type Result } from '../base/result.ts'
import { stableId } from '../base/stable-id.ts'
import { escapeXml, parseXml, type XmlElement } from '../base/xml.ts'
import type { Code } from './code.ts'
import type { Codebook, PlacedCode } from './codebook.ts'
import { isGroup } from './codebook.ts'
import { COLOUR_HEX, nearestColour } from './colours.ts'

/** What is wrong with a file that was brought, where, and what to do. */
export type FileProblem = { readonly file: string; readonly line: number; readonly message: string }

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/iu

/**
 * Reads a codebook of the REFI-QDA standard (`.qdc`, `urn:QDA-XML:codebook:1.0`): codes with their hierarchy,
 * descriptions and colours. Sets of codes are not kept. Ids are the codes' own, so that the same file brought again
 * gives the same codes.
 *
 * @param source what the codes say of where they come from
 */
export function parseQdc(file: string, text: string, source: string): Result<Code[], FileProblem> {
  const parsed = parseXml(text)
  if (!parsed.ok) {
    const { line, message } = parsed.error
    return err({
      file,
      line,
      message: `This is no XML that can be read: ${message}. Export the codebook again.`,
    })
  }
  const root = parsed.value
  const book = root.name === 'CodeBook' ? root : child(root, 'CodeBook')
  const codes = book && child(book, 'Codes')
  if (!codes) {
    return err({
      file,
      line: root.line,
      message: `There is no <CodeBook> with <Codes> here, but <${root.name}>. Export a codebook (.qdc) from the other program.`,
    })
  }
  const found: Code[] = []
  const problem = collect(codes, null, { file, source, found })
  if (problem) return err(problem)
  if (found.length === 0)
    return err({ file, line: codes.line, message: 'The codebook holds no code. Export one that does.' })
  return ok(found)
}

function collect(
  parent: XmlElement,
  above: string | null,
  into: { readonly file: string; readonly source: string; readonly found: Code[] },
): FileProblem | null {
  const own = parent.children.filter(({ name }) => name === 'Code')
  for (const [order, element] of own.entries()) {
    const guid = GUID.exec(element.attributes.get('guid') ?? '')?.[1]?.toLowerCase()
    const label = (element.attributes.get('name') ?? '').trim()
    if (guid === undefined || label === '') {
      const lacks = label === '' ? 'a name' : 'a guid such as 0f9c2b1e-…'
      return {
        file: into.file,
        line: element.line,
        message: `This code has not ${lacks}. Export the codebook again.`,
      }
    }
    const id = `qdc:${guid}`
    into.found.push({
      id,
      label,
      description: (child(element, 'Description')?.text ?? '').trim(),
      colour: nearestColour(element.attributes.get('color') ?? ''),
      parent: above,
      order,
      retired: false,
      mergedInto: null,
      origin: 'import',
      source: into.source,
    })
    const problem = collect(element, id, into)
    if (problem) return problem
  }
  return null
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name)
}

/** The guid of a code: its own where it came with one, else made from its id, so that it is the same every time. */
export function guidOf(id: string): string {
  const own = /^qdc:(.{36})$/u.exec(id)?.[1]
  if (own !== undefined) return own
  const hex = `${stableId('a', ['code', id]).slice(2)}${stableId('b', ['guid', id]).slice(2)}`
  // RFC 9562, version 8: bits of one's own making.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Writes a codebook as REFI-QDA (`.qdc`). Codes that were merged into others are left out: what stood under them stands
 * elsewhere now. Retired ones are kept, since passages may carry them. Equal codebooks give equal bytes.
 */
export function renderQdc(codebook: Codebook, origin: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${escapeXml(origin)}">\n  <Codes>\n${codesXml(codebook)}  </Codes>\n</CodeBook>\n`
}

/** The codes as elements `Code` within one another, as codebooks and projects of the standard hold them. */
export function codesXml({ codes }: Codebook): string {
  const kept = codes.filter(({ mergedInto }) => mergedInto === null)
  const children = new Map<string | null, PlacedCode[]>()
  const ids = new Set(kept.map(({ id }) => id))
  for (const code of kept) {
    const parent = code.parent !== null && ids.has(code.parent) ? code.parent : null
    const list = children.get(parent)
    if (list) list.push(code)
    else children.set(parent, [code])
  }
  const element = (code: PlacedCode, indent: string): string => {
    const inside = [
      ...(code.description === ''
        ? []
        : [`${indent}  <Description>${escapeXml(code.description)}</Description>\n`]),
      ...(children.get(code.id) ?? []).map((one) => element(one, `${indent}  `)),
    ].join('')
    const attributes = `guid="${guidOf(code.id)}" name="${escapeXml(code.label)}" isCodable="${isGroup(code) ? 'false' : 'true'}" color="${COLOUR_HEX[code.colour]}"`
    return inside === ''
      ? `${indent}<Code ${attributes}/>\n`
      : `${indent}<Code ${attributes}>\n${inside}${indent}</Code>\n`
  }
  return (children.get(null) ?? []).map((code) => element(code, '    ')).join('')
}
