/** Groups of words for one thing that may have a cause, by their stems' base words; `any` stands for all of them. */
export const EFFECT_GROUPS: readonly (readonly [string, RegExp])[] = [
  [
    'any',
    /^(?:incident|accident|tragedy|disaster|catastrophe|event|events|crisis|difficult(?:y|ies)|trouble|troubles|affair|misfortune)$/u,
  ],
  ['death', /^(?:die|dies|died|dead|deaths?|killed|killing|killings|murder|murdered|perished|lives)$/u],
  ['sinking', /^(?:sink|sinks|sank|sunk|sinking|capsized?|capsizing|foundered|keeled|wreck)$/u],
  ['fire', /^(?:fire|fires|blaze|blazes|burned|burnt|inferno)$/u],
  [
    'blast',
    /^(?:explosions?|explode|exploded|blasts?|burst|bursts|bursting|rupture|ruptured|spill|spilled|leak|leaked)$/u,
  ],
  ['crash', /^(?:crash|crashed|crashes|collision|collided|derailed|derailment)$/u],
  [
    'collapse',
    /^(?:collapse|collapsed|ruin|ruined|failed|failure|bankruptcy|bankrupt|insolvency|insolvent|run|downfall)$/u,
  ],
  ['crush', /^(?:crush|crushed|stampede|stampeded|panic|trampled)$/u],
  ['attack', /^(?:attack|attacked|ambush|ambushed|assault|assaulted|shooting|raid|raided)$/u],
  [
    'illness',
    /^(?:cholera|diarrho?ea|sickness|illness|disease|outbreak|epidemic|infections?|poisoning|fever)$/u,
  ],
  ['flood', /^(?:flood|floods|flooded|flooding|landslide|mudslide)$/u],
  ['war', /^(?:war|fighting|clash|clashes|conflict)$/u],
  ['outage', /^(?:outage|blackout|power cut|shutdown|shortage|shortages|delay|delays|closure|closed)$/u],
  ['fall', /^(?:ousted|resigned|resignation|sacked|dismissed|defeat|defeated)$/u],
]

/** Words that link a cause behind them to what stands before: "caused by", "blamed on", "arose from". */
export const CAUSED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:caused|triggered|sparked|provoked|occasioned|brought|started|set)$/u, /^by$/u],
  [/^(?:blamed|pinned)$/u, /^on$/u],
  [/^(?:due|owing|attributed|attributable|ascribed|traced)$/u, /^to$/u],
  [/^(?:arose|arisen|arises|stemmed|stems|resulted|results|came|come|originated)$/u, /^(?:from|out)$/u],
  [/^(?:result|consequence|product|outcome|work)$/u, /^of$/u],
  [/^(?:died|dies|perished)$/u, /^(?:of|from)$/u],
  [/^(?:because)$/u, /./u],
]

/** "Due to resume", "due to testify": what is to happen, and no cause. */
export const SCHEDULED =
  /^(?:resume|begin|start|open|reopen|close|meet|vote|testify|appear|arrive|leave|depart|sail|fly|return|visit|attend|expire|end|take|hold|be|go|speak|report|publish|release|hear|decide|rule|sign|play|face|give|deliver|travel|reach|land|launch|present|announce|retire|stand|receive|pay|run|continue|complete|finish|join|become|come|happen|marry|step|serve|address|discuss|debate|consider|make|move|enter|undergo|stay|last|set|host|compete|perform|tour)$/u

/** Words that link a cause before them to what stands behind: "the gale caused the fire". */
export const CAUSES = /^(?:caused|triggered|sparked|provoked|started|ruined|brought)$/u
