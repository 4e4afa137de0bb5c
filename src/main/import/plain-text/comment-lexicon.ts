/**
 * Words by which people who chat below an article give themselves away, by language where it matters. They are
 * weighed, never decisive alone: reporting quotes people, and columnists say "I".
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/**
 * First person singular by language (primary subtag). A word of one language is often another word of the next
 * (`du`, `mi`, `mine`), so each list is used for its own language only.
 */
const FIRST_PERSON: { readonly [language: string]: ReadonlySet<string> } = {
  en: words(`i i'm i've i'd i'll im ive me my myself`),
  de: words(`ich mich mir mein meine meinen meinem meiner meines`),
  fr: words(`je j'ai j'avais j'étais j'aime j'espère moi mon mes m'a`),
  es: words(`yo mí mío mía conmigo creo pienso mi mis me`),
  pt: words(`eu meu minha meus minhas mim comigo acho`),
  it: words(`io mio mia miei mie penso credo mi`),
  nl: words(`ik mij mijn me`),
  sv: words(`jag mig min mitt mina`),
  no: words(`jeg meg min mitt mine`),
  da: words(`jeg mig min mit mine`),
  pl: words(`ja mnie mi mój moja moje mną`),
  ru: words(`я меня мне мной мой моя моё мое мои моего моей моих мою`),
  uk: words(`я мене мені мною мій моя моє мої мого моїй`),
  tr: words(`ben benim bana beni bence`),
  ar: words(`أنا انا لي عندي رأيي أنني إنني برأيي بصراحة`),
}

/** Second person. `Sie`, `vous` and `usted` are left out where reporting uses them for others. */
const SECOND_PERSON: { readonly [language: string]: ReadonlySet<string> } = {
  en: words(`you your yours yourself you're you've you'll u ur ya y'all`),
  de: words(`du dich dir dein deine deinen deinem deiner ihr euch euer eure`),
  fr: words(`tu toi ton tes t'es vous votre vos`),
  es: words(`tú ti contigo vosotros vuestro ustedes`),
  pt: words(`você vocês tu teu`),
  it: words(`tu voi vostro vostri`),
  nl: words(`jij je jullie jouw`),
  pl: words(`ty ciebie tobie wy was wam`),
  ru: words(`ты тебя тебе твой твоя твои вы вам вас ваш ваша ваши вами`),
  uk: words(`ти тебе тобі твій ви вам вас ваш ваші`),
  tr: words(`sen sana senin siz sizin size`),
  ar: words(`أنت أنتم لكم انتم انت إنتو`),
}

const NONE: ReadonlySet<string> = new Set()

/** The words by which a language speaks of the speaker and to the reader; none for a language without a list. */
export function personWords(language: string | null): {
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
} {
  const primary = (language ?? 'en').split('-')[0] ?? 'en'
  return { first: FIRST_PERSON[primary] ?? NONE, second: SECOND_PERSON[primary] ?? NONE }
}

/** Slang, interjections and laughter. */
export const SLANG = words(`
  lol lmao rofl omg wtf ffs smh imo imho btw tbh afaik idk haha hahaha hehe yeah yep yup nope huh duh meh wow yikes
  gonna wanna gotta dunno kinda sorta ain't cuz coz dude folks sheeple dont cant wont isnt doesnt didnt thats whats
  naja tja hä quatsch blödsinn
  mdr ptdr ouais
  jaja jajaja jeje kkk rsrs
  ахаха хаха лол ага ну блин
  هههه ههههه والله يعني
`)

/** Insults and oaths, the stems of words. Between quotation marks they are not counted. */
export const INSULT =
  /(?<![\p{L}])(?:fuck|shit|bullsh|asshole|arsehole|bastard|bitch|cunt|whore|moron|idiot|imbecile|stupid|scum|dumb|retard|clown|traitor|coward|puppet|pathetic|disgusting|hypocrit|crap\b|damn|wtf|loser|twat|ass\b|liars?\b|arschl|scheiß|scheiss|verarsch|dumm(?:e[nrms]?)?(?!\p{L})|deppen?|idioten|trottel|lügenpresse|vollpfosten|schwachsinn|merde|connards?|salaud|pute|ordure|gilipollas|mierda|puta|cabr[oó]n|pendej|idiota|imb[eé]cil|stronz|cazzo|vaffanc|merda|блядь?|бляд|сук[аи]|хуй|хуе|пизд|ебан|дерьм|идиот|дебил|мраз|ублюд|урод|тупые?(?!\p{L})|холу[йи]|дурак|бред(?!\p{L})|كلب|كلاب|حمار|حمير|خنزير|خنازير|أغبياء|خونة|تافه|حقير)/giu

