import { byText } from '../base/order.ts'
import { primaryLanguage } from '../text/language.ts'
import { spansOverlap } from '../text/span.ts'
import type { Claim } from '../claims/claim.ts'
import type { Quotation } from '../claims/quotation.ts'
import type { Entity } from '../claims/entity.ts'
import type { DocumentId, Passage, SourceDocument } from '../documents/source-document.ts'
import type { Match, PossibleCounterpart } from '../matching/match.ts'
import type { QuoteRow } from '../quotes/quote-row.ts'
import { pairingsIn } from './calibration/pairing.ts'
import type { Calibration, Calibrations } from './calibration/calibration.ts'
import { ruleOf } from './calibration/rule-of.ts'
import { weigh, type Tiers } from './calibration/tiers.ts'
import type { Discrepancy } from './discrepancy.ts'
import type { Plausible } from './plausible/plausible.ts'
import { plausibleIn } from './plausible/plausible.ts'
import { worstFirst } from './ranking/worst-first.ts'
import type { CaseFacts } from './reading/case-facts.ts'
import { caseFacts } from './reading/case-facts.ts'
import { proposeHeadsAndDeputies } from './rules/people/head-and-deputy.ts'
import { proposeOfficeHolders } from './rules/people/office-holder.ts'
import { foldName } from '../claims/names/fold.ts'
import type { GivesBoth } from './rules/people/identity-role.ts'
import { proposeIdentityRoles } from './rules/people/identity-role.ts'
import { proposeAligned } from './rules/aligned.ts'
import { proposeDates } from './rules/times/date-time.ts'
import { proposeHeadlines } from './rules/headlines/headline-body.ts'
import { proposeFraming } from './rules/wordings/labels.ts'
import { proposeHeadlineCounts } from './rules/headlines/headline-counts.ts'
import { proposeHeadlineOutcomes } from './rules/headlines/headline-outcomes.ts'
import { proposeHeadlineTerms } from './rules/headlines/headline-terms.ts'
import { proposeLocations } from './rules/places/location.ts'
import { proposeQuotations } from './rules/speakers/quotations.ts'
import { proposeQuotedDenials } from './rules/speakers/quoted-denials.ts'
import { proposeResponsibilities } from './rules/doers/responsibility.ts'
import { proposeStatuses } from './rules/states/status.ts'
import { proposeQuantities } from './rules/amounts/quantity.ts'
import { proposeTranslatedQuotations } from './rules/speakers/translated-quotations.ts'
import { proposeToldCounts } from './rules/amounts/told-counts.ts'
import { proposeToldStates } from './rules/states/told-states.ts'
import { proposeToldHours } from './rules/times/told-hours.ts'
import { proposeCamps } from './rules/doers/clashing-camps.ts'
import { proposeCauses } from './rules/causes/causes.ts'
import { proposeLabels } from './rules/wordings/terminology.ts'
import { proposePolarities } from './rules/denials/polarity.ts'
import { proposeQuotedWordings } from './rules/speakers/quoted-wording.ts'
import { proposeRefusedPosts } from './rules/people/refused-posts.ts'
import { proposeDeadOrAlive } from './rules/states/dead-or-alive.ts'
import { proposeToldFounders } from './rules/people/told-founders.ts'
import { peopleByDocument, proposeToldPeople } from './rules/people/told-people.ts'
import { givesBoth, headsIn, proposeToldHeads } from './rules/people/told-heads.ts'
import { proposeToldMessages } from './rules/speakers/told-messages.ts'
import { proposeToldSpeakers } from './rules/speakers/told-speakers.ts'
import { proposeToldDoers } from './rules/doers/told-doers.ts'
import { proposeToldRanks } from './rules/people/told-ranks.ts'
import { proposeWeighedHolders } from './rules/people/weighed-holders.ts'
import { proposeStatedPosts } from './rules/people/stated-posts.ts'
import { proposeToldCauses } from './rules/causes/told-causes.ts'
import { proposeStated } from './rules/stated.ts'
import { numbersIn } from './values/amount-scopes.ts'
import { plainSummary } from './wording/plain-summary.ts'
import { isOfShortReports } from './reading/short-reports.ts'
import { withIsolatedNames } from '../text/direction.ts'
import type { CaseReading, StoryReading } from './reading/story-reading.ts'
import { storyReading } from './reading/story-reading.ts'

