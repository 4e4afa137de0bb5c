import type { Passage } from '../../documents/source-document.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { StoryReading } from '../reading/story-reading.ts'
import type { Plausible } from '../plausible/plausible.ts'
import type { Clash } from '../statements/clash.ts'
import { proposalsOf } from '../statements/clash.ts'
import { statementPairs, toldByDocument } from '../statements/story-pairs.ts'
import { proposeDenials } from '../denials/denial-proposals.ts'
import { isOfATime } from '../denials/of-a-time.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import { clashingAges } from './amounts/ages-told.ts'
import { clashingContrasts } from './doers/stated-contrasts.ts'
import { clashingSingles } from './amounts/single-values.ts'
import { clashingSumsForEach } from './amounts/sums-for-each.ts'
import { clashingTotals } from './amounts/counted-twice.ts'
import { brokenTotals } from './amounts/broken-totals.ts'
import { proposeDeniedHeadlines } from './headlines/denied-headlines.ts'
import { clashingDoers } from './doers/stated-doers.ts'
import { clashingInnerCounts } from './amounts/inner-counts.ts'
import { clashingThings } from './denials/clashing-things.ts'
import { clashingOutcomes } from './states/stated-outcomes.ts'
import { clashingPlaces } from './places/stated-places.ts'
import { clashingHours } from './times/time-of-day.ts'
import { clashingStandings, isSettled } from './states/stated-standings.ts'
import { clashingValues, withoutOtherTopics } from './amounts/value-amounts.ts'
import { clashingWeighed } from './amounts/weighed-amounts.ts'
import { clashingToldPlaces } from './places/told-places.ts'
import { clashingMoments } from './times/moments-told.ts'
import { weighedTimes } from './times/weighed-times.ts'
import { clashingWithin } from './states/inner-situations.ts'
import { clashingSituations } from './states/situations.ts'
import { clashingOrders } from './times/orders-told.ts'
import { clashingCauses } from './causes/clashing-causes.ts'
import { clashingFramings } from './wordings/clashing-framings.ts'
import { clashingSequels } from './causes/clashing-sequels.ts'
import { clashingSpots } from './places/spots-told.ts'
import { clashingDirections } from './places/directions-told.ts'
import { clashingNumberedPlaces } from './places/numbered-places-told.ts'
import { clashingSides } from './places/sides-told.ts'
import { clashingDenials } from './denials/stated-polarity.ts'

/**
 * What clauses of documents of one story tell differently (docs/methods/statements.md): rules F19 to F22, then F19 and F25,
 * then F29, each of which gives way to those before. `refuted`: headlines that their own text contradicts.
 */
export function proposeStated(
  reading: StoryReading,
  facts: CaseFacts,
  plausible: Plausible,
  refuted: readonly Passage[],
): Discrepancy[][] {
  const isPlausible = ({ type, values, passages }: Clash): boolean =>
    plausible.pair(
      type,
      { value: values[0], passage: passages[0] },
      { value: values[1], passage: passages[1] },
    )
  const told = toldByDocument(reading, facts)
  const links = statementPairs(reading, facts, told)
  const standings = clashingStandings(reading, facts)
  const within = clashingWithin(reading, facts)
  return [
    proposalsOf(
      [
        ...clashingContrasts(reading, facts, told),
        ...clashingDoers(links, facts, told),
        ...clashingPlaces(links, facts),
        ...clashingToldPlaces(reading, facts),
        ...clashingHours(reading, facts),
        ...clashingOutcomes(links, told).filter((clash) => !isSettled(clash, standings.settled)),
      ].filter(isPlausible),
    ),
    proposalsOf(clashingAges(reading, facts).filter(isPlausible)),
    proposalsOf(clashingSingles(reading, facts)),
    proposalsOf(clashingSumsForEach(reading, facts).filter(isPlausible)),
    proposalsOf(clashingWeighed(reading, facts, plausible)),
    proposalsOf(withoutOtherTopics(reading, clashingValues(reading, facts, isPlausible))),
    proposeDenials(
      [...clashingDenials(links, reading, facts, told), ...clashingThings(reading, facts)].filter(
        ({ values, denied, told: other }) =>
          !isOfATime(denied, facts.document(denied.document)) &&
          plausible.pair(
            'negation-polarity',
            { value: values.denied, passage: denied },
            { value: values.told, passage: other },
          ),
      ),
      reading,
    ),
    proposalsOf(clashingSituations(reading, facts, within, refuted).filter(isPlausible)),
    proposalsOf(within),
    proposalsOf([...brokenTotals(reading, facts), ...clashingTotals(reading, facts)].filter(isPlausible)),
    proposeDeniedHeadlines(reading, facts, told),
    proposalsOf(standings.clashes.filter(isPlausible)),
    proposalsOf(clashingInnerCounts(reading, facts).filter(isPlausible)),
    proposalsOf(weighedTimes(reading, facts, isPlausible)),
    proposalsOf(clashingMoments(reading, facts).filter(isPlausible)),
    proposalsOf(clashingOrders(reading, facts).filter(isPlausible)),
    proposalsOf([
      ...clashingDirections(reading),
      ...[...clashingSides(reading, facts), ...clashingNumberedPlaces(reading, facts)].filter(isPlausible),
    ]),
    proposalsOf(clashingSpots(reading, facts).filter(isPlausible)),
    proposalsOf(clashingCauses(reading, facts).filter(isPlausible)),
    proposalsOf(clashingSequels(reading, facts).filter(isPlausible)),
    proposalsOf(clashingFramings(reading, facts).filter(isPlausible)),
  ]
}
