import type { BlockKind } from '#core/documents/source-document.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import type { StyledPiece } from '../text/label-pieces.ts'
import { encodingOfCharset, encodingOfPage } from './rtf-encodings.ts'
import { rtfTokens } from './rtf-tokens.ts'

/** What an RTF file holds. */
export type RtfText = {
  readonly pieces: readonly StyledPiece[]
  readonly notes: readonly string[]
  readonly furniture: readonly string[]
  readonly deleted: readonly string[]
  readonly comments: readonly string[]
  readonly info: ReadonlyMap<string, string>
  /** Whether every group that was opened was closed. */
  readonly whole: boolean
}

/** Where text goes. `skip`: nowhere. */
type Target = 'body' | 'skip' | 'fonts' | 'styles' | 'note' | 'edge' | 'comment' | 'info'

type State = {
  target: Target
  /** What of the file's information is being read. */
  field: string
  font: number
  hidden: boolean
  deleted: boolean
  /** How many signs stand for those that cannot show a letter by its number. */
  skips: number
}

const DEEPEST = 2000

const TARGETS: { readonly [word: string]: Target } = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  footnote: 'note',
  header: 'edge',
  headerl: 'edge',
  headerr: 'edge',
  headerf: 'edge',
  footer: 'edge',
  footerl: 'edge',
  footerr: 'edge',
  footerf: 'edge',
  annotation: 'comment',
  title: 'info',
  author: 'info',
  creatim: 'info',
  colortbl: 'skip',
  info: 'skip',
  pict: 'skip',
  object: 'skip',
  fldinst: 'skip',
  nonshppict: 'skip',
  datafield: 'skip',
  xmlnstbl: 'skip',
  filetbl: 'skip',
  revtbl: 'skip',
  atnid: 'skip',
  atnauthor: 'skip',
}

/** Destinations behind `\*`, which older programs pass over, that hold text. */
const KEPT_IF_MARKED = new Set(['shptxt', 'shpinst', 'shprslt', 'annotation', 'ud'])

const SIGNS: { readonly [word: string]: string } = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': ' ',
  _: '-',
  '-': '',
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
}

/** Reads RTF (rule I92): text with its paragraphs, notes and running heads; tracked deletions apart. */
export function readRtf(source: string): RtfText {
  return new RtfBuilder().read(source)
}

class RtfBuilder {
  readonly #pieces: StyledPiece[] = []
  readonly #notes: string[] = []
  readonly #edges: string[] = []
  readonly #deleted: string[] = []
  readonly #comments: string[] = []
  readonly #info = new Map<string, string>()
  readonly #fonts = new Map<number, string>()
  readonly #styles = new Map<number, BlockKind>()
  #page = 'windows-1252'
  #stack: State[] = []
  #state: State = { target: 'body', field: '', font: -1, hidden: false, deleted: false, skips: 1 }
  #bytes: number[] = []
  #parts: string[] = []
  #cells: string[] = []
  #aside: string[] = []
  #style = -1
  #list = false
  #styleNumber = -1
  #styleName: string[] = []
  #toSkip = 0
  #marked = false

