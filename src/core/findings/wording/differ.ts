import { CARDINALS, TENS } from '../../text/english-number-words.ts'

/** Words for what amounts are of, where their name is no noun: as they follow "differ on". */
const ASKED: Readonly<Record<string, string>> = {
  aboard: 'how many were aboard',
  altitude: 'the altitude',
  arrested: 'how many were arrested',
  abducted: 'how many were abducted',
  attackers: 'how many attackers there were',
  bribe: 'the bribe',
  cost: 'the cost',
  crowd: 'how large the crowd was',
  damage: 'the damage',
  dead: 'how many died',
  debt: 'the debt',
  deficit: 'the deficit',
  displaced: 'how many were displaced',
  escaped: 'how many escaped',
  fine: 'the fine',
  freed: 'how many were freed',
  growth: 'growth',
  hostages: 'how many were held hostage',
  hurt: 'how many were hurt',
  inflation: 'inflation',
  loan: 'the loan',
  loss: 'the loss',
  missing: 'how many are missing',
  price: 'the price',
  prison: 'the prison term',
  profit: 'the profit',
  ransom: 'the ransom',
  rescued: 'how many were rescued',
  revenue: 'the revenue',
  reward: 'the reward',
  salary: 'the pay',
  sick: 'how many fell ill',
  speed: 'the speed',
  strikers: 'how many were on strike',
  treated: 'how many were treated',
  trapped: 'how many were trapped',
  turnout: 'the turnout',
  unemployment: 'unemployment',
  'votes-against': 'how many voted against',
  'votes-cast': 'how many voted',
  'votes-for': 'how many voted in favour',
  withdrawn: 'the sum withdrawn',
}

/** What amounts of a topic answer, as it follows "differ on"; `undefined` where the topic's name says too little. */
export function askedOfAmounts(topic: string): string | undefined {
  return Object.hasOwn(ASKED, topic) ? ASKED[topic] : undefined
}

/** The sentence of a proposal whose question has words: "Reports differ on how many died: 9 against 12." */
export function differOn(asked: string, values: readonly string[], internal: boolean): string {
  const who = internal ? 'One document differs with itself' : 'Reports differ'
  return closed(`${who} on ${asked}: ${values.map(inSentence).join(' against ')}`)
}

/** With a stop, unless the last words bring one: "at 11 p.m." */
export function closed(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(' and ')
}

/** Words that have a capital only where they begin a sentence. */
const SMALL: ReadonlySet<string> = new Set([
  ...(
    'the a an his her its their our my your both all this these that those some no every each another several many few ' +
    'about around nearly almost roughly over under more less fewer at up between just only exactly ' +
    'hundred dozens scores hundreds thousands'
  ).split(' '),
  ...CARDINALS,
  ...TENS,
])

/** Words that begin a sentence, as they stand within one: "The ceasefire" becomes "the ceasefire". */
export function inSentence(words: string): string {
  const [first = ''] = /^\p{Lu}\p{Ll}*/u.exec(words) ?? []
  const small = first.toLowerCase()
  return SMALL.has(small) ? small + words.slice(first.length) : words
}
