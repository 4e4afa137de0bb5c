import type { Item } from '../reading/items.ts'
import { personMeant } from './antecedents.ts'
import type { DocumentContext } from './context.ts'
import type { Framed } from './frames.ts'
import { framesAt } from './frames.ts'
import { organisationBefore, organisationFrom, personBefore, personFrom } from './participants.ts'
import { subjectBefore } from './subjects.ts'
import type { Participant } from './participants.ts'
import { rolePhraseAt } from './phrase.ts'
import type { RolePhrase } from './phrase.ts'
import { factOf } from './role-fact.ts'
import type { RoleFact } from './role-fact.ts'

/** A post given by a frame of the lexicon around a word: "ORG, with NAME at its head" (rule C14). */
export function framedRoles(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  index: number,
): RoleFact[] {
  const participle = items[index]?.key.endsWith('ing') === true
  return framesAt(context.lexicon, items, index, {
    subject: (end) =>
      subjectBefore(context, sentence, end) ??
      (participle && items[end - 1]?.key === ',' ? personBefore(context, sentence, end - 1) : null),
    personBefore: (end) => personBefore(context, sentence, end),
    organisationBefore: (end) => organisationBefore(context, sentence, end),
    person: (start) => personFrom(context, sentence, start) ?? pronounAt(context, sentence, start),
    organisation: (start) => organisationFrom(context, sentence, start),
    post: (start) => postFrom(context, items, start),
  }).flatMap((found) => factOfFrame(context, sentence, items, found) ?? [])
}

function factOfFrame(
  context: DocumentContext,
  sentence: number,
  items: readonly Item[],
  { frame, person, organisation, post, verb, anchor: index }: Framed<Participant, RolePhrase>,
): RoleFact | null {
  if (person.cluster === organisation.cluster) return null
  // "ORG has a new chairman, NAME": the article does not say that there are several.
  const one = post && post.role.group === 'head' && /^(?:a|an)$/u.test(items[post.from]?.key ?? '')
  const phrase = (one ? { ...post, group: post.role.group } : post) ?? {
    role: { words: frame.words, group: frame.group, post: frame.post },
    group: frame.group,
    tenure: frame.tenure,
    words: frame.words,
    from: index,
    to: index + 1,
  }
  return factOf(
    context,
    sentence,
    items,
    phrase,
    person,
    organisation,
    'C14',
    frame.past || (verb !== null && isPast(context, items, verb)),
    Math.min(person.from, organisation.from, index),
    Math.max(person.to, organisation.to, phrase.to),
  )
}

/** "led" without "has" speaks of a time that is over. */
function isPast({ lexicon }: DocumentContext, items: readonly Item[], verb: number): boolean {
  const key = items[verb]?.key ?? ''
  const past = lexicon.roleVerbs.some((entry) => entry.past.includes(key))
  return past && !items.slice(Math.max(0, verb - 4), verb).some((item) => /^(?:has|have)$/u.test(item.key))
}

/** The post with everything before it that begins at an index: "its new commander". */
function postFrom(context: DocumentContext, items: readonly Item[], start: number): RolePhrase | null {
  for (let index = start; index < start + 6; index++) {
    const item = items[index]
    if (item?.kind === 'role') {
      const phrase = rolePhraseAt(context, items, index)
      return phrase && phrase.from <= start ? phrase : null
    }
    if (item?.kind !== 'word' && item?.kind !== 'adjective') return null
  }
  return null
}

/** "which he leads": the one person that can be meant. */
function pronounAt(context: DocumentContext, sentence: number, start: number): Participant | null {
  const item = context.sentences[sentence]?.[start]
  const pronoun = context.lexicon.subjectPronouns.get(item?.key ?? '')
  if (!item || (pronoun !== 'he' && pronoun !== 'she')) return null
  const meant = personMeant(context, sentence, start, pronoun)
  if (!meant?.clear) return null
  return {
    cluster: meant.cluster,
    span: item,
    from: start,
    to: start + 1,
    antecedent: meant,
    form: item.key,
  }
}
