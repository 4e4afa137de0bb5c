import listed from '#resources/lexical/english-heads.json'
import { formsOf } from '../../lexical/verb-forms.ts'
import type { Span } from '../../text/span.ts'
import type { NamedBody } from './bodies-named.ts'
import { bodyBefore } from './bodies-before.ts'
import { BODY, namedBody } from './bodies-named.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'

/** A document puts a person at the head of a named body (docs/methods/statements.md, S31). */
export type HeadTold = Span & {
  readonly document: string
  readonly person: NamedPerson
  readonly body: NamedBody
  /** Which post: "lead" for leader, head, chief, commander, and what verbs tell. */
  readonly post: string
  readonly words: string
  /** Only that it will be so: it agrees with another report, and is against none. */
  readonly planned: boolean
  /** The person is not named in the sentence, nor meant by a pronoun in it. */
  readonly described: boolean
}

/** Nouns for the head of a body, with the post that each tells. */
export const POST_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(listed.heads).flatMap(([post, words]) =>
    words.split(', ').map((word) => [word, post] as const),
  ),
)
const either = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
const HEAD = `(?<head>${either([...POST_OF.keys()])})`
const VERB = `(?<verb>${either(listed.verbs.split(', ').flatMap((verb) => formsOf(verb)))})`
const DONE = '(?:led|headed|commanded|chaired|run|controlled|directed|founded and led)'
const FOLLOWERS = `(?:${either(listed.followers.split(', '))})`
const GROUP = `(?:[\\p{Ll}-]+ ){0,2}(?:group|force|union|party|militia|movement|organi[sz]ation|company|firm|club|gang|cartel|body|army|outfit|faction|band|association|cooperative|league|alliance|network|brigade)`
/** Words between an article and a noun. */
const MODS = `(?:[\\p{L}'’-]+ ){0,3}?`
const AGE = `(?:,? (?:aged )?\\(?\\d\\d\\)?,?)?`
const AUX = `(?: (?:has|had|have|is|was|been|being|still|now|also|currently|long|then|himself|herself|reportedly|alone|since|said|thought|believed|to|both|who|and|first|formally|jointly|will|would|elected|chosen|appointed))*`
/** A clause between commas that names nobody. */
const ASIDE = `(?:,? who|, [^,.;:“”"\\ue000-\\uf8ff]{2,110},)?`
const RANK = `(?:[\\p{Lu}][\\p{L}.]+ ){0,2}`
const HE = `(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is)`
const LED_TO =
  /^[^.;,]{0,40}?\b(?:to (?:a|the|victory|safety|its|their|glory|promotion)|into|out of|past|by \d|with \d|at half|in (?:a|the) (?:chant|song|prayer|search|march|poll|race|chorus))\b/u
const NOT_NOW =
  /\b(?:former|formerly|ex|once|one-time|onetime|late|then|ousted|deposed|founding|deputy|vice|assistant|acting|interim|rival|honorary|until|next|new|incoming|future|would-be|aspiring|not|never|no longer|regional|local|provincial|youth|candidate|want(?:s|ed)? to|hopes? to|refused to|second-in-command|aide|adviser|spokes\p{L}+|brother|sister|son|wife|lawyer|one of|a)\b(?=[^,;]*$)/iu