/** What the rules read: the documents and everything extracted from them. */
export type CaseClaims = {
  readonly documents: readonly SourceDocument[]
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  /** Passages that report the same thing: evidence that two claims are about one event. */
  readonly matches?: readonly Match[]
  /** Sentences that may report the same thing, of a small case: how sure a proposal is hangs on them (P7). */
  readonly possibleCounterparts?: readonly PossibleCounterpart[]
  /** The ledger of quotations. */
  readonly quoteLedger?: readonly QuoteRow[]
  readonly quotations?: readonly Quotation[]
  /** The sentences of the case and its stories; read here when it is not given. */
  readonly reading?: CaseReading
}

/**
 * Proposes claims that cannot all be true (docs/methods/findings.md), the worst first (P6), with the rules' own scores.
 * Proposals only: nothing here judges. Deterministic, whatever the order of the input; a proposal keeps its id as long
 * as its type, subject and sides stay, so what an analyst decided about it holds on a re-run.
 */
export function proposeDiscrepancies(input: CaseClaims): readonly Discrepancy[] {
  return worstFirst(withLater(proposedByRank(input)), input.documents).map(readInOrder)
}

/**
 * As `proposeDiscrepancies`, with calibrated scores and in two tiers (P1 to P5, P7). What is only possible keeps nothing
 * sure from being proposed, and is left out where the same passages stand in something sure.
 */
export function proposeInTiers(input: CaseClaims, { short, long }: Calibrations): Tiers {
  const lengths = new Map(input.documents.map(({ id, text }) => [id, text.length]))
  const recordFor = (proposal: Discrepancy): Calibration =>
    isOfShortReports(proposal, (id) => lengths.get(id) ?? 0) ? short : long
  const pairingOf = pairingsIn(input.matches ?? [], input.possibleCounterparts ?? [])
  const ranks = proposedByRank(input).map((rank) =>
    rank.map((one) => weigh(one, recordFor(one), pairingOf(one))),
  )
  const unsure = new Set(ranks.flat().flatMap((one) => (one.sure ? [] : [one.proposal])))
  const sure = withLater(ranks.map((rank) => rank.flatMap((one) => (one.sure ? [one.proposal] : []))))
  const possible = withLater(ranks.map((rank) => rank.map(({ proposal }) => proposal))).filter(
    (one) => unsure.has(one) && !sure.some((other) => other.id === one.id || isSame(other, one)),
  )
  const listed = (proposals: readonly Discrepancy[]): readonly Discrepancy[] =>
    worstFirst(proposals, input.documents).map(readInOrder)
  return { sure: listed(sure), possible: listed(possible) }
}

/** A proposal whose sentences keep their order where names in them are written from right to left. */
function readInOrder(proposal: Discrepancy): Discrepancy {
  return {
    ...proposal,
    summary: withIsolatedNames(proposal.summary),
    sides: proposal.sides.map((side) => ({ ...side, value: withIsolatedNames(side.value) })),
    explanation: proposal.explanation.map(withIsolatedNames),
  }
}

