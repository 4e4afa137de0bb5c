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
  // "X, who as chairman led the board": the post, of what was led.
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? who,? as (?<ph>\\p{Ll}+(?: \\p{Ll}+)?),? (?:has |had )?(?:led|leads|ran|runs|headed|heads|steered|guided|represents|represented) ${ORG}(?=[,.;:“”"–—()]| (?:in|since|from|and|until|for|through|throughout|during|into|out|at|on|with|by) |$)`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(`${groupOf(groups, 'ph')} of ${groupOf(groups, 'org')}`).filter(
        ({ role }) => role.sort === 'post',
      ),
  },
  // "the union, whose general secretary is X".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] |\\b(?:and|of|from|for|in|by|to|with) ))${ORG}, whose (?<ph>[\\p{Ll}'’ -]{3,40}?),? (?:is |was |remains )?${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(`${groupOf(groups, 'ph')} of ${groupOf(groups, 'org')}`).filter(
        ({ role }) => role.sort === 'post',
      ),
  },
  // "X, who has been mayor since 2028".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? who (?:has|had) (?:now )?been (?:the |its |their )?(?<ph>\\p{Ll}+(?:[- ]\\p{Ll}+)?) (?:since|for|from|these)\\b`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "Justice X, who heard the case", "Judge X sent the jury home": who tries it.
  {
    pattern: new RegExp(
      `(?:[Jj]udge|[Jj]ustice|[Mm]agistrate|[Rr]ecorder),? ${RANKED_NAME}${AGE},?(?: who)?,?(?: (?:has|had|is|was|then|also))* (?:(?:presided|presides|presiding|sat) (?:since|over|from|through|throughout|in|at)|(?:heard|hearing|hears|tried|tries|trying) the (?:case|trial|evidence|matter)|(?:told|tells|thanked|sent|discharged|directed|instructed|addressed|dismissed|excused|warned) the (?:jury|jurors))\\b`,
      'gdu',
    ),
    read: () => roleOf('presiding judge', 'post'),
  },
  {
    pattern: new RegExp(
      `\\b(?:[Tt]he|[Tt]his) (?:case|trial|matter) (?:is|was|has been|had been)(?: being)? (?:heard|tried|presided over) (?:from \\p{Ll}+ to \\p{Ll}+ |throughout )?(?:by|before) (?:[Jj]udge|[Jj]ustice|[Mm]agistrate|[Rr]ecorder),? ${RANKED_NAME}`,
      'gdu',
    ),
    read: () => roleOf('presiding judge', 'post'),
  },
  // "The Velian side, under X", "the crew, with X in command".
  {
    pattern: new RegExp(
      `(?<org>[Tt]he [\\p{L}-]+ (?:side|team|delegation|deputation|party)),(?: which was)? (?:under(?: the \\p{Ll}+ of)? ${RANKED_NAME}|with ${RANKED_NAME.replace('<n>', '<m>')} (?:at (?:its|the|their) head|in (?:charge|command|the lead)|leading)\\b)`,
      'gdu',
    ),
    read: (groups) => roleOf('head', 'post', groupOf(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `\\b[Aa]t the (?:controls|wheel|helm) of (?:the |his |her |its )[^,.;:“”"\\ue000-\\uf8ff]{3,40}? (?:is|was|sat|stood) ${RANKED_NAME}`,
      'gdu',
    ),
    read: () => roleOf('at the controls', 'post'),
  },
  // "X, who owns the mill", "the mill belongs to X".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?,? (?:(?:still|now|also|has|had|is|was) ){0,2}(?:owns?|owned|is the owner of|was the owner of) (?:the|an?) (?<org>[\\p{L} -]{3,30}?)(?=[,.;:“”"–—()]| (?:in|since|from|and|until|for|said|told|at|on|where|which|that|with) |$)`,
      'gdu',
    ),
    read: (groups) => roleOf('owner', 'post', groupOf(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))(?:[Tt]he|[Tt]hat|[Tt]his) (?<org>[^,.;:“”"–—()\\ue000-\\uf8ff]{3,30}?),?(?: which)? (?:(?:still|now|also|has|had|been|is|was) ){0,3}(?:belongs to|owned by|the property of) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => roleOf('owner', 'post', groupOf(groups, 'org')),
  },
  // "The operation was performed by X", "X, who operated on the girl".
  {
    pattern: new RegExp(
      `\\b(?:operation|surgery|transplant|amputation)(?: [^,.;:“”"\\ue000-\\uf8ff]{2,30})? (?:was|had been) (?:performed|carried out|done) by ${RANKED_NAME}|${RANKED_NAME.replace('<n>', '<m>')},? who (?:had )?(?:operated on|performed the (?:operation|surgery|transplant))\\b`,
      'gdu',
    ),
    read: () => roleOf('surgeon', 'post'),
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
