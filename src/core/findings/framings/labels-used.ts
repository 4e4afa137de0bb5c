import { FRAMING_FIELDS, type Lean } from '../../claims/lexicon/english-framing.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { ReadSentence, ReadWord } from '../reading/sentences-read.ts'

/** A word of a framing field in a document. */
export type LabelUse = {
  readonly field: string
  readonly lean: Lean
  readonly word: string
  readonly text: string
  readonly passage: Passage
  /** "Not an accident", "stop calling it an incident", "so-called": the text will not have the word. */
  readonly rejected: boolean
  /** It stands between quotation marks. */
  readonly quoted: boolean
  /** "The incident": what the reader knows. */
  readonly known: boolean
  /** "The deadliest incident", "incidents", "the incident that left four dead": it takes nothing back. */
  readonly open: boolean
  readonly headline: boolean
  readonly sentence: ReadSentence
  /** In the headline or the sentences below it: what the text is about. */
  readonly early: boolean
}

/** Words that are verbs as often: nouns for sure only behind an article or the like. */
const BARE =
  /^(?:killing|crime|loss|passing|cut|cuts|crush|fire|raid|march|attack|attempt|error|fine|strike|fallen|riot|transfer|capture|seizure|reform|leak|spill|crash|war|theft|protest|beating|murder|slaughter|shooting|stabbing|bombing|shelling|plot|vote|blast|blasts)$/u
const DETERMINED =
  /^(?:the|this|these|those|his|her|their|our|that|its|an?|of|for|in|after|over|by|violent|deadly|brutal|mass|deliberate)$/u
/** Behind these a word for a deed is the name of an offence. */
const LEGAL =
  /^(?:charged?|charges|convicted|conviction|guilty|suspected|suspicion|suspects?|trial|tried|count|counts|sentenced?|arrested|indicted|acquitted|attempted|degree|accused|wanted|alleged)$/u
const PERSONS = /^(?:people|one who|armed|those)/u
const EARLY = 7
const CROWD = /^people/u
/** Labels of one document that are looked at. */
const MOST = 400
const KNOWING = /^(?:the|this|these|those|his|her|their|our|that|its)$/u
const REFUSED_BEFORE =
  /(?:\b(?:not|isnt|wasnt|arent|werent) (?:(?:simply|just|merely|really|even|about) )?(?:an? |the |our |some )(?:\p{L}+ )?|\b(?:(?:is|are|was|were|be) not|isnt|arent|wasnt|werent|never) (?:\p{L}+ )?|(?<!\bthere )\b(?:is|are|was|were) no (?:\p{L}+ )?|\b(?:stop|stopped|stops|dont|not|refuse|refuses|refused|whoever) (?:to )?(?:call|calling|use|using|say|saying)\b(?! (?:if|whether|that|how|what|when|where|why|who|more)\b).{0,40}|\bcall(?:s|ed)? (?:it|that|this|them|us) (?:an? |the )?(?:\p{L}+ )?|\bthe (?:word|term|name|label|expression) |\bso called |\bwhat (?:they|the \p{L}+|officials|he|she) (?:like to )?calls? (?:it )?(?:an? |the )?)$/u
const REFUSED_AFTER =
  /^(?: (?:i|we) do not call that\b| is the wrong word\b| not be used\b| must not be used\b| is a lie\b| (?:it|they|he|she) (?:was|were|is|are) not\b)/u
const ONLY = /\bnot (?:only|just|merely|simply)\b/u

const WORDS = new Map<string, { readonly field: string; readonly lean: Lean }[]>()
for (const { name, words } of FRAMING_FIELDS)
  for (const [word, lean] of words) WORDS.set(word, [...(WORDS.get(word) ?? []), { field: name, lean }])