/** What the rules propose, those of the surer rules first, each list to give way to those before it. */
function proposedByRank(input: CaseClaims): readonly (readonly Discrepancy[])[] {
  const facts = caseFacts({ ...input, matches: input.matches ?? [] })
  const reading = input.reading ?? storyReading(input.documents, input.entities)
  const plausible = plausibleIn(facts)
  const textOf = (id: DocumentId): string => facts.document(id)?.text ?? ''
  const lengthOf = (id: DocumentId): number => textOf(id).length
  const listed = [
    ...proposeTranslatedQuotations(facts, input.quotations ?? []),
    ...proposeToldCounts(facts),
    ...proposeToldStates(facts),
    ...proposeToldHours(facts),
  ]
  const told = [
    ...proposeIdentityRoles(facts, bothGiven(facts, reading)),
    ...proposeHeadsAndDeputies(facts),
    ...proposeOfficeHolders(facts),
    ...proposeQuantities(facts),
    ...proposeDates(facts),
    ...proposeStatuses(facts),
    ...proposeLocations(facts),
    ...proposeResponsibilities(facts),
    ...proposeHeadlines(facts),
    ...proposeQuotations(facts, input.quoteLedger ?? []),
    ...proposeQuotedDenials(facts, input.quotations ?? []),
    ...listed.filter((one) => !isOverTongues(one, facts)),
  ].filter(plausible.proposal)
  // Claims are compared over languages as well, and tell it more surely.
  const overTongues = listed.filter((one) => isOverTongues(one, facts)).filter(plausible.proposal)
  const later: Discrepancy[][] = []
  for (const part of reading.parts())
    for (const [order, proposals] of toldInStories(part, facts, input.quotations ?? [], plausible).entries())
      (later[order] ??= []).push(
        // Rules F44 and F84 keep the amounts of short reports apart themselves: another month or place in a sentence of them is of
        // the one event that they tell of.
        ...proposals.filter(
          (one) =>
            ruleOf(one) === SINGLES ||
            // A founding is of another time than the story in every report.
            ruleOf(one) === FOUNDERS ||
            (BY_ELIMINATION.has(ruleOf(one)) && isOfShortReports(one, lengthOf)) ||
            plausible.proposal(one),
        ),
      )
  const ranks = [
    told,
    overTongues,
    ...later.slice(0, 1),
    proposeAligned(facts).filter(plausible.proposal),
    ...later.slice(1),
  ]
  return ranks.map((rank) => rank.map((one) => asSentence(plainSummary(one, textOf))))
}

/** Whether the passages are of documents in several languages. */
function isOverTongues({ sides }: Discrepancy, facts: CaseFacts): boolean {
  const languages = sides.flatMap(({ evidence }) =>
    evidence.map(({ document }) => primaryLanguage(facts.document(document)?.meta.language ?? null)),
  )
  return new Set(languages).size > 1
}

/** With a capital at the beginning of the summary, which may be words of a text. */
function asSentence(proposal: Discrepancy): Discrepancy {
  const summary = proposal.summary.replace(/^\p{Ll}(?=\p{Ll}*[\s:,])/u, (letter) => letter.toUpperCase())
  return { ...proposal, summary }
}

/** Asks the sentences of a chosen case whether one report puts somebody at the head of several bodies. */
function bothGiven(facts: CaseFacts, reading: CaseReading): GivesBoth {
  return (document, subject, organisations) => {
    const name = foldName(facts.entity(subject)?.name ?? '').split(' ')
    const bodies = organisations.map((one) => facts.entity(one)?.name ?? '')
    return (
      facts.isChosen &&
      [...reading.parts()].some(
        (part) =>
          part.documents.includes(document) &&
          givesBoth(
            facts.document(document)?.text ?? '',
            headsIn(facts, document, peopleByDocument(facts, part)(document)),
            name,
            bodies,
          ),
      )
    )
  }
}

/** The rules that read sentences and clauses of documents of one story, the surer first. */
function toldInStories(
  reading: StoryReading,
  facts: CaseFacts,
  quotations: readonly Quotation[],
  plausible: Plausible,
): readonly Discrepancy[][] {
  const people = peopleByDocument(facts, reading)
  const headlines = proposeHeadlineOutcomes(reading, facts)
  const refuted = headlines.flatMap(({ sides: [first] }) => first?.evidence ?? [])
  return [
    proposeQuotedWordings(facts, reading, quotations),
    proposeStatedPosts(facts, reading),
    proposeRefusedPosts(facts, reading),
    proposeToldRanks(facts, reading),
    proposeToldHeads(facts, reading, people),
    proposeToldFounders(facts, reading, people),
    proposeDeadOrAlive(facts, reading, (id) => people(id).read),
    proposeToldPeople(facts, reading, people),
    // What rules with a reason propose they propose better; this adds what they have no words for.
    proposeWeighedHolders(facts, reading, people, plausible),
    proposePolarities(reading),
    headlines,
    proposeHeadlineCounts(reading, facts),
    proposeHeadlineTerms(reading, facts),
    proposeCauses(reading),
    proposeLabels(reading, (id) => facts.entity(id)?.name ?? null),
    ...proposeStated(reading, facts, plausible, refuted),
    proposeToldCauses(reading, facts),
    proposeToldSpeakers(facts, reading, people, quotations),
    proposeToldDoers(facts, reading, people),
    proposeToldMessages(facts, reading, people),
    proposeCamps(facts, reading, plausible),
    proposeFraming(reading, facts),
  ]
}

