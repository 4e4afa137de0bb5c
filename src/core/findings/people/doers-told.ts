import { foldWord } from '../../claims/names/fold.ts'
import { kinship } from '../../lexical/kinship.ts'
import { nounClass } from '../../lexical/noun-class.ts'
import { stemOf } from '../../matching/stemming.ts'
import type { Phrase, Statement } from '../../statements/statement.ts'
import { DONE_ONCE } from '../../claims/lexicon/english-camps.ts'
import { baseOf } from '../../claims/lexicon/english-verbs.ts'
import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { personAt } from './people-read.ts'

/** A document tells who did something (rule S25). */
export type ToldDoing = Span & {
  readonly document: string
  readonly sentence: number
  /** As the text puts it, names unmasked. */
  readonly doer: string
  readonly head: string
  readonly words: ReadonlySet<string>
  readonly person: NamedPerson | null
  /** Base form of the verb, or the group of acts that a noun stands for. */
  readonly act: string
  readonly theme: ReadonlySet<string>
  /** It was done to a person or people; `null` where that cannot be told. */
  readonly toPeople: boolean | null
  /** "It was X who", "X alone": nobody else did. */
  readonly sole: boolean
  /** The clause is turned to the doer: "by X", "it was X who", "came from X". */
  readonly pointed: boolean
  /** Whose it is that something was made known, ordered or asked, and not who did a deed. */
  readonly spoken: boolean
}

/** Verbs and nouns for one act. */
const ACTS: readonly (readonly [string, string])[] = [
  ['kill', 'kill shoot murder stab slay gun'],
  [
    'bombard',
    'bomb shell bombard fire pound launch shot shell gas rocket missile bullet mortar canister grenade round drone torpedo volley projectile',
  ],
  ['hit', 'hit strike beat batter'],
  ['shut', 'shut'],
  ['pay', 'finance fund pay'],
  ['open', 'open force unlock breach'],
  ['announce', 'announce reveal disclose declare unveil announcement news decision'],
  ['dismiss', 'dismiss sack remove strip oust'],
  ['revoke', 'revoke cancel withdraw annul rescind'],
  ['sever', 'damage cut sever slice snap'],
  ['burn', 'ignite torch burn set start light'],
  ['make', 'prepare cook bake brew build construct assemble'],
  ['clear', 'clear empty evacuate vacate'],
  ['did', 'attack raid storm abduct kidnap hijack ambush'],
  ['leak', 'leak photograph copy steal let'],
  ['rescue', 'rescue save pull drag lift carry dig haul free'],
  ['warn', 'warn send warning alert text message alarm'],
  ['propose', 'propose offer suggest offer proposal initiative idea'],
  ['order', 'order ground decide order'],
  ['claim', 'claim claim responsibility'],
  ['estimate', 'put estimate value figure sum estimate'],
]
const ACT_OF: ReadonlyMap<string, string> = new Map(
  ACTS.flatMap(([act, words]) => words.split(' ').map((word) => [word, act] as const)),
)
const SPOKEN = /^(?:announce|warn|propose|order|claim|estimate)$/u
const IDIOMS: ReadonlyMap<string, string> = new Map([
  ['pull trigger', 'kill'],
  ['bring out', 'rescue'],
  ['switch off', 'shut'],
  ['cut off', 'shut'],
  ['turn off', 'shut'],
  ['close down', 'shut'],
  ['bear cost', 'pay'],
  ['blow up', 'blow up'],
])
/** Words for whoever it was. */
const ANYBODY =
  /^(?:gunman|attacker|assailant|man|woman|person|people|suspect|someone|somebody|unknown|intruder|thief|criminal|official|police source|source|they|it|he|she|who|which|that|this|one|two|three|four|body|bodies|fire|blast|explosion|flood|shot|bullet|report|statement|document|move|decision|thing|guest|visitor|dignitary|stranger|passer-by|passerby)$/u
