import type { DocumentId } from '../../documents/source-document.ts'
import type { CaseFacts } from '../reading/case-facts.ts'
import type { Stretch } from './stretch.ts'

/** Words of games, told apart by their stems; a report has many of them. */
const WORDS =
  /\b(?:games?|match(?:es)?|season|coach|team-?mates?|leagues?|championships?|tournament|quarter-?finals?|semi-?finals?|half-?time|quarterback|touchdowns?|innings|wickets?|strikers?|midfielders?|goal-?keeper|penalty|tries|rebounds?|seed(?:ed)?|knock-?out|heavyweight|kick-?off|fly-?half|scrum|fumbles?|playoffs?|winger|back-?hand|fore-?hand|tie-?break|home runs?|free agents?|running back|scrimmage|rushing|rookie|roster|headers?|keeper|crossbar|linebacker|receiver|pitcher|infield|dribbl\p{L}+|grand slam)\b/giu
const LEAST_WORDS = 5
/** Scores: "65 - 53". */
const SCORES = /(?<![\d-])\b\d{1,3}\s?[-–]\s?\d{1,3}\b(?![\d-])/gu
const LEAST_SCORES = 2

/** What a game has many of, and what its players do again and again. */
const PLAY =
  /\b(?:points?|rebounds?|yards?|shots?|touchdowns?|goals?|assists?|pass(?:es|ed)?|wickets?|runs?|innings|sets?|try|tries|penalt(?:y|ies)|leads?|led|half|halftime|quarter|scor(?:e|es|ed|ing)|home|seed|record|chances?|players?|rounds?|fights?|bouts?|convert(?:ed)?|misse[sd]|miss|strikes?|struck|wins?|won|los[et]s?|lost|beat(?:s|en)?|defeat(?:s|ed)?|ball|drives?|fumbles?|intercept\p{L}*|block(?:s|ed|ing)?|improv(?:e|es|ed)|serve|carr(?:y|ies)|scrum|punch(?:es)?|landed|header)\b/iu

/** Whether a document reports on games. */
export function reportsOfPlay(facts: CaseFacts): (id: DocumentId) => boolean {
  const known = new Map<DocumentId, boolean>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const text = facts.document(id)?.text ?? ''
    const words = new Set([...text.matchAll(WORDS)].map(([word]) => word.toLowerCase()))
    const scores = text.match(SCORES)?.length ?? 0
    const is = words.size >= LEAST_WORDS || (words.size >= 3 && scores >= LEAST_SCORES)
    known.set(id, is)
    return is
  }
}

/** Rule F63: whether a sentence tells of play, of which a game has much. */
export function isOfPlay({ sentence }: Stretch): boolean {
  return PLAY.test(sentence)
}
