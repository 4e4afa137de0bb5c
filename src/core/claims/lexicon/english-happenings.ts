/** Words for what happens at a time or place, by the happening that reports choose among them for. */
const LISTED: readonly (readonly [string, string, string?])[] = [
  [
    'sinking',
    'sink capsize founder keel shipwreck sinking capsizing capsizal',
    'turn over|go down|go under|keel over|roll over',
  ],
  [
    'violence',
    'shoot shooting gunfire firing shell shelling bombard bombardment cannonade barrage salvo attack ambush raid assault storm murder kill killing assassinate assassination slay stab stabbing gunshot explode explosion blast detonate detonation bombing clash fighting battle skirmish firefight airstrike open-fire massacre hostility',
    'open fire|go off|blow up|open up|come under',
  ],
  ['blaze', 'blaze inferno flame', 'burn down|catch fire'],
  ['crash', 'crash collide collision derail derailment'],
  ['collapse', 'collapse landslide mudslide avalanche rupture breach', 'give way|cave in'],
  ['quake', 'quake earthquake tremor'],
  ['departure', 'depart departure takeoff take-off', 'take off|lift off|set sail|set out|cast off'],
  ['arrest', 'arrest detain detention apprehend capture', 'pick up|lead away|round up|take away'],
  ['release', 'release free liberate liberation liberty handover', 'hand over|set free|let go'],
  ['death', 'die death succumb decease', 'pass away'],
  ['closing', 'close shut bolt closure padlock', 'shut down|close down|lock up'],
  ['operation', 'operation dispersal disperse eviction evict crackdown', 'break up|move in|move on'],
  ['crush', 'crush stampede'],
  ['count', 'count recount counting tally'],
  ['vote', 'vote ballot'],
  ['verdict', 'verdict sentence convict acquit conviction acquittal judgement judgment'],
  ['signing', 'sign signing signature'],
  [
    'resignation',
    'resign resignation quit oust dismiss dismissal sack',
    'step down|stand down|boot out|kick out|throw out|force out|relieve of',
  ],
  ['abduction', 'abduct abduction kidnap kidnapping hijack'],
]

const WORDS = new Map<string, string>()
const TWO_WORDS = new Map<string, string>()
for (const [name, words, turns] of LISTED) {
  for (const word of words.split(' ')) WORDS.set(word, name)
  for (const turn of turns?.split('|') ?? []) TWO_WORDS.set(turn, name)
}

/** The happening that a base form names, or with the word behind it ("turn over"), or `null`. */
export function happeningOf(lemma: string, next: string): string | null {
  return TWO_WORDS.get(`${lemma} ${next}`) ?? WORDS.get(lemma) ?? null
}

/** Happenings that two reports may name for one. */
const KINDRED: readonly (readonly string[])[] = [
  ['violence', 'operation'],
  ['violence', 'crush', 'operation'],
  ['blaze', 'violence'],
]

/** Whether two happenings may be one under two words. */
export function areKindred(a: string, b: string): boolean {
  return a === b || KINDRED.some((group) => group.includes(a) && group.includes(b))
}