/** What a thing has once: two magnitudes are of two quakes for all rules but this. */
const SINGLES = 'F117'
const FOUNDERS = 'F118'

const BY_ELIMINATION: ReadonlySet<string> = new Set(['F44', 'F84'])

/** Types that may stand beside another type between the same passages: one sentence may differ in several things. */
const OWN_MATTER: ReadonlySet<string> = new Set([
  'date-time',
  'causal-framing',
  'terminology-label',
  'agency-responsibility',
])

/** Who somebody is, is another question than what became of them. */
const OF_ROLES: ReadonlySet<string> = new Set(['identity-role', 'office-holder', 'terminology-label'])

/** Of the words that a proposal shows as changed. */
const A_DENIAL =
  /^(?:(?:can|could|did|do|does|had|has|have|is|was|were|will|would) ?)?(?:cannot|not|no|never|nobody|none|nothing|\S+n['’]t)\b.{0,12}$/u

/** Adds proposals of the looser rules where no rule before has proposed the same passages. */
function withLater(ranks: readonly (readonly Discrepancy[])[]): Discrepancy[] {
  const kept: Discrepancy[] = []
  for (const proposals of ranks) {
    const before = [...kept]
    kept.push(...proposals.filter((proposal) => !before.some((other) => isSame(other, proposal))))
  }
  return kept
}

/** Another rule has proposed the difference between these passages already. */
function isSame(told: Discrepancy, aligned: Discrepancy): boolean {
  if (told.type !== aligned.type && OWN_MATTER.has(aligned.type)) return false
  if (OF_ROLES.has(told.type) && aligned.type === 'status-outcome') return false
  const met = aligned.sides.map(({ evidence }) =>
    told.sides.findIndex((side) => overlap(side.evidence, evidence)),
  )
  // The same words changed, in one more report of the quotation; of one pair of quotations one rule may show the denial that
  // is lost as “cannot”, another as “not”. What else is changed or cut in it is asked about apart.
  if (told.type === 'quote-alteration' && aligned.type === told.type && met.some((side) => side >= 0)) {
    const words = [told, aligned].map((one) => wordsIn(one).toLowerCase())
    return (
      words[0] === words[1] ||
      (!met.includes(-1) && setsApart(told, aligned) && words.every((one) => A_DENIAL.test(one)))
    )
  }
  // Two of the amounts are those of the other proposal: it is the same question with more accounts.
  if (told.type === 'quantity' && aligned.type === 'quantity')
    return (
      new Set(met.filter((side) => side >= 0)).size > 1 ||
      !met.includes(-1) ||
      isOneMoreReport(told, aligned, met)
    )
  return !met.includes(-1) && setsApart(told, aligned)
}

/** What one side of a proposal says in common is no difference that it asks about. */
function setsApart(told: Discrepancy, aligned: Discrepancy): boolean {
  const sides = aligned.sides.flatMap(({ evidence }) =>
    [...told.sides.keys()].filter((at) => overlap(told.sides[at]?.evidence ?? [], evidence)),
  )
  return new Set(sides).size > 1
}

function overlap(a: readonly Passage[], b: readonly Passage[]): boolean {
  return a.some((one) => b.some((other) => one.document === other.document && spansOverlap(one, other)))
}

/** One amount is the very passage of the other proposal, and the rest are the numbers of its other sides, told elsewhere. */
function isOneMoreReport(told: Discrepancy, again: Discrepancy, met: readonly number[]): boolean {
  const numbersOf = (value: string): string => [...numbersIn(value)].join(' ')
  const others = told.sides.filter((_, at) => !met.includes(at)).map(({ value }) => numbersOf(value))
  return (
    met.some((side) => side >= 0) &&
    again.sides.every(
      ({ value }, at) => met[at] !== -1 || (numbersOf(value) !== '' && others.includes(numbersOf(value))),
    )
  )
}

/** The words that the sides of a quotation differ in. */
function wordsIn({ sides }: Discrepancy): string {
  return sides
    .flatMap(({ value }) => [...value.matchAll(/“([^”]*)”/gu)].map(([, words = '']) => words))
    .toSorted(byText)
    .join(' ')
}
