import type { Span } from '../../text/span.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { ToldSentence } from './clauses.ts'
import type { ToldDocument } from './told-document.ts'

/** A name at a place of a text. */
export type NamedAt = Span & { readonly entity: string; readonly person: boolean }

/** The people and bodies that a document names, in order. */
export function namedIn(facts: CaseFacts, { id }: ToldDocument): readonly NamedAt[] {
  return [...facts.entitiesIn(id)]
    .flatMap((entity) => {
      const kind = facts.entity(entity)?.kind
      if (kind !== 'person' && kind !== 'organisation') return []
      return facts
        .mentionsIn(entity, id)
        .map(({ start, end }) => ({ start, end, entity, person: kind === 'person' }))
    })
    .toSorted((a, b) => a.start - b.start)
}

/** The people that a stretch of text names, each once, in order. */
export function peopleIn(named: readonly NamedAt[], { start, end }: Span): readonly NamedAt[] {
  const found = named.filter((one) => one.person && one.start >= start && one.end <= end)
  return found.filter(({ entity }, at) => found.findIndex((other) => other.entity === entity) === at)
}

/** The one person whom the sentence before, in the same paragraph, is about; `null` where there are several or none. */
export function onlyPersonBefore(
  named: readonly NamedAt[],
  sentences: readonly ToldSentence[],
  index: number,
): NamedAt | null {
  const [own, before] = [sentences[index], sentences[index - 1]]
  if (!own || !before || own.block !== before.block) return null
  const people = peopleIn(named, before)
  return people.length === 1 ? (people[0] ?? null) : null
}
