/** Words of what is done again and again: alone they do not tell that two reports speak of one thing. */
const OFTEN =
  /^(?:take|meet|send|receive|show|case|see|visit|work|pay|move|change|offer|talk|session|meeting|return|stay|reach|pass|join|bring|give|present|appear|gather|call|ask|turn|run|use|write|read|play|live|help|wait|want|look)$/u

/** Whether a base form is said of what happens often. */
export function isSaidOfMuch(lemma: string): boolean {
  return OFTEN.test(lemma)
}
