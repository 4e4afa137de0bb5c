import type { RolePhrase } from './role-phrases.ts'
import { NAME } from './people-read.ts'

/** What somebody is to whom they call their brother, wife, son ... */
const INVERSE: ReadonlyMap<string, string> = new Map([
  ['brother', 'sibling'],
  ['sister', 'sibling'],
  ['twin', 'sibling'],
  ['husband', 'wife'],
  ['wife', 'husband'],
  ['widow', 'husband'],
  ['widower', 'wife'],
  ['father', 'child'],
  ['mother', 'child'],
  ['son', 'parent'],
  ['daughter', 'parent'],
  ['cousin', 'cousin'],
  ['uncle', 'nephew'],
  ['aunt', 'nephew'],
  ['nephew', 'uncle'],
  ['niece', 'uncle'],
  ['father-in-law', 'son-in-law'],
  ['mother-in-law', 'son-in-law'],
  ['son-in-law', 'father-in-law'],
  ['brother-in-law', 'brother-in-law'],
  ['sister-in-law', 'brother-in-law'],
])
/** Ties that two people have to each other. */
const MUTUAL: readonly (readonly [pattern: string, tie: string])[] = [
  [
    '(?:twin |full |half-|elder |older |younger )?(?:brothers?|sisters?|siblings|twins)(?: and (?:brother|sister))?',
    'sibling',
  ],
  ['(?:first |second )?cousins', 'cousin'],
  ['(?:husband and wife|man and wife|married(?: to each other)?|a (?:married )?couple|spouses)', 'spouse'],
  ['(?:father|mother) and (?:son|daughter)', 'parent'],
  ['(?:uncle|aunt) and (?:nephew|niece)', 'uncle'],
]

/** Both of "X and Y". */
const TWO = `(?<n>${NAME}) and (?<m>${NAME})`

/** "His niece NAME": what the one is whom the sentence before is about. */
export function inverseOf(kinWord: string): RolePhrase[] {
  const tie = INVERSE.get(kinWord)
  return tie === undefined ? [] : kin(tie)
}

export type KinFrame = { readonly pattern: RegExp; readonly read: (groups: Groups) => RolePhrase[] }
type Groups = Readonly<Record<string, string | undefined>>

function kin(value: string): RolePhrase[] {
  return [{ role: { sort: 'kin', value }, said: '', field: null, of: [], named: [], tenure: 'current' }]
}

const VERBS =
  '(?:said|says|told|recognised|recognized|identified|knew|had known|buried|mourned|lost|has lost|had lost|visited|called|saw|wept for|waited for|spoke of|described|remembered|kissed|embraced|thanked|found|brought|took|paid)'

/** Ties of kin told by what somebody calls the other, and of two people at once (rule S26). */
export const KIN_FRAMES: readonly KinFrame[] = [
  // "X said that she knew her brother by his tattoo".
  {
    pattern: new RegExp(
      `(?:^|(?<=[.,;“”"] ))(?<n>${NAME}) ${VERBS}(?: (?:that )?(?:s?he|${NAME}) (?:had )?${VERBS})? (?:that )?(?:his|her) (?:elder |older |younger |late |dead |little |big |only |murdered |twin )?(?<kin>[a-z]+(?:-in-law)?)(?= (?:by|had|was|on|at|in|when|as|from|after|with|to|would|could)\\b|[.,;])`,
      'gdu',
    ),
    read: (groups) => {
      const tie = INVERSE.get(groups['kin'] ?? '')
      return tie === undefined ? [] : kin(tie)
    },
  },
  ...MUTUAL.flatMap(([words, tie]) => [
    // "X and Y are brother and sister".
    {
      pattern: new RegExp(
        `${TWO},? (?:who )?(?:is|are|was|were|had been) (?:also |both )?${words}(?![\\p{L}-])`,
        'gdu',
      ),
      read: () => kin(tie),
    },
    // "Married couple X and Y", "the brothers X and Y".
    {
      pattern: new RegExp(`(?<![\\p{L}-])(?:[Tt]he |[Tt]wo )?${words},? ${TWO}`, 'gdu'),
      read: () => kin(tie),
    },
    // "X and Y, brothers and founders of the movement".
    {
      pattern: new RegExp(`${TWO}, (?:an? |the )?${words}(?![\\p{L}-])`, 'gdu'),
      read: () => kin(tie),
    },
  ]),
  {
    pattern: new RegExp(`(?<![\\p{L}-])(?:[Tt]he )?[Mm]arried couple,? ${TWO}`, 'gdu'),
    read: () => kin('spouse'),
  },
]
