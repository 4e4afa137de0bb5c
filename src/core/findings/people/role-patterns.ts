import { inverseOf } from './kin-links.ts'
import { NAME } from './people-read.ts'
import type { RolePattern } from './pattern-parts.ts'
import { AGE, groupOf, ORG, RANKED_NAME } from './pattern-parts.ts'
import { POST_PATTERNS } from './post-patterns.ts'
import type { RolePhrase } from './role-phrases.ts'
import { rolePhrase } from './role-phrases.ts'
import { byVerb, roleOf } from './role-verbs.ts'

const POSTED =
  '(?:leads?|led|leading|heads?|headed|heading|commands?|commanded|commanding|chairs?|chaired|runs?|ran|directs?|directed|captains?|captained|skippers?|skippered|coach(?:es|ed)|presid(?:es|ed) over|founded|co-founded|established|set up|created|started)'
const DONE =
  '(?:led|headed|commanded|chaired|run|directed|captained|skippered|coached|presided over|presided|occupied|founded|established|set up|created|flown|piloted|driven|steered)'

/** "The surgeon of the operation was X": the one there is. */
export function asOnlyOne(phrase: string): (role: RolePhrase) => RolePhrase {
  return (one) =>
    one.role.sort === 'calling' && /^the\b/iu.test(phrase) && / (?:of|in) /u.test(phrase)
      ? { ...one, role: { sort: 'post', value: one.role.value } }
      : one
}

