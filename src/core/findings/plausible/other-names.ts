import type { DocumentId } from '../../documents/source-document.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { Stretch } from './stretch.ts'
import { partOf } from './stretch.ts'

const SAYING =
  /\b(?:sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|according|report(?:s|ed)?|quot(?:es|ed)|put|confirm(?:s|ed)|estimat(?:es|ed)|claim(?:s|ed)|announc(?:es|ed)|add(?:s|ed))\b/iu
const MAGNITUDE = /\bmagnitude[\s-]+(?:of )?(\d(?:\.\s?\d)?)|(\d\.\s?\d)[\s-]+magnitude/giu

type NamedIn = { readonly persons: ReadonlySet<string>; readonly places: ReadonlySet<string> }

/** Asks whom and what places the sentences of two passages name (rule F69). */
export function otherNames(facts: CaseFacts): (a: Stretch, b: Stretch) => boolean {
  const mentions = new Map<DocumentId, readonly { id: string; kind: string; start: number }[]>()
  const mentionsIn = (document: DocumentId): readonly { id: string; kind: string; start: number }[] => {
    const known = mentions.get(document)
    if (known) return known
    const found = [...facts.entitiesIn(document)].flatMap((id) => {
      const kind = facts.entity(id)?.kind ?? ''
      return kind === 'person' || kind === 'place'
        ? facts.mentionsIn(id, document).map(({ start }) => ({ id, kind, start }))
        : []
    })
    mentions.set(document, found)
    return found
  }
  const namedIn = ({ document, passage, from, to, before, behind }: Stretch): NamedIn => {
    const of = (kind: string, first: number, last: number): Set<string> =>
      new Set(
        mentionsIn(document.id).flatMap((one) =>
          one.kind === kind && one.start >= first && one.start < last ? [one.id] : [],
        ),
      )
    // Persons beside the passage, up to a comma; places anywhere in the sentence.
    const comma = behind.search(/[,;:()]/u)
    const first = from + Math.max(0, before.search(/[^,;:()]*$/u))
    const last = comma < 0 ? to : passage.end + comma
    return { persons: of('person', first, last), places: of('place', from, to) }
  }
  return (a, b) => {
    if (areDisjoint(magnitudesOf(a), magnitudesOf(b))) return true
    const [left, right] = [namedIn(a), namedIn(b)]
    if (areDisjoint(left.persons, right.persons) && !SAYING.test(partOf(a)) && !SAYING.test(partOf(b)))
      return areDisjoint(wordsOf(facts, left.persons), wordsOf(facts, right.persons))
    return (
      // Reports of one event that somebody chose may each name another place of it.
      !facts.isChosen &&
      areDisjoint(left.places, right.places) &&
      !knowsAny(facts, a, right.places) &&
      !knowsAny(facts, b, left.places)
    )
  }
}

/** The words of names: spellings of one person's name may not have been joined. */
function wordsOf(facts: CaseFacts, names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].flatMap((id) => (facts.entity(id)?.name ?? '').toLowerCase().split(/\s+/u)))
}

function knowsAny(facts: CaseFacts, { document }: Stretch, names: ReadonlySet<string>): boolean {
  const own = facts.entitiesIn(document.id)
  return [...names].some((name) => own.has(name))
}

function magnitudesOf({ sentence }: Stretch): ReadonlySet<string> {
  return new Set(
    [...sentence.matchAll(MAGNITUDE)].map(([, first, second]) =>
      (first ?? second ?? '').replaceAll(/\s/gu, ''),
    ),
  )
}

function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))
}
