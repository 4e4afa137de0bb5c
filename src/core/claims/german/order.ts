import type { Token } from '../reading/tokens.ts'
import { ENGLISH } from '../lexicon/english.ts'
import { FINALS, PARTICIPLES, SEPARABLE } from './lexicon.ts'

const AUXILIARY =
  /^(?:wurden?|wird|werden|worden|ist|sind|war|waren|hat|haben|hatten?|sei|seien|habe|kamen|kam|würden?)$/u
const PASSIVE = /^(?:wurden?|wird|werden)$/u
const END = /^[,;:.!?()-]$/u
const LINK = /^(?:und|oder|sowie|doch|aber)$/u
/** What a clause begins with where its subject stands behind the verb. */
const ADVERBIAL =
  /^(?:bei|beim|in|im|am|an|auf|nach|vor|seit|während|durch|mit|aus|unter|dabei|dort|daraufhin|zuvor|später|zudem|außerdem|inzwischen|gestern|heute|nun|bereits|insgesamt|zuletzt|den|dem)$/u
const NUMBER =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|dozens?|hundreds?|thousands?|several|few)$/u
const LEADING = /^(?:leads|led|heads|headed|commands|commanded)$/u
const ROLE_KEYS = /^(?:led|headed|commanded|founded)$/u

/** Verbs of German where English has them; a moved verb stands without width where it is read. Linear. */
export function inEnglishOrder(tokens: readonly Token[]): Token[] {
  return clausesOf(tokens).flatMap((clause) =>
    withToll(led(withAuxiliary(separated(leadsBehind(ledBefore(closed(atHead(clause)))))))),
  )
}

function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]]
  for (const token of tokens) {
    clauses.at(-1)?.push(token)
    if (token.kind === 'mark' && END.test(token.text) && token.key !== ',') clauses.push([])
    else if (token.kind === 'mark' && token.text === ',') clauses.push([])
  }
  return clauses
}

/** “An der Spitze der Norkem GmbH steht NAME”: what is led stands first. */
function atHead(clause: readonly Token[]): Token[] {
  const verb = clause.findIndex(({ text }) => /^(?:steht|stand)$/u.test(text))
  const token = clause[verb]
  if (
    !token ||
    clause[0]?.key !== 'at' ||
    clause[2]?.key !== 'head' ||
    nameEndAt(clause, verb + 1) === verb + 1
  )
    return [...clause]
  const by: Token = { start: token.end, end: token.end, kind: 'word', text: '', key: 'by' }
  return [...clause.slice(4, verb), { ...token, key: 'led' }, by, ...clause.slice(verb + 1)]
}

/** “dass zwölf Menschen getötet wurden”, “der die Miliz anführt”: the verb that closes the clause goes forward. */
function closed(clause: readonly Token[]): Token[] {
  const last = clause.findLastIndex(({ kind }) => kind === 'word')
  const [verb, before] = [clause[last], clause[last - 1]]
  if (!verb) return [...clause]
  const final = FINALS.get(verb.text)
  if (final !== undefined && clause[0]?.key === 'who') return moved(clause, last, 1, final)
  if (before && AUXILIARY.test(verb.text) && PARTICIPLES.has(before.text))
    return moved(clause, last, last - 1, verb.key)
  return [...clause]
}

/** The token at an index goes before another one, without width; what stood before it closes over its place. */
function moved(clause: readonly Token[], from: number, to: number, key: string): Token[] {
  const verb = clause[from]
  const at = clause[to]
  if (!verb || !at || from === to) return [...clause]
  const placed: Token = { ...verb, start: at.start, end: at.start, key }
  return [...clause.slice(0, to), placed, ...clause.slice(to, from), ...clause.slice(from + 1)]
}

/** “Zwölf Raketen schlugen auf dem Gelände ein”, “teilte die Polizei mit”: read at the verb. */
function separated(clause: readonly Token[]): Token[] {
  const verbs = new Map<string, number>()
  const read = [...clause]
  for (const [index, { text, kind }] of clause.entries()) {
    if (kind !== 'word') continue
    const next = clause[index + 1]
    const ends = next === undefined || next.kind !== 'word' || LINK.test(next.text)
    if (!ends) {
      verbs.set(text, index)
      continue
    }
    for (const [verb, at] of verbs) {
      const key = SEPARABLE.get(`${verb} ${text}`)
      const token = read[at]
      if (key !== undefined && token) read[at] = { ...token, key }
    }
  }
  return read
}

