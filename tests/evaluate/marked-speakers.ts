import { readdirSync, readFileSync } from 'node:fs'
import { extractClaims } from '../../src/core/claims/extract.ts'
import type { SourceDocument } from '../../src/core/documents/source-document.ts'
import { spansOverlap } from '../../src/core/text/span.ts'
import { wordsOf } from '../../src/core/text/words.ts'
import { readPlain } from '../core/claims/read-plain.ts'

/** Words of an article that somebody is given, or that nobody says (a title, an inscription). */
type Given = { readonly start: number; readonly end: number; readonly speakers: readonly string[] }

/** An article of `tests/fixtures/speakers`, with the speakers that a careful reader gives its words. */
export type MarkedArticle = {
  readonly name: string
  readonly document: SourceDocument
  readonly given: readonly Given[]
}

/**
 * `right` and `wrong` are named speakers; `pronoun`: given to nobody but a pronoun; `unnamed`: to nobody. `quiet`:
 * words that nobody says, and nobody is named; `loud`: somebody is.
 */
export type MarkedVerdict = 'right' | 'wrong' | 'pronoun' | 'unnamed' | 'quiet' | 'loud'

export type MarkedSpeaker = {
  readonly article: string
  readonly words: string
  readonly wanted: readonly string[]
  /** Whom the program names; `''` for nobody. */
  readonly named: string
  readonly verdict: MarkedVerdict
  /** Whether the words stand in quotation marks. */
  readonly marked: boolean
}

const PRONOUN = /^(?:he|she|they|it|er|sie|es|ils?|elles?|él|ella|ellos|هو|هي)$/iu
/** What says nothing about who a speaker is. */
const SMALL = new Set('the a an of for la le les l el der die das dr mr mrs ms sir'.split(' '))

/**
 * Reads marked articles of a folder, `NAME.LANGUAGE.txt`: `# ` before the headline, and `{{SPEAKER|words}}` for what
 * somebody says. `A/B` are two ways to name one speaker; `-` says that nobody speaks.
 */
export function readMarkedArticles(folder: URL): MarkedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readMarked(name, readFileSync(new URL(name, folder), 'utf8')))
}

function readMarked(name: string, raw: string): MarkedArticle {
  const given: Given[] = []
  const open: { start: number; speakers: string[] }[] = []
  let text = ''
  for (const piece of raw.normalize('NFC').split(/(?<mark>\{\{[^|]*\||\}\})/u)) {
    const speaker = /^\{\{(?<who>[^|]*)\|$/u.exec(piece)?.groups?.['who']
    if (speaker !== undefined) open.push({ start: text.length, speakers: speaker.split('/') })
    else if (piece === '}}') {
      const opened = open.pop()
      if (!opened) throw new Error(`${name}: a mark closes nothing`)
      given.push({ ...opened, end: text.length })
    } else text += piece
  }
  if (open.length > 0) throw new Error(`${name}: a mark is left open`)
  const document = readPlain(name, text)
  const language = name.split('.').at(-2) ?? 'en'
  return {
    name,
    document: { ...document, meta: { ...document.meta, language } },
    given: given.toSorted((a, b) => a.start - b.start),
  }
}

/** Judges whom the program takes for the speaker of each marked stretch, each article a case of its own. */
export function judgeMarkedSpeakers({ name, document, given }: MarkedArticle): MarkedSpeaker[] {
  const { quotations, speech, entities } = extractClaims([document])
  const names = new Map(entities.map(({ id, name: entity }) => [id, entity]))
  return given.map(({ start, end, speakers: wanted }) => {
    const words = document.text.slice(start, end)
    const marked = /[“”«»„‘]/u.test(words)
    const place = { start, end }
    const shared = ({ passage }: { passage: { start: number; end: number } }): number =>
      (Math.min(end, passage.end) - Math.max(start, passage.start)) / (passage.end - passage.start)
    const found = marked
      ? quotations
          .filter(({ passage }) => spansOverlap(passage, place))
          .toSorted((a, b) => shared(b) - shared(a))[0]
      : speech.find(({ passage }) => spansOverlap(passage, place))
    const named = names.get(found?.speaker ?? '') ?? found?.speakerText ?? ''
    return { article: name, words, wanted, named, verdict: verdictOf(wanted, named), marked }
  })
}

function verdictOf(wanted: readonly string[], named: string): MarkedVerdict {
  const nobody = wanted.includes('-')
  if (named === '') return nobody ? 'quiet' : 'unnamed'
  if (PRONOUN.test(named)) return nobody ? 'loud' : 'pronoun'
  const said = tellingWords(named)
  const right = wanted.some((one) => {
    const words = tellingWords(one)
    return words.size > 0 && (isPart(words, said) || isPart(said, words))
  })
  if (right) return 'right'
  return nobody ? 'loud' : 'wrong'
}

function tellingWords(name: string): Set<string> {
  return new Set(
    wordsOf(name)
      .map(({ key }) => key)
      .filter((key) => !SMALL.has(key)),
  )
}

function isPart(words: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return words.size > 0 && [...words].every((word) => whole.has(word))
}
