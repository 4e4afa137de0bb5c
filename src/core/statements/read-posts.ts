import { ENGLISH } from '../claims/lexicon/english.ts'
import { ACTING_WORDS, DEPUTY_WORDS, FORMER_WORDS, INCOMING_WORDS } from '../claims/lexicon/english-speech.ts'
import { foldWord } from '../claims/names/fold.ts'
import type { Span } from '../text/span.ts'
import { chunksOf } from './chunks.ts'
import type { Cut } from './phrases.ts'
import { afterPhrase } from './phrases.ts'
import type { ReadableSentence } from './read-statements.ts'
import type { StatementToken } from './sentence-tokens.ts'
import type { Phrase, Statement } from './statement.ts'

/** Somebody is given a post, whatever the organisation is called: "the commission's chairman, NAME". */
export type StatedPost = Span & {
  readonly document: string
  readonly sentence: number
  readonly person: string
  /** The words of the post: "chairman", "defence minister". */
  readonly role: string
  /** Posts of one sort: "chair", "minister"; `lead` agrees with every other. */
  readonly sort: string
  readonly organisation: string | null
  /** Nouns that tell the organisation where it is not named: "election commission". */
  readonly words: readonly string[]
  readonly tenure: 'current' | 'former' | 'acting' | 'other'
}

const HEADING = /^(?:lead|head|command|chair|direct|preside over|run)$/u
const APPOINTING = /^(?:appoint|name|elect)$/u
/** Posts below a head's that are read as well. */
const BELOW =
  /^(?:vice-president|vice president|vice-chairman|vice chairman|deputy-director|deputy-head|treasurer|second-in-command)$/u
const HOLDING = /^(?:be|become|remain)$/u
/** Words of a post that are read. */
const LONGEST_ROLE = 4

/** The posts that a sentence gives by titles and appositions, and its statements by verbs (rule S13). */
export function postsIn(
  { tokens, frame, mentions }: ReadableSentence,
  statements: readonly Statement[],
  before: ReadableSentence | null,
): StatedPost[] {
  // "Its leader": of the organisation named last.
  const named = [...(before?.mentions ?? []), ...mentions].filter(({ organisation }) => organisation)
  const meantAt = (start: number): string | null =>
    named.findLast((mention) => mention.end <= start)?.entity ?? null
  const people = new Set(mentions.flatMap(({ person, entity }) => (person ? [entity] : [])))
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const common = { document: frame.document, sentence: frame.sentence }
  const found: StatedPost[] = []
  const isPerson = (token: StatementToken | undefined): boolean =>
    token?.tag === 'PROPN' && token.entity !== null && people.has(token.entity)
  for (const [index, chunk] of cut.chunks.entries()) {
    if (chunk.kind !== 'noun') continue
    const own = tokens.slice(chunk.from, chunk.to)
    const last = own.at(-1)
    if (last && isPerson(last) && last.entity !== null) {
      const titled = roleIn(own.slice(0, -1))
      if (titled) found.push({ ...common, ...spanOf(own), person: last.entity, ...titled })
      continue
    }
    const end = afterPhrase(cut, index)
    const all = tokens.slice(chunk.from, cut.chunks[end - 1]?.to ?? chunk.to)
    const role = roleIn(own, all.slice(own.length))
    if (!role) continue
    const person = besideName(cut, index, end, isPerson)
    const its = own[0]?.key === 'its' && role.organisation === null ? meantAt(own[0].start) : null
    const organisation = role.organisation ?? its
    if (person)
      found.push({
        ...common,
        ...spanOf([...all, person]),
        person: person.entity ?? '',
        ...role,
        organisation,
      })
  }
  const filling = fillingIn(tokens, isPerson)
  if (filling) found.push({ ...common, ...filling })
  const signed = signature(before, tokens)
  if (signed) found.push({ ...common, ...signed })
  for (const statement of statements) {
    const post =
      postByVerb(statement, people, meantAt(statement.start)) ?? appointedTo(cut, statement, people)
    if (post) found.push({ ...common, start: statement.start, end: statement.end, ...post })
  }
  return found
}

function spanOf(tokens: readonly StatementToken[]): Span {
  return {
    start: Math.min(...tokens.map(({ start }) => start)),
    end: Math.max(...tokens.map(({ end }) => end)),
  }
}

/** The name that a comma parts from a description, behind or before it, when nothing else stands between the commas. */
function besideName(
  { tokens, chunks }: Cut,
  index: number,
  end: number,
  isPerson: (token: StatementToken | undefined) => boolean,
): StatementToken | null {
  const after = chunks[end + 1]
  const named = tokens[after ? after.to - 1 : -1]
  if (chunks[end]?.kind === 'comma' && after?.kind === 'noun' && isPerson(named)) return named ?? null
  const before = chunks[index - 2]
  const subject = tokens[before ? before.to - 1 : -1]
  if (chunks[index - 1]?.kind !== 'comma' || before?.kind !== 'noun' || !isPerson(subject)) return null
  // "NAME, chief engineer of the authority, said"; not "NAME, the president and the mayor".
  const closing = chunks[end]?.kind
  return closing === undefined || closing === 'comma' || closing === 'stop' ? (subject ?? null) : null
}

/** A line with a name alone, and the post on the line below. */
function signature(
  before: ReadableSentence | null,
  tokens: readonly StatementToken[],
): (Role & Span & { readonly person: string }) | null {
  const [name, ...others] = before?.tokens ?? []
  if (!name || others.length > 0 || name.entity === null || tokens.length > LONGEST_ROLE) return null
  if (before?.mentions.some(({ entity, person }) => person && entity === name.entity) !== true) return null
  const role = roleIn(tokens)
  return role && { ...spanOf([name, ...tokens]), person: name.entity, ...role }
}

