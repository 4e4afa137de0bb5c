import { FUNCTION_WORDS } from '../../claims/lexicon/english-names.ts'
import { rolesOfWord } from '../../claims/lexicon/english-people.ts'

/** Words in capitals that make a run no person's name. */
export const NO_PERSON =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|New|Port|River|Lake|Mount|Cape|Street|Road|Bridge|Square|Valley|Ocean|Sea|Island|Islands|City|State|Party|Union|Front|Army|Court|Council|Ministry|Bank|University|School|Hospital|Church|Federation|Association|Committee|Commission|Agency|Authority|Company|Group|Club|United|Zone|Trader|Pearl|Pact|League|Cup|Games|Mission|Marine|Roads|Airport|Station|Hotel|Park|Team|Police|Parliament|Assembly|Senate|House|Eve|Day|War|Prize|Award|Medal|Trophy|Foundation|Institute|Museum|Theatre|Brigade|Movement|Column|Wolves|Guard|Militia|Brothers|Treaty|Act|Plan|Fund|Trust|Line|Express|Tower|Dam|Mine|Prison|Palace|Hall|Centre|Center|College|Province|Post|Times|Daily|Herald|News|Radio|Television|Circle|Cell|Regiments?|Legion|Forces?|Corps|Squad|Network|Alliance|Bloc|Congress|Chamber|Board|Office|Studio|Records|Orchestra|Choir|Restaurant|Inn|Farm|Estate|Market|Mall|Stadium|Arena|Cathedral|Abbey|Temple|Mosque|Castle|Forest|Desert|Coast|Bay|Harbour|Gate|Wharf|Pass|Peak|Hills?|Mountains?|Plain|Lane|Avenue|Way|Regiment|Rebels|Insurgents|List|Watch|Ravens|Falcons|Lions|Tigers|Scorpions|Wing|Reform|Order)$/u

const TITLE =
  /^(?:Defender|Referee|Striker|Goalkeeper|Captain|Skipper|Coach|Manager|President|Minister|Mayor|Governor|Judge|Justice|Principal|Headteacher|Constable|Detective|Inspector|Sergeant|Colonel|General|Little|Italian|German|French|Spanish|Insurer|Owner|Owners|Operator|Bowler|Doctor|Nurse|Teacher|Driver|Pilot|Student|Law|Engineer|Officer|Customs|Prime|Vice|Chief|Deputy|Staff|Speaker|Witness|Leader|Rebel|Junta|Acting|Former|Opposition|Police|Union|Interior|Health|Defence|Defense|Finance|Foreign|Education|Transport|Justice)$/u

/** "Dutch-born", "Vela-based". */
const ORIGIN = /-(?:born|based|bred|educated|trained|raised)$/u

/** Whether a word with a capital is no part of a person's name: a small word, a title, a post. */
export function isNoName(word: string): boolean {
  const small = word.toLowerCase()
  return FUNCTION_WORDS.has(small) || TITLE.test(word) || ORIGIN.test(word) || rolesOfWord(small).length > 0
}
