import { wordKey } from '../text/words.ts'

/**
 * How common the most common words of a language are, before a case has said anything about it (rule M3).
 * Verbatim and near matches of a language that is not listed work all the same: its words then start from the
 * prior by length, and the case's own counts correct it.
 */
export type WordTier = 'function' | 'very-common' | 'common' | 'familiar'

/** Share of running words for a word of each tier: the middle of the band, after Zipf's law. */
export const TIER_FREQUENCY: Readonly<Record<WordTier, number>> = {
  function: 4e-3,
  'very-common': 9e-4,
  common: 3.5e-4,
  familiar: 1.8e-4,
}

const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the of and to in a an is that for it as was with be by on not he i this are or his from at which but have
    has had they you were their one all we can her there been if more when will would who so no she my its me
    what them than may him these some your do did does into could then now out up about our us any only other such
    over most also after before those said says say because between through during while where under against
    should must being both each very just how why whom whose upon off down own same too yet still however within
    without among since until per via amid though although whether nor else isnt dont didnt wasnt doesnt cant wont
    im youre hes shes theyre weve ive ill id thats theres`,
  de: `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an er hat aus bei
    sie nach wird einen einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch
    man sein wurde sei ich wir ihr ihre seine kann wenn dass daß werden was unter gegen vom schon sagte mich dich
    uns diese dieser dieses wegen zwischen während ohne seit habe hatte waren hätte würde`,
  fr: `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux
    elle ils nous vous cette ces été être avoir fait comme mais ou où leur leurs sa ses on y d l s n qu c j m
    tout tous même entre après avant sans sous lors ont était avait deux dont si très aussi contre depuis`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin
    sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque
    qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora contra`,
  it: `di e il la che in un a per è una sono con non si da come del della le i al gli nel dei alla ha lo delle più
    anche dal ma se o ed nella su questo quella questa degli ai dalla sul suo sua loro stato essere aveva dopo tra`,
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu
    sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos`,
  nl: `de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog naar heeft
    hij ze wordt door over ze zich hebben deze dit worden was kan meer geen werd tegen na wel zou zei die`,
  sv: `och att det i en på är som för av med den till inte om ett har de var jag från han men så kan vi ska när
    sig efter vid nu också eller hade blev sade mot under mellan bara`,
  tr: `ve bir bu da de için ile olarak olan daha çok gibi kadar en o ne sonra var mi ama ki değil ise göre her
    şey ben biz onun oldu olduğu dedi tarafından karşı`,
  ru: `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от
    меня еще нет о из ему теперь когда даже ну если уже или ни быть был него до вас они мы это этот эта эти
    который которая которые при для чтобы также после между под над без через был были сказал заявил`,
  uk: `і в у не що він на я з як а то все вона так його але та ви за би по тільки її було від ще ні о із коли
    навіть якщо вже або бути був до вони ми це цей ця ці який яка які при для щоб також після між під над без`,
  ar: `في من على إلى عن أن إن هذا هذه ذلك تلك التي الذي الذين كان كانت قد لا ما لم لن هو هي هم مع بعد قبل بين كل
    كما أو و ثم حيث عند لكن أي أنه أنها إنه قال قالت وقال بن حتى منذ خلال ضد غير عليه فيه به له لها`,
  fa: `و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شد می های ها ما او پس اما یا گفت شده باید`,
  he: `של את על לא כי עם הוא זה היא גם אם או אל כל מה אני יש אבל הם רק כך אין לו בו אחרי לפני בין אמר`,
  zh: `的 了 在 是 我 他 她 它 们 这 那 有 和 与 不 也 就 都 而 及 或 被 把 对 为 以 于 从 到 将 并 但 说 上 下 中 等`,
  ja: `の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この ため その`,
  particles: `al el bin ibn bint abu van von der den di da dos das du le la st ur ul ad as an ash az ben`,
}

const ENGLISH: Readonly<Record<Exclude<WordTier, 'function'>, string>> = {
  'very-common': `new year years time people first last two three day days week weeks month months state states again once often ever always usually soon almost quite rather enough together around across along
    instead indeed government country world president percent million billion many much made make well back even way here get
    like around use used take took go going come came work part long think know see say told good great group
    company city house home life high public national international united american police man men women
    children family news report reported according including another next four five six several few every
    official officials minister party war military security former called left right set told per cent told
    number market white black including monday tuesday wednesday thursday friday saturday sunday mr mrs`,
  common: `january february march april may june july august september october november december morning night
    today yesterday tomorrow tonight end start started begin began place case point fact problem question order
    power law court judge support plan plans program policy political leader leaders member members office
    foreign force forces attack attacks killed death dead died kill area region local north south east west
    northern southern eastern western central near far away money business economic economy price prices rate
    rates bank oil trade sales share shares tax pay paid cost costs deal agreement talks meeting statement
    announced announcement spokesman spokeswoman spokesperson interview told asked added noted told expected
    likely possible able want wanted need needed help helped keep kept put turn turned give given gave show
    showed shown find found become became leave hold held bring brought happen happened move moved stand run ran
    play played lead led open opened close closed continue continued change changed call calls issue issues
    health school student students university study research system service services water food land building
    street road car hospital air fire side small large big little young old early late later recent recently ago
    second third half hundred thousand dozen least full free real clear hard main major important different
    certain true top best better less lower higher total face hand head eye body name line level period hours
    hour minute minutes record result results effort efforts action actions decision team game win won lost
    vote voters election campaign republican democratic democrat congress senate committee chief director
    executive chairman secretary general department agency ministry council union army soldiers troops border
    peace rights human social media press television book story letter word words mother father son daughter
    wife husband brother friend friends person`,
  familiar: `clearly particularly generally certainly currently finally mainly largely increasingly ability accept access accident account accused across act activity actually address administration
    age agree agreed aid aim alleged allow allowed almost alone already although always amount announce annual
    answer appear appeared approach approved argue army arrest arrested article ask assistant assault attempt
    attention authority authorities available average avoid award ban base based basis battle beat behind
    believe believed benefit bill blame blood board bomb born break broke budget build built cabinet campaign
    cancer candidate capital care carry carried cash cause caused center centre century challenge chance charge
    charged charges check child choice church citizen citizens civil civilian civilians claim claimed claims
    class clean client climate club coach coalition coast cold college comment comments commission commit common
    communities community companies compare competition complete concern concerned concerns condition conditions
    conduct conference confirm confirmed conflict consider considered contract control conviction cooperate
    corporation corruption council count countries couple course cover create created credit crime criminal
    crisis critical criticism current currently customer cut damage danger data date debate debt decade decided
    decline deep defence defense defend delay demand democracy denied deny deputy describe described design
    despite destroy detail details develop development difference difficult diplomatic direct discuss discussed
    disease district document documents dollar dollars door double doubt draw drive drop drug drugs due earlier
    earn easy education effect embassy emergency employees employment energy enforcement enough enter entire
    environment especially estimate estimated event events evidence exchange exist expect experience expert
    experts explain export express extra fail failed fall fear federal feel felt field fight fighting figure
    figures file filed film final financial fine firm fiscal flight floor focus follow followed following
    football forecast form forward fund funds future gas gain german girl goal goals gold growth guard guilty
    gun happy hear heard heart heavy history hit holiday hope hoped host hot hotel hope huge idea identified
    image immediate immediately impact include included increase increased independent industry inflation
    influence information injured injuries inside insurance intelligence interest interests internet invest
    investigation investigators investment investors involved island issue job jobs join joint journal justice
    key kind knew labor labour land language largest launch launched lawyer lawyers learn legal legislation
    light limit limited list live lived living loan look looking loss losses love low majority manager march
    mark markets mass match matter mean means measure measures medical meet message met middle mile miles
    militants mind mission mistake modern moment movement movie murder music myself nation nations natural
    nearly network never newspaper nothing nuclear object offer offered officer officers often oil operation
    operations opinion opportunity opposition option original outside owned owner owners pain paper parents
    parliament particular partner past patients peaceful perhaps personal phone photo physical picture piece
    plant player players please poll poor popular population position positive post potential practice premier
    present pressure pretty prevent previous previously prime prince prison private probably process produce
    product production products profit profits progress project property prosecutor prosecutors protect
    protection protest protesters proposal proposed provide provided province purchase quarter quickly quote
    race radio raise raised range rather reach reached read ready reason rebels receive received reduce refused
    reform refugees regime regional relations release released religious remain remained remains remove reporter
    reporters representative request require required resident residents resolution respond response
    responsibility responsible rest return returned revealed revenue review rise rising risk river rocket role
    room round rule rules safe safety sale save scene science season seat section sector security seek seen sell
    send senior sense sent serious serve served session settlement shares shooting short shot sign signed
    significant similar simply single sister site situation size sold someone something sometimes soon sort
    source sources special speech spend spending spent spokesman staff stage standard statement station stay
    step stock stop stopped store strategy strike strikes strong struggle style subject success successful
    suffer suffered suggest suggested summer suspected suspect suspects taken talk target targeted targets
    task technology tell term terms terror terrorism terrorist test text thank theory thing things third thought
    thousands threat threatened threats throughout title together took tour toward towards town track trade
    training travel treatment trial tried troops trouble trying type unit units value various vehicle victim
    victims victory video view village violence visit voice wait walk wall watch weapons weather website weekend
    weight whole wide wife window winter wish withdraw withdrawal witness wonder workers working worth write
    writing written wrote wrong yes`,
}

/** The tier of each listed word by its key, for the words of any language together: the commonest tier wins. */
export function commonWordTiers(): ReadonlyMap<string, WordTier> {
  tiers ??= buildTiers()
  return tiers
}

let tiers: ReadonlyMap<string, WordTier> | undefined

function buildTiers(): ReadonlyMap<string, WordTier> {
  const built = new Map<string, WordTier>()
  const add = (words: string, tier: WordTier): void => {
    for (const word of words.trim().split(/\s+/u))
      if (!built.has(wordKey(word))) built.set(wordKey(word), tier)
  }
  for (const words of Object.values(FUNCTION_WORDS)) add(words, 'function')
  add(ENGLISH['very-common'], 'very-common')
  add(ENGLISH.common, 'common')
  add(ENGLISH.familiar, 'familiar')
  return built
}

/** The keys of the function words of one language (two-letter code), empty when it is not listed. */
export function functionWordKeys(language: string): ReadonlySet<string> {
  let keys = functionKeys.get(language)
  if (!keys) {
    const listed = FUNCTION_WORDS[language]
    keys = new Set(listed === undefined ? [] : listed.trim().split(/\s+/u).map(wordKey))
    functionKeys.set(language, keys)
  }
  return keys
}

const functionKeys = new Map<string, ReadonlySet<string>>()

/** The languages whose function words are listed, in a fixed order. */
export const LISTED_LANGUAGES: readonly string[] = Object.keys(FUNCTION_WORDS).filter(
  (code) => code !== 'particles',
)

let languagesOfKey: ReadonlyMap<string, readonly number[]> | null = null

/** In which of the listed languages, by their places in that order, a key is a function word. */
export function functionWordLanguages(): ReadonlyMap<string, readonly number[]> {
  if (languagesOfKey) return languagesOfKey
  const languages = new Map<string, number[]>()
  LISTED_LANGUAGES.forEach((language, index) => {
    for (const key of functionWordKeys(language)) {
      const known = languages.get(key)
      if (known) known.push(index)
      else languages.set(key, [index])
    }
  })
  languagesOfKey = languages
  return languages
}