const STOP = String.raw`(?=[,.;:“”"–—()]| (?:who|which|that|in|on|at|after|with|near|during|because|and|said|has|had|was|is|to|upstream|whose|against|over|before|while|by|hired|based|backed|employed|owned|led|named)\b|$)`
const DOER = String.raw`(?<doer>(?:[^\s,.;:“”"()]+ ){0,5}?[^\s,.;:“”"()]+?)${STOP}`
const CLEFT = new RegExp(
  String.raw`\b[Ii]t was (?<doer>[^.;:“”"]{3,80}?),? (?:that|who|which) (?<rest>[^.;]{4,160})`,
  'gdu',
)
const ORIGIN = new RegExp(
  String.raw`\b(?:[Tt]he|[Aa]n?|[Tt]hat|[Hh]er|[Hh]is) (?:\p{L}+ )?(?<noun>announcement|decision|news|order|warning|alert|text|message|offer|proposal|initiative|idea|claim|estimate|figure|sum|shot|shells?|gas|rocket|missile|bullet|canister|grenade|round|drone|torpedo|volley|projectile)s?\b[^.;]{0,90}? (?:(?:came|come|comes|coming) from|(?:is|was|were|are) (?:that|those|the work|the idea) of|(?:made public|issued|sent|fired|broken|put out|announced|taken|made) (?:[^.;,]{0,40} )?by) (?:[^,.;]{0,40} of )?${DOER}`,
  'gdu',
)
const KILLER = new RegExp(
  String.raw`\b(?:His|Her|Their|The) (?:killer|murderer|assassin)s? (?:was|were|is) ${DOER}`,
  'gdu',
)
/** "The Front said that its men had carried out the raid", "claimed the attack". */
const CLAIMED = new RegExp(
  String.raw`(?<doer>(?:[Tt]he )?\p{Lu}[^.;:“”"]{2,60}?)(?:,[^.;“”"]{3,110},)? (?:(?:said|says|announced|declared|boasted|confirmed)\b[^.;“”"]{0,60}? (?:it|they|(?:its|their) (?:men|fighters|members|brigade|soldiers)) (?:had |have )?(?:carried out|staged|mounted|launched|seized|took|taken|held?|holds|abducted|kidnapped)|claimed (?:responsibility for|credit for|the|that its)|was behind|were behind|had carried out|carried out) ?(?<rest>[^.;“”"]{0,80})`,
  'gdu',
)
/** What a group claims to have done to a place or to people. */
const DEED =
  /\b(?:attack|raid|operation|assault|ambush|bombing|blast|explosion|strike|kidnapping|abduction|hijacking|killing|shooting|massacre|sabotage|them|hostages?|captives?)s?\b/u
const ALONE =
  /\b(?:alone|single-handed|single-handedly|unprompted|no other|nobody else|acting alone|on (?:his|her|its|their) own)\b/u

/** Who did what, by a document's clauses and by frames that name a doer. */
export function doingsIn(
  document: string,
  read: PeopleRead,
  statements: readonly Statement[],
  text: string,
): ToldDoing[] {
  const found: ToldDoing[] = []
  for (const statement of statements) {
    const told = byStatement(document, statement, text, read)
    if (told) found.push(told)
  }
  for (const sentence of read.sentences)
    if (!sentence.headline) found.push(...byFrames(document, sentence, read, text))
  return found
}

function byStatement(
  document: string,
  statement: Statement,
  text: string,
  read: PeopleRead,
): ToldDoing | null {
  const { agent, patient, verb, particle, negated, reality, start, end, sentence, at } = statement
  if (
    negated ||
    reality !== 'told' ||
    !agent ||
    agent.pronoun !== null ||
    agent.head === '' ||
    agent.negative
  )
    return null
  // "A jury cleared him of killing …": whose the participle is, order alone does not tell.
  if (/^\p{L}+ing$/u.test(text.slice(at.start, at.end))) return null
  const act = actOf(verb, particle, patient?.head ?? '')
  if (act === null || (!patient && !SPOKEN.test(act))) return null
  return {
    document,
    start,
    end,
    sentence,
    doer: agent.text,
    head: agent.head,
    words: wordsOfPhrase(agent),
    person: personIn(agent, read),
    act,
    theme: new Set([
      ...(patient ? wordsOfPhrase(patient) : []),
      ...statement.adjuncts.flatMap(({ phrase }) => [...wordsOfPhrase(phrase)]),
    ]),
    toPeople: patient ? isPeople(patient) : null,
    sole: ALONE.test(text.slice(start, end)),
    pointed: statement.passive,
    spoken: SPOKEN.test(act),
  }
}

