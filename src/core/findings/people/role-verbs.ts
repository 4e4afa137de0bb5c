import type { RoleWord } from '../../claims/lexicon/english-people.ts'
import type { RolePhrase } from './role-phrases.ts'
import { isBodyNoun } from './bodies-before.ts'
import { rolePhrase, tellingWords } from './role-phrases.ts'

/** A role by its value, of what the words for a body tell. */
export function roleOf(value: string, sort: RoleWord['sort'], org = ''): RolePhrase[] {
  const words = org.split(/\s+/u)
  return [
    {
      role: { sort, value },
      said: '',
      field: value === 'minister' ? (tellingWords(words)[0] ?? null) : null,
      of: tellingWords(words),
      named: tellingWords(words.filter((word) => /^\p{Lu}/u.test(word))),
      tenure: /\b(?:former|until)\b/u.test(org) ? 'former' : 'current',
    },
  ]
}

/** What a verb makes of the one who does it. */
export function byVerb(verb: string, org: string): RolePhrase[] {
  if (verb.startsWith('chair'))
    return /meeting|session|hearing|talks|panel/u.test(org) ? [] : roleOf('chair', 'post', org)
  if (verb.startsWith('presid'))
    return /trial|hearing|\bcase\b|bench|tribunal|court/u.test(org)
      ? roleOf('presiding judge', 'post')
      : /meeting|session|ceremony|service|talks|wedding|funeral|mass/u.test(org)
        ? []
        : roleOf('president', 'post', org)
  if (/^(?:captain|skipper)/u.test(verb)) return roleOf('captain', 'post', org)
  if (verb.startsWith('coach') || (/^(?:led|run|headed)$/u.test(verb) && /\b(?:bench|dugout)\b/u.test(org)))
    return roleOf('coach', 'post', org)
  if (/^(?:found|co-found|establish|set up|creat|start)/u.test(verb))
    return FOUNDED.test(org) || /\p{Lu}/u.test(org) || org === 'it' || org.split(' ').some(isBodyNoun)
      ? roleOf('founder', 'post', org)
      : []
  if (/^(?:flown|piloted|driven|steered)$/u.test(verb)) return roleOf('at the controls', 'post', '')
  if (verb === 'occupied')
    return rolePhrase(/(\p{L}+(?: \p{L}+)?)[’']s (?:chair|seat|office)$/u.exec(org)?.[1] ?? '')
  if (
    /^(?:leads?|led|leading)$/u.test(verb) &&
    /\b(?:to|into|by|with|from|way|race|table|poll|pack|attack|raid|charge)\b/u.test(org)
  )
    return []
  if (
    /^(?:run|ran|runs)$/u.test(verb) &&
    (!/^(?:the|a|its|his|her)\b|^\p{Lu}/iu.test(org) || NOT_RUN.test(org))
  )
    return []
  if (verb.startsWith('command') && SHIP.test(org)) return roleOf('captain', 'post', org)
  if (!/\b(?:public|parliamentary|independent|judicial)\b/u.test(org) && INVESTIGATION.test(org))
    return roleOf('chief investigator', 'post', org)
  return roleOf('head', 'post', org)
}

/** What is founded beside the bodies that the lists of organisations have. */
const FOUNDED =
  /\b(?:firm|company|business|charity|club|school|newspaper|paper|church|orchestra|festival|cooperative|start-?up|works|shop|mill|brewery|yard|theatre|outfit|network|umbrella)\b/u

/** What is run without being anybody's. */
const NOT_RUN =
  /\b(?:race|marathon|relay|story|article|report|campaign|errands?|tests?|risk|gauntlet|pack|adverts?)$|\b(?:metres|meters|miles|kilomet(?:re|er)s)\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|day\b/iu
const SHIP =
  /\b(?:ship|vessel|tanker|trawler|freighter|ferry|barge|tug|boat|coaster|frigate|corvette|yacht|submarine|cutter)$/iu
const INVESTIGATION = /\b(?:inquiry|enquiry|investigation|probe|manhunt|murder hunt|detectives)$/iu