/** The words of framing fields in the sentences of a document, in order. */
export function labelsUsed(sentences: readonly ReadSentence[]): LabelUse[] {
  const found: LabelUse[] = []
  const counted = sentences.some(({ words }) => words.some(({ key }) => COUNTED.test(key)))
  for (const sentence of sentences) {
    let open = false
    for (const [index, word] of sentence.words.entries()) {
      for (const mark of word.gap) {
        if (mark === '"') open = !open
        else if (mark === '“') open = true
        else if (mark === '”') open = false
      }
      if (found.length >= MOST) return found
      if (word.entity !== null && !sentence.headline) continue
      if (word.key === 'killing' && sentence.words[index - 1]?.key === 'of') continue
      if (word.key === 'murder' && sentence.words[index + 1]?.key === 'weapon') continue
      if (isOfAnother(sentence.words, index)) continue
      if (word.key === 'passing' && sentence.words[index + 1]?.key !== 'of') continue
      if (word.key === 'losses' || (BARE.test(word.key) && !isNoun(sentence, index))) continue
      const legal = sentence.words
        .slice(Math.max(0, index - 6), index + 4)
        .flatMap(({ key }) => (LEGAL.test(key) ? [key] : []))
      // "Arrested nine conspirators" says what the report calls them.
      if (legal.some((key) => key !== 'arrested')) continue
      for (const { length, name } of namesAt(sentence.words, index))
        for (const { field, lean } of WORDS.get(name) ?? []) {
          if (legal.length > 0 && !PERSONS.test(field)) continue
          // "A student of 19" is not a crowd.
          if (lean === 'plain' && CROWD.test(field) && isOne(sentence.words, index, name)) continue
          if (lean === 'plain' && CROWD.test(field) && isOfSchool(sentence.words, index)) continue
          // Anybody makes mistakes; those at the count are told where one is told of.
          if (field === COUNTING && !counted) continue
          found.push({
            field,
            lean,
            word: name,
            ...shown(sentence, index, index + length),
            rejected: isRefused(sentence.words, index, index + length),
            quoted: open,
            known: isKnown(sentence.words, index),
            open: isOpen(sentence.words, index, index + length),
            headline: sentence.headline,
            early: sentence.headline || sentence.index <= EARLY,
            sentence,
          })
        }
    }
  }
  return found
}

/** "Exchange of fire", "cooking fires", "the accident board": the word names something else, or a part of it. */
function isOfAnother(words: readonly ReadWord[], at: number): boolean {
  const word = words[at]
  const before = words.slice(Math.max(0, at - 2), at).map(({ key }) => key)
  if (/^fires?$/u.test(word?.key ?? '')) if (before.some((key) => OF_GUNS.test(key))) return true
  const next = words[at + 1]
  return next !== undefined && /^[\s-]+$/u.test(next.gap) && HEADS_OF_NAMES.test(next.key)
}

const OF_GUNS =
  /^(?:open|opens|opened|opening|exchange|exchanges|exchanged|exchanging|return|returned|under|cease|gun|friendly|enemy|hostile|rifle|artillery|mortar|sniper|warning|cooking|camp|line|hold|held|drew|draw|covering|small-arms)$/u
const HEADS_OF_NAMES =
  /^(?:board|investigation|investigations|investigator|investigators|inquiry|enquiry|commission|committee|insurance|insurer|statistics|prevention|branch|bureau|department|brigade|service|services|station|alarm|alarms|exit|exits|engine|engines|hydrant|safety|tribunal|fund)$/u

const COUNTING = 'wrong at the count'
/** What is counted, and may have been counted or booked wrongly. */
const COUNTED =
  /^(?:votes?|voters?|voting|ballots?|elections?|electoral|polls?|polling|referendum|recounts?|tally|tallies|count|counted|counting|accounts?|accounting|books|funds?|budgets?|audits?|auditors?|money|cash|millions?|billions?|treasury|ledgers?|payments?|invoices?|treasurer)$/u

/** "Student protests", "students of the school": no crowd. */
function isOfSchool(words: readonly ReadWord[], at: number): boolean {
  const [own, next] = [words[at], words[at + 1]]
  if (own === undefined || next === undefined || !/^students?$/u.test(own.key)) return false
  if (own.key === 'students') return /^(?:of|at|from)$/u.test(next.key) && next.gap === ' '
  return next.gap === ' ' && next.key.endsWith('s') && next.key.length > 3
}

/** "a student": the singular behind an article, a title or a name. */
function isOne(words: readonly ReadWord[], at: number, name: string): boolean {
  const word = words[at]
  if (word?.key !== name) return false
  return words.slice(Math.max(0, at - 3), at).some(({ key }) => /^(?:an?|one|another)$/u.test(key))
}

