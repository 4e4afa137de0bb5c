const CHARGE =
  /\b(?:murder|manslaughter|homicide|assault|rape|theft|robbery|burglary|fraud|embezzlement|bribery|corruption|treason|perjury|arson|kidnapping|abduction|extortion|blackmail|smuggling|trafficking|espionage|spying|terrorism|forgery|laundering|conspiracy|negligence|neglect|poaching|stalking|libel|contempt|obstruction|possession|speeding|desertion|mutiny|sabotage|incitement|sedition|evasion)\b/giu

/** "Of murder he was acquitted", "guilty of manslaughter": verdicts on charges of which the two have none in common. */
export function areOfTwoCharges(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => [...text.toLowerCase().matchAll(CHARGE)].map(([word]) => word))
  if (!left || !right || left.length === 0 || right.length === 0) return false
  return !left.some((word) => right.includes(word))
}
