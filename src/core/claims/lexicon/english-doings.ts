import listed from '#resources/lexical/english-doings.json'

const BEGINNING =
  /^(?:begin|start|commence|beginning|outset|erupt|onset|outbreak|open|opening|launch|introduce|effect|force|from|since|first)$/u
const ENDING =
  /^(?:end|finish|conclude|terminate|cease|last|over|halt|stop|lift|expire|until|till|final|close|deadline|expiry|lapse)$/u

/** What is said of much else. */
const WEAK = '~'

const WORDS = new Map<string, string[]>()
const TURNS = new Map<string, (readonly [readonly string[], string])[]>()
for (const { name, words, turns } of listed.doings) {
  for (const word of words.split(' '))
    WORDS.set(bare(word), [...(WORDS.get(bare(word)) ?? []), named(word, name)])
  for (const turn of turns === '' ? [] : turns.split('; ')) {
    const [first = '', ...rest] = bare(turn).split(' ')
    TURNS.set(first, [...(TURNS.get(first) ?? []), [rest, named(turn, name)]])
  }
}

function bare(listedAs: string): string {
  return listedAs.replace(WEAK, '')
}

function named(listedAs: string, doing: string): string {
  return listedAs.startsWith(WEAK) ? `${WEAK}${doing}` : doing
}

/** The doings that both lists have (`doingsAt`), of which one must be said of little else. */
export function sharedDoings(a: readonly string[], b: readonly string[]): string[] {
  return a.flatMap((one) => {
    const name = bare(one)
    return b.includes(name) || (one === name && b.includes(`${WEAK}${name}`)) ? [name] : []
  })
}

/** Words that a gap of a turn may span. */
const GAP = 3

/**
 * What the word at a place may tell, alone or with the words behind it (`resources/lexical/english-doings.json`), names of
 * doings, behind `~` where the word is said of much else. `lemmas` and `keys` are of one sentence.
 */
export function doingsAt(lemmas: readonly string[], keys: readonly string[], at: number): readonly string[] {
  const lemma = lemmas[at] ?? ''
  const turns = [
    ...(TURNS.get(lemma) ?? []),
    ...(lemma === keys[at] ? [] : (TURNS.get(keys[at] ?? '') ?? [])),
  ]
  const met = turns.filter(([rest]) => follows(rest, lemmas, keys, at + 1)).map(([, name]) => name)
  return [...new Set([...(keys[at] === 'according' ? [] : (WORDS.get(lemma) ?? [])), ...met])]
}

function follows(
  rest: readonly string[],
  lemmas: readonly string[],
  keys: readonly string[],
  from: number,
): boolean {
  let at = from
  for (const [index, word] of rest.entries()) {
    if (word === '_') {
      const next = rest[index + 1] ?? ''
      const skip = [0, 1, 2, GAP].find((gap) => lemmas[at + gap] === next || keys[at + gap] === next)
      if (skip === undefined) return false
      at += skip
    } else if (lemmas[at] === word || keys[at] === word) at++
    else return false
  }
  return true
}

export type DoingPhase = 'beginning' | 'ending'

/** Whether a word speaks of a beginning or an end. */
export function phaseOf(word: string): DoingPhase | null {
  if (BEGINNING.test(word)) return 'beginning'
  return ENDING.test(word) ? 'ending' : null
}