/** "freedom fighters" before "fighters". */
function namesAt(
  words: readonly ReadWord[],
  at: number,
): { readonly length: number; readonly name: string }[] {
  const word = words[at]
  const next = words[at + 1]
  if (!word) return []
  if (next && /^[\s-]+$/u.test(next.gap))
    for (const end of singulars(next.key)) {
      const name = `${word.key} ${end}`
      if (WORDS.has(name)) return [{ length: 2, name }]
    }
  const before = words[at - 1]
  if (before && singulars(word.key).some((end) => WORDS.has(`${before.key} ${end}`))) return []
  const name = singulars(word.key).find((one) => WORDS.has(one))
  return name === undefined ? [] : [{ length: 1, name }]
}

/** What a plural may be the plural of. */
function singulars(key: string): string[] {
  const found = [key]
  if (key.endsWith('ies')) found.push(`${key.slice(0, -3)}y`)
  if (key.endsWith('es')) found.push(key.slice(0, -2))
  if (key.endsWith('s')) found.push(key.slice(0, -1))
  if (key.endsWith('men')) found.push(`${key.slice(0, -3)}man`)
  return found
}

function isNoun({ words, headline }: ReadSentence, at: number): boolean {
  const before = words.slice(Math.max(0, at - 2), at)
  const [near] = before.slice(-1)
  if (words[at]?.text.startsWith('March') === true) return false
  if (near === undefined) return headline
  // "a landslide, killing seven": behind a mark it is a verb.
  if (!/^[\s“"‘']+$/u.test(words[at]?.gap ?? '')) return false
  return DETERMINED.test(near.key) || (before.length > 1 && /^(?:the|an?)$/u.test(before[0]?.key ?? ''))
}

function isKnown(words: readonly ReadWord[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ key }) => KNOWING.test(key))
}

const EXTREME =
  /^(?:deadliest|worst|biggest|latest|first|second|similar|such|another|any|every|each|grave|gravest|serious|deadly|fatal|bloody|violent|horrific|appalling|\p{L}+est)$/u
const TELLING = /^(?:that|which|where|since)$/u

/** It is one of several, or the sentence goes on to tell what it was. */
function isOpen(words: readonly ReadWord[], from: number, to: number): boolean {
  return (
    words.slice(Math.max(0, from - 2), from).some(({ key }) => EXTREME.test(key)) ||
    /(?:incidents|accidents|mishaps|occurrences)$/u.test(words[to - 1]?.key ?? '') ||
    TELLING.test(words[to]?.key ?? '') ||
    isToldOn(words, to)
  )
}

/** "The incident of 12 July at the ford, in which": the sentence goes on to tell what it was. */
function isToldOn(words: readonly ReadWord[], from: number): boolean {
  if (!/^(?:of|on|at|in|near)$/u.test(words[from]?.key ?? '')) return false
  const after = words.slice(from, from + 10)
  const end = after.findIndex(({ gap }) => /[.;:!?]/u.test(gap))
  return (end < 0 ? after : after.slice(0, end)).some(
    ({ key, gap }) => TELLING.test(key) && /^(?:,\s|\s)$/u.test(gap) && key !== 'that',
  )
}

function isRefused(words: readonly ReadWord[], from: number, to: number): boolean {
  const before = `${words
    .slice(Math.max(0, from - 9), from)
    .map(({ key, gap }) => (/[.;:”"]/u.test(gap) ? `| ${key}` : key))
    .join(' ')} `
  const after = ` ${words
    .slice(to, to + 8)
    .map(({ key }) => key)
    .join(' ')}`
  return (REFUSED_BEFORE.test(before) && !ONLY.test(before)) || REFUSED_AFTER.test(after)
}

function shown(
  { words, document }: ReadSentence,
  from: number,
  to: number,
): { text: string; passage: Passage } {
  const own = words.slice(from, to)
  const start = own[0]?.start ?? 0
  return {
    text: own.map(({ text, gap }, index) => (index === 0 ? text : `${gap}${text}`)).join(''),
    passage: { document, start, end: own.at(-1)?.end ?? start },
  }
}