/** What a comment begins with and a report does not: agreement, thanks, doubt with the subject left out. */
export const OPENING =
  /^(?:(?:oh|ah|well|hm+|haha|lol|yeah|yes|no|nope|ok|okay|wow|sorry|hey|hi|hello|so)(?:[,.!…]|\s-)\s|(?:not sure|no idea|no doubt about it|sounds like|looks like|seems like|seems to me|guess\b|hope (?:they|he|she|you|it|this|that|we)|wonder (?:if|what|why|how|who|when)|wish (?:they|he|i|we)|agree|agreed|exactly|precisely|absolutely|totally|spot on|so true|true that|well said|well done|good (?:point|article|read|piece|news|riddance|luck|question|job|one)|great (?:article|read|piece|point|job|post|work)|nice (?:article|read|piece|one|try|post)|excellent (?:article|piece|point)|thanks?\b|thank you|love (?:this|it|how)|hate (?:this|it|to)|can['’]?t (?:wait|believe)|couldn['’]t agree|can (?:someone|anyone|anybody)|anyone (?:else|know|who)|does anyone|what a (?:joke|shame|load|mess|great|waste)|what about|who cares|how about|just (?:another|like|wait)|same here|me too|this is (?:why|what i|so|just|bs|ridiculous)|get real\b|keep up the)|(?:genau|stimmt|richtig so|danke|schade|unglaublich|typisch|endlich|toller? (?:artikel|bericht)|guter artikel|kein wunder|ach\b|na ja|naja|tja|was für ein|sehe ich|glaube ich|bin gespannt|hoffentlich)|(?:merci|bravo|d['’]accord|tout à fait|bien dit|n['’]importe quoi|quelle honte|pauvre|bon article|encore un)|(?:gracias|de acuerdo|totalmente|qué vergüenza|buen artículo|excelente (?:artículo|nota)|vaya|ojalá)|(?:obrigad|concordo|parabéns|que vergonha)|(?:grazie|bravi|che vergogna|d['’]accordo)|(?:спасибо|согласен|согласна|точно|полный бред|бред|ага|ну и|да ладно|молодцы|интересно,|жаль|надеюсь|когда же|а что|а вы|какой позор)|(?:شكرا|أحسنت|كلام|صح |حسبي|الله |يا |لعنة|للأسف|والله|اللهم))/iu

/** An opinion in so many words. */
export const OPINION =
  /(?<!\p{L})(?:i (?:think|guess|believe|agree|disagree|hope|wonder|doubt|suspect|bet|know|wish|mean|hate|love|remember|don['’]?t (?:think|know|see|understand|get|believe|care))|imho|in my (?:opinion|view)|if you ask me|my (?:guess|bet|opinion|2 cents|two cents)|now think|makes me|to be honest|let['’]s (?:hope|see|face)|as if|ich (?:finde|glaube|denke|hoffe|frage mich|verstehe nicht|bin der meinung)|meiner meinung|je (?:pense|crois|trouve|suis d['’]accord|ne comprends)|à mon avis|(?:yo )?(?:creo|pienso|opino) que|en mi opinión|na minha opinião|eu acho|acho que|secondo me|penso che|я (?:думаю|считаю|надеюсь|уверен|не понимаю|согласен)|по-моему|мне кажется|на мой взгляд|(?:أنا )?(?:أعتقد|أظن|أرى) أن|في رأيي|برأيي)(?!\p{L})/giu

/** Verbs and prepositions by which reporting says who says so. */
export const ATTRIBUTION =
  /(?<!\p{L})(?:said|says|told|according to|reported|reports|announced|stated|added|claimed|denied|confirmed|warned|tweeted|spokes(?:man|woman|person)|in a statement|officials?|sagte|sagten|erklärte|teilte|teilten|mitteil\p{L}*|laut|zufolge|berichtete?n?|betonte|sprecher(?:in)?|kündigte|hieß es|a (?:déclaré|indiqué|affirmé|annoncé|précisé|ajouté)|ont (?:déclaré|indiqué|annoncé)|selon|porte-parole|dijo|dijeron|afirmó|según|anunció|declaró|señaló|informó|portavoz|disse|afirmou|segundo|anunciou|porta-voz|ha (?:detto|dichiarato|annunciato)|secondo (?:il|la|i|le|quanto)|сказал[аи]?|сообщил[аи]?|сообщает|заявил[аи]?|отметил[аи]?|по словам|по данным|добавил[аи]?|пресс-служб\p{L}*|قال|قالت|وقال|وقالت|أعلن|أعلنت|وأعلن|أكد|أكدت|وأكد|وأضاف|أضاف|ذكرت?|صرح|وفق|وفقا|بحسب|متحدث|المتحدث|بيان)(?!\p{L})/giu

/** What forum software writes around a comment: reply links, votes, ages of posts. */
export const TRACE =
  /(?:^|[\s|·•(])(?:reply|replied|permalink|upvote|downvote|flag|report abuse|like|share|edited|posted by|posted (?:on|at)|in reply to|view replies|show more replies|log in to (?:reply|comment)|antworten|melden|zitieren|gefällt mir|répondre|signaler|j['’]aime|responder|denunciar|me gusta|rispondi|ответить|пожаловаться|нравится|رد|أعجبني)(?:$|[\s|·•)(:\d])|(?:^|\s)(?:\d{1,3}|an?|one) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago\b|\b\d{1,3} ?[hdmwy] ago\b|\bvor (?:\d{1,3}|einer?m?) (?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)\p{L}{0,3}|\bil y a \d{1,3} (?:minutes?|heures?|jours?|mois|ans?)|\bhace \d{1,3} (?:minutos?|horas?|días?|meses|años?)|\d{1,3} (?:минут|час|дн|день|недел|месяц)\p{L}{0,4} назад|منذ \d{1,3} (?:دقيقة|دقائق|ساعة|ساعات|يوم|أيام)/iu

/** Emoticons and pictographs of feeling. */
export const EMOTICON =
  /(?:^|\s)(?:[:;=]['’]?-?[)(DPp/|]|<3|\^\^|xD)(?=$|[\s.,!?])|[\u{1f600}-\u{1f64f}\u{1f44a}-\u{1f44f}\u{1f4a9}\u{1f923}-\u{1f92f}\u{1f970}-\u{1f97a}]/u
