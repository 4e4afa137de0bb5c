import listed from '#resources/lexical/english-roles.json'
import { formsOf } from '../../lexical/verb-forms.ts'
import type { RoleWord } from '../../claims/lexicon/english-people.ts'
import { BETWEEN } from '../../claims/lexicon/english-people.ts'
import { NAME } from './people-read.ts'

/** A frame of words round a name, as a pattern with the groups `n`, `w` and sometimes `org`, and what it tells. */
export type RoleFrame = {
  readonly pattern: RegExp
  readonly role: RoleWord
  readonly keys: readonly string[]
}

/** What may stand between a name and its verb; a denial there denies the frame. */
const BEFORE_VERB = `(?<w>(?:, (?:an?|the) [^,.;:“”"–—()\\ue000-\\uf8ff]{3,60}?(?=,? who ))?(?:,? (?:aged )?\\(?\\d\\d?\\)?,?)?(?:,(?= ))?(?: who)?(?: (?:is|was|were|has|had|have|been|being|be|does|did|do|not|never|no|also|now|still|once|long|then|later|only|alone|already|previously|reportedly|formerly|himself|herself|ever|currently|both|twice|briefly|personally|isn['’]t|wasn['’]t|hasn['’]t|doesn['’]t|didn['’]t))*)`
const ORG = `(?<org>(?:${NAME}['’]s )?[^,.;:“”"–—()\\ue000-\\uf8ff]{2,70}?)(?=[,.;:“”"–—()\\ue000-\\uf8ff]|$| (?:in|since|from|and|until|for|said|told|at|on|as|who|with|by|through|during|after|before|when|while|against|which|that|to|under|but|is|was|were|are|has|had) )`
/** A body before its verb. */
const ORG_BEFORE = `(?<org>(?:[\\p{L}'’-]+ ){0,4}[\\p{L}'’-]+)`
const MARK = new Set([',', ';'])

let byWord: ReadonlyMap<string, readonly RoleFrame[]> | null = null

/** The frames of the list that a sentence may have, by the words that they cannot do without (rule S26). */
export function roleFramesFor(text: string): ReadonlySet<RoleFrame> {
  byWord ??= framesByWord()
  const found = new Set<RoleFrame>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}'’-]+/gu))
    for (const frame of byWord.get(word) ?? []) found.add(frame)
  return found
}

function framesByWord(): ReadonlyMap<string, readonly RoleFrame[]> {
  const found = new Map<string, RoleFrame[]>()
  for (const frame of readFrames())
    for (const key of frame.keys) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [frame])
      else known.push(frame)
    }
  return found
}

function readFrames(): RoleFrame[] {
  const found: RoleFrame[] = []
  const add = (told: string | undefined, role: RoleWord): void => {
    for (const frame of told?.split('; ') ?? [])
      found.push({ pattern: patternOf(frame), role, keys: keysOf(frame) })
  }
  for (const { name, classes } of listed.matters)
    for (const one of classes)
      add('told' in one ? one.told : undefined, { sort: 'side', value: `${name}: ${one.name}` })
  for (const { as, told } of listed.ties)
    add(told, as === 'head' ? { sort: 'post', value: 'head' } : { sort: 'tie', value: as })
  for (const { calling, told } of listed.acts) add(told, { sort: 'calling', value: calling })
  return found
}

function patternOf(frame: string): RegExp {
  const elements = frame.split(' ')
  let pattern = ''
  for (const [at, element] of elements.entries()) {
    const space = at === 0 || element === 'W' || MARK.has(element) ? '' : ' '
    if (element === '*') pattern += `(?: [\\p{L}'’-]+){0,4}`
    else if (element === 'N') pattern += `${space}(?:(?:${BETWEEN}) )*(?<n>${NAME})(?!['’])`
    else if (element === 'W') pattern += BEFORE_VERB
    else if (element === 'ORG') pattern += at === 0 ? ORG_BEFORE : `${space}${ORG}`
    else if (MARK.has(element)) pattern += element
    else {
      const words = wordsOf(element.replace(/\?$/u, ''))
      pattern += element.endsWith('?') ? `(?:${space}(?:${words}))?` : `${space}(?:${words})`
    }
  }
  return new RegExp(`(?<![\\p{L}'’-])${pattern}(?![\\p{L}-])`, 'gdu')
}

/** The forms of the word of a frame that is likely the rarest: that with the longest words. */
function keysOf(frame: string): readonly string[] {
  let best: readonly string[] = []
  let length = 0
  for (const element of frame.split(' ')) {
    if (element === '*' || MARK.has(element) || /^(?:N|W|ORG)$|\?$/u.test(element)) continue
    const forms = formsOfElement(element)
    const shortest = Math.min(...forms.map((word) => word.length))
    if (shortest > length) [best, length] = [forms, shortest]
  }
  return best
}

function formsOfElement(element: string): readonly string[] {
  const words = element.split('|').map((word) => word.replace(/^=/u, ''))
  return element.startsWith('=') ? words : words.flatMap((word) => formsOf(word))
}

/** "=a|b": these words alone; "a|b": in all their forms. With a capital, too. */
function wordsOf(element: string): string {
  return formsOfElement(element)
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|')
}
