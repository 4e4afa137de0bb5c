import type { RolePattern } from './pattern-parts.ts'
import { AGE, groupOf, ORG, RANKED_NAME } from './pattern-parts.ts'
import { rolePhrase } from './role-phrases.ts'
import { roleOf } from './role-verbs.ts'

/** Frames of posts: held, kept, taken up, told beside a name or as what fell to somebody (rule S23). */
export const POST_PATTERNS: readonly RolePattern[] = [
  // "X will stay on as president of the club", "X goes on as its coach".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: (?:will|would|is to|was to|can|may|wants to|agreed to))?(?: also| still| now)? (?:stays?|stayed|staying|goes|go|went|carr(?:y|ies|ied)|continues?|continued|kept|keeps?) (?:on )?as (?:an? |the |its |their |his |her )?(?<ph>[^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "As treasurer of the club, X signed".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))[Aa]s (?:the |its |their )?(?<ph>[\\p{Ll} -]{3,40} (?:of|for|at) [^,.;:“”"\\ue000-\\uf8ff]{2,60}), ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "X (treasurer of the club)".
  {
    pattern: new RegExp(`${RANKED_NAME} \\((?<ph>[^()\\ue000-\\uf8ff]{3,60})\\)`, 'gdu'),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "X, who by his own account is no more than the commander of the boats".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? who (?:[^,.;:“”"\\ue000-\\uf8ff]{2,50} )?(?:is|was) (?:no more than|nothing but|only|merely|just) (?<ph>(?:an?|the|its|their) [^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X, believed to be the leader of the gang".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? (?:who is |who was |is |was )?(?:widely )?(?:believed|thought|said|understood|known|reported|held) to be (?<ph>(?:an?|the|its|their) [^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "The Front is in the hands of X", "the post of treasurer went to X".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))${ORG} (?:is|are|was|were|lies|has been)(?: now| still)? in the hands of ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => roleOf('head', 'post', groupOf(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `\\b[Tt]he (?:post|office|job|position|title|role) of (?<ph>[^,.;:“”"\\ue000-\\uf8ff]{3,50}?) (?:(?:now |has |had )?(?:fell|fallen|falls|went|gone|goes|passed|passes|belongs|belonged) to|is held by|was held by|was given to|has been given to) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "the vice-chancellor, a post held by X", "the minister's office, now occupied by X".
  {
    pattern: new RegExp(
      `(?<ph>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,70}), (?:an?|the|his|her|whose) (?:post|office|job|position|title|seat|chair|role|portfolio|part) (?:that is |which is |is )?(?:now |currently |today )?(?:held|occupied|filled|played|taken) by ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph').replace(/^.*\b(?=(?:the|an?|its|their|his|her) )/u, '')),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,? who)?(?: (?:has|had|is|was))?(?: now)? (?:holds?|held|holding|fills?|filled|occup(?:y|ies|ied)|took up|has) the (?:post|office|job|position|title|role) of (?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "the water portfolio's holder, X", "the holder of the defence portfolio, X".
  {
    pattern: new RegExp(
      `(?:(?<a>\\p{L}+) portfolio['’]s holder|holder of the (?<b>\\p{L}+) portfolio|in charge of the (?<c>\\p{L}+) portfolio), ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => roleOf('minister', 'post', groups['a'] ?? groups['b'] ?? groupOf(groups, 'c')),
  },
  // "X, who took over as governor in February", "X took office as mayor last year".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: (?:has|had|was))* (?:took over|taken over|took office|taken office|came in|arrived|installed|sworn in|confirmed|enthroned|elected|appointed|named|in (?:his|her) \\p{L}+ (?:year|term)|re-elected|returned|began|started|serves|serving|served|sits|doubles)(?: as| to be)? (?:the |an? )?(?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph').replace(/^as /u, '')).filter(({ role }) => role.sort === 'post'),
  },
  // "X, now in her second year as mayor of Y".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? (?:who is |is )?(?:now )?in (?:his|her|their) \\p{L}+ (?:year|term|month|week|season) as (?:the )?(?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
]
