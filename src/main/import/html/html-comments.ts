import { all, lineText } from './html-dom.ts'
import type { DomDocument, DomElement } from './html-dom.ts'
import { htmlBlocks } from './html-blocks.ts'

const CONTAINER_ID =
  /^(?:(?:post|article|reader|user|entry|page|js|the|view|site|fb|facebook|story|wp|content)[-_]?)?(?:comments?|discussions?|discussion-thread|disqus_thread|disqus|livefyre.*|kommentare?|leserkommentare|commentaires|comentarios|commenti|reacties|komentarze|комментарии|hypercomments_widget|cackle|vk_comments|coral_talk_stream|coral_thread)(?:[-_]?(?:area|section|wrapper|wrap|list|container|block|box|content|holder|thread|app|root|main|list-wrapper|tree|feed|stream|\d+))?$/iu
const ITEM_CLASS =
  /^(?:comment[-_]?(?:list|body|content|text|thread|item|entry|wrapper|wrap|container|inner|card|post|node|row|message)|commentlist|dsq-.{1,30}|comment-\d+|c-comment|comment__.{1,20}|forum-comment|talk-stream.{0,20})$/iu
const COMMENT_TYPE = /schema\.org\/(?:UserComments|Comment)$/iu

/**
 * Takes the readers' comments out of a page (rules I41–I43), so that they cannot pass for the article, and returns
 * their text, outermost container by container. Known by id, class or schema type; a container that holds the
 * article's heading, its body or most of the page is something else that happens to bear the name.
 */
export function takeComments(document: DomDocument): string[] {
  const body = document.body
  if (!body) return []
  const pageLength = lineText(body).length
  const containers = all(body, '[id],[class],[itemtype],[itemprop],section[aria-label]').filter(
    isCommentContainer,
  )
  const known = new Set(containers)
  const texts: string[] = []
  for (const container of containers) {
    if (hasAncestorIn(container, known)) continue
    const length = lineText(container).length
    if (
      length > pageLength * 0.85 ||
      container.querySelector('article h1,[itemprop="articleBody"],main,h1')
    ) {
      known.delete(container)
      continue
    }
    for (const block of htmlBlocks(container)) texts.push(block.text)
    container.remove()
  }
  return texts
}

function isCommentContainer(element: DomElement): boolean {
  if (/^(?:body|html|main|a|span|button|i|svg|meta|link|input|h[1-6])$/iu.test(element.tagName)) return false
  if (COMMENT_TYPE.test(element.getAttribute('itemtype') ?? '')) return true
  if (element.getAttribute('itemprop') === 'comment') return true
  if (CONTAINER_ID.test(element.id)) return true
  if (/^(?:comments|kommentare|commentaires|comentarios)$/iu.test(element.getAttribute('aria-label') ?? ''))
    return true
  return (element.getAttribute('class') ?? '')
    .split(/\s+/u)
    .some((name) => name.length <= 60 && (CONTAINER_ID.test(name) || ITEM_CLASS.test(name)))
}

function hasAncestorIn(element: DomElement, known: ReadonlySet<DomElement>): boolean {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (known.has(parent)) return true
  return false
}
