import { Readability } from '@mozilla/readability'
import type { HtmlBlock } from './html-blocks.ts'
import { htmlBlocks } from './html-blocks.ts'
import { all } from './html-dom.ts'
import type { DomDocument, DomElement } from './html-dom.ts'

/** What was taken for the article of a page, before its blocks have kinds. */
export type ExtractedArticle = {
  readonly blocks: readonly HtmlBlock[]
  /** The byline that stood apart from the text, or `''`. */
  readonly byline: string
  /** Where the blocks come from: `article` found by scoring, `main` by the page's own markup, `page` all of it. */
  readonly from: 'article' | 'main' | 'page'
}

/** Less than this is no article, in UTF-16 units; the markup or the whole page is asked instead. */
const LEAST_ARTICLE_UNITS = 140

/**
 * Finds the article of a page (rules I44, I45): Mozilla's Readability, unless what the page itself marks as its main
 * part has much more prose (Readability then took a sidebar or one section of many), or nothing at all was found.
 * Takes the document apart: nothing is left of it to read afterwards.
 */
export function extractArticle(document: DomDocument): ExtractedArticle {
  const marked = markedMain(document)
  const everything = document.body ? pageBlocks(document.body) : []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- linkedom's document has all of the browser's type that the library touches
  const target = document as unknown as ConstructorParameters<typeof Readability>[0]
  const article = new Readability<DomElement>(target, {
    keepClasses: true,
    disableJSONLD: true,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its nodes are those of the document it was given
    serializer: (node) => node as DomElement,
  }).parse()
  const blocks = article?.content ? htmlBlocks(article.content) : []
  const byline = (article?.byline ?? '').replace(/\s+/gu, ' ').trim()
  const found = proseLength(blocks)
  if (proseLength(marked) > found * 2.5 + 400) return { blocks: marked, byline: '', from: 'main' }
  if (found < LEAST_ARTICLE_UNITS && proseLength(everything) > found * 2) {
    return { blocks: everything, byline: '', from: 'page' }
  }
  return { blocks, byline: byline.length <= 160 ? byline : '', from: 'article' }
}

/** The blocks of the one element that the page marks as its article or main part, without its navigation. */
function markedMain(document: DomDocument): HtmlBlock[] {
  for (const selector of ['[itemprop="articleBody"]', 'article', 'main,[role="main"]']) {
    const elements = all(document, selector)
    const [element] = elements
    if (elements.length === 1 && element) return pageBlocks(element)
  }
  return []
}

function pageBlocks(root: DomElement): HtmlBlock[] {
  const outside = new Set(
    all(root, 'nav,footer,aside,[role="navigation"]')
      .slice(0, 100)
      .flatMap(htmlBlocks)
      .map((block) => block.text),
  )
  return htmlBlocks(root).filter((block) => block.linkShare < 0.5 && !outside.has(block.text))
}

/** How much of the blocks reads like prose, in UTF-16 units. */
export function proseLength(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.text.length >= 60 && block.linkShare < 0.5 ? block.text.length : 0),
    0,
  )
}
