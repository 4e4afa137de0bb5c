import type { RoleEntry, RoleVerb } from './lexicon.ts'

function posts(group: RoleEntry['group'], post: string, list: string): RoleEntry[] {
  return list.split(',').map((words) => ({ words: words.trim(), group, post }))
}

/** Posts by what they are called. Plurals are members of a list, so they are `senior`: no single head. */
export const ENGLISH_ROLES: readonly RoleEntry[] = [
  ...posts(
    'head',
    'lead',
    'leader, head, helm, charge, chief, boss, ringleader, supremo, strongman, warlord, kingpin, helmsman',
  ),
  ...posts('head', 'lead', 'supreme leader, paramount leader'),
  ...posts(
    'head',
    'command',
    'commander, commander in chief, commander-in-chief, commandant, commanding officer',
  ),
  ...posts('head', 'command', 'chief commander, police chief, army chief, chief of staff'),
  ...posts(
    'head',
    'chair',
    'chairman, chairwoman, chairperson, chair, board chairman, executive chairman, chairman of the board, chair of the board, chairwoman of the board',
  ),
  ...posts('head', 'president', 'president, club president'),
  ...posts('head', 'chief-executive', 'chief executive officer, chief executive, ceo, managing director'),
  ...posts(
    'head',
    'director',
    'director, director general, director-general, general director, executive director',
  ),
  ...posts('head', 'director', 'administrator, superintendent, governor, curator'),
  ...posts('head', 'secretary', 'secretary general, secretary-general, general secretary, first secretary'),
  ...posts('head', 'manager', 'general manager, manager, coach, head coach, trainer, captain, skipper'),
  ...posts('head', 'editor', 'editor in chief, editor-in-chief, chief editor, publisher'),
  ...posts(
    'head',
    'learning',
    'rector, principal, headmaster, headmistress, headteacher, head teacher, dean',
  ),
  ...posts('head', 'learning', 'chancellor, provost, vice-chancellor, vice chancellor'),
  ...posts('head', 'medical', 'medical director, chief physician, chief doctor, hospital director'),
  ...posts('head', 'faith', 'abbot, abbess, bishop, archbishop, patriarch, grand mufti, imam'),
  ...posts('head', 'government', 'prime minister, premier, chief minister, mayor, king, queen, emir, sultan'),
  ...posts(
    'head',
    'minister',
    'foreign minister, defence minister, defense minister, interior minister, minister',
  ),
  ...posts(
    'head',
    'minister',
    'finance minister, health minister, oil minister, justice minister, culture minister',
  ),
  ...posts('head', 'minister', 'education minister, energy minister, trade minister, transport minister'),
  ...posts('head', 'minister', 'foreign secretary, home secretary, secretary of state, defense secretary'),
  ...posts('head', 'minister', 'defence secretary, treasury secretary, attorney general, secretary'),
  ...posts(
    'co-head',
    'lead',
    'co-leader, co-leaders, co-chair, co-chairs, co-presidents, co-chairman, co-head, co-president, co-director, co-commander',
  ),
  ...posts(
    'deputy',
    'deputy',
    'deputy, second-in-command, second in command, number two, no. 2, vice president',
  ),
  ...posts('deputy', 'deputy', 'vice-president, deputy-commander, deputy-leader, deputy-head, vice-chairman'),
  ...posts(
    'deputy',
    'deputy',
    'lieutenant governor, understudy, right-hand man, vice chairman, deputy-director',
  ),
  ...posts(
    'senior',
    'senior',
    'leaders, heads, chiefs, bosses, commanders, chairmen, presidents, directors, managers, chief executives',
  ),
  ...posts(
    'senior',
    'senior',
    'secretaries, ministers, governors, editors, bishops, captains, coaches, warlords',
  ),
  ...posts(
    'senior',
    'senior',
    'official, officials, executive, executives, officer, officers, organiser, organizer',
  ),
  ...posts(
    'senior',
    'senior',
    'editor, chief financial officer, chief operating officer, treasurer, strategist',
  ),
  ...posts(
    'senior',
    'senior',
    'minority leader, majority leader, minority whip, majority whip, chief whip, whip',
  ),
  ...posts('senior', 'senior', 'chief economist, chief scientist, chief of security, news editor, deputies'),
  ...posts('spokesperson', 'spokesperson', 'spokesman, spokeswoman, spokesperson, spokespeople, spokesmen'),
  ...posts('spokesperson', 'spokesperson', 'press secretary, press officer, spokesmen, press spokesman'),
  ...posts(
    'member',
    'member',
    'member, members, supporter, supporters, fighter, activist, lawmaker, employee',
  ),
  ...posts(
    'member',
    'member',
    'adviser, advisor, advisers, advisors, ally, aide, aides, analyst, researcher',
  ),
  ...posts(
    'member',
    'member',
    'professor, doctor, nurse, surgeon, lawyer, player, striker, goalkeeper, reporter',
  ),
  ...posts('founder', 'founder', 'founder, co-founder, cofounder, founders, founding father'),
]

/** Plurals of posts held by one person at a time, with their singulars. */
export const PLURAL_HEADS: ReadonlyMap<string, string> = new Map([
  ['co-leaders', 'co-leader'],
  ['co-chairs', 'co-chair'],
  ['co-presidents', 'co-president'],
  ['leaders', 'leader'],
  ['heads', 'head'],
  ['chiefs', 'chief'],
  ['bosses', 'boss'],
  ['commanders', 'commander'],
  ['chairmen', 'chairman'],
  ['presidents', 'president'],
  ['directors', 'director'],
  ['managers', 'manager'],
  ['chief executives', 'chief executive'],
])

/** Verbs that say who heads an organisation. `lead` and the rest are exclusive only with a definite organisation. */
export const ENGLISH_ROLE_VERBS: readonly RoleVerb[] = [
  { base: 'lead', present: ['leads', 'lead', 'leading'], past: ['led'], participle: 'led', post: 'lead' },
  {
    base: 'head',
    present: ['heads', 'head', 'heading'],
    past: ['headed'],
    participle: 'headed',
    post: 'lead',
  },
  { base: 'run', present: ['runs', 'running'], past: ['ran'], participle: 'run', post: 'lead' },
  {
    base: 'command',
    present: ['commands', 'command', 'commanding'],
    past: ['commanded'],
    participle: 'commanded',
    post: 'command',
  },
  {
    base: 'chair',
    present: ['chairs', 'chair', 'chairing'],
    past: ['chaired'],
    participle: 'chaired',
    post: 'chair',
  },
  {
    base: 'direct',
    present: ['directs', 'directing'],
    past: ['directed'],
    participle: 'directed',
    post: 'director',
  },
  {
    base: 'manage',
    present: ['manages', 'managing'],
    past: ['managed'],
    participle: 'managed',
    post: 'manager',
  },
  {
    base: 'found',
    present: ['founds'],
    past: ['founded', 'co-founded', 'cofounded'],
    participle: 'founded',
    post: 'founder',
    group: 'founder',
  },
]