type Frame = { readonly pattern: RegExp; readonly by: 'name' | 'he' | 'nobody' }
const frame = (by: Frame['by'], pattern: string): Frame => ({
  by,
  pattern: new RegExp(`(?<![\\p{L}'’-])${pattern}(?![\\p{L}-])`, 'gdu'),
})
const N = `(?<n>${NAME})(?!['’])`
const B = `(?<body>${BODY})`
/** Frames that name the person, that mean the person by a pronoun, and that only describe. */
const FRAMES: readonly Frame[] = [
  // "X, the bearded commander of the B", "X was national president of the B", "known as X, emir of the B".
  frame(
    'name',
    `${N}${AGE}(?:,? (?:who )?(?:is|was|became|remains|has been|had been)| \\(|,) ?(?<w>(?:[\\p{L}'’-]+,? ){0,6}?)${HEAD} (?:of|at|in) ${B}`,
  ),
  // "the leader of the B, X"; "the B's leader, X"; "B leader X".
  frame(
    'name',
    `(?<w>${MODS})${HEAD} of ${B}(?:(?: is| was)? ${RANK}${N}|, ${RANK}(?<m>${NAME})(?=[,.;:”")–—]|$| (?:and|said|told|says|who)(?![\\p{L}-])))`,
  ),
  frame('name', `(?<!of )${B}['’]s? (?<w>${MODS})${HEAD}(?:,| is| was)? ${RANK}${N}`),
  frame('name', `${B} (?<w>)${HEAD},? ${RANK}${N}`),
  frame('name', `${N}${AGE},? (?<w>)${B}['’]s? ${MODS}${HEAD}`),
  // "X, who …, commands the B"; "X leads the B".
  frame('name', `${N}${AGE}${ASIDE}(?<w>${AUX}) ${VERB} ${B}`),
  frame(
    'name',
    `(?<w>)${B},?(?: which)?(?: (?:is|was|are|were|has been|had been))?(?: (?:now|still|long|since))? ${DONE} (?:since \\d{4} )?by ${RANK}${N}`,
  ),
  // "the B (BB), a smaller band which has ridden with it and is headed by X".
  frame(
    'name',
    `${B}(?: \\([^()]{2,12}\\))?, an? (?<w>)[^.;:“”"\\ue000-\\uf8ff]{3,110}?(?:,? (?:which|that|and|who|now))*(?: (?:is|was|are|were|been|has|had))* ${DONE} by ${RANK}${N}`,
  ),
  // "the B, the force X created and still commands"; "the union X leads, the B".
  frame('name', `${B}, the (?<w>)${GROUP} (?:that |which )?${N}(?: \\p{L}+){0,4} ${VERB}`),
  frame('name', `[Tt]he (?<w>)${GROUP} (?:that |which )?${N}${AUX} ${VERB}(?: since \\d{4})?, ${B}`),
  frame('name', `${B}, (?<w>)(?:which|whom) ${N}${AUX} ${VERB}`),
  // "X, whose B party"; "X's men of the B".
  frame('name', `${N}${AGE},? whose (?<w>)${FOLLOWERS},? (?:of |in )?${B}`),
  frame(
    'name',
    `${N}${AGE},? whose (?<w>)(?<body>${BODY})(?<=party|militia|gang|cartel|movement|union|group|brigade|faction|rebels|volunteers|army|club|company|firm)`,
  ),
  frame('name', `(?<n>${NAME})['’]s? (?<w>)${FOLLOWERS},? (?:of |in |from )?${B}`),
  frame(
    'name',
    `(?<n>${NAME})['’]s? (?<w>)(?<body>${BODY})(?<=party|militia|gang|cartel|movement|group|brigade|faction|rebels|volunteers|army)`,
  ),
  frame(
    'name',
    `[Aa]t the (?<head>head|helm) of (?<w>)${B}(?: (?:is|stands|stood|was))?(?:, [^.;:\\ue000-\\uf8ff]{2,60},)? ${RANK}${N}`,
  ),
  frame('name', `${N}${AGE}${AUX} (?<w>)at the (?<head>head|helm) of ${B}`),
  // "X founded the B four years ago and has been its only commander".
  frame(
    'name',
    `${N} [^.;:“”"\\ue000-\\uf8ff]{0,40}?${B} [^.;:“”"\\ue000-\\uf8ff]{0,60}?(?:is|was|been|remains|became|as|stayed) (?:its|their) (?<w>${MODS})${HEAD}`,
  ),
  // "X also leads the largest of the three, the B".
  frame(
    'name',
    `${N}${AGE}${ASIDE}(?<w>${AUX}) ${VERB} (?:the (?:largest|biggest|strongest|oldest|smallest|main|other|second|first|best armed)|one) of [^.;,]{3,40}, ${B}`,
  ),
  // By a pronoun.
  frame('he', `${B}, the (?<w>)${GROUP} (?:that |which )?${HE}(?: \\p{L}+){0,4} ${VERB}`),
  frame('he', `[Tt]he (?<w>)${GROUP} (?:that |which )?${HE}${AUX} ${VERB}(?: since \\d{4})?, ${B}`),
  frame('he', `${B}, (?<w>)(?:which|whom) ${HE}${AUX} ${VERB}`),
  frame(
    'he',
    `(?:His|Her|his|her) (?<w>)(?:[\\p{Ll}-]+ )?${FOLLOWERS},? (?:of |in |from |called |known as )?${B}`,
  ),
  frame('he', `(?:[Hh]e|[Ss]he)(?<w>${AUX}) ${VERB} ${B}`),
  frame(
    'he',
    `(?:[Hh]e|[Ss]he)(?<w>(?: (?:is|was|has|had|been|became|remains|still|now|also))+ ${MODS})${HEAD} of ${B}`,
  ),
  frame('he', `(?:him|her) as (?<w>${MODS})${HEAD} of ${B}`),
  frame('he', `[Aa]s (?<w>${MODS})${HEAD} of ${B}`),
  frame('he', `[Aa]t the (?<head>head|helm) of (?<w>)${B},`),
  // Nobody: the one whom the sentence before is about.
  frame(
    'nobody',
    `(?:^|(?<=[“"”,;] |\\bthat |\\b(?:and|but|when|while|as|after) ))(?:The|the) (?<w>(?:[\\p{Ll}'’-]+ ){0,2}?)${HEAD} of ${B}(?= \\p{Ll}+|,)`,
  ),
  frame('nobody', `^${B}['’]s? (?<w>)(?:[\\p{Ll}-]+ )?${HEAD}(?= \\p{Ll}+)`),
  frame('nobody', `${B} [^.;:“”"\\ue000-\\uf8ff]{3,70} (?:its|their) (?<w>)(?:[\\p{Ll}-]+ )?${HEAD}`),
]

/** "Its leader is X": of the body of the sentence before. */
const ITS = new RegExp(`^(?:Its|Their) (?<w>${MODS})${HEAD}(?:,| is| was)? ${RANK}${N}`, 'du')

