import { baseOf } from '../../claims/lexicon/english-verbs.ts'
import { stemOf } from '../../matching/stemming.ts'

/** Words in a row, each one of several stems or, behind `=`, forms; up to three others may stand between two. */
export type Wording = readonly (readonly string[])[]

/** One of two outcomes that exclude each other. */
export type OutcomeSide = {
  /** What tells it by itself, in a headline and below it. */
  readonly said: readonly Wording[]
  /** What tells it below a headline only, where the rest of the text is about it. */
  readonly shown: readonly Wording[]
  /** What bears it out, but does not tell it by itself. */
  readonly alike: readonly Wording[]
}

/** Two outcomes that exclude each other, of one person or thing. */
export type OutcomeField = {
  readonly name: string
  readonly sides: readonly [OutcomeSide, OutcomeSide]
  /** Whom an outcome is told of: the subject alone, the object as well, or whatever the text is about. */
  readonly theme: 'subject' | 'both' | 'any'
  /** Another one's outcome is no support: one wins, the other loses. */
  readonly own: boolean
}

type Written = readonly [said: string, shown: string, alike: string]

/**
 * What a headline may tell of somebody or something, with what tells the opposite. Wordings are parted by commas,
 * alternatives by strokes; `=` before a word means this form alone.
 */
const FIELDS: readonly (readonly [string, Written, Written])[] = [
  [
    'life',
    [
      'die|dies|died|dead, perish, drown, succumb, pass|passed|passes away, lose|lost|loses life|lives, shot|found dead, =killed, slain',
      '',
      'death, kill, fatal, fatality, corpse, body, bodies, funeral, mourn, murder, slay, buried|burial|bury, autopsy, suicide, obituary, late, execute, assassinate, martyr, massacre, toll, casualty, casualties',
    ],
    [
      'survive, alive, recovering, out danger',
      'sit|sat|sitting up, stable condition, condition stable, critical condition, regain consciousness, intensive care, life support, discharged hospital, in coma, doing well, resting home, fighting|fights|fight life, expected recover',
      'survivor, survival, live|lives|living, recovery, rescue',
    ],
  ],
  [
    'office',
    [
      'resign, quit, quits, step|steps|stepped|stepping down|aside, stand|stands|stood|standing down, walk|walks|walked after|over|amid, resignation accepted, tender|tendered|tenders resignation, bow|bows|bowed out, =sacked, =ousted, =fired, =dismissed',
      '',
      'resignation, sack, oust, fire, dismiss, departure, exit, leave, replace, remove, successor, depart, retire, former, relinquish, gone, end career|tenure, abdicate, topple, relieve, standing, vacate, suspend, stepping',
    ],
    [
      'stay|stays|staying|remain|remains|remained office|post|power|job|charge, cling|clings|clung on|power, keep|keeps|kept job|post, refuse quit|resign, continue office|post',
      'no reason to, sees no reason, no intention of, full confidence, backs|backed him|her|them',
      'stay, remain',
    ],
  ],
  [
    'custody',
    [
      '=freed, =frees, =released, =releases, liberate, walk|walks|walked free, free man|woman, set|sets free, go|goes|went free, let go',
      '',
      'free, release, freedom, liberation, bail, acquit, discharge, parole, let, liberty, return, reunite, home, amnesty, pardon',
    ],
    [
      '=jailed, =detained, =imprisoned, =arrested, =captured, behind bars, locked up',
      'remain|remains|remained|stay|stays|still|kept|keep prison|custody|detention|confinement|jail|captivity|behind|cell|held, still held|detained|captive|hostage, give|surrender passport|passports, going|goes|sent prison|jail, prison|jail for, sentenced prison|jail|years|months, =jailed for',
      'arrest, jail, detain, prison, custody, sentence, capture, seize, detention, cell, imprisonment, hold|held|holding, behind, convict, charge',
    ],
  ],
  [
    'contest',
    [
      'win|wins|won|winning, triumph, victorious, claim|claims|claimed victory, clinch, prevail, =elected',
      '',
      'victory, winner, beat, beaten, defeat, triumphant, champion, title, elect, gold, lead, overcome, secure, earn, land, award, take|takes|took, first, success, edge, crown, thrash, sweep, capture, seal, succeed, best, claim, hand|handed, get|got, majority, contract|contracts, receive|granted|grant, down, reach, advance, progress, through, over, score',
    ],
    [
      'lose|loses|lost|losing, =defeated, =beaten',
      'conceded|concedes defeat',
      'loss, defeat, beat, fall, fell, trail, unsuccessful, fail, slump, crash, loser, down, drop, suffer, miss, deficit, decline, cost',
    ],
  ],
  [
    'stoppage',
    [
      'called|call|calls off, strike|protest|siege|search|blockade|boycott|standoff|war|fighting over|ends|ended|suspended, scrapped, abandoned, cancelled, canceled, =halted, =suspended',
      '',
      'end, suspend, suspension, call off, over, cancel, cancellation, halt, stop, scrap, abandon, postpone, defer, drop, shelve, withdraw, pull, agreement, deal, settle, return work, close, cease, break, broke, finish, lift',
    ],
    [
      'goes|go|going|went on|ahead, continue, carry|carries on, press|presses ahead|on, proceed',
      '',
      'continue, go|goes|going|went, begin, start, resume, ahead, persist, keep|kept, stay, still, extend, remain, last, further, ongoing, maintain, pursue',
    ],
  ],
  [
    'government',
    [
      'survive, win|wins|won confidence, hold|holds on|power',
      '',
      'survival, defeat motion, fail, reject, escape',
    ],
    [
      'brought|bring|brings|bringing down, topple, ousted|ousts|oust, fall|falls|fell|fallen, collapse, lost|lose|loses confidence|vote, voted|vote out',
      '',
      'down, defeat, overthrow, resign, dissolve',
    ],
  ],
  [
    'temper',
    [
      'peaceful, peacefully, without incident, bloodless, without bloodshed',
      '',
      'calm, quiet, non-violent, orderly',
    ],
    [
      'lost|lose life|lives, shot dead, killed|kill|kills, were|was injured|wounded|hurt, dead, died, bloodshed, violent clashes',
      '',
      'violent, violence, clash, riot, injure, wound',
    ],
  ],
  [
    'movement',
    [
      'flee|flees|fled|fleeing, left|leaves country|town|city|capital, =abandons|=abandoned',
      '',
      'flee, flight, leave, left, escape, depart, run|ran, evacuate, gone, exile, flew, abandon, departure, go|went, refugee, refuge, hide|hiding, emigrate, away, slip|slipped, out',
    ],
    [
      'stayed|stays|staying put|behind|on|in, remained|remains in|at',
      'spent|spend|spends night, has|had stayed, stayed',
      'stay, remain',
    ],
  ],
  [
    'arrival',
    [
      'reach|reaches|reached, arrive, land|lands|landed in|on|at, hits|hit, enter|enters|entered',
      '',
      'reach, arrive, arrival, land, hit, enter, touch, get|got, come|came, strike|struck, spread, make|made, entry',
    ],
    [
      'short of, turned|turn back, failed|fails|fail reach',
      'kilometres|kilometers|miles|metres|meters short|away, yet reach|arrive',
      'short',
    ],
  ],
  [
    'verdict',
    [
      'acquitted|acquits|acquit, cleared of, found|not guilty innocent, found innocent, exonerate, walks|walked|walk free',
      '',
      'acquittal, clear, innocent, drop, dismiss, quash, overturn, exonerate, free, collapse',
    ],
    [
      'convicted|convicts|convict, found guilty, =jailed for, =sentenced to, plead|pleads|pleaded guilty, condemned to',
      '',
      'guilty, conviction, convict, sentence, jail, prison, condemn, verdict, fine, admit',
    ],
  ],
  [
    'approval',
    [
      'approve, pass|passes|passed law|bill|budget|motion|reform, back|backs|backed bill|plan|deal|reform, adopt, ratify, endorse, greenlight, wave|waves|waved through',
      '',
      'approve, approval, pass, adopt, adoption, back, ratify, endorse, agree, vote, accept, clear, authorise, support, consent, go-ahead, permission, grant, permit, allow, okay, green, sign, favour, favor, nod',
    ],
    [
      'reject, vote|votes|voted|voting down|against, block, veto, throw|throws|threw|thrown out, turn|turns|turned down, defeated',
      '',
      'rejection, refuse, oppose, veto, block, defeat, fail, deny, vote, against, spurn, dismiss, rebuff, decline, say no, turn, snub, ignore, resist',
    ],
  ],
  [
    'agreement',
    [
      'sign|signs|signed|signing, strike|strikes|struck deal|agreement, reach|reaches|reached deal|agreement|accord, agree|agrees|agreed truce|deal|to|on, clinch deal',
      '',
      'sign, deal, agree, agreement, accord, signature, pact, contract, settle, truce, conclude, memorandum, ceasefire, initial, treaty',
    ],
    [
      'no deal|agreement, talks|talk collapse|collapsed|fail|failed|broke|break|end|ended without, without signature|agreement|deal, unsigned, walk|walked|walks out talks, left without signing',
      '',
      'collapse, fail, failure, breakdown, break, broke, stall, deadlock, impasse, reject',
    ],
  ],
  [
    'safety',
    [
      'found alive|safe|well|unharmed, =rescued, =saved, unhurt, unharmed, unscathed, safe well',
      '',
      'rescue, save, safe, alive, find|found, return, survive, free, evacuate, pull|pulled, unhurt, unharmed, unscathed, bring|brought, recover, help',
    ],
    [
      'still missing|trapped, remain|remains|remained missing|trapped, not found, found dead, body found, body of recovered',
      'search continues|goes',
      'missing, trap, search, lost, lose',
    ],
  ],
  [
    'access',
    [
      'reopen, opens|opened|open again|to, back open, re-open',
      '',
      'open, reopen, resume, restart, access, start, launch, inaugurate, unveil, begin',
    ],
    [
      'remain|remains|remained|stay|stays|stayed|still|kept|keep closed|shut|sealed, shut|shuts down|doors, closed|closes|close to|for|until|doors',
      '',
      'close, closure, shut, seal, block, off, suspend, end, cease',
    ],
  ],
  [
    'admission',
    [
      'admit|admits|admitted, confess|confesses|confessed, pleads|pleaded|plead guilty, owns|owned up',
      '',
      'admission, confess, confession, admit, acknowledge, guilty, concede, accept, apologise, apologize, apology, agree, recognise, recognize, own, plead, acknowledgement, reveal, say|says|said|told, disclose, confirm',
    ],
    [
      'deny|denies|denied|denying, protest|protests|protested innocence, pleads|pleaded not guilty, maintains|maintained innocence, rejects|rejected accusation|accusations|charge|charges|allegation|allegations',
      '',
      'denial, deny, reject, dismiss, refute, dispute, innocent, rubbish, contradict, say|says|said, insist, false, untrue, rebut, defend, not, wrong',
    ],
  ],
  [
    'confirmation',
    [
      'confirm|confirms|confirmed',
      '',
      'confirm, confirmation, announce, acknowledge, say|says|said, disclose, reveal, tell|told, inform, verify, report, state, corroborate, admit, declare',
    ],
    [
      'neither confirm|confirmed, decline|declined|declines|refuse|refused|unable|impossible confirm, unconfirmed, yet confirm|confirmed, without confirmation',
      '',
      'deny, unconfirmed',
    ],
  ],
  [
    'deed',
    [
      'murdered|murders, stole|steals|stolen|stealing, bribed|bribes|bribing, took|takes|taking|accepted|accepts bribe|bribes, embezzled|embezzles|embezzling, defrauded|defrauds|defrauding, poisoned|poisons|poisoning, sabotaged|sabotages|sabotaging, torched|torches|torching, hacked|hacks|hacking, spied|spies|spying, smuggled|smuggles|smuggling, raped|rapes|raping, assaulted|assaults|assaulting, laundered|launders|laundering, forged|forges|forging, rigged|rigs|rigging, plotted|plots|plotting',
      '',
      'convict, guilty, admit, confess, sentence',
    ],
    ['acted alone, innocent of', '', ''],
  ],
]

/** Fields told of the subject of their verbs alone. */
const SUBJECT: ReadonlySet<string> = new Set([
  'deed',
  'contest',
  'movement',
  'agreement',
  'admission',
  'confirmation',
])

/** The fields of outcomes that headlines are read for. */
export const OUTCOME_FIELDS: readonly OutcomeField[] = FIELDS.map(([name, ...sides]) => ({
  name,
  sides: [sideOf(sides[0]), sideOf(sides[1])],
  theme: name === 'temper' ? 'any' : SUBJECT.has(name) ? 'subject' : 'both',
  own: name === 'contest',
}))

function sideOf([said, shown, alike]: Written): OutcomeSide {
  return { said: wordingsOf(said), shown: wordingsOf(shown), alike: wordingsOf(alike) }
}

function wordingsOf(list: string): Wording[] {
  return list
    .split(', ')
    .filter((wording) => wording !== '')
    .map((wording) => wording.split(' ').map((words) => words.split('|').map(keyOf)))
}

function keyOf(word: string): string {
  return word.startsWith('=') ? word : stemOf(baseOf(word), 'en')
}
