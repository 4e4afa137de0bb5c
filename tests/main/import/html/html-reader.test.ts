import { describe, expect, it } from 'vitest'
import type { DraftDocument } from '#core/documents/source-document.ts'
import { htmlReader } from '#main/import/html/html-reader.ts'
import { expectSoundDraft } from '../draft-invariants.ts'

const PROSE =
  'The water office closed the lower lock on Monday after a gate had jammed, and barges must wait until Thursday at least. '
const PARAGRAPHS = `<p>${PROSE.repeat(2)}</p><p>${PROSE.repeat(3)}</p><p>${PROSE}</p>`

function read(head: string, body: string, attributes = ''): DraftDocument {
  const html = `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`
  const result = htmlReader.read({ fileName: 'page.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.error.message)
  expectSoundDraft(result.value)
  return result.value
}

function textOf(draft: DraftDocument, kind: string): string[] {
  return draft.blocks
    .filter((block) => block.kind === kind)
    .map((block) => draft.text.slice(block.start, block.end))
}

describe('saved pages', () => {
  it('I31 asks JSON-LD first, then tags, and keeps every candidate', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        {
          '@type': 'NewsArticle',
          headline: 'Lock &amp; barges',
          author: [{ name: 'Ann Roe' }, { name: 'Jo Poe' }],
          datePublished: '2021-05-03T10:00:00Z',
        },
      ],
    }
    const draft = read(
      `<title>Lock and barges | The Courier</title><meta name="author" content="Desk Team"><meta property="article:published_time" content="2021-05-04"><script type="application/ld+json">${JSON.stringify(ld)}</script>`,
      `<article>${PARAGRAPHS}</article>`,
    )
    expect(draft.meta).toMatchObject({
      title: 'Lock & barges',
      bylines: ['Ann Roe', 'Jo Poe'],
      published: '2021-05-03T10:00:00Z',
      outlet: 'The Courier',
    })
    expect(draft.candidates).toContainEqual({
      field: 'published',
      value: '2021-05-04',
      source: 'meta:article:published_time',
    })
    expect(draft.candidates).toContainEqual({ field: 'bylines', value: 'Desk Team', source: 'meta:author' })
  })

  it('I32 does not take the name of the site for the headline', () => {
    const draft = read(
      '<title>Lower lock closed - River Journal</title><meta property="og:site_name" content="River Journal">',
      `<h1>River Journal</h1><h2>Lower lock closed</h2><p>3 May 2021</p><article>${PARAGRAPHS}</article>`,
    )
    expect([draft.meta.title, draft.meta.published, draft.meta.outlet]).toEqual([
      'Lower lock closed',
      '2021-05-03',
      'River Journal',
    ])
    expect(textOf(draft, 'headline')).toEqual(['Lower lock closed'])
  })

  it('I34 overrules a template that declares the wrong language', () => {
    const german =
      '<p>Die untere Schleuse ist seit Montag geschlossen, weil sich ein Tor verklemmt hat. Die Schiffe müssen bis Donnerstag warten, teilte das Wasseramt mit. Der Schaden wird noch untersucht.</p>'
    expect(
      read('<title>Schleuse</title>', `<article>${german.repeat(2)}</article>`, 'lang="en"').meta.language,
    ).toBe('de')
    expect(
      read('<title>Lock</title>', `<article>${PARAGRAPHS}</article>`, 'lang="en_gb"').meta.language,
    ).toBe('en-GB')
  })

  it('I35 finds the address that the browser wrote when it saved the page', () => {
    const html = `<!-- saved from url=(0036)https://courier.example/2021/05/03/lock --><html><body><article>${PARAGRAPHS}</article></body></html>`
    const result = htmlReader.read({ fileName: 'page.html', bytes: new TextEncoder().encode(html) })
    expect(result).toMatchObject({
      ok: true,
      value: { meta: { url: 'https://courier.example/2021/05/03/lock', published: '2021-05-03' } },
    })
  })

  it.each([
    '<div id="disqus_thread">',
    '<ol class="comment-list">',
    '<section class="reader-comments">',
    '<div itemtype="https://schema.org/Comment">',
    '<div id="kommentare">',
  ])('I41 keeps comments in %s out of the article, but in the document', (open) => {
    const draft = read(
      '<title>Lock</title>',
      `<article><h1>Lock</h1>${PARAGRAPHS}${open}<p>I was there and nobody told us anything, as usual.</p></div></ol></section></article>`,
    )
    expect(textOf(draft, 'comment')).toEqual(['I was there and nobody told us anything, as usual.'])
    expect(draft.blocks.at(-1)?.kind).toBe('comment')
  })

  it('I42 leaves an article in a box that merely is called comments', () => {
    const draft = read('<title>Lock</title>', `<div class="comments"><h1>Lock</h1>${PARAGRAPHS}</div>`)
    expect(textOf(draft, 'comment')).toEqual([])
  })

  it('I44 reads an article inside the form that some systems put around a page', () => {
    const draft = read(
      '<title>Lock</title>',
      `<form action="/"><div id="content"><h1>Lock</h1>${PARAGRAPHS.repeat(4)}</div></form>`,
    )
    expect(textOf(draft, 'paragraph').length).toBeGreaterThanOrEqual(12)
  })

  it('I46 labels captions, pull quotes and links instead of deleting them', () => {
    const draft = read(
      '<title>Lock</title>',
      `<article><h1>Lock</h1><p>${PROSE.repeat(2)}</p><figure><img alt=""><figcaption>The gate on Monday</figcaption></figure><p>${PROSE.repeat(2)}</p><blockquote class="pullquote">Barges must wait</blockquote><p><a href="/x">Read more: the history of the lock</a></p><p>${PROSE.repeat(2)}</p></article>`,
    )
    expect([textOf(draft, 'caption'), textOf(draft, 'pull-quote'), textOf(draft, 'furniture')]).toEqual([
      ['The gate on Monday'],
      ['Barges must wait'],
      ['Read more: the history of the lock'],
    ])
  })
})