/** "Revoked", "took the decision", "broke the news"; `null` for what is no act that is done once. */
function actOf(verb: string, particle: string, object: string): string | null {
  if (FIRE.test(object)) return LIGHTING.test(verb) ? 'burn' : null
  if (verb === 'make' && MADE.test(object)) return 'make'
  const idiom = IDIOMS.get(`${verb} ${object}`) ?? IDIOMS.get(`${verb} ${particle}`)
  if (idiom !== undefined) return idiom
  if (/^(?:make|break|take|give|issue|read|deliver|carry)$/u.test(verb)) {
    if (verb === 'take' && object === 'decision') return 'order'
    const act = ACT_OF.get(object)
    return act !== undefined && SPOKEN.test(act) ? act : null
  }
  return ACT_OF.get(verb) ?? (DONE_ONCE.has(verb) ? verb : null)
}

function isPeople({ head, pronoun, entity }: Phrase): boolean | null {
  if (pronoun !== null) return /^(?:him|he|her|she|them|they)$/u.test(pronoun) ? true : null
  const sort = nounClass(head)
  return entity !== null || sort === null ? null : sort === 'person' || sort === 'group'
}

const FIRE = /^(?:fire|blaze|inferno|wildfire|bushfire|flame|arson)$/u
const LIGHTING = /^(?:light|lay|set|start|cause|kindle|ignite|spark|trigger)$/u
/** Things of which nobody asks who "made" them in another sense. */
const MADE =
  /^(?:salad|soup|meal|food|dish|cake|sauce|bread|bomb|device|film|video|picture|photograph|weapon|mask|statue|copy|recording|map|list|drug|cheese|dinner|lunch|stew|pie)$/u

function personIn(phrase: Phrase, read: PeopleRead): NamedPerson | null {
  return phrase.entity === null ? null : (read.people.find((one) => one.entity === phrase.entity) ?? null)
}

/** Stands for a person or a thing that is told by a pronoun. */
const SOMEBODY = '~'

function wordsOfPhrase({ head, words, text, entity, pronoun }: Phrase): Set<string> {
  if (pronoun !== null) return new Set([SOMEBODY])
  return contentWords(entity === null ? `${head} ${words.join(' ')}` : `${text} ${words.join(' ')}`)
}

const PLAIN =
  /^(?:the|a|an|of|and|its|his|her|their|own|that|this|was|were|has|had|been|for|from|with|two|three|four|five|six|some|all|who|which|not|but|out|into|after|before|about|there|when|more|than)$/u

/** The stems of the words of a text that tell something: folded, of three letters or more, no plain words. */
export function contentWords(text: string): Set<string> {
  return new Set(
    text
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => foldWord(word))
      .filter((word) => word.length > 2 && !PLAIN.test(word))
      .map((word) => stemOf(word, 'en')),
  )
}

