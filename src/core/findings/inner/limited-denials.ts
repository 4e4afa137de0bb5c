/** What was not done before, or for long, may have been done now. */
const FORMER =
  /\b(?:since|before|until|previously|in the past|earlier|last (?:year|season|month)|ever|any more|anymore|for (?:\S+ ){0,3}(?:years?|months?|decades?|weeks?|days?)|in (?:\S+ ){0,3}(?:years|decades))\b/iu
/** "As of yet": no word for what was before. */
const NOT_FORMER = /\byet before\b/giu
/** "Nobody else", "not sold lightly": others are denied, or the manner alone. */
const OTHERS =
  /\b(?:else|other|others|more|further|new|another|additional|only|just|merely|alone|enough|easily|lightly|quickly|fully|entirely|completely|directly|simply|necessarily|openly|publicly|willingly)\b/iu

/** Whether a denying clause speaks of an earlier time alone ("had not risen since 2027"), and denies nothing of today. */
export function isOfBefore(clause: string): boolean {
  return FORMER.test(clause.replaceAll(NOT_FORMER, ''))
}

/** Whether it denies others alone, or how something was done, and so tells that it was ("nobody else was held"). */
export function isOfOthers(clause: string): boolean {
  return OTHERS.test(clause)
}
