/**
 * Stages of one course of things: what is told of one of them is not told of another, though both speak of the same
 * agreement, case or journey. The words of each stage are base forms; families stand apart.
 */
const FAMILIES: readonly (readonly string[])[] = [
  // Agreements, laws and rules.
  [
    'negotiate propose draft table',
    'sign initial conclude shake',
    'ratify endorse adopt approve pass',
    'force effect enter apply begin start commence',
    'expire lapse end terminate',
    'breach violate break',
  ],
  // Proceedings.
  [
    'arrest detain seize capture',
    'charge indict accuse',
    'convict sentence acquit verdict judgment ruling',
    'appeal',
    'release free bail',
    'escape flee',
  ],
  // Deaths.
  ['injure wound hurt burn', 'succumb', 'bury funeral cremate mourn'],
  // Posts.
  ['nominate propose', 'elect appoint name choose', 'inaugurate swear', 'resign quit dismiss sack oust'],
  // Journeys.
  ['depart leave embark sail', 'arrive land dock reach disembark return'],
  // Searches.
  ['vanish disappear miss', 'search', 'find discover recover locate', 'identify'],
  // Conflicts at work.
  ['ballot', 'picket blockade chain lock', 'strike walkout stoppage', 'settle settlement'],
]

const STAGES: ReadonlyMap<string, readonly (readonly [family: number, stage: number])[]> = stagesByWord()

function stagesByWord(): Map<string, (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>()
  for (const [family, stages] of FAMILIES.entries())
    for (const [stage, words] of stages.entries())
      for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), [family, stage]])
  return found
}

/** Whether words name two stages of one course of things, and none that both name. */
export function areOtherStages(a: readonly string[], b: readonly string[]): boolean {
  const [own, others] = [a, b].map((words) => words.flatMap((word) => STAGES.get(word) ?? []))
  if (!own || !others) return false
  return (
    own.some(([family, stage]) => others.some(([f, s]) => f === family && s !== stage)) &&
    !own.some(([family, stage]) => others.some(([f, s]) => f === family && s === stage))
  )
}
