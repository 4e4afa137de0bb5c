import { wordSet, wordsWith } from './word-list.ts'

export const SAYING_VERBS =
  wordSet(`says said say saying told tells tell added adds adding wrote writes writing asked
  asks argued argues announced announces continued explained explains explaining noted notes noting tweeted declared
  declares stated states stating insisted insists warned warns warning claimed claims claiming responded responds replied
  replies remarked recalled recalls joked quipped concluded complained acknowledged admitted suggested suggests
  described describes testified posted observed commented predicted promised vowed vows emphasized emphasised stressed
  stresses stressing shouted yelled dismissed accused accusing denounced criticized criticised condemned praised mocked
  urged urges urging pledged boasted conceded lamented reported reports answered maintained maintains asserted asserts
  blasted slammed countered termed dubbed opined mused chanted demanded demands repeated reiterated cautioned confirmed
  confirms contended alleged alleges hailed bragged elaborated interjected denied denies denying called calls calling
  quoted reads read believes thinks fumed fumes raged scoffed sighed roared screamed confessed confesses revealed
  reveals disclosed recounted recounts cried whispered thundered exclaimed protested tweets
  sobbed wept remarks quips admits concedes fumes sobs jokes recalls grumbled grumbles snapped gushed beamed murmured
  muttered moaned hissed growled barked pleaded implored intoned replies answers vows pledges laments wonders wondered
  begged bellowed complains boasts predicts assured assures promises proclaimed ventured volunteered objected retorted
  mumbled mumbles stammered stuttered chuckled laughed laughs smiled grinned teased snarled sneered hollered bawled wailed
  whimpered gasped croaked drawled reflected reflects reasoned confided confides divulged hinted intimated guessed
  reminisced remembered remembers attested attests clarified clarifies rejoined echoed echoes swore swears texted emailed
  blogged preached cautions contends comments continues concludes relates recollected informs informed advised advises`)

export const SUBJECT_PRONOUNS = wordsWith<'he' | 'she' | 'they' | 'it'>(
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
)

export const PRONOUN_GENDERS = wordsWith<'he' | 'she'>(
  ['he', 'he him his himself'],
  ['she', 'she her hers herself'],
)

export const AUXILIARIES =
  wordSet(`also then later has had have been was is are were be would once recently further
  again previously repeatedly even himself herself itself themselves now still currently already never reportedly
  allegedly who which that soon only just both did does will formerly separately meanwhile largely
  effectively officially angrily publicly briefly similarly initially subsequently`)

export const FORMER_WORDS =
  wordSet(`former ex ex- then then- late previous onetime one-time sometime erstwhile
  ousted deposed disgraced deceased slain ex-leader retired formerly`)
export const ACTING_WORDS = wordSet('acting interim caretaker provisional temporary')
export const INCOMING_WORDS = wordSet('incoming future next designate elect prospective would-be aspiring')
export const DEPUTY_WORDS = wordSet(
  'deputy vice assistant associate junior under sub second-in-command second',
)
export const JOINT_WORDS = wordSet('co joint co- fellow')
export const SENIOR_WORDS =
  wordSet(`senior regional local district provincial field prominent leading key influential
  midlevel mid-level junior ground low-level several various some many other two three four both religious spiritual
  tribal political military student opposition civic communist business union protest bureau programme program news
  marketing sales section branch division department finance research legal communications media`)
export const NEUTRAL_ROLE_WORDS = wordSet(`new current present overall top supreme powerful longtime long-time
  long-serving veteran newly appointed elected outgoing fiery controversial notorious exiled fugitive charismatic
  embattled popular reclusive first only sole undisputed de facto hardline wanted ageing aging young beloved national
  executive general chief secretive self-proclaimed self-styled current-day incumbent permanent widely recognised
  recognized official billionaire millionaire founding founder's real actual true effective nominal main
  then-current secret shadowy feared longest-serving`)

/** Words that join a person to a post. `former` for the past tense, which speaks of a time that is over. */
export const COPULAS = wordsWith<'current' | 'former'>(
  ['current', 'is are becomes become became remains remain as serves serving be been being named'],
  ['former', 'was were'],
)
export const APPOINTING =
  wordSet(`appointed named elected chosen picked selected installed made declared promoted
  nominated confirmed sworn reelected re-elected appoints names elects hired hires recruited tapped proclaimed put placed`)
export const LEAVING =
  wordSet(`resigned resigns resign quit quits left leaves retired retires ousted removed fired
  sacked dismissed deposed stepped stepping steps replaced replaces succeeded succeeds replacing succeeding resigning
  departed departing dropped suspended`)

export const HEDGES = wordsWith<'alleged' | 'reported' | 'possible'>(
  ['alleged', 'alleged allegedly purported purportedly supposed supposedly accused suspected claimed'],
  [
    'reported',
    'reported reportedly said described considered regarded seen known believed thought according rumoured rumored',
  ],
  [
    'possible',
    'may might could would possibly perhaps probably likely if whether unless should wants hopes hoping expected poised',
  ],
)
export const NEGATIONS = wordSet(
  "not never no nor neither denied denies deny denying isn't wasn't aren't without n't",
)