type Role = Pick<StatedPost, 'role' | 'sort' | 'organisation' | 'words' | 'tenure'>

/** The post that a group of words ends with, and the organisation before it or behind its "of". */
function roleIn(own: readonly StatementToken[], tied: readonly StatementToken[] = []): Role | null {
  const keys = own.map(({ key }) => key)
  for (let length = Math.min(LONGEST_ROLE, own.length); length > 0; length--) {
    const from = own.length - length
    const role = keys.slice(from).join(' ').replaceAll(' - ', '-')
    const entry = ENGLISH.roles.find(({ words }) => words === role)
    const chief =
      !entry &&
      length === 2 &&
      (keys[from] === 'chief' || keys[from] === 'head') &&
      own[from + 1]?.tag === 'NOUN'
    if (!entry && !chief) continue
    if (entry && entry.group !== 'head' && !BELOW.test(role)) return null
    // "club president": the organisation is in the word for the post.
    const around = [...own.slice(0, -1), ...tied]
    // "head of NAME's main shareholders" is no head of NAME.
    const name = [own[from - 1], tied.at(-1)].find((token) => token?.tag === 'PROPN' && token.entity !== null)
    return {
      role,
      sort: entry?.post ?? role,
      organisation: name?.entity ?? null,
      words: around
        .filter(({ tag, entity }) => tag === 'NOUN' && entity === null)
        .map(({ lemma }) => foldWord(lemma)),
      tenure: tenureOf(keys),
    }
  }
  return null
}

function tenureOf(keys: readonly string[]): StatedPost['tenure'] {
  if (keys.some((key) => FORMER_WORDS.has(key) || key.startsWith('ex-'))) return 'former'
  const other = keys.some(
    (key) => /^(?:shadow|permanent)$/u.test(key) || DEPUTY_WORDS.has(key) || INCOMING_WORDS.has(key),
  )
  if (other) return 'other'
  return keys.some((key) => ACTING_WORDS.has(key)) ? 'acting' : 'current'
}

/** "NAME leads the movement", "NAME has been president of the club". */
function postByVerb(
  statement: Statement,
  people: ReadonlySet<string>,
  meant: string | null,
): (Role & { readonly person: string }) | null {
  const { verb, particle, agent, patient, complement, negated, reality, at } = statement
  const person = agent?.entity ?? null
  if (negated || reality !== 'told' || person === null || !people.has(person)) return null
  const full = particle === '' ? verb : `${verb} ${particle}`
  // "It is led by NAME": the organisation named last.
  if (HEADING.test(full) && patient?.pronoun === 'it' && meant !== null)
    return { person, role: 'head', sort: 'lead', organisation: meant, words: [], tenure: 'current' }
  if (HEADING.test(full) && patient && patient.pronoun === null)
    return {
      person,
      // Who chairs a board is not its chief executive.
      ...(verb === 'chair' ? { role: 'chair', sort: 'chair' } : { role: 'head', sort: 'lead' }),
      ...organisationOf(patient),
      tenure: 'current',
    }
  if (!HOLDING.test(verb) || !complement) return null
  const entry = ENGLISH.roles.find(({ words, group }) => words === complement.head && group === 'head')
  if (!entry || at.end > complement.start) return null
  const tenure = tenureOf(complement.words)
  return { person, role: complement.head, sort: entry.post, ...organisationOf(complement), tenure }
}

/** "NAME takes over as interim president", "by the treasurer, NAME, as acting head": who fills in for a head. */
function fillingIn(
  tokens: readonly StatementToken[],
  isPerson: (token: StatementToken | undefined) => boolean,
): (Role & Span & { readonly person: string }) | null {
  const as = tokens.findIndex(
    ({ key }, at) => key === 'as' && tokens.slice(at + 1, at + 3).some((next) => ACTING_WORDS.has(next.key)),
  )
  const from = tokens.findLastIndex((token, at) => at < as && isPerson(token))
  const person = tokens[from]?.entity ?? null
  if (as < 0 || person === null || tokens.slice(from, as).some(({ tag }) => tag === 'NOT')) return null
  for (let to = Math.min(tokens.length, as + 6); to > as + 2; to--) {
    const role = roleIn(tokens.slice(as + 1, to))
    if (role?.tenure === 'acting') return { ...spanOf(tokens.slice(from, to)), person, ...role }
  }
  return null
}

/** "NAME was appointed administrator of the bank": the noun group behind the verb. */
function appointedTo(
  cut: Cut,
  statement: Statement,
  people: ReadonlySet<string>,
): (Role & { readonly person: string }) | null {
  const { verb, passive, patient, negated, reality, at } = statement
  const person = patient?.entity ?? null
  if (!passive || !APPOINTING.test(verb) || negated || reality !== 'told') return null
  if (person === null || !people.has(person)) return null
  const index = cut.chunks.findIndex(({ from }) => (cut.tokens[from]?.start ?? 0) >= at.end)
  const chunk = cut.chunks[index]
  if (chunk?.kind !== 'noun') return null
  const own = cut.tokens.slice(chunk.from, chunk.to)
  const end = afterPhrase(cut, index)
  const tied = cut.tokens.slice(chunk.to, cut.chunks[end - 1]?.to ?? chunk.to)
  const role = roleIn(own, tied)
  return role && { person, ...role }
}

function organisationOf(phrase: Phrase): Pick<Role, 'organisation' | 'words'> {
  const nouns = phrase.entity === null ? [phrase.head, ...phrase.words] : []
  return { organisation: phrase.entity ?? phrase.entities[0] ?? null, words: nouns.map(foldWord) }
}
