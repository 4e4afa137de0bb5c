/** Irregular English verbs: base, then other forms. */
const IRREGULAR = `arise arose arisen|bear bore borne|beat beat beaten|begin began begun|beg begged begging|bind bound|bite bit bitten|blow blew blown|
break broke broken|bring brought|build built|burn burnt|burst burst|buy bought|catch caught|choose chose chosen|cling clung|come came|
cut cut cutting|dig dug digging|do did done does|draw drew drawn|drink drank drunk|drive drove driven|drop dropped dropping|eat ate eaten|fall fell fallen|
feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|get got gotten getting|give gave given|
go went gone goes|grow grew grown|hang hung|have had has having|hear heard|hide hid hidden|hit hit hitting|hold held|keep kept|know knew known|lay laid|
lead led|leave left|lend lent|let let letting|lie lay lain lying|light lit|lose lost|make made|meet met|pay paid|put put putting|quit quit quitting|
rise rose risen|run ran running|say said|see saw seen|seek sought|sell sold|send sent|set set setting|shake shook shaken|shoot shot|
show shown|shut shut shutting|sing sang sung|sink sank sunk|sit sat sitting|sleep slept|speak spoke spoken|spend spent|spread spread|stand stood|
steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept|swim swam swum swimming|take took taken|teach taught|tear tore torn|
tell told|think thought|throw threw thrown|understand understood|wake woke woken|wear wore worn|win won winning|withdraw withdrew withdrawn|
withstand withstood|write wrote written|die dying|ban banned banning|drown|step stepped stepping|stop stopped stopping|slip slipped slipping|
admit admitted admitting|commit committed committing|acquit acquitted acquitting|scrap scrapped scrapping|grab grabbed|nab nabbed|swap swapped|
cancel cancelled cancelling|repel repelled|sack|veto vetoes vetoed|overturn|overrun overran|rout|refer referred|wed wedded|permit permitted|beget|
flip flipped|drag dragged|plan planned|patrol patrolled|quash|sob|trim trimmed|slam slammed|snap snapped|rip ripped|rob robbed|prefer preferred|oust|topple|
bury buries buried|overthrow overthrew overthrown|redo|rebuild rebuilt|overcome overcame|undergo underwent undergone|inform`

const forms = new Map<string, readonly string[]>()
for (const entry of IRREGULAR.split('|')) {
  const words = entry.trim().split(/\s+/u)
  const [base] = words
  if (base !== undefined) forms.set(base, words)
}

/** All forms of a verb or a noun that is given in its base form, itself the first. A form that no word has does no harm. */
export function formsOf(base: string): readonly string[] {
  const irregular = forms.get(base) ?? []
  const stem = base.replace(/e$/u, '')
  const endsInY = /[^aeiou]y$/u.test(base)
  const regular = endsInY
    ? [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
    : [
        /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`,
        `${base.replace(/e$/u, '')}ed`,
        base.endsWith('ee') ? `${base}ing` : `${stem}ing`,
      ]
  return [...new Set([base, ...irregular, ...regular])]
}
