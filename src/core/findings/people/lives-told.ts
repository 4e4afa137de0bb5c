import type { Span } from '../../text/span.ts'
import type { MaskedSentence, NamedPerson, PeopleRead } from './people-read.ts'
import { NAME, personAt } from './people-read.ts'
import { AGE, RANKED_NAME } from './pattern-parts.ts'

/** A sentence tells that somebody is dead, or shows somebody do what nobody does who is. */
export type LifeTold = Span & {
  readonly person: NamedPerson
  readonly state: 'dead' | 'alive'
  /** The words that tell it. */
  readonly words: string
}

/** What may stand behind a name before its verb: an age, an apposition, "who". */
const BEHIND = `${AGE}(?:, (?!whose\\b|and\\b|but\\b)[^,.;:“”"\\ue000-\\uf8ff]{2,70},)?(?:,? who)?,?`
const TITLES = '(?:[\\p{L}’-]+ ){0,4}?'

const DEAD: readonly RegExp[] = [
  new RegExp(
    `${RANKED_NAME}${BEHIND} (?:was|were|is|had been|has been|lies|lay)(?: (?:later|also|then|himself|herself|reportedly))? (?:shot dead|shot and killed|killed|liquidated|executed|gunned down|murdered|beheaded|assassinated|eliminated|stabbed to death|beaten to death|crushed to death|found dead|pronounced dead|dead|buried|laid to rest)\\b`,
    'gdu',
  ),
  new RegExp(
    `${RANKED_NAME}${BEHIND}(?: has| had)? (?:died|perished|drowned|bled to death|succumbed|lost (?:his|her) life|gave (?:his|her) life|fell (?:at the head|in (?:battle|action|combat|the fighting)|defending|fighting|under fire))\\b`,
    'gdu',
  ),
  new RegExp(
    `\\b[Aa]mong (?:the|those) (?:dead|killed|victims|fallen|deceased)(?: \\p{Ll}+){0,3} (?:is|was|are|were) ${TITLES}${RANKED_NAME}`,
    'gdu',
  ),
  new RegExp(
    `\\b(?:killed|killing|shot dead|murdered|liquidated|executed|assassinated|body of|corpse of|coffin of|death of|killing of|murder of|assassination of) ${TITLES}${RANKED_NAME}`,
    'gdu',
  ),
  new RegExp(
    `(?<n>${NAME})['’]s (?:body|corpse|coffin|death|killing|murder|widow|grave)\\b(?! (?:sentence|penalty|row|warrant|threat|squad|wish))`,
    'gdu',
  ),
]

const ALIVE: readonly RegExp[] = [
  // "X told the channel on Thursday", "X is sitting up", "X lives with his sister".
  new RegExp(
    `${RANKED_NAME}${BEHIND} (?:tells|told|says|said|joked|jokes|laughed|laughs|shrugs|shrugged|smiles|smiled|waved|waves)\\b`,
    'gdu',
  ),
  new RegExp(
    `${RANKED_NAME}${BEHIND} (?:is|was) (?:(?:now|still|already) )?(?:sitting|lying|recovering|resting|walking|eating|taking|drinking|waiting|living|staying|in (?:bed|hospital|good health|hiding|custody)|at (?:home|large|liberty)|back (?:home|in|at|on)|home|alive|well|awake|safe|out of danger|on (?:the mend|crutches|(?:his|her) feet)|shown to|presented to|paraded|discharged|freed|released|reunited|carried out alive)\\b`,
    'gdu',
  ),
  new RegExp(
    `${RANKED_NAME}${BEHIND} (?:would like|limps|limped|walks|walked|strolled|hobbled|returned|came home|came back|is back|has come home|has returned|has been (?:discharged|released|freed)|lives|survived|signed autographs|sat|sits|stood|got up)\\b`,
    'gdu',
  ),
  new RegExp(
    `\\b(?:watched|saw|met|visited|interviewed|greeted|embraced|(?:spoke|talked|sat) (?:to|with)) ${TITLES}${RANKED_NAME}(?= |,|\\.)(?!['’]s| dead| lying dead)`,
    'gdu',
  ),
  new RegExp(
    `\\b(?:freed|released|alive|on crutches|on foot|came home|returned)\\b[^.;:“”"\\ue000-\\uf8ff]{0,40}? (?:was|were|is) ${TITLES}${RANKED_NAME}`,
    'gdu',
  ),
]

