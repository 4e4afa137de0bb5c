import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { invariant } from '#core/base/invariant.ts'

/**
 * The little of a DOM that the HTML reader uses, over linkedom. Written out because this layer is compiled without
 * the browser's types, and so that what it relies on can be seen.
 */
export type DomNode = {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
  readonly parentNode: DomNode | null
}

export type DomElement = DomNode & {
  readonly tagName: string
  readonly id: string
  readonly parentElement: DomElement | null
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selector: string) => DomElement | null
  readonly querySelectorAll: (selector: string) => ArrayLike<DomElement>
  readonly closest: (selector: string) => DomElement | null
  readonly contains: (other: DomNode) => boolean
  readonly remove: () => void
}

export type DomDocument = DomElement & {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  readonly head: DomElement | null
}

const TEXT = 3
const ELEMENT = 1

/**
 * Parses a page as the HTML standard says. parse5 repairs it first, because linkedom alone leaves pages without an
 * `<html>` tag, or with text before it, with an empty body. Scripts are never run.
 */
export function parseDocument(html: string): DomDocument {
  const { document }: { readonly document: unknown } = parseHTML(serialize(parse(html)))
  invariant(isDocument(document), 'linkedom parses any text into a document')
  return document
}

function isDocument(value: unknown): value is DomDocument {
  return (
    typeof value === 'object' && value !== null && 'querySelectorAll' in value && 'documentElement' in value
  )
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

/** Whether a node is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT
}

/** The elements below `root` that a CSS selector finds, in the order of the page. */
export function all(root: DomElement, selector: string): DomElement[] {
  return Array.from(root.querySelectorAll(selector))
}

/** The text of an element on one line. */
export function lineText(node: DomNode | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim()
}

/** How many elements deep the tree goes, found without recursion. */
export function depthOf(root: DomNode): number {
  let deepest = 0
  const stack: (readonly [DomNode, number])[] = [[root, 1]]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top
    if (depth > deepest) deepest = depth
    for (const child of Array.from(node.childNodes)) if (isElement(child)) stack.push([child, depth + 1])
  }
  return deepest
}

/**
 * A quick upper guess of how deeply the tags nest, so that the parser itself is not given a tower of them. Items, rows
 * and cells do not count: their end tags may be left out, and a long list without them is not deep.
 */
export function nestingOf(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [, closing] of markup.matchAll(
    /<(\/)?(?:div|span|b|i|em|font|ul|ol|table|section|blockquote|a)\b/giu,
  )) {
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