/** Whose somebody is: "the", "her", "NAME's". */
const WHOSE = `(?:an?|the|his|her|their|its|our|[\\p{L}]+['’]s|[\\p{L}]+s['’]|${NAME}['’]s)`
/** Frames in which a role is told (rule S23), the surer first. */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  // "X, who leads the union", "X commanded the brigade", "X founded the firm".
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:, (?:an?|the|its|his|her|their) [^,.;:“”"–—()\\ue000-\\uf8ff]{3,60}?(?=,? who ))?(?:,? who)?(?: had| has)?(?: alone| still| now| also| has)? (?<verb>${POSTED}) ${ORG}(?=[,.;:“”"–—()]| (?:in|since|from|and|until|for|said|told|at|on|as|who|with|by) |$)`,
      'gdu',
    ),
    read: (groups) => byVerb(groupOf(groups, 'verb'), groupOf(groups, 'org')),
  },
  // "The man who founded it, in the winter of 2009, was X".
  {
    pattern: new RegExp(
      String.raw`\b[Tt]he (?:\p{Ll}+ )?(?:man|woman|person|people|one|officer|priest|figure|hand) who (?:had |has )?(?:once |really |actually |first )?(?<verb>${POSTED}) ${ORG}(?:, [^,.;:“”"\ue000-\uf8ff]{2,50},)? (?:is|was) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => byVerb(groupOf(groups, 'verb'), groupOf(groups, 'org')),
  },
  // "The man in command of the brigade was X".
  {
    pattern: new RegExp(
      `\\b[Tt]he (?:\\p{Ll}+ )?(?:man|woman|person|one|officer|figure) in (?:command|charge) of ${ORG} (?:is|was) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => roleOf('head', 'post', groupOf(groups, 'org')),
  },
  // "The Kadra Volunteers (KV), a smaller band which has ridden with it and is headed by X": of the name, and not the band.
  {
    pattern: new RegExp(
      `\\b[Tt]he (?<org>\\p{Lu}[^,.;:“”"–—()\\ue000-\\uf8ff]{2,60}?)(?: \\([^()]{2,12}\\))?, (?:an?|the) [^.;:“”"\\ue000-\\uf8ff]{3,110}?(?:,? (?:which|that|and|who|now))*(?: (?:is|was|are|were|been|has|had))* (?<verb>${DONE}) by ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => byVerb(groupOf(groups, 'verb'), `the ${groupOf(groups, 'org')}`),
  },
  // "the police are led by X", "the Mission, headed by X", "It was founded in 2024 by X".
  {
    pattern: new RegExp(
      String.raw`(?:^|(?<=[,.;:“”"] |\b(?:and|of|from|for|in|by|on) ))${ORG}(?:, which)?,?(?: (?:is|are|was|were|has been|have been|had been|being|is being|was being))?(?: being| jointly| now| still| long)? (?<verb>${DONE})(?: (?:in|since|from|for|at|during|throughout)(?: [\p{L}\d’'-]+){1,4}?| (?:[\p{L}\d]+ ){1,3}ago| (?:last|this|that) \p{L}+)? by (?:[\p{L}'’-]+ ){0,5}?${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => byVerb(groupOf(groups, 'verb'), groupOf(groups, 'org')),
  },
  // "Heading the team is X".
  {
    pattern: new RegExp(
      String.raw`\b(?<verb>Heading|Leading|Commanding|Chairing|heading|leading|at the head of) ${ORG} (?:is|was|were|are) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => byVerb(groupOf(groups, 'verb').toLowerCase(), groupOf(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `(?<org>[^,.;:“”"]{2,60}), (?:over|of) which ${RANKED_NAME} (?<verb>presides|presided)`,
      'gdu',
    ),
    read: (groups) => byVerb('presides', groupOf(groups, 'org')),
  },
  {
    pattern: new RegExp(
      `\\b[Uu]nder (?:the )?(?<noun>captaincy|leadership|command|presidency|chairmanship) of ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) =>
      roleOf(
        { captaincy: 'captain', presidency: 'president', chairmanship: 'chair' }[groupOf(groups, 'noun')] ??
          'head',
        'post',
      ),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,? who)? (?:holds|held|has) the (?:portfolio of (?:the )?(?<a>\\p{L}+)|(?<b>\\p{L}+) portfolio)`,
      'gdu',
    ),
    read: (groups) => roleOf('minister', 'post', groups['a'] ?? groupOf(groups, 'b')),
  },
  // "X has taken over the finance portfolio (for the time being)".
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,? who)?(?: (?:has|had|will|is))*(?: also| now| provisionally| temporarily)? (?:taken over|took over|takes over|take over|taking over|taken on|took on|taken charge of|took charge of|minding|running) the (?:(?<a>\\p{L}+) (?:portfolio|ministry|brief)|(?:portfolio|ministry|brief) of (?:the )?(?<b>\\p{L}+))(?<how>(?: [\\p{L}]+){0,6})`,
      'gdu',
    ),
    read: (groups) =>
      roleOf('minister', 'post', groups['a'] ?? groupOf(groups, 'b')).map((one) => ({
        ...one,
        tenure: /\b(?:time being|meantime|temporarily|provisionally|interim|until|weeks)\b/u.test(
          groupOf(groups, 'how'),
        )
          ? 'acting'
          : one.tenure,
      })),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,? who)? (?:sits|sat|is|was) (?:now )?in the (?<ph>[\\p{L} ]{3,30})['’]s (?:chair|seat|office)`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X in his capacity as chief of staff", "X, who has presided over the assembly as its Speaker".
  {
    pattern: new RegExp(
      `${RANKED_NAME}[^.;:“”"\\ue000-\\uf8ff]{0,60}? in (?:his|her) (?:capacity|role|function) as (?<ph>[^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: (?:has|had|is|was|now))* (?:stood|stands|sat|sits|presided|presides|governed|governs|ruled|rules|reigned|shuttled|worked|acted|acts|went)(?: [^,.;:“”"\\ue000-\\uf8ff]{2,60}?)? as (?:its |their |the |sole )?(?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post'),
  },
  // "The mediator, the retired judge X", "her brother, the cellist X".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))(?<ph>(?:The|the|Its|its|His|his|Her|her|Their|their) [^,.;:“”"\\ue000-\\uf8ff]{3,60}), (?:the|an?) (?:[\\p{Ll}-]+ ){1,4}${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'post' || role.sort === 'kin'),
  },
  // "X, whose son he is": what X is to him.
  {
    pattern: new RegExp(
      `${RANKED_NAME}, whose (?:elder |older |younger |eldest |youngest |only |half-|twin )?(?<kin>\\p{Ll}+(?:-in-law)?) (?:he|she|${NAME}) (?:is|was)\\b`,
      'gdu',
    ),
    read: (groups) => inverseOf(groupOf(groups, 'kin')),
  },
  // "Judge X, presiding,".
  {
    pattern: new RegExp(`(?:Judge|Justice|Magistrate),? ${RANKED_NAME}, presiding(?=[,.;])`, 'gdu'),
    read: () => roleOf('presiding judge', 'post'),
  },
  // "At the mission's helm is X".
  {
    pattern: new RegExp(
      `\\b[Aa]t (?<org>(?:the |its |their )[^,.;:“”"]{2,50}?)['’]s? (?:helm|head|top) (?:is|was|stands|stood|sits) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => roleOf('head', 'post', groupOf(groups, 'org')),
  },
  // "X is treasurer of the union", "X became head of the bank".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?,? (?:is|was|has been|had been|remains|became|stays|stayed)(?: also| still| now)? (?<ph>\\p{Ll}+(?:[- ]\\p{Ll}+)? (?:of|for|to|at) [^.;:“”"]{3,70})`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph')).filter(
        ({ role }) => role.sort === 'post' || role.sort === 'tie' || role.sort === 'kin',
      ),
  },
  ...POST_PATTERNS,
  // "X had been aboard only as the cook", "X was travelling merely as a passenger".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: [\\p{Ll}'’-]+){1,6}? (?:only |merely |simply |just |solely )as (?<ph>(?:an?|the|its|his|her|their|\\p{L}+['’]s) [^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X served in the battalion as a paramedic".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: (?:is|was|had|has|been))* (?:served|serves|aboard|travelling|traveling|travelled|sailed|sailing|flew|flying|joined|came|went|arrived|there|present|hired|taken on|signed on|kept|lived|living|earned \\p{L}+ living|made \\p{L}+ living)(?: [^,.;:“”"]{2,40}?)? as (?<ph>(?:an?|the|its|his|her|their|\\p{L}+['’]s) [^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'calling' || role.sort === 'side'),
  },
  // "X was at the controls", "X was flying the plane".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?: (?:was|had been))? (?:at the (?:controls|wheel|helm)|behind the wheel|driving|flying it|piloting|steering)\\b`,
      'gdu',
    ),
    read: () => roleOf('at the controls', 'post'),
  },
  // "X, prosecuting", "X, appearing for the defence".
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,? (?:who )?(?:is |was )?(?:appearing|appeared|acting|speaking))?,? (?<ph>prosecuting|defending|for the (?:defence|defense|prosecution|state|crown|accused))\\b`,
      'gdu',
    ),
    read: (groups) =>
      roleOf(
        /prosec|state|crown/u.test(groupOf(groups, 'ph'))
          ? 'court: for the prosecution'
          : 'court: for the defence',
        'side',
      ),
  },
  // "Among the freed hostages was X".
  {
    pattern: new RegExp(
      String.raw`\b[Aa]mong (?<ph>[^,.;:“”"]{4,40}?)s (?:who [^,.;]{3,30} )?(?:is|was|were|are) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X, who bought the house", "X rented a studio".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)? (?<verb>bought|owns|owned|rented|rents|leased) (?<org>the|an?|its|that)\\b`,
      'gdu',
    ),
    read: (groups) =>
      roleOf(
        /^(?:bought|own)/u.test(groupOf(groups, 'verb')) ? 'the house: its owner' : 'the house: a tenant',
        'side',
      ),
  },
  // "X was standing for the Alliance".
  {
    pattern: new RegExp(
      `${RANKED_NAME}(?:,[^,.;:“”"]{3,30},)?(?:,? who)? (?:is|was|had been)?(?: also)? ?(?:standing|running|campaigning|stood|ran) for ${ORG}(?=[,.;:“”"–—()]|$)`,
      'gdu',
    ),
    read: (groups) => roleOf('candidate', 'part', groupOf(groups, 'org')),
  },
  // "X was the one who operated".
  {
    pattern: new RegExp(
      `${RANKED_NAME} was the one who operated|\\boperated on by ${RANKED_NAME.replace('<n>', '<m>')}`,
      'gdu',
    ),
    read: () => roleOf('surgeon', 'post'),
  },
  // "X, the interpreter, who is no kin of his".
  {
    pattern: new RegExp(
      `${RANKED_NAME}[^.;:“”"\\ue000-\\uf8ff]{1,80}\\b(?:no kin|no relation|no relative|not related(?= to (?:him|her|them|the (?:family|victims?|dead|deceased|accused|suspect|couple))\\b|[,.;])|not a relative|unrelated to (?:him|her|them|the family)|strangers? to (?:the family|him|her|each other)|no (?:blood )?tie to|no blood tie|no family tie|not (?:his|her|their) (?:brother|sister|son|daughter|father|mother|wife|husband|cousin)|hardly knew (?:him|her|them)|(?:had )?never met (?:him|her|them)|barely knew (?:him|her|them)|did not know (?:him|her))\\b`,
      'gdu',
    ),
    read: () => roleOf('no kin', 'part'),
  },
  // "X, who never worked for the firm".
  {
    pattern: new RegExp(
      `${RANKED_NAME}[^.;:“”"\\ue000-\\uf8ff]{0,60}\\b(?:never (?:worked for|worked at|served in|served on|belonged to)) ${ORG}(?=[,.;:“”"–—()]| (?:and|but|told|said)|$)`,
      'gdu',
    ),
    read: (groups) => roleOf('outsider', 'part', groupOf(groups, 'org')),
  },
  // "X is employed as cook", "X, who worked as a pilot".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?(?: (?:is|was|has|had|been|have))* (?:employed|worked|works|working|serving|served|serves|hired|appeared|acted|acting)(?: [^,.;:“”"]{2,30}?)? as (?:an? |the |its |their |his |her )?(?<ph>[^,.;:“”"]{3,50})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "They knew X as a priest", "X was described as a trader", "known to neighbours as a priest".
  {
    pattern: new RegExp(
      `\\b(?:knew|know|known|described|describes?|describing|remember(?:ed|s)?|recalled|identified|named|introduced|listed|presented|regarded|saw|took|hired|employed|cited|appointed|chose|picked|installed|elected) (?:(?:the|an?) (?:[\\p{Ll}-]+ ){0,2}?[\\p{Ll}-]+ )?${RANKED_NAME}(?: only| simply| merely)? as (?<ph>[^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) =>
      rolePhrase(groupOf(groups, 'ph')).filter(
        ({ role }) =>
          role.sort === 'post' || /^(?:an?|the|his|her|their|its|one of) /u.test(groupOf(groups, 'ph')),
      ),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?,? (?:is|was|had been|has been) (?:known|described|remembered|identified|named|introduced|listed|presented|regarded|registered|cited|unmasked|revealed|passed off)(?: [^,.;:“”"]{2,30}?)? as (?<ph>(?:an?|the|his|her|their|its|one of) [^,.;:“”"]{3,60})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  {
    pattern: new RegExp(
      `${RANKED_NAME}, (?<ph>(?:${NAME}['’]s )?[^,.;:“”"\\ue000-\\uf8ff]{3,90})(?=[,.;:“”"–—()]|$)`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X, 44, who had put patients to sleep as an anaesthetist".
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE},? who (?:[^,.;:“”"\\ue000-\\uf8ff]{2,60}) as (?:an?|the) (?<ph>[^,.;:“”"]{3,40})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).filter(({ role }) => role.sort === 'calling'),
  },
  // "X and Y were brothers".
  {
    pattern: new RegExp(
      `(?:${NAME} and ${RANKED_NAME}|${RANKED_NAME.replace('<n>', '<m>')} and ${NAME}) (?:is|are|was|were|had been) (?:also |both |twin |full )?(?<ph>brother|sister|cousin|sibling)s\\b`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X, 34, an engineer".
  {
    pattern: new RegExp(
      `${RANKED_NAME},? (?:aged )?\\(?\\d\\d?\\)?,? (?<ph>(?:an?|the|his|her|their|its|our)? ?[^,.;:“”"\\ue000-\\uf8ff]{3,90})(?=[,.;:“”"–—()]|$)`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "X, 34, …, the engineer": a description behind an age and a name of the father.
  {
    pattern: new RegExp(
      `${RANKED_NAME}${AGE}(?:,? who)?,? (?:is|was|has been|had been|remains|became)(?: also| still| now| then)? (?:(?:no|not an?) [^,.;:“”"]{3,30} but )?(?<ph>${WHOSE} [^,.;:“”"\\ue000-\\uf8ff]{3,90})`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')),
  },
  // "The surgeon of the operation was X", "He is the captain of the ship, X".
  {
    pattern: new RegExp(
      `(?:^|(?<=[,;:“”"] ))(?<ph>(?:The|the|An?|an?|His|Her|Their|Its|its) [^,.;:“”"\\ue000-\\uf8ff]{3,60}) (?:is|was) ${RANKED_NAME}`,
      'gdu',
    ),
    read: (groups) => rolePhrase(groupOf(groups, 'ph')).map(asOnlyOne(groupOf(groups, 'ph'))),
  },
]