/** What only may be, was said and is not so, or is told of others. */
const UNSURE =
  /\b(?:rumou?r\p{L}*|fear(?:s|ed)?|might|may|could|would|if|unconfirmed|false|fake|forged|plot\p{L}*|attempt\p{L}*|tried|trying|threat\p{L}*|wanted|not|never|no|denie[sd]|deny|alive|hoax|wrongly|mistakenly|nearly|almost|said to have|presumed|anniversary|years? ago)\b|n['’]t\b/iu
/** What was so before the story, or before the death. */
const BEFORE =
  /\b(?:once|used to|formerly|years? (?:ago|earlier|before)|months? (?:ago|earlier|before)|weeks? (?:ago|earlier|before)|last (?:year|month|week|spring|summer|autumn|winter|time)|last (?:seen|words?)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})|late|posthumous\p{L}*|before (?:his|her) death|would be|memoirs?|diary|book)\b/iu
/** Letters around the words for a death in which something makes it unsure. */
const BEFORE_IT = 60
const BEHIND_IT = 20
const DEATH =
  /\b(?:dead|died|dies|death|killed|killing|murder\p{L}*|body|corpse|funeral|buried|widow|grave|mourn\p{L}*|liquidated|executed|coffin)\b/iu

/** What the sentences of a document below its headline tell of who is dead and who lives (rule S35). */
export function livesIn(read: PeopleRead): LifeTold[] {
  return read.sentences
    .filter(({ headline, text }) => !headline && /[\ue000-\uf8fe]/u.test(text))
    .flatMap((sentence) => [
      ...toldBy(DEAD, 'dead', sentence, read),
      ...(BEFORE.test(sentence.text) || DEATH.test(sentence.text) || CONDITIONAL.test(sentence.text)
        ? []
        : toldBy(ALIVE, 'alive', sentence, read)),
    ])
}

const CONDITIONAL = /\b(?:if|unless|rumou?r\p{L}*|hoped|hopes to|allegedly|not|never|no longer)\b|n['’]t\b/iu

function toldBy(
  patterns: readonly RegExp[],
  state: LifeTold['state'],
  { text, start, pronouns }: MaskedSentence,
  read: PeopleRead,
): LifeTold[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): LifeTold[] => {
      const at = match.indices?.groups?.['n']?.[0]
      // Whom "he said" means is too unsure to make the dead speak.
      const isMeant = at !== undefined && !(state === 'alive' && pronouns.includes(at))
      const person = isMeant ? personAt(read, text, at) : null
      const [from, to] = [match.index, match.index + match[0].length]
      if (
        !person ||
        (state === 'dead' && UNSURE.test(text.slice(Math.max(0, from - BEFORE_IT), to + BEHIND_IT)))
      )
        return []
      // "Counsel for X, said": the comma ends what stands before, unless X stands between two.
      const behind = match[0].replace(/^.*[\ue000-\uf8ff]/u, '')
      if (/^, (?!who\b)[^,]*$/u.test(behind) && !/(?:^|, )$/u.test(text.slice(0, from))) return []
      const words = tellingPart(match[0])
      return [{ person, state, words, start: start + from, end: start + to }]
    }),
  )
}

/** "who was killed", "is sitting", "watched Captain": the words behind the name, else those before it. */
function tellingPart(words: string): string {
  const [before = '', ...behind] = words.split(/[\ue000-\uf8ff]+/u)
  const after = behind.join('').split(', ').at(-1) ?? ''
  return (after.trim() === '' ? before : after).replaceAll(/^[\s,]+|[\s,]+$/gu, '')
}
