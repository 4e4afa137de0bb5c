import type { DocumentId, Passage } from '../../../documents/source-document.ts'
import type { Contrast } from '../../../statements/contrasts.ts'
import type { Phrase } from '../../../statements/statement.ts'
import type { FindingType } from '../../finding-types.ts'
import type { ReadSentence } from '../../reading/sentences-read.ts'
import type { StoryReading } from '../../reading/story-reading.ts'
import type { Clash } from '../../statements/clash.ts'
import { clauseOf } from '../../statements/clash.ts'
import { likeness } from '../../statements/likeness.ts'
import type { Told } from '../../statements/told.ts'
import { classOf, kinOf } from '../../statements/words-kin.ts'
import type { CaseFacts } from '../../reading/case-facts.ts'

/** What is refused must be this surely what the other document names. */
const SAME = 0.55
/** "the minister" against "the transport minister, NAME". */
const TITLED = 0.7
const LEAST = 1.4
/** In a large case many documents name one actor, so more must tie the clauses. */
const LEAST_LARGE = 2
/** Refusals of one document that are compared. */
const MOST = 20
const LEADING = /^(?:lead|head|command|chair|direct|preside|run|manage)$/u
const BRINGING =
  /^(?:bring|start|cause|trigger|spark|provoke|prompt|kill|destroy|sink|ruin|wreck|topple|begin|ignite|carry|drive|push|spread|break|crack|burst|cripple|doom|weaken|undo|poison|sicken|derail|flood|bankrupt|tear|split|divide|fell)$/u
/** The same behind what brought it about: "the price of gold brought the company to its knees". */
const BROUGHT =
  /^(?:brought|brings?|caus(?:ed?|es)|triggers?|triggered|sparks?|sparked|provoke[sd]?|prompt(?:s|ed)?|ruin(?:s|ed)?|wreck(?:s|ed)?|destroy(?:s|ed)?|sank|sunk|topple[sd]?|killed|drove|driven|drives?|pushe[sd]|set|sets|led|leads|forced?|broke|crippled?|doomed?|made|lay|is|was|were)$/u
/** Words behind what is refused in which what it brought about begins. */
const AHEAD = 9
/** Words of a sentence in which its subject begins. */
const SUBJECT = 4
/** Prepositions behind which stands what did or brought something. */
const BY = /^(?:by|from|with|after|through|because|due)$/u
const FOR_A_TIME = /^(?:an?|one) (?:single )?(?:moment|minute|second|instant|day)\b/iu
/** "Links with terrorism" gives no reason. */
const REASON = /^(?:by|from|after|through|because|due)$/u
const PRONOUN_HEAD = /^(?:that|this|it|there|one|all|none|way|thing|other|time|word|matter)$/u

/**
 * Rule F34: one document of a story expressly refuses who did something, or why it came about, and another one gives
 * just that. `identity-role` of who leads something, `causal-framing` of reasons, else `agency-responsibility`.
 */
export function clashingContrasts(
  reading: StoryReading,
  facts: CaseFacts,
  told: (document: string) => readonly Told[],
): Clash[] {
  const chosen = facts.isChosen
  return reading.documents.flatMap((document) =>
    reading
      .contrastsOf(document)
      .slice(0, MOST)
      .filter(({ refused, of }) => !PRONOUN_HEAD.test(refused.head) && of.verb !== 'be')
      .flatMap((contrast) =>
        reading.partnersOf(document).flatMap((partner) => {
          const type = typeOf(contrast, facts)
          if (type === null) return []
          const found =
            bestClause(contrast, told(partner), chosen) ??
            (chosen
              ? bestSentence(
                  contrast,
                  type,
                  reading.sentencesOf(partner),
                  nameInitials(facts, contrast.refused),
                )
              : null)
          return found ? [clashOf(contrast, type, found)] : []
        }),
      ),
  )
}

