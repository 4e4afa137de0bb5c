import type { RoleFrame } from './lexicon.ts'

/** Nouns for holding the head of an organisation, after verbs of taking, holding and giving. */
const LEADERSHIP =
  'reins|helm|leadership|command|control|charge|presidency|chairmanship|captaincy|directorship|directorate'
const RULING = 'leadership|command|control|presidency|chairmanship|captaincy|directorship'

/** Ways to give a post that no single verb or noun carries. The word marked `^` is the one looked for first. */
export const ENGLISH_ROLE_FRAMES: readonly RoleFrame[] = [
  head('S ^presides|presiding over O'),
  head('S ^presided over O', { past: true }),
  head(`S ^took|takes|taken|assumed|assumes|seized|inherited over? the? ${LEADERSHIP} of O`),
  head(
    'S ^won|secured|began|begins|started|starts|serving|serves a|another|his|her|the first|second|third|fourth|fifth|new? term|mandate|stint as R of O',
  ),
  head(`S ^held|holds|retained|retains|kept the ${RULING} of O`),
  head('S ^handed|hands|passed|passes|ceded|gave|yielded|relinquished over? the? ' + RULING + '|reins of O', {
    tenure: 'former',
  }),
  head(
    '^handed|hands|passed|passes|ceded|gave|yielded|turned over? the? ' + RULING + '|reins of O over? to P',
  ),
  head(
    `^${RULING}|reins of O has|have|had|was|were|is? been? passed|passes|went|goes|given|handed|transferred|fell|entrusted over? to|on P`,
  ),
  head(
    'PB , ^whom O calls|call|called|considers|consider|regards|regard|see|sees|recognises as? its|their R',
  ),
  head('S ^said|believed|thought|known|understood|reported|alleged|rumoured|claims|claimed|purports to V O'),
  head('S , ^said|believed|thought|understood|reported|alleged|rumoured to V O'),
  head('OB ^has|have|gets|got|found a|an R , P'),
  head('OB , of ^which P is the R'),
  head('OB , of ^which P was the R', { past: true }),
  head('OB ,? ^which|that|whom P V'),
  head('OB , ^with P in command|charge|control'),
  head('OB , ^with P at its|the head|helm|top'),
  head('OB , ^with P as its|their R'),
  head('^with P at its|the head|helm|top , O'),
  head('^with P as its|their R , O'),
  head('^under the leadership|command|direction|stewardship|chairmanship|presidency of P , O'),
  head('^under P , its|their R , O'),
  head('OB ( ^leader|head|commander|chief|president|chair|chairman|director : P )'),
  head('OB , ^leader|head|commander|chief|president|chair|chairman|director : P'),
  { ...frame('S ^belongs|belonged to O'), group: 'member', post: 'member', words: 'member' },
  head('S ^joined|joins O as R'),
  { ...frame('S ^joined|joins O'), group: 'member', post: 'member', words: 'member' },
  { ...frame('PB , ^deputy to P in|at|of O'), group: 'deputy', post: 'deputy', words: 'deputy' },
  { ...frame('S ^fights|fought|fighting for O'), group: 'member', post: 'member', words: 'member' },
  { ...frame('S ^set|sets up O'), group: 'founder', post: 'founder', words: 'founder' },
  {
    ...frame('S ^speaking|speaks|spoke for O'),
    group: 'spokesperson',
    post: 'spokesperson',
    words: 'spokesperson',
  },
]

function frame(pattern: string): Pick<RoleFrame, 'pattern' | 'past' | 'tenure'> {
  return { pattern, past: false, tenure: 'current' }
}

function head(pattern: string, changes: Partial<RoleFrame> = {}): RoleFrame {
  return { ...frame(pattern), group: 'head', post: 'lead', words: 'leader', ...changes }
}