/** The participle that closes the clause behind its auxiliary, where the subject stands before that. */
function withAuxiliary(clause: readonly Token[]): Token[] {
  const auxiliary = clause.findIndex(({ text, kind }) => kind === 'word' && AUXILIARY.test(text))
  if (auxiliary < 0) return [...clause]
  const participle = clause.findIndex(({ text, kind }, index) => {
    const next = clause[index + 1]
    const closes =
      !next || next.kind !== 'word' || LINK.test(next.text) || /^(?:worden|gekommen)$/u.test(next.text)
    return index > auxiliary && kind === 'word' && (PARTICIPLES.has(text) || isLife(clause[index])) && closes
  })
  const token = clause[participle]
  if (!token) return withoutWorden(clause)
  const key = PARTICIPLES.get(token.text) ?? token.key
  if (isLife(token)) return withLife(clause, auxiliary)
  // “„…“, hatte NAME zuvor gesagt”.
  const verb = clause[auxiliary]
  if (key === 'said' && auxiliary === 0 && verb && nameEndAt(clause, 1) > 1)
    return [{ ...verb, key }, ...clause.slice(1, participle), ...clause.slice(participle + 1)]
  const counts = clause.slice(auxiliary + 1, participle).some((word) => NUMBER.test(word.key))
  const behind = auxiliary === 0 && (counts || nameEndAt(clause, 1) > 1)
  const inverted = behind || ADVERBIAL.test(clause[0]?.text.toLowerCase() ?? '')
  if (!inverted) return withoutWorden(moved(clause, participle, auxiliary + 1, key))
  const name = nameEndAt(clause, auxiliary + 1)
  if (name === auxiliary + 1 || !PASSIVE.test(clause[auxiliary]?.text ?? '')) return withoutWorden(clause)
  // “Am Dienstag wurde Jonas Weber festgenommen”: the name before the auxiliary.
  const forward = moved(clause, participle, name, key)
  const at = forward[name]
  if (!verb || !at) return forward
  const placed: Token = { ...verb, start: at.start, end: at.start }
  return withoutWorden([
    ...forward.slice(0, auxiliary),
    ...forward.slice(auxiliary + 1, name),
    placed,
    ...forward.slice(name),
  ])
}

/** “kamen … ums Leben”. */
function isLife(token: Token | undefined): boolean {
  return token?.text === 'leben' && token.key === 'killed'
}

function withLife(clause: readonly Token[], auxiliary: number): Token[] {
  return clause
    .map((token, index) => (index === auxiliary ? { ...token, key: 'were' } : token))
    .filter(({ text }) => text !== 'gekommen' && text !== 'worden')
}

function nameEndAt(clause: readonly Token[], from: number): number {
  let at = from
  while (
    clause[at]?.kind === 'word' &&
    !ENGLISH.calendar.has(clause[at]?.key ?? '') &&
    /^(?:\p{Lu}|\p{Ll}{1,3}-\p{Lu})|^(?:von|van|bin|al)$/u.test(clause[at]?.text ?? '')
  )
    at++
  return at
}

function withoutWorden(clause: readonly Token[]): Token[] {
  return clause.filter(({ text }) => text !== 'worden')
}

/** “die von NAME geführte Miliz”: “NAME-led”. */
function ledBefore(clause: readonly Token[]): Token[] {
  const from = clause.findIndex(({ key, text }) => key === 'by' && text === 'von')
  const name = nameEndAt(clause, from + 1)
  const verb = clause[name]
  if (from < 0 || name === from + 1 || !verb || !ROLE_KEYS.test(verb.key) || !/e[nrms]?$/u.test(verb.text))
    return [...clause]
  const mark: Token = { start: verb.start, end: verb.start, kind: 'mark', text: '-', key: '-' }
  return [...clause.slice(0, from), ...clause.slice(from + 1, name), mark, ...clause.slice(name)]
}

/** “Seit März führt NAME die Südfront”: the name before the verb. */
function leadsBehind(clause: readonly Token[]): Token[] {
  const verb = clause.findIndex(({ key, kind }) => kind === 'word' && LEADING.test(key))
  const name = nameEndAt(clause, verb + 1)
  const object = clause[name]
  const token = clause[verb]
  if (
    verb < 1 ||
    name < verb + 3 ||
    !token ||
    object?.key !== 'the' ||
    !ADVERBIAL.test(clause[0]?.text.toLowerCase() ?? '')
  )
    return [...clause]
  const placed: Token = { ...token, start: object.start, end: object.start }
  return [...clause.slice(0, verb), ...clause.slice(verb + 1, name), placed, ...clause.slice(name)]
}

/** “wird von NAME geführt”, “geleitet von”: the participle stands before “by”. */
function led(clause: readonly Token[]): Token[] {
  const by = clause.findIndex(({ key, text }) => key === 'by' && text === 'von')
  const verb = clause.findIndex(
    ({ key, text }, index) => index > by && ROLE_KEYS.test(key) && PARTICIPLES.has(text),
  )
  return by < 0 || verb < 0 ? [...clause] : moved(clause, verb, by, clause[verb]?.key ?? '')
}

/** “Die Zahl der Todesopfer stieg am Samstag auf 22”: what is counted stands again before the number. */
function withToll(clause: readonly Token[]): Token[] {
  const toll = clause.findIndex(({ key }) => key === 'toll')
  const to = clause.findIndex(({ key, text }, index) => index > toll && key === 'to' && text === 'auf')
  const at = clause[to]
  if (toll < 0 || !at) return [...clause]
  const again = ['death', 'toll'].map((key): Token => ({
    start: at.start,
    end: at.start,
    kind: 'word',
    text: '',
    key,
  }))
  return [...clause.slice(0, to), ...again, ...clause.slice(to)]
}