function typeOf({ refused, of, how }: Contrast, facts: CaseFacts): FindingType | null {
  if (FOR_A_TIME.test(refused.text)) return null
  if (how === 'reason') return 'causal-framing'
  const sort = classOf(refused.head)
  const kind = facts.entity(refused.entity ?? '')?.kind
  // "Not for a moment".
  if (sort === 'time') return null
  const actor = kind !== undefined || sort === 'person' || sort === 'group' || sort === null
  if (actor) return LEADING.test(of.verb) ? 'identity-role' : 'agency-responsibility'
  return BRINGING.test(of.verb) ? 'causal-framing' : null
}

const SHIELDING = /^(?:protect|save|shield|guard|defend|free|rescue|keep)(?:s|d|ed|ing)?$/u

type Found = { readonly passage: Passage; readonly strength: number; readonly reasons: readonly string[] }

/** The clause of the other document in which what is refused has the same part. */
function bestClause(contrast: Contrast, clauses: readonly Told[], chosen: boolean): Found | null {
  let best: Found | null = null
  for (const one of clauses) {
    if (one.denied || one.statement.reality !== 'told') continue
    const doers = doersOf(one).map((phrase) => likeness(contrast.refused, phrase))
    const same = Math.max(0, ...doers, titled(contrast, one) ? TITLED : 0)
    if (same < SAME) continue
    const event =
      LEADING.test(contrast.of.verb) && LEADING.test(one.event.lemma)
        ? 1
        : kinOf({ lemma: contrast.of.verb, part: 'verb' }, one.event)
    const theme = themeLikeness(contrast, one)
    if (event < 0.6 && theme < 0.5) continue
    const strength = same + (event >= 0.6 ? event * 0.8 : 0) + Math.max(0, theme)
    if (strength < (chosen ? LEAST : LEAST_LARGE) || (best && best.strength >= strength)) continue
    best = {
      passage: clauseOf(one.statement),
      strength,
      reasons: [
        `one refuses “${contrast.refused.text}”, which the other gives`,
        ...(event >= 0.6 ? [`both say “${contrast.of.verb}” or a word kin to it`] : []),
        ...(theme >= 0.5 ? [`both of “${contrast.of.patient?.text ?? ''}”`] : []),
      ],
    }
  }
  return best
}

/** Who or what may have done it. */
function doersOf({ parts, statement }: Told): Phrase[] {
  return [
    ...parts.filter(({ role }) => role === 'agent' || role === 'lone').map(({ phrase }) => phrase),
    ...statement.adjuncts.filter(({ preposition }) => BY.test(preposition)).map(({ phrase }) => phrase),
    ...(statement.passive && statement.agent ? [statement.agent] : []),
  ]
}

/** The clause's doer has the refused word as a title. */
function titled({ refused }: Contrast, one: Told): boolean {
  return (
    refused.entity === null &&
    classOf(refused.head) === 'person' &&
    doersOf(one).some((phrase) =>
      phrase.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(refused.head),
    )
  )
}

function themeLikeness({ of }: Contrast, { parts }: Told): number {
  const own = [of.patient, of.complement]
  const others = parts.filter(({ role }) => role !== 'agent').map(({ phrase }) => phrase)
  let best = 0
  for (const a of own)
    for (const b of others)
      if (a && a.pronoun === null && a.head !== '') best = Math.max(best, likeness(a, b))
  return best
}

