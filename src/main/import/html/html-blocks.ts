import { isElement, isText } from './html-dom.ts'
import type { DomElement, DomNode } from './html-dom.ts'

/** A piece of text of a page that stands on lines of its own, with what the markup says about it. */
export type HtmlBlock = {
  readonly text: string
  /** Share of its characters that are links, 0–1. */
  readonly linkShare: number
  readonly heading: number
  readonly listItem: boolean
  readonly tableCell: boolean
  readonly preformatted: boolean
  readonly paragraph: boolean
  readonly quote: boolean
  /** Inside a figure, a figure caption or an element with the class of a caption. */
  readonly caption: boolean
  readonly pullQuote: boolean
  readonly byline: boolean
  readonly aside: boolean
}

type Context = Omit<HtmlBlock, 'text' | 'linkShare'> & { readonly link: boolean }

const PLAIN: Context = {
  heading: 0,
  listItem: false,
  tableCell: false,
  preformatted: false,
  paragraph: false,
  quote: false,
  caption: false,
  pullQuote: false,
  byline: false,
  aside: false,
  link: false,
}

const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME SVG BUTTON SELECT OPTION INPUT TEXTAREA OBJECT EMBED AUDIO VIDEO CANVAS HEAD'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const CAPTION_CLASS =
  /caption|photo-?credit|image-?credit|img-?credit|image-source|mediasource|bildquelle|bildunterschrift/iu
const PULL_QUOTE_CLASS = /pull-?quote|quote-?pull|pullout/iu
const BYLINE_CLASS =
  /(?:^|[\s_-])(?:by-?line|author|autor|posted-on|entry-meta|post-meta|article-meta|dateline|publish(?:ed)?-?date)(?:$|[\s_-])/iu

/**
 * The blocks of a part of a page in reading order. Unlike `textContent` it keeps words of neighbouring elements
 * apart. Iterative: the depth of a hostile page costs no stack.
 */
export function htmlBlocks(root: DomElement): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let parts: string[] = []
  let linked = 0
  let current: Context = PLAIN
  const flush = (): void => {
    const raw = parts.join('')
    const text = current.preformatted
      ? raw.trimEnd().replace(/^\s*\n/u, '')
      : raw.replace(/\s+/gu, ' ').trim()
    const { link: _, ...context } = current
    if (/\S/u.test(text)) blocks.push({ text, linkShare: Math.min(1, linked / text.length), ...context })
    parts = []
    linked = 0
  }
  type Step = { readonly node: DomNode; readonly context: Context; readonly closes: boolean }
  const stack: Step[] = [{ node: root, context: contextOf(root, PLAIN), closes: false }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, context } = step
    if (step.closes) {
      flush()
      continue
    }
    if (isText(node)) {
      const value = node.nodeValue ?? ''
      if (parts.length === 0 && /\S/u.test(value)) current = context
      if (parts.length === 0 && !/\S/u.test(value) && !context.preformatted) continue
      parts.push(value)
      if (context.link) linked += value.trim().length
      continue
    }
    if (!isElement(node)) continue
    const tag = node.tagName.toUpperCase()
    if (SKIPPED.has(tag) || (tag === 'FORM' && isMereForm(node))) continue
    const inner = node === root ? context : contextOf(node, context)
    if (BLOCK.has(tag)) {
      flush()
      stack.push({ node, context, closes: true })
    }
    const children = Array.from(node.childNodes)
    for (const child of children.toReversed()) stack.push({ node: child, context: inner, closes: false })
  }
  flush()
  return blocks
}

/** A search box or a newsletter form. Some systems wrap the whole page in a form, which is none. */
function isMereForm(form: DomElement): boolean {
  return (form.textContent ?? '').length < 1500
}

function contextOf(element: DomElement, outer: Context): Context {
  const tag = element.tagName.toUpperCase()
  const names = element.getAttribute('class') ?? ''
  const short = names.length <= 200
  return {
    heading: /^H[1-6]$/u.test(tag) ? Number(tag.charAt(1)) : outer.heading,
    listItem: tag === 'LI' || outer.listItem,
    tableCell: tag === 'TD' || tag === 'TH' || outer.tableCell,
    preformatted: tag === 'PRE' || outer.preformatted,
    paragraph: tag === 'P' || outer.paragraph,
    quote: tag === 'BLOCKQUOTE' || outer.quote,
    caption:
      tag === 'FIGURE' || tag === 'FIGCAPTION' || (short && CAPTION_CLASS.test(names)) || outer.caption,
    pullQuote: (short && PULL_QUOTE_CLASS.test(names)) || outer.pullQuote,
    byline: (short && BYLINE_CLASS.test(names)) || outer.byline,
    aside: tag === 'ASIDE' || outer.aside,
    link: tag === 'A' || outer.link,
  }
}
