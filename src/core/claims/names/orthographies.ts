/**
 * How the words of a name are written elsewhere: the usual German, French and Polish spellings of Slavic and Arabic
 * names in English letters, Ukrainian as Russian, and compounds that are written joined or divided. All functions
 * take folded words.
 */

type Rules = readonly (readonly [RegExp, string])[]

/** A system must change the whole name alike: words of one name are not spelt in two systems. */
const SYSTEMS: readonly Rules[] = [
  // German: Schtschedrin, Wjatscheslaw, Charlamow, Zybulin.
  [
    [/schtsch/gu, 'shch'],
    [/(?<!t)sch/gu, 'sh'],
    [/tsch/gu, 'ch'],
    [/(?<![stc])ch(?=[aeiou])(?<!^sch)/gu, 'kh'],
    [/w/gu, 'v'],
    [/z/gu, 'ts'],
    [/(?<=[aeiou])ss(?=[aeiou])/gu, 's'],
    [/^je/gu, 'ye'],
    [/j/gu, 'y'],
    [/(?<=i)y(?=a)/gu, ''],
  ],
  // German names of Persian, Arabic and Turkic origin keep kh, with sch, dsch and j.
  [
    [/dsch/gu, 'j'],
    [/tsch/gu, 'ch'],
    [/sch/gu, 'sh'],
    [/w/gu, 'v'],
  ],
  // French: Tchernychov, Nadejda, Chirine, Djamila, Chekrani.
  [
    [/tch/gu, '#'],
    [/(?<![stc])ch/gu, 'sh'],
    [/#/gu, 'ch'],
    [/dj/gu, '#'],
    [/j/gu, 'zh'],
    [/#/gu, 'j'],
    [/ou/gu, 'u'],
    [/gu(?=[ei])/gu, 'g'],
  ],
  [
    [/tch/gu, '#'],
    [/(?<![stc])ch/gu, 'sh'],
    [/#/gu, 'ch'],
    [/dj/gu, 'j'],
    [/ou/gu, 'u'],
  ],
  // Arabic letters as Persian speaks them: Ghader for Qadir, Ramezan for Ramadhan.
  [
    [/gh/gu, 'q'],
    [/dh/gu, 'z'],
    [/w/gu, 'v'],
  ],
  // Polish and Croatian without their marks: Szczedrin, Sarcev.
  [
    [/szcz/gu, 'shch'],
    [/sz/gu, 'sh'],
    [/cz/gu, 'ch'],
    [/w/gu, 'v'],
    [/j/gu, 'y'],
  ],
  // Ukrainian h and y where Russian has g and i.
  [
    [/(?<![szckt])h(?!$)/gu, 'g'],
    [/y(?=[^aeiou])/gu, 'i'],
  ],
]

/** Names in Cyrillic letters as English writes them: Дарраджи, Хасан, Дмитрий. */
const CYRILLIC: readonly Rules[] = [
  [[/dzh/gu, 'j']],
  [
    [/dzh/gu, 'j'],
    [/kh/gu, 'h'],
  ],
  [[/iy$/gu, 'y']],
]

/** The words in the spellings of other systems, without those that change nothing. */
export function respellings(words: readonly string[], cyrillic = false): (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  const own = words.join(' ')
  for (const rules of cyrillic ? [...CYRILLIC, ...SYSTEMS] : SYSTEMS) {
    const other = words.map((word) => rules.reduce((text, [from, to]) => text.replace(from, to), word))
    const key = other.join(' ')
    if (key !== own) found.set(key, other)
  }
  return [...found.values()]
}

/** The first part of a compound, whatever article follows it: abdel-, abdul-, abd al-, abdur-; abou-, bou-. */
const ABD = /^abd[aeiou]{0,2}(?:l(?=[a-z])|(?<assimilated>[dnrstz])(?=\k<assimilated>))?(?<rest>[a-z]{3,})$/u
const ABU = /^(?:abou|abu|bou|bu)(?<rest>[a-z]{3,})$/u
const DIN = /^(?<stem>[a-z]{3,}?)(?:[aeiou]{1,2}l?)?d+(?:ee|i|y)ne?$/u

/** A compound in one spelling: abdelkarim, abdulkarim, abdalkarim; salaheddin, salahaldin. Else the word itself. */
export function compoundOf(word: string): string {
  const abd = ABD.exec(word)?.groups?.['rest']
  if (abd !== undefined) return `abd${abd}`
  const abu = ABU.exec(word)?.groups?.['rest']
  if (abu !== undefined) return `bu${abu}`
  const din = word.length > 6 ? DIN.exec(word)?.groups?.['stem'] : undefined
  return din === undefined ? word : `${din}din`
}

const ABD_ALONE = /^abd[aeiou]{0,2}[ldnrstz]?$/u
const ARTICLE = /^(?:[aeiu]l|a[dnrstz]|ul)$/u

/**
 * The words of a name with each compound of _abd_ as one, however it is divided: "abdul karim", "abd al karim",
 * "abdel-karim" and "abdulkarim" are _abdkarim_.
 *
 * @param words folded, particles among them, hyphens opened
 */
export function withCompounds(words: readonly string[]): readonly string[] {
  const result: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const after = words[at + 1] ?? ''
    const hasArticle = ARTICLE.test(after)
    const named = hasArticle ? (words[at + 2] ?? '') : after
    if (!ABD_ALONE.test(word) || named.length < 3) result.push(compoundOf(word))
    else {
      result.push(`abd${named}`)
      at += hasArticle ? 2 : 1
    }
  }
  return result
}
