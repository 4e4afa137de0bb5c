import { creditOf } from './credit-line.ts'

/** What lines of an article say about the article itself. All tests look at short lines only, so they are cheap. */

const MARKER =
  /^(?:\p{P}|\s)*(?:\d{1,5}\s+)?(?:(?:all|view|show|readers?['’]?s?|user|leser|top|latest)\s+){0,2}(?:comments?(?: section)?|discussion|responses|replies|reader comments|kommentare?|leserkommentare|leserbriefe|diskussion|commentaires?|r[ée]actions|comentarios?|coment[áa]rios?|commenti|reacties|kommentarer|komentarze|коммента?рии|комментари[ийев]+|коментар[ії]|обсуждение|yorumlar?|التعليقات|تعليقات|تعليق|نظرات|評論|评论|留言|コメント|댓글)(?:\s*[(:[]?\s*\d{0,6}\s*[)\]:]?)(?:\p{P}|\s)*$/iu

/** `3 thoughts on “…”`, `2 responses to “…”`: the headline of the article stands in it. */
const MARKER_WITH_TITLE =
  /^(?:\d{1,5}|one|two|three)\s+(?:thoughts?|comments?|repl(?:y|ies)|responses?|commentaires?|kommentare?|réflexions?)\s+(?:on|to|zu|sur|about)\s+[“"«„'‘]/iu

/** A line that opens the readers' comments: `COMMENTS`, `12 Kommentare`, `تعليقات (3)`, `2 thoughts on “…”`. */
export function isCommentMarker(text: string): boolean {
  return (
    (text.length <= 60 && MARKER.test(text)) ||
    (text.length <= 300 && !text.includes('\n') && MARKER_WITH_TITLE.test(text))
  )
}

/** A marker that can hardly head a part of an article, as `Discussion` or `Responses` can. */
export function isPlainCommentMarker(text: string): boolean {
  return (
    isCommentMarker(text) &&
    !/^\P{L}*(?:discussion|responses|replies|r[ée]actions|reacties|diskussion|обсуждение|نظرات)/iu.test(text)
  )
}

const GLUED_MARKER =
  /[.!?…”"»)]\s{0,3}((?:\d{1,5}\s{0,2})?(?:COMMENTS?|KOMMENTARE|COMMENTAIRES|COMENTARIOS|COMENTÁRIOS|COMMENTI|REACTIES|КОММЕНТАРИИ|YORUMLAR))\s{0,3}$/u

/** Where a comment marker in capitals is glued to the end of a paragraph; UTF-16 offset in `text`, or −1. */
export function gluedMarkerAt(text: string): number {
  const tail = text.slice(-60)
  const found = GLUED_MARKER.exec(tail)
  const marker = found?.[1]
  return found && marker ? text.length - tail.length + found.index + found[0].indexOf(marker) : -1
}

const CREDIT_AT_END =
  /(?:^|[.!)”"]\s)(?:(?:photo|picture|image)\s)?credits?:\s[^.!?:]{2,60}$|[.!)”"]\s(?:photo(?:graph)?|picture|image)s?(?::|\sby)\s\p{Lu}[^.!?:]{2,60}$|[([](?:file\s+)?(?:photo(?:graph)?s?|pictures?|images?|illustration|credit|foto|bild|grafik|crédit|imagen|imagem|фото|صورة|الصورة)(?:\s+(?:by|credit|courtesy(?: of)?|von|par|por|di|de))?\s{0,2}[:/]?\s[^()[\]]{1,90}[)\]]\.?$|\[[^[\]]{2,60}(?:\/|via )\s?(?:AFP|AP|Reuters|EPA|Getty(?: Images)?|dpa|TASS|Anadolu|Xinhua)[^[\]]{0,30}\]$|\((?:AP|Reuters|AFP|EPA|Getty Images|dpa)(?: (?:Photo|file photo))?(?:\/[^()]{1,60})?\)$|(?:©|\(c\))\s?[^.!?]{2,60}$|\((?:\p{Lu}[\p{L}.'’-]+ ){1,3}?\/ ?[^()]{2,40}\)$/iu
const CREDIT_AT_START =
  /^(?:(?:file\s+)?(?:photo(?:graph)?|picture|image|illustration|archivbild|symbolbild|foto|bild|bildquelle|crédit(?: photo)?|photo d['’]archives?|imagen|imagem|фото|صور?ة(?: أرشيفية)?|الصورة)(?: by| credit| courtesy(?: of)?| von| par| por)?\s{0,2}[:/|–-]|\[(?:photo|image|bild|foto|фото|صورة)[:\]]|(?:©|\(c\))\s)/iu

/** Whose page it is, not whose picture. */
const COPYRIGHT = /^(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?\s*(?:19|20)\d\d|all rights reserved\.?$/iu

/** A caption or picture credit: `… in the harbour. (Photo by …)`, `Foto: …`, `[Name/AFP]`. */
export function isCaption(text: string): boolean {
  if (text.length > 600 || COPYRIGHT.test(text)) return false
  return (text.length <= 300 && CREDIT_AT_START.test(text)) || CREDIT_AT_END.test(text.slice(-160))
}

const BYLINE_LABEL =
  /^(?:by|words by|story by|written by|posted by|author|authors|reporter|reported by|reporting by|edited by|additional reporting by|autor(?:in|en)?|redaktion|redakteur(?:in)?|auteur|autrice|autore|автор|авторы|الكاتب|بقلم|كتبت?|إعداد)\s{0,2}[:：]\s{0,2}\S/iu
const GENRE_BY =
  /^(?:(?:An?|Eine?|Une?|Una|Un)\s)?(?:[Oo]pinion|[Aa]nalysis|[Cc]ommentary|[Cc]omment|[Ee]ssay|[Ff]eature|[Rr]eview|Kommentar|Analyse|Gastbeitrag|Bericht|Reportage|Glosse|Essay|[Tt]ribune|[Oo]pinión|[Oo]pinione|[Aa]nalisi)\s(?:by|von|de|di|par|por)\s\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:al|de|van|von|bin|el)[\s-])?\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u
const BYLINE_PLAIN =
  /^(?:(?:Posted|Published|Written|Story|Words|Reported) (?=by ))?(?:By|by|Von|Par|Por|Di|Door|Av|BY|VON|PAR|POR|Text|بقلم|Автор)\s(?:(?:Dr|Prof)\.?\s)?(?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{L}+|de|del|der|van|von|bin|ibn|and|und|et|y|e|&|\p{Script=Arabic}+)(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{L}+|de|del|der|la|van|von|bin|ibn|and|und|et|y|e|i|in|&|\p{Script=Arabic}+)){0,9}(?:(?:\s?[,|•–-]\s?|\s(?:Posted|Published|Updated|posted|published|updated|on(?=\s\p{L}{3,9}\s\d|\s\d))\s)[^!?]{1,80})?$/u
const AUTHOR_NOTE =
  /^(?:(?:Dr|Prof)\.?\s)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:al|de|del|der|van|von|bin|ibn|el|da|di)[\s-])?\p{Lu}[\p{L}\p{M}.'’-]*){1,4},?\s(?:is|ist|est|es|è|—|является)\s(?:an?\s|the\s|our\s|also\s|currently\s|eine?\s|der\s|die\s|un[ea]?\s|el\s|la\s|le\s){0,2}[^.!?]{0,80}?(?:editor|reporter|correspondent|journalist|columnist|contributor|staff writer|freelance|author|writer|producer|fellow|professor|lecturer|analyst|researcher|blogger|redakteur|korrespondent|journaliste|rédact|periodista|corresponsal|редактор|журналист|корреспондент|обозреватель)/u
const REPORTING_BY =
  /^[([]?(?:reporting|additional reporting|writing|editing|compiled|edited|with reporting)\s(?:by|from)\s\p{Lu}|contributed (?:to this|reporting)|^(?:follow|find)\s(?:him|her|them|me)\son\s/iu

/** Who wrote it: `By A. Name`, `Author: …`, `(Reporting by …)`. */
export function isByline(text: string): boolean {
  if (text.length > 420) return false
  if (text.length <= 160 && (BYLINE_LABEL.test(text) || GENRE_BY.test(text) || BYLINE_PLAIN.test(text)))
    return true
  return REPORTING_BY.test(text) || creditOf(text) !== null
}

/**
 * A note on who wrote it: `A. Name is the news editor of …`. Articles say the same of people they report on, so the
 * caller must know that the line stands at the end of the article.
 */
export function isAuthorNote(text: string): boolean {
  return text.length <= 420 && AUTHOR_NOTE.test(text) && !/[“"«„]/u.test(text)
}

const FURNITURE =
  /^(?:this (?:article|story|content) is (?:only )?(?:for|available to) (?:our )?subscribers|already (?:a )?subscribe[rd]|subscribe from|cancel anytime|gift this (?:article|story)|start your (?:free )?trial|you are receiving this|unsubscribe|save (?:article|story|for later)$|(?:last )?(?:updated|published|posted)\b.{0,30}\bago$|\d{1,2} (?:minutes?|hours?|days?) ago$|we use cookies|we value your privacy|accept (?:all )?cookies|this (?:site|website) uses cookies|by (?:continuing to|using) (?:use |browse )?(?:this|our)|like this story\?|enter your email|log ?in to|join the conversation|sort by\b|view (?:all )?comments$|repl(?:y|ies)$|report$|terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|notice)|cookie (?:settings|policy)|☰|your email address will not|required fields|(?:you can )?read (?:this|the) (?:article|story|page|text|report|piece)|share this|subscribe (?:to|now|for)|sign up (?:to|for|now)|click here|print(?: this)?$|email(?: this)?$|tweet$|share$|advertisements?$|sponsored$|tags?:|filed under|topics:|categor(?:y|ies):|source(?:\(s\)|s)?\s?:|url\s?:|link\s?:|via:|all rights reserved|copyright (?:©|\d)|follow us|the views expressed|(?:leave|add|post|write) an? (?:reply|comment)|comments (?:are|have been) (?:closed|disabled|turned off)|no comments(?: yet)?$|be the first to comment|most (?:popular|read|viewed)$|subscribe$|\d{1,3}[ -]min(?:ute)?s?(?: read)?$|back to top|skip to|loading\b.{0,20}$|(?:originally|first) published|this (?:article|story|post|piece) (?:was|has been|is) (?:originally |first |also )?(?:published|updated|amended|corrected|republished)|lesen sie auch|anzeige$|werbung$|teilen$|quelle\s?:|schlagw[oö]rter|lire aussi|à lire aussi|partager$|publicité$|leer (?:más|también)|te puede interesar|compartir$|publicidad$|fuente\s?:|leia (?:mais|também)|leggi anche|condividi$|читайте (?:также|ещё|еще)|читать также|поделиться$|реклама$|источник\s?:|ссылка\s?:|теги\s?:|اقرأ (?:أيضا|المزيد)|إقرأ|شارك$|المصدر\s?:|إعلان$|للمزيد)/iu
/** Openings that sentences of an article can have as well: only a line that is no sentence is furniture. */
const FURNITURE_UNLESS_SENTENCE =
  /^(?:read (?:more|next|also|in\b|the (?:original|full))|(?:see|also read|read also|related|watch|listen|more) ?(?:on|from|also|:|now)|share on|newsletters?\b|support (?:us|our|independent)|donate|continue reading|listen to this|follow \p{Lu}[\p{L} ]{2,40} on|mehr (?:zum thema|dazu)|cookies?\b|editor['’]s picks)/iu
const BARE_URL = /^<?(?:https?:\/\/|www\.)\S+>?$/iu
/** `Page 1 of 2`, a count alone on its line, the head of a mail with an address or a day. */
const PRINTED =
  /\bpage \d{1,3}(?: of |\s?\/\s?)\d{1,3}$|^\d{1,5}$|^(?:from|to|cc|bcc|sent|reply-to|von|an|gesendet|para)\s?:\s.*(?:@|\b(?:19|20)\d\d\b)/iu
const RULE_LINE = /^[\s\p{P}\p{S}_]+$/u
const LINK_TAIL = /\b(?:LINK|HERE|HIER|ICI)\.?$/u

/** Words of a menu: a line that has nothing else is no headline. */
const MENU =
  /^(?:(?:home|world|uk|us|europe|africa|asia|americas|middle east|politics|business|economy|markets|money|sports?|football|news|top stories|latest|opinions?|comment|editorials?|culture|arts?|books|music|film|tv|entertainment|life(?:style)?|style|fashion|food|travel|tech(?:nology)?|science|health|education|environment|climate|weather|video|photos|pictures|podcasts?|live|more|menu|search|sign (?:in|up)|log ?in|register|subscribe|my account|account|e-?paper|newsletters?|shop|jobs|crosswords?|games|what['’]s on|in your area|obituaries|classifieds?|contact(?: us)?|about(?: us)?|local|national|international|region(?:al)?|crime|features?|investigations?)(?:\s{0,3}(?:[|·•>/☰]|\s{2,}|$)\s{0,3}|\s+(?=\p{Lu})))+$/iu

/** Headings of lists of other articles: the lines right below belong to them. */
const LIST_OF_OTHERS =
  /^(?:related(?: (?:articles|stories|content|news|topics|posts|coverage))?|most (?:read|popular|viewed|shared)|read (?:next|more|also)|more (?:on|from|stories|news|about)\b.{0,40}|(?:you )?(?:may|might) also (?:like|be interested)\b.{0,20}|recommended(?: for you)?|trending(?: now)?|popular(?: now| stories)?|top stories|topics?|tags|in this (?:story|article)|what to read next|don['’]t miss|latest(?: news)?|mehr zum thema|lire aussi|à lire aussi|le plus lus?|te puede interesar|leia também|leggi anche|читайте также|اقرأ أيضا)\s{0,2}:?$/iu

/** Whether a line heads a list of other articles: `Related articles`, `Most read`. */
export function opensOtherArticles(line: string): boolean {
  return line.length <= 60 && LIST_OF_OTHERS.test(line.trim())
}

/** `Related articles` with the titles below it, each on a line. */
function isListOfOthers(text: string): boolean {
  const [first = '', ...rest] = text.split('\n', 40)
  return rest.length > 0 && opensOtherArticles(first) && rest.every((line) => line.trim().length <= 120)
}

/** What the page says about itself: sharing lines, links to other articles, rules of asterisks, bare addresses. */
export function isFurniture(text: string): boolean {
  if (isListOfOthers(text.slice(0, 4000))) return true
  if (text.length > 200) return text.length <= 2000 && BARE_URL.test(text)
  if (text.length <= 120 && /^\P{Ll}/u.test(text) && MENU.test(text)) return true
  if (opensOtherArticles(text)) return /^\P{Ll}/u.test(text)
  if (COPYRIGHT.test(text) && text.length <= 140) return true
  if (text.length <= 120 && PRINTED.test(text)) return true
  if (RULE_LINE.test(text) || BARE_URL.test(text) || isCommentMarker(text)) return true
  if (text.length <= 120 && LINK_TAIL.test(text)) return true
  if (FURNITURE_UNLESS_SENTENCE.test(text) && text.length <= 120) return !/[.?]$/u.test(text)
  return FURNITURE.test(text) && !/[“"«„].{20,}[”"»“]/u.test(text)
}

const DATELINE =
  /^[("“]?(?:\p{Lu}[\p{L}\p{M}.'’-]*[,/ ]{1,2}){1,8}(?:\([^()]{2,40}\)|\p{L}{3,10}\.? \d{1,2}(?: \([^()]{2,40}\))?|\d{1,2}\.? \p{L}{3,10}(?: \([^()]{2,40}\))?)?\s?(?:—|–|--?|:)\s|^\p{L}[\p{L} ,.-]{1,40} \((?:[\p{L} ]{2,30})\)\s?(?:—|–|--?|:)?\s/u

/** `BERLIN (dpa) - …`: the place, day and agency before the first sentence. */
export function hasDateline(text: string): boolean {
  return DATELINE.test(text.slice(0, 120))
}
