import type { Assertions } from '#renderer/store/queries/proposals.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { Entity, Mention, MentionLink } from '#core/claims/entity.ts'
import type { Quotation } from '#core/claims/quotation.ts'
import type { DocumentId } from '#core/documents/source-document.ts'
import { attributeOf } from '#core/comparison/attribute-of.ts'
import { partsOf, type DecidedNames } from '#core/entities/name-decision.ts'
import type { Discrepancy } from '#core/findings/discrepancy.ts'
import { isolated } from '#core/text/direction.ts'
import { spansOverlap } from '#core/text/span.ts'
import { groupBy } from '#core/base/group-by.ts'
import { byText, firstDifference } from '#core/base/order.ts'

/** One spelling or short form of a name, where it stands. */
export type FormUse = {
  readonly form: string
  readonly mentions: readonly Mention[]
  readonly documents: number
}

/** What the case says of an entity. */
export type NameFacts = {
  readonly forms: readonly FormUse[]
  /** How often each document names it, most often first. */
  readonly documents: readonly { readonly id: DocumentId; readonly mentions: number }[]
  readonly claims: readonly Claim[]
  readonly quotations: readonly Quotation[]
  readonly discrepancies: readonly Discrepancy[]
}

/** Gathers what the analysis holds about one entity. Linear in claims and quotations. */
export function factsOf(
  entity: Entity,
  analysis: Pick<Assertions, 'claims' | 'quotations' | 'discrepancies'>,
): NameFacts {
  const claims = analysis.claims.filter((claim) => isAbout(claim, entity.id))
  const ids = new Set(claims.map(({ id }) => id))
  return {
    forms: formsOf(entity),
    documents: [...groupBy(entity.mentions, ({ passage }) => passage.document)]
      .map(([id, mentions]) => ({ id, mentions: mentions.length }))
      .toSorted((a, b) => firstDifference(b.mentions - a.mentions, byText(a.id, b.id))),
    claims,
    quotations: analysis.quotations.filter(({ speaker }) => speaker === entity.id),
    discrepancies: concerning(entity, analysis.discrepancies, ids),
  }
}

/**
 * Proposals that concern an entity: a side holds a claim about it, or names it in the words it stands on. A place stands
 * in nearly every passage of what happened there: it must be named by two sides.
 */
function concerning(
  entity: Entity,
  discrepancies: readonly Discrepancy[],
  claims: ReadonlySet<string>,
): readonly Discrepancy[] {
  const mentions = groupBy(entity.mentions, ({ passage }) => passage.document)
  const least = entity.kind === 'place' ? 2 : 1
  return discrepancies.filter(({ sides }) => {
    if (sides.some((side) => side.claims.some((id) => claims.has(id)))) return true
    const naming = sides.filter(({ evidence }) =>
      evidence.some((at) => mentions.get(at.document)?.some(({ passage }) => spansOverlap(passage, at))),
    )
    return naming.length >= least
  })
}

/**
 * What a claim asserts, under the attribute and with the subject where that is another than the one shown. What the
 * value itself says stands there once: “what became of them: released”, “19 killed”.
 */
export function titleOfClaim(
  claim: Pick<Claim, 'kind' | 'subject' | 'value'>,
  entity: Pick<Entity, 'id'>,
  names: ReadonlyMap<string, string>,
): string {
  const { text } = claim.value
  const subject = claim.subject === entity.id ? '' : (names.get(claim.subject) ?? '')
  const own = text.toLowerCase()
  const parts =
    claim.kind === 'role'
      ? []
      : attributeOf(claim)
          .label.replace(/^how many /u, '')
          .split(': ')
  const untold = parts.filter((part) => !own.includes(part))
  return [...(subject === '' ? [] : [subject]), ...untold, text].join(': ')
}

/** The forms of an entity, used most often first. */
export function formsOf(entity: Entity): FormUse[] {
  return [...groupBy(entity.mentions, ({ form }) => form)]
    .map(([form, mentions]) => ({
      form,
      mentions,
      documents: new Set(mentions.map(({ passage }) => passage.document)).size,
    }))
    .toSorted((a, b) => firstDifference(b.mentions.length - a.mentions.length, byText(a.form, b.form)))
}

const LINK_WORDS: Readonly<Record<MentionLink, string>> = {
  name: 'another form of the name',
  spelling: 'a spelling of the name',
  'short-form': 'a short form',
  acronym: 'an acronym',
  description: 'a description',
  pronoun: 'a pronoun',
}

/**
 * What the mentions of one form are to the name that the entity has now, each once. How the analysis joined them tells it
 * only where no analyst joined two names: what a mention was to its own name it need not be to the one that was kept.
 */
export function linksOf(
  entity: Entity,
  { form, mentions }: FormUse,
  names: DecidedNames | undefined,
): readonly string[] {
  const parts = partsOf(entity, names)
  const kept = parts[0]?.ref.entity
  const joined = new Map(
    parts
      .filter(({ ref }) => ref.entity !== kept)
      .flatMap(({ ref, mentions: numbers }) =>
        numbers.flatMap((number) => {
          const mention = entity.mentions[number]
          return mention ? [[mention, ref.name] as const] : []
        }),
      ),
  )
  const words = mentions.map((mention) => {
    const from = joined.get(mention)
    if (from === undefined) return form === entity.name ? 'the name itself' : LINK_WORDS[mention.link]
    return from === form ? 'joined by hand' : `joined by hand with “${isolated(from)}”`
  })
  return [...new Set(words)]
}

/** Whether a claim is about an entity: as its subject, or anywhere in its value. */
function isAbout(claim: Claim, id: string): boolean {
  return claim.subject === id || Object.values(claim.value).some((member: unknown) => member === id)
}

/** Entities that might be the same one: with a word in common, or of the same kind; more in common first. */
export function mergeCandidates(entity: Entity, entities: readonly Entity[], query: string): Entity[] {
  const own = wordsOf(entity)
  const typed = query.trim().toLowerCase()
  return entities
    .filter((other) => other.id !== entity.id)
    .filter((other) => typed === '' || other.forms.some((form) => form.toLowerCase().includes(typed)))
    .map((other) => ({ other, shared: [...wordsOf(other)].filter((word) => own.has(word)).length }))
    .toSorted((a, b) =>
      firstDifference(
        b.shared - a.shared,
        Number(b.other.kind === entity.kind) - Number(a.other.kind === entity.kind),
        b.other.mentions.length - a.other.mentions.length,
        byText(a.other.name, b.other.name),
        byText(a.other.id, b.other.id),
      ),
    )
    .map(({ other }) => other)
}

function wordsOf({ forms }: Entity): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form) => form.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2),
  )
}
