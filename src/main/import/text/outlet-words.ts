/** Words that papers, agencies and stations are called by, in the languages that the readers know. */
const MEDIA =
  /(?<![\p{L}\p{M}])(?:times|news|newspaper|newswire|wire|post|herald|tribune|gazette|journal|press|agency|daily|weekly|mail|observer|chronicle|telegraph|mirror|globe|dispatch|courier|examiner|bulletin|sentinel|reporter|magazine|media|radio|tv|television|broadcasting|network|online|zeitung|tagblatt|tageblatt|anzeiger|kurier|rundschau|nachrichten|presse|rundfunk|courrier|dépêche|quotidien|hebdo|diario|periódico|prensa|noticias|jornal|gazzetta|corriere|giornale|газета|вести|новости|известия|агентство|журнал|صحيفة|جريدة|وكالة|قناة|مجلة|شبكة|إذاعة|روزنامه|خبرگزاری)(?![\p{L}\p{M}])/iu
const COMPOUND = /(?:zeitung|blatt|nachrichten|anzeiger|presse|wire|news)$/iu
const ARTICLE =
  /^(?:[Tt]he|THE|[Ll](?:e|a|es|os)|[EeIi]l|[Dd](?:ie|er|as))\s\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+){0,3}$/u
const QUOTED = /^[«“„"][^«»“”„"]{2,40}[»”“"]$/u
const DOMAIN = /^(?:www\.)?[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){1,2}$/u

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