/** Sentences before in which the one who is only described is looked for. */
const BACK = 3

/** Who a document says is at the head of what. Linear in its text, for each frame. */
export function headsTold(
  document: string,
  read: PeopleRead,
  isKnown: (text: string) => boolean,
): HeadTold[] {
  const found: HeadTold[] = []
  for (const sentence of read.sentences) {
    if (sentence.headline) continue
    const its = ITS.exec(sentence.text)
    const leaderAt = its?.indices?.groups?.['n']
    const before = its ? bodyBefore(read.sentences, sentence.index) : null
    const meantBody = before === null ? null : namedBody(before, isKnown)
    const leader = leaderAt ? personAt(read, sentence.text, leaderAt[0]) : null
    if (its && meantBody && leader && !isOver(sentence.text, its, its.groups ?? {}))
      found.push({
        document,
        person: leader,
        body: meantBody,
        post: POST_OF.get(its.groups?.['head']?.toLowerCase() ?? '') ?? 'lead',
        words: its[0],
        described: false,
        planned: false,
        start: sentence.start,
        end: sentence.start + its[0].length,
      })
    for (const { pattern, by } of FRAMES)
      for (const match of sentence.text.matchAll(pattern)) {
        const groups = match.groups ?? {}
        const body = namedBody(groups['body'] ?? '', isKnown)
        if (!body || isOver(sentence.text, match, groups)) continue
        const at = match.indices?.groups?.['n'] ?? match.indices?.groups?.['m']
        const person =
          by === 'name'
            ? at
              ? personAt(read, sentence.text, at[0])
              : null
            : meant(read, sentence, by, match[0])
        if (!person) continue
        const start = sentence.start + match.index
        found.push({
          document,
          person,
          body,
          post: POST_OF.get(groups['head']?.toLowerCase() ?? '') ?? 'lead',
          words: match[0],
          described: by === 'nobody',
          planned: /\b(?:will|would|elected to|appointed to|chosen to)\b/u.test(groups['w'] ?? ''),
          start,
          end: start + match[0].length,
        })
      }
  }
  return found
}

/** "X, who met the leader of B", "X was seen by the head of B": another's post. */
const ANOTHERS =
  /\b(?:by|with|to|from|against|for|of|at|on|in|and|or|but|when|while|who|whom|whose|which|that|than|like|unlike|alongside|told|met|said|after|before|over|under|\p{L}{2,}ing)\b/u

/** A post that was, is shared, is another's, or is no post: "led the Rovers to victory". */
function isOver(
  text: string,
  match: RegExpExecArray | RegExpMatchArray,
  groups: Record<string, string | undefined>,
): boolean {
  const from = match.index ?? 0
  const behind = text.slice(from + match[0].length, from + match[0].length + 60)
  if (
    /\buntil\b/u.test(behind.split(/[.;]/u)[0] ?? '') &&
    /\b(?:was|were|led|headed|commanded|chaired|ran)\b/u.test(match[0])
  )
    return true
  if (groups['n'] !== undefined && groups['head'] !== undefined && ANOTHERS.test(groups['w'] ?? ''))
    return true
  if (groups['verb'] !== undefined && LED_TO.test(behind)) return true
  const before = text.slice(Math.max(0, from - 24), from)
  return (
    NOT_NOW.test((groups['w'] ?? '').trimEnd()) ||
    (/\b(?:former|ex-|late|deputy|rival|until|as|a)\s$/iu.test(before) &&
      groups['n'] === undefined &&
      groups['m'] === undefined)
  )
}

/**
 * The one whom a pronoun, or a description without a name, means: the only person of the sentence, or of those before, or
 * of the document; who is "she" is not meant by "him".
 */
function meant(
  read: PeopleRead,
  { index, text }: MaskedSentence,
  by: 'he' | 'nobody',
  words: string,
): NamedPerson | null {
  const pronoun = /\b(he|him|his|she|her)\b/iu.exec(words)?.[1]?.toLowerCase()
  const said = pronoun === undefined ? null : pronoun.startsWith('h') && pronoun !== 'her' ? 'he' : 'she'
  const fits = (one: NamedPerson): boolean => {
    const known = read.genders.get(read.people.indexOf(one))
    return said === null || known === undefined || known === said
  }
  const own = peopleIn(read, text).filter(fits)
  if (own.length > 1 || (own.length === 1 && by === 'nobody')) return null
  const [only] = own
  if (only) return only
  const at = read.sentences.findIndex((one) => one.index === index)
  for (let back = 1; back <= BACK; back++) {
    const before = read.sentences[at - back]
    if (!before || before.headline) break
    const people = peopleIn(read, before.text).filter(fits)
    if (people.length > 1) return null
    const [one] = people
    if (one) return one
  }
  return read.people.length === 1 ? (read.people[0] ?? null) : null
}

function peopleIn(read: PeopleRead, text: string): NamedPerson[] {
  const found = new Set<NamedPerson>()
  for (const match of text.matchAll(/[\ue000-\uf8fe]/gu)) {
    const person = personAt(read, text, match.index)
    if (person) found.add(person)
  }
  return [...found]
}