  read(source: string): RtfText {
    for (const token of rtfTokens(source)) {
      if (token.kind !== 'byte') this.#flushBytes()
      switch (token.kind) {
        case 'open':
          this.#marked = false
          if (this.#stack.length < DEEPEST) this.#stack.push({ ...this.#state })
          break
        case 'close':
          this.#close()
          break
        case 'byte':
          if (this.#toSkip > 0) this.#toSkip--
          else this.#bytes.push(token.value)
          break
        case 'control':
          this.#control(token.word, token.value)
          break
        case 'text':
          this.#text(token.text)
          break
      }
    }
    this.#flushBytes()
    this.#endParagraph()
    return {
      pieces: this.#pieces,
      notes: this.#notes,
      furniture: this.#edges,
      deleted: this.#deleted,
      comments: this.#comments,
      info: this.#info,
      whole: this.#stack.length === 0,
    }
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const encoding = this.#fonts.get(this.#state.font) ?? this.#page
    const text = decodeBytes(Uint8Array.from(this.#bytes), encoding)
    this.#bytes = []
    this.#put(text)
  }

  #text(text: string): void {
    const skipped = Math.min(this.#toSkip, text.length)
    this.#toSkip -= skipped
    if (skipped < text.length) this.#put(text.slice(skipped))
  }

  #put(text: string): void {
    const { target, hidden, deleted, field } = this.#state
    if (target === 'styles') this.#styleName.push(text)
    if (target === 'info') this.#info.set(field, (this.#info.get(field) ?? '') + text)
    if (target === 'note' || target === 'edge' || target === 'comment') this.#aside.push(text)
    if (target !== 'body' || hidden) return
    if (deleted) this.#deleted.push(text)
    else this.#parts.push(text)
  }

  #control(word: string, value: number | null): void {
    const marked = this.#marked
    this.#marked = word === '*'
    if (word === '*') return
    const target = TARGETS[word]
    if (marked && target === undefined) {
      if (!KEPT_IF_MARKED.has(word)) this.#state.target = 'skip'
      return
    }
    if (target !== undefined) {
      this.#enter(target, word)
      return
    }
    const sign = SIGNS[word]
    if (sign !== undefined) {
      if (this.#toSkip > 0) this.#toSkip--
      else this.#put(sign)
      return
    }
    this.#format(word, value)
  }

  #enter(target: Target, word: string): void {
    // Pictures inside a note stay no text; the information's own fields are read inside what is skipped.
    if (this.#state.target === 'skip' && target !== 'info') return
    if (target === 'note' && this.#state.target === 'body') this.#parts.push(`[${this.#notes.length + 1}]`)
    this.#state.target = target
    this.#state.field = word
    if (target === 'note' || target === 'edge' || target === 'comment') this.#aside = []
  }

  #format(word: string, value: number | null): void {
    const state = this.#state
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        if (state.target === 'body') this.#endParagraph()
        else this.#put('\n')
        break
      case 'cell':
        this.#cells.push(this.#parts.join('').trim())
        this.#parts = []
        break
      case 'row':
        this.#endRow()
        break
      case 'pard':
        this.#style = -1
        this.#list = false
        break
      case 'plain':
        state.hidden = false
        state.deleted = false
        break
      case 's':
        if (state.target === 'styles') this.#styleNumber = value ?? 0
        else this.#style = value ?? -1
        break
      case 'ls':
        this.#list = true
        break
      case 'f':
        state.font = value ?? 0
        break
      case 'fcharset': {
        const encoding = encodingOfCharset(value ?? 0)
        if (state.target === 'fonts' && encoding !== null) this.#fonts.set(state.font, encoding)
        break
      }
      case 'ansicpg':
        this.#page = encodingOfPage(value ?? 1252)
        break
      case 'mac':
        this.#page = 'macintosh'
        break
      case 'v':
        state.hidden = value !== 0
        break
      case 'deleted':
        state.deleted = value !== 0
        break
      case 'uc':
        state.skips = Math.max(0, Math.min(8, value ?? 1))
        break
      case 'u':
        this.#put(String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000))
        this.#toSkip = state.skips
        break
      case 'yr':
      case 'mo':
      case 'dy':
        if (state.target === 'info')
          this.#put(`${word === 'yr' ? '' : '-'}${String(value ?? 0).padStart(2, '0')}`)
        break
      default:
    }
  }

  #close(): void {
    const before = this.#state
    const outer = this.#stack.pop()
    if (!outer) return
    const { target } = before
    this.#toSkip = 0
    this.#state = outer
    if (target === 'styles') this.#endStyle()
    if (target === outer.target) return
    const text = this.#aside
      .join('')
      .replaceAll(/[ \t]+/gu, ' ')
      .trim()
    if (target === 'note') this.#notes.push(text)
    if (target === 'edge' && text !== '') this.#edges.push(text)
    if (target === 'comment' && text !== '') this.#comments.push(text)
  }

  #endStyle(): void {
    const name = this.#styleName.join('').replace(/;.*$/u, '').trim().toLowerCase()
    const kind = kindOfStyle(name)
    if (kind !== null && this.#styleNumber >= 0) this.#styles.set(this.#styleNumber, kind)
    this.#styleName = []
    this.#styleNumber = -1
  }

  #endParagraph(): void {
    const text = this.#parts.join('')
    this.#parts = []
    this.#pieces.push({ text, kind: this.#styles.get(this.#style) ?? (this.#list ? 'list-item' : null) })
  }

  #endRow(): void {
    const filled = this.#cells.filter((cell) => cell !== '')
    this.#cells = []
    if (filled.every((cell) => cell.length <= 120) && filled.length > 1)
      this.#pieces.push({ text: filled.join(' | '), kind: 'paragraph' })
    else for (const text of filled) this.#pieces.push({ text, kind: null })
  }
}

function kindOfStyle(name: string): BlockKind | null {
  if (name === 'title') return 'headline'
  if (name === 'subtitle' || /^heading \d/u.test(name)) return 'heading'
  if (name === 'caption') return 'caption'
  if (name.startsWith('list')) return 'list-item'
  return /^(?:toc|header|footer|index)(?:$|\s)/u.test(name) ? 'furniture' : null
}