/** A sentence that names what is refused beside what it is refused of, or, for reasons, names it as a reason. */
function bestSentence(
  { refused, of }: Contrast,
  type: FindingType,
  sentences: readonly ReadSentence[],
  initials: string | null,
): Found | null {
  const theme = [of.patient, of.complement].flatMap((phrase) =>
    phrase && phrase.pronoun === null && !PRONOUN_HEAD.test(phrase.head)
      ? [phrase.head, ...phrase.words]
      : [],
  )
  const telling = theme.filter((word) => word.length > 3)
  // Of several sentences the one that has most of what stands around the refusal.
  const around = new Set([...telling, ...of.adjuncts.flatMap(({ phrase }) => [phrase.head, ...phrase.words])])
  let best: (Found & { readonly rank: number }) | null = null
  for (const sentence of sentences) {
    const lemmas = sentence.words.map(({ key }) => key.replace(/s$/u, ''))
    const at = sentence.words.findIndex(({ key, entity }, index) =>
      refused.entity !== null
        ? entity === refused.entity || initialsAt(sentence, index) === (initials ?? '')
        : lemmas[index] === refused.head.replace(/s$/u, '') ||
          (type === 'causal-framing' &&
            key.length > 3 &&
            kinOf({ lemma: refused.head, part: 'noun' }, { lemma: lemmas[index] ?? '', part: 'noun' }) >=
              0.85),
    )
    const near = sentence.words.slice(Math.max(0, at - 6), at)
    if (
      at < 0 ||
      [...near, ...sentence.words.slice(at, at + 6)].some(({ key }) =>
        /^(?:not|never|no|nor|denied|denies)$/u.test(key),
      )
    )
      continue
    const shared = telling.filter((word) =>
      lemmas.some(
        (lemma) =>
          lemma.length > 3 &&
          kinOf({ lemma, part: 'noun' }, { lemma: word.replace(/s$/u, ''), part: 'noun' }) >= 0.75,
      ),
    )
    // "who got there first": where nothing tells what was done, "by" before the doer must do.
    const reason =
      type === 'causal-framing'
        ? near.slice(-3).some(({ key }) => REASON.test(key))
        : theme.length === 0 && refused.entity === null && near.slice(-3).some(({ key }) => key === 'by')
    // "founder" says who founded.
    const doing = lemmas.some(
      (lemma) => kinOf({ lemma, part: 'noun' }, { lemma: of.verb, part: 'verb' }) >= 0.75,
    )
    const ties = shared.length + (doing && type !== 'causal-framing' ? 1 : 0)
    const brought =
      type === 'causal-framing' &&
      (refused.words.length > 0 ? refused.words.every((word) => lemmas.includes(word)) : at < SUBJECT) &&
      sentence.words.slice(at + 1, at + AHEAD).some(({ key }) => BROUGHT.test(key))
    // "Protect people from terror" gives no reason.
    const given = reason && !near.some(({ key }) => SHIELDING.test(key))
    if (
      ties < (type === 'causal-framing' ? 1 : 2) &&
      !given &&
      !brought &&
      !(doing && refused.entity !== null)
    )
      continue
    const rank = lemmas.filter((lemma) => around.has(lemma)).length
    if (best && best.rank >= rank) continue
    best = {
      rank,
      passage: { document: sentence.document, start: sentence.start, end: sentence.end },
      strength: 1.5,
      reasons: [
        `one refuses “${refused.text}”, which the other gives`,
        ...(shared.length > 0 ? [`both sentences have ${shared.slice(0, 3).join(', ')}`] : []),
      ],
    }
  }
  return best
}

/** The initials at a place of a sentence, however they are cut into words. */
function initialsAt({ words }: ReadSentence, at: number): string | null {
  const pieces = words.slice(at, at + 2).map(({ text }) => text.replaceAll(/[^\p{L}]/gu, ''))
  const [first = '', second = ''] = pieces
  if (/^\p{Lu}{2}$/u.test(first)) return first
  return /^\p{Lu}$/u.test(first) && /^\p{Lu}$/u.test(second) ? first + second : null
}

/** "L. A.": some papers and courts give the initials of the accused. */
function nameInitials(facts: CaseFacts, { entity }: Phrase): string | null {
  const person = facts.entity(entity ?? '')
  if (person?.kind !== 'person') return null
  const words = person.name.split(/\s+/u)
  return words.length < 2 ? null : `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

function clashOf(contrast: Contrast, type: FindingType, { passage, strength, reasons }: Found): Clash {
  const { document, start, end, refused, of } = contrast
  return {
    rule: 'F34',
    type,
    link: { strength, reasons },
    values: [`not ${refused.text}`, refused.text],
    passages: [
      { document, start, end } satisfies { document: DocumentId; start: number; end: number },
      passage,
    ],
    about: of.patient?.text ?? of.verb,
    caveat: 'It is no conflict if the texts speak of two things that were done, or if both had a part in it.',
    least: LEAST,
  }
}
