/**
 * What reports tell the time and place of, each with the words and turns that they choose among for it (base forms, a turn
 * by its words in order; `_` stands for up to three words). Wider than WordNet's kin: "go to the polls", "the ballot".
 */
const LISTED: readonly (readonly [string, string, string?])[] = [
  [
    'vote',
    'vote ballot election poll polling referendum voter by-election runoff',
    'go to the poll|cast _ ballot|polling day',
  ],
  [
    'truce',
    'truce ceasefire armistice hostility cessation gun pause',
    'fall silent|pause in the fighting|lay down _ arm|put down|stop fighting|stop shooting|guns fall|cease fire|hold _ fire',
  ],
  [
    'strike-work',
    'strike stoppage walkout walk-out picket',
    'walk out|stop work|down tool|industrial action|lay down tool|day of _ action',
  ],
  ['trial', 'trial hearing jury', 'stand trial|go on trial|face _ jury|in the dock|come to court'],
  [
    'death',
    'die death succumb decease dead murder kill',
    'pass away|the end come|breathe _ last|lose _ life',
  ],
  [
    'arrest',
    'arrest detain capture apprehend seize catch nab custody detention collar',
    'pick up|pick _ up|take into custody|take away|lead away|round up|stop at|take _ from|surprise',
  ],
  [
    'last-seen',
    'vanish disappear sighting disappearance',
    'last see|last hear|last contact|final contact|last radio|set eye|lose contact|last message|no contact|lose touch|last spot|last sign|go missing|see alive',
  ],
  ['quake', 'quake earthquake tremor shock'],
  ['blaze', 'fire blaze flame smoke inferno burn'],
  [
    'attack',
    'attack ambush assault raid loot plunder shoot shooting fire gunfire shot storm stab stabbing knife kill bullet attacker gunman assassinate murder hit',
    'open fire|come under',
  ],
  ['blast', 'blast explosion explode bomb detonate device mine bombing', 'go off|blow up'],
  [
    'approval',
    'authorise authorize approve approval licence license licensing authorisation authorization clearance',
    'give _ go-ahead|give _ green light',
  ],
  [
    'force',
    'collection collect levy charge introduce introduction',
    'come into force|come in force|take effect|enter into force|go into effect|come into effect',
  ],
  ['expiry', 'expire expiry lapse deadline curfew', 'run out|last until|run until|up to|in force until'],
  [
    'surgery',
    'surgery operation operate procedure surgeon transplant',
    'go under the knife|have surgery|undergo surgery',
  ],
  [
    'meeting',
    'meet meeting talk negotiation summit conference gather gathering round session host negotiator delegate delegation',
    'play host|sit down|shut up',
  ],
  ['match', 'match game fixture final', 'play _ match|be play|team meet'],
  ['rally', 'rally demonstration demonstrate protest march gather', 'hold _ protest|take to the street'],
  [
    'crash',
    'crash collide collision derail overturn rollover skid plunge wreck landing land ditch',
    'come down|put down|put _ down|bring _ down|leave the road|leave the highway|run off|go off the road|roll over|turn over|veer off|hit a',
  ],
  ['sinking', 'sink capsize founder reef', 'go down|run aground|turn over|go under|hit a reef'],
  ['fall', 'fall land crash debris remains wreckage', 'come down|bring down|shoot down'],
  [
    'slide',
    'landslide mudslide avalanche bury engulf slide mud collapse',
    'give way|sweep over|cave in|slide on|fall on',
  ],
  [
    'find',
    'find discover discovery recover unearth locate appear retrieve remains fossil',
    'dig out|dig _ out|dig up|come to light|come upon|come across|turn up|pull from',
  ],
  ['warning', 'warning alert alarm warn', 'raise the alarm'],
  ['release', 'release free liberate liberation', 'set free|let go|walk free|go free'],
  ['departure', 'depart departure leave sail', 'take off|set off|set out|set sail|cast off|go away'],
  ['resignation', 'resign resignation quit', 'step down|stand down|give up _ post|hand in|leave office'],
  ['building', 'build plant factory site', 'break ground|be go to|home of|choose as|house'],
  ['bite', 'bite bit shark mauling maul', 'shark strike'],
  ['stay', 'sleep overnight lodge camp', 'pass the night|spend the night|spend _ night|put up'],
  ['located', 'situate locate lie stand'],
  ['birth', 'born birth deliver', 'give birth'],
  ['opening', 'inaugurate inauguration open opening unveil launch', 'open _ door|start work|begin work'],
  ['agreement', 'sign signing initial signature accord deal agreement pact', 'put _ name|put pen'],
  ['wedding', 'marry wedding marriage wed', 'tie the knot'],
  ['funeral', 'funeral bury burial mourner farewell', 'lay to rest'],
  ['theft', 'steal theft burglary rob robbery heist burgle', 'break into|make off'],
  ['flood', 'flood overflow breach burst', 'burst _ bank'],
  ['closing', 'close shut closure bolt padlock', 'shut down|close down|lock up'],
  ['count', 'count recount tally result', 'final result'],
  ['announcement', 'unveil reveal'],
  ['publication', 'publish publication public', 'come out|see the light'],
]

const BEGINNING =
  /^(?:begin|start|commence|beginning|outset|erupt|onset|outbreak|open|opening|launch|introduce|effect|force|from|since|first)$/u
const ENDING =
  /^(?:end|finish|conclude|terminate|cease|last|over|halt|stop|lift|expire|until|till|final|close|deadline|expiry|lapse)$/u

const WORDS = new Map<string, string[]>()
const TURNS = new Map<string, (readonly [readonly string[], string])[]>()
for (const [name, words, turns] of LISTED) {
  for (const word of words.split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), name])
  for (const turn of turns?.split('|') ?? []) {
    const [first = '', ...rest] = turn.split(' ')
    TURNS.set(first, [...(TURNS.get(first) ?? []), [rest, name]])
  }
}

/** Words that a gap of a turn may span. */
const GAP = 3

/** What the word at a place may name, alone or with the words behind it. `lemmas` and `keys` are of one sentence. */
export function doingsAt(lemmas: readonly string[], keys: readonly string[], at: number): readonly string[] {
  const lemma = lemmas[at] ?? ''
  const turns = [
    ...(TURNS.get(lemma) ?? []),
    ...(lemma === keys[at] ? [] : (TURNS.get(keys[at] ?? '') ?? [])),
  ]
  const met = turns.filter(([rest]) => follows(rest, lemmas, keys, at + 1)).map(([, name]) => name)
  return [...(WORDS.get(lemma) ?? []), ...met]
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
