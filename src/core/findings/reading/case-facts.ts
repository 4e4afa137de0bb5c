import { byText, firstDifference } from '../../base/order.ts'
import type { Claim, EventClaim, RoleClaim } from '../../claims/claim.ts'
import type { Entity } from '../../claims/entity.ts'
import type { OrganisationClass } from '../../claims/lexicon/lexicon.ts'
import { ENGLISH } from '../../claims/lexicon/english.ts'
import { placeNamed } from '../../claims/lexicon/places.ts'
import { foldName } from '../../claims/names/fold.ts'
import { organisationClassOf } from '../../claims/organisation-class.ts'
import { dayOf } from '../../claims/times/time-value.ts'
import type { DocumentId, Passage, SourceDocument } from '../../documents/source-document.ts'
import type { Match } from '../../matching/match.ts'
import type { MatchLookup } from '../events/match-lookup.ts'
import { matchLookup } from '../events/match-lookup.ts'

/** A case of more documents holds many events of one sort, and namesakes. */
const CHOSEN = 30

/** The claims of a case with what rules ask about the entities in them. */
export type CaseFacts = {
  /** Posts. */
  readonly claims: readonly RoleClaim[]
  /** What is said about events, in order of document and place. */
  readonly events: readonly EventClaim[]
  readonly matches: MatchLookup
  /** The day of publication in days since 1970-01-01, `null` when it is not known. */
  readonly publishedOn: (id: DocumentId) => number | null
  /** Number of documents. */
  readonly size: number
  /** So few documents that somebody chose them for one subject: what they say of one sort is of one thing. */
  readonly isChosen: boolean
  /** In order of their ids. */
  readonly documents: readonly SourceDocument[]
  readonly document: (id: DocumentId) => SourceDocument | null
  readonly entity: (id: string) => Entity | null
  readonly classOf: (organisation: string) => OrganisationClass | null
  /** Passages of an entity in one document, in order. */
  readonly mentionsIn: (entity: string, document: DocumentId) => readonly Passage[]
  readonly documentsOf: (entity: string) => readonly DocumentId[]
  /** The entities that a document names. */
  readonly entitiesIn: (document: DocumentId) => ReadonlySet<string>
  /** How many other named entities two documents share, the given ones left out; well-known places count half. */
  readonly sharedNames: (a: DocumentId, b: DocumentId, except: ReadonlySet<string>) => number
}

function isKnownPlace(entity: Entity | undefined): boolean {
  return entity?.kind === 'place' && placeNamed(foldName(entity.name)) !== null
}

const NOTHING: ReadonlySet<string> = new Set()

/** Indexes a case for the rules. Each question is answered once and remembered. */
export function caseFacts(input: {
  readonly documents: readonly SourceDocument[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly matches: readonly Match[]
}): CaseFacts {
  const documents = new Map(input.documents.map((document) => [document.id, document]))
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]))
  const classes = new Map<string, OrganisationClass | null>()
  const byDocument = new Map<DocumentId, Set<string>>()
  for (const { id, mentions } of input.entities) {
    for (const { passage } of mentions) {
      const names = byDocument.get(passage.document) ?? new Set()
      names.add(id)
      byDocument.set(passage.document, names)
    }
  }
  const claims = input.claims.toSorted((a, b) =>
    firstDifference(
      byText(a.passage.document, b.passage.document),
      a.passage.start - b.passage.start,
      byText(a.id, b.id),
    ),
  )
  return {
    claims: claims.filter((claim) => claim.kind === 'role'),
    events: claims.filter((claim) => claim.kind !== 'role'),
    matches: matchLookup(input.matches),
    publishedOn: (id) => dayOf(documents.get(id)?.meta.published ?? null),
    size: input.documents.length,
    isChosen: input.documents.length <= CHOSEN,
    documents: input.documents.toSorted((a, b) => byText(a.id, b.id)),
    document: (id) => documents.get(id) ?? null,
    entity: (id) => entities.get(id) ?? null,
    classOf: (organisation) => {
      const known = classes.get(organisation)
      if (known !== undefined) return known
      const mentions = entities.get(organisation)?.mentions ?? []
      const kind = organisationClassOf(
        mentions.map(({ passage }) => passage),
        documents,
        ENGLISH,
      )
      classes.set(organisation, kind)
      return kind
    },
    mentionsIn: (entity, document) =>
      (entities.get(entity)?.mentions ?? [])
        .map(({ passage }) => passage)
        .filter((passage) => passage.document === document),
    documentsOf: (entity) => [
      ...new Set((entities.get(entity)?.mentions ?? []).map(({ passage }) => passage.document)),
    ],
    entitiesIn: (document) => byDocument.get(document) ?? NOTHING,
    sharedNames: (a, b, except) => {
      let shared = 0
      const other = byDocument.get(b)
      for (const id of byDocument.get(a) ?? [])
        if (other?.has(id) === true && !except.has(id)) shared += isKnownPlace(entities.get(id)) ? 0.5 : 1
      return shared
    },
  }
}