function* byFrames(
  document: string,
  sentence: MaskedSentence,
  read: PeopleRead,
  text: string,
): Generator<ToldDoing> {
  const unmasked = text.slice(sentence.start, sentence.end)
  for (const [pattern, frame] of [
    [CLEFT, 'cleft'],
    [ORIGIN, 'origin'],
    [KILLER, 'killer'],
    [CLAIMED, 'claimed'],
  ] as const)
    for (const match of sentence.text.matchAll(pattern)) {
      const at = match.indices?.groups?.['doer']
      if (!at) continue
      if (frame === 'claimed' && !DEED.test(match[0].slice(at[1] - match.index))) continue
      // "It was X, and no Y, that …", "it was not Y that …".
      const doer = unmasked
        .slice(at[0], at[1])
        .replace(/,? (?:and (?:no|not)|not|rather than|instead of)\b.*$/u, '')
      if (/^(?:not|no)\b/u.test(doer) || doer === '') continue
      const verb = frame === 'cleft' ? verbOf(match.groups?.['rest'] ?? '') : null
      const plural = match.groups?.['noun'] ?? ''
      const noun = ACT_OF.has(plural) ? plural : plural.replace(/s$/u, '')
      const act =
        frame === 'killer' ? 'kill' : frame === 'claimed' ? 'did' : (ACT_OF.get(verb ?? noun) ?? verb ?? noun)
      const sign = /[\ue000-\uf8fe]/u.exec(sentence.text.slice(at[0], at[1]))
      const rest = frame === 'cleft' ? (match.groups?.['rest'] ?? '') : match[0]
      // "broke the news", "took the decision": the noun tells the act.
      const named = frame === 'cleft' ? [...contentNouns(rest)].find((word) => ACT_OF.has(word)) : undefined
      const acts = named === undefined ? act : (ACT_OF.get(named) ?? act)
      yield {
        document,
        start: sentence.start + match.index,
        end:
          frame === 'claimed'
            ? sentence.start + match.index + match[0].length
            : sentence.start + at[1] + (frame === 'cleft' ? rest.length : 0),
        sentence: sentence.index,
        doer,
        head: headOf(doer),
        words: contentWords(doer),
        person: sign ? personAt(read, sentence.text, at[0] + sign.index) : null,
        act: acts,
        theme: new Set([
          ...contentWords(
            unmasked.slice(frame === 'origin' ? 0 : match.index, at[0]) + unmasked.slice(at[1]),
          ),
          ...(/\b(?:[Hh]is|[Hh]im|[Hh]er|[Tt]hem|it)\b/u.test(rest) ? [SOMEBODY] : []),
        ]),
        toPeople: null,
        sole: frame === 'cleft' || ALONE.test(unmasked),
        pointed: true,
        spoken: SPOKEN.test(acts),
      }
    }
}

function contentNouns(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 8)
}

/** The base form of the first verb of "stripped him of the post", "had announced". */
function verbOf(rest: string): string {
  if (/^\p{L}+ the trigger/u.test(rest)) return 'kill'
  const [first = '', second = ''] = rest
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => !/^(?:had|has|have|was|were|first|then|also)$/u.test(word))
  const word = first === '' ? second : first
  const forms = [
    baseOf(word),
    word.replace(/(\p{L})\1ed$/u, '$1'),
    word.replace(/ed$/u, ''),
    word.replace(/d$/u, ''),
    word.replace(/ied$/u, 'y'),
  ]
  return forms.find((form) => ACT_OF.has(form) || DONE_ONCE.has(form)) ?? baseOf(word)
}

/** The last word before "of" and the like: what somebody is. */
export function headOf(phrase: string): string {
  const [before = ''] = phrase.toLowerCase().split(/ of | for | from | at | in /u)
  return (
    before
      .split(/[^\p{L}-]+/u)
      .filter(Boolean)
      .at(-1) ?? ''
  ).replace(/(?<=[^s])s$/u, '')
}

/** What a group may claim to have done. */
const SEIZING = /^(?:take|took|taken|seize|seized|capture|captured|hold|held|bombard|kill|hit)$/u

/** Whether two verbs or acts may be one. */
export function isOneAct(a: string, b: string): boolean {
  if (a === b) return true
  if (a === 'did' || b === 'did') return SEIZING.test(a) || SEIZING.test(b)
  const [left = '', right = ''] = [a.split(' ')[0], b.split(' ')[0]]
  return kinship({ lemma: left, part: 'verb' }, { lemma: right, part: 'verb' }).score >= 0.75
}

/** Whether a phrase says who, and not that somebody did. */
export function isSomebody({ head, person }: ToldDoing): boolean {
  return person !== null || (!ANYBODY.test(head) && !ANYBODY.test(head.replace(/men$/u, 'man')))
}
