import { wordSet } from './word-list.ts'

/** Verbs for what comes over people at one moment: a report that gives an hour for one of them gives that of the event. */
const VERBS = wordSet(
  'strike hit crash collide slam smash plough plow derail overturn capsize sink founder explode detonate erupt ignite burst rupture breach collapse crumble topple plunge ram shell bombard bomb attack assault raid storm board invade ambush shoot stab hijack rob burgle loot torpedo engulf sweep bury swoop descend burst-in topple buckle snap subside slide shake rock jolt overrun abduct kidnap flip plummet crumple shatter splinter jackknife nose-dive stampede ignite torch ransack maul gore trample electrocute scald lynch bludgeon knife gun-down mow strafe mortar rocket',
)
/** Verbs that need the word behind them: "ran aground", "gave way", "broke into", "opened fire". */
const WITH_PARTICLE: ReadonlyMap<string, RegExp> = new Map([
  ['run', /^(?:aground|into|off|over|down)$/u],
  ['give', /^(?:way|out)$/u],
  ['break', /^(?:into|out|through|apart|in|loose|up|away|free)$/u],
  ['open', /^fire$/u],
  ['go', /^(?:off|up|over|down|under)$/u],
  ['come', /^(?:down|aboard|under|off|loose|apart|crashing)$/u],
  ['blow', /^(?:up|open|out|apart|down|over)$/u],
  ['move', /^(?:in|on|against)$/u],
  ['cave', /^in$/u],
  ['fall', /^(?:in|over|down|off|onto|apart|from)$/u],
  ['tip', /^over$/u],
  ['turn', /^(?:over|turtle)$/u],
  ['keel', /^over$/u],
  ['roll', /^over$/u],
  ['flip', /^over$/u],
  ['tear', /^(?:through|loose|open|apart)$/u],
  ['rip', /^(?:through|open|apart)$/u],
  ['burst', /^(?:into|in|through|open|out)$/u],
  ['let', /^(?:go|off)$/u],
  ['touch', /^off$/u],
  ['set', /^(?:off|upon)$/u],
  ['bear', /^down$/u],
  ['catch', /^fire$/u],
  ['force', /^(?:open|entry|way)$/u],
  ['enter', /^(?:the|a|an|their|his|her|its|our)$/u],
])
/** Nouns for it, told with "began", "took place", "was heard", "was recorded", or with "first". */
const NOUNS = wordSet(
  'shot gunshot gunfire firing shooting shelling bombardment explosion blast detonation impact collision crash accident attack assault raid storming boarding ambush break-in burglary robbery heist theft eruption quake earthquake tremor shock landslide slide mudslide avalanche rockfall flood wave fire blaze flame inferno collapse breach rupture derailment sinking grounding riot revolt mutiny rising uprising trouble violence fighting clash brawl stampede crush stabbing hijacking abduction kidnapping incident operation disaster catastrophe shell rocket missile drone boot',
)

/** Whether the words from a verb or noun on say that something came over people at one moment. */
export function isOnsetWord(lemma: string, part: 'verb' | 'noun', next: string): boolean {
  if (part === 'noun') return NOUNS.has(lemma)
  return VERBS.has(lemma) || WITH_PARTICLE.get(lemma)?.test(next) === true
}
