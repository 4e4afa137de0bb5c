/** Words that papers, agencies and stations are called by, in the languages that the readers know. */
const MEDIA =
  /(?<![\p{L}\p{M}])(?:times|news|newspaper|newswire|wire|post|herald|tribune|gazette|journal|press|agency|daily|weekly|mail|observer|chronicle|telegraph|mirror|globe|dispatch|courier|examiner|bulletin|sentinel|reporter|magazine|media|radio|tv|television|broadcasting|network|online|zeitung|tagblatt|tageblatt|anzeiger|kurier|rundschau|nachrichten|presse|rundfunk|courrier|dépêche|quotidien|hebdo|diario|periódico|prensa|noticias|jornal|gazzetta|corriere|giornale|газета|вестник|вести|новости|известия|агентство|журнал|صحيفة|جريدة|وكالة|قناة|مجلة|شبكة|إذاعة|روزنامه|خبرگزاری)(?![\p{L}\p{M}])/iu
const COMPOUND = /(?:zeitung|blatt|nachrichten|anzeiger|presse|wire|news)$/iu
const ARTICLE =
  /^(?:[Tt]he|THE|[Ll](?:e|a|es|os)|[EeIi]l|[Dd](?:ie|er|as))\s\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+){0,3}$/u
const QUOTED = /^[«“„"][^«»“”„"]{2,40}[»”“"]$/u
const DOMAIN = /^(?:www\.)?[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){1,2}$/u

/** Further words of mastheads, too common to make an outlet of any piece of a line. */
const MASTHEAD =
  /(?<![\p{L}\p{M}])(?:standard|star|ledger|lantern|argus|echo|advertiser|record|review|banner|beacon|voice|today|independent|guardian|inquirer|enquirer|advocate|clarion|monitor|spectator|standard-bearer|argosy|register|messenger|citizen|republic|press-telegram)(?![\p{L}\p{M}])/iu
/** German papers that are called messengers; other words end so, too. */
const MESSENGER = /^(?!(?:ange|ver|ge|auf|sonder|fahr|über)bote$)\p{Lu}\p{Ll}{2,}bote$/iu
/** How papers end in languages that write without spaces, or put the word last. */
const ENDING =
  /(?:日報|日报|時報|时报|晚報|晚报|新聞|新闻|新聞社|通信社|通訊社|通讯社|週刊|周刊|ニュース|신문|일보|समाचार|टाइम्स)$/u

/** Whether a line over a headline is what the paper is called: few words with capitals, the first or last one telling. */
export function looksLikeMasthead(line: string): boolean {
  const bare = line.replace(/\s+[–—|-]\s.*$/u, '')
  if (bare.length < 3 || bare.length > 50 || /[.!?:;,<>()/]|\d/u.test(bare)) return false
  const words = bare.split(/\s+/u)
  if (ENDING.test(bare)) return words.length <= 3
  if (/(?<!\p{L})\p{Ll}{4}/u.test(bare) || words.length > 5) return false
  if (/^(?:breaking|latest|top|local|world|sports?|business|good|bad|fake) news$/iu.test(bare)) return false
  const first = words[ARTICLE_WORD.test(words[0] ?? '') ? 1 : 0] ?? ''
  return [first, words.at(-1) ?? ''].some(
    (word) => MEDIA.test(word) || MASTHEAD.test(word) || COMPOUND.test(word) || MESSENGER.test(word),
  )
}

const ARTICLE_WORD = /^(?:the|le|la|les|el|il|die|der|das)$/iu

/** Whether a short piece of a line is the name of an outlet rather than of a person. */
export function looksLikeOutlet(text: string): boolean {
  if (text.length < 3 || text.length > 60 || /\d{3}/u.test(text)) return false
  return (
    QUOTED.test(text) ||
    ARTICLE.test(text) ||
    DOMAIN.test(text) ||
    (MEDIA.test(text) && text.split(/\s+/u).length <= 6) ||
    (COMPOUND.test(text) && !/\s/u.test(text) && /^\p{Lu}/u.test(text))
  )
}
