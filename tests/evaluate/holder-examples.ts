import { typeOfPost } from '#core/findings/people/one-role.ts'
import { plausibleIn } from '#core/findings/plausible/plausible.ts'
import { peopleByDocument } from '#core/findings/rules/people/told-people.ts'
import { holdersCompared, pairsCompared } from '#core/findings/rules/people/weighed-holders.ts'
import { HOLDER_SIGNS, holderCandidates } from '#core/findings/weighed/holder-signs.ts'
import type { ExamplesOf, Found } from './evidence-examples.ts'
import { sidesMet } from './evidence-examples.ts'

/** All pairs of people that rule F110 weighs, but those that are not plausible by what stands around them. */
export const HOLDER_EXAMPLES: ExamplesOf = {
  signs: HOLDER_SIGNS,
  file: 'holder-evidence.json',
  examplesIn: ({ facts, reading }, gold) => {
    const plausible = plausibleIn(facts)
    const compared = holdersCompared(facts, peopleByDocument(facts, reading))
    const posts = gold.filter(({ type }) => type === 'office-holder' || type === 'identity-role')
    return pairsCompared(facts, reading).flatMap((pair) =>
      holderCandidates(compared(pair)).flatMap(({ a, b, signs }): Found[] => {
        const [left, right] = [a, b].map((link) => ({ value: link.person.name, passage: link }))
        if (!left || !right || !plausible.pair(typeOfPost(a, b), left, right)) return []
        return [{ of: sidesMet(posts, a, b), values: HOLDER_SIGNS.map((sign) => signs[sign]) }]
      }),
    )
  },
}
