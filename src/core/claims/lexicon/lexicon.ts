/** What a post is in its organisation. Only `head` can be held in one organisation at a time. */
export type RoleGroup = 'head' | 'co-head' | 'deputy' | 'senior' | 'spokesperson' | 'member' | 'founder'

/** One way to name a post. `post` tells heads of different sorts apart: a chair of one company may lead another. */
export type RoleEntry = {
  /** Lower case, words parted by one space. */
  readonly words: string
  readonly group: RoleGroup
  /** `lead` is the unspecific one that agrees with every other. */
  readonly post: string
}

/** What sort of organisation a word stands for; `any` says nothing about it. */
export type OrganisationClass =
  | 'armed'
  | 'company'
  | 'party'
  | 'government'
  | 'club'
  | 'care'
  | 'learning'
  | 'media'
  | 'union'
  | 'faith'
  | 'body'
  | 'any'

/** Verbs that give a post without naming it: "leads", "is run by". */
export type RoleVerb = {
  readonly base: string
  readonly present: readonly string[]
  readonly past: readonly string[]
  readonly participle: string
  readonly post: string
  /** `head` unless said otherwise. */
  readonly group?: RoleGroup
}

/**
 * A way to give a post in several words (rule C14). `pattern` is a row of parts parted by spaces: `S` a subject, `PB`
 * and `OB` a person and an organisation that end there, `P`, `O`, `R`, `V` a person, an organisation, a post, a verb of
 * leading that begin there, else words of which one must stand there; `?` makes words optional, and `^` marks the
 * words by which the frame is found. `R` and `V` say which post it is, else `group`, `post` and `words` do.
 */
export type RoleFrame = {
  readonly pattern: string
  readonly group: RoleGroup
  readonly post: string
  readonly words: string
  /** The grammar speaks of a time that is over. */
  readonly past: boolean
  readonly tenure: 'current' | 'former'
}

/**
 * Everything the extraction knows about a language. Words are lower case and folded as in `foldWord`; another
 * language joins by one more value of this type and an entry in `lexicon-for.ts`.
 */
export type Lexicon = {
  readonly languages: readonly string[]
  /** Words that never begin or make a name, though a sentence may begin with them. */
  readonly functionWords: ReadonlySet<string>
  /** Common words that may begin a name of several words, and are none alone: New, National. */
  readonly commonNameWords: ReadonlySet<string>
  /** Acronyms that are no organisations: TV, CEO. */
  readonly commonAcronyms: ReadonlySet<string>
  /** Words that are posts before a name and surnames after one. */
  readonly surnameLike: ReadonlySet<string>
  /** Second parts that make an adjective of a name: Iran-backed. */
  readonly adjectiveEndings: ReadonlySet<string>
  /** Lower-case words inside names of people and organisations: al, bin, de, van. */
  readonly particles: ReadonlySet<string>
  /** The particles that stand alone between two words of a name; `as` and `an` only do before a hyphen. */
  readonly linkingParticles: ReadonlySet<string>
  /** Ranks and forms of address before a name, not themselves posts. */
  readonly titles: ReadonlySet<string>
  /** Titles that say whether a person is a man or a woman. */
  readonly genderedTitles: ReadonlyMap<string, 'he' | 'she'>
  /** Pronouns of a man or a woman in any case: he, him, her. */
  readonly pronounGenders: ReadonlyMap<string, 'he' | 'she'>
  readonly roles: readonly RoleEntry[]
  readonly roleVerbs: readonly RoleVerb[]
  readonly roleFrames: readonly RoleFrame[]
  /** Plurals of posts that one person at a time holds in each organisation: leaders, chairmen. */
  readonly pluralHeads: ReadonlyMap<string, string>
  /** Heads of organisations' names: Brigades, Party, Ministry. */
  readonly organisationHeads: ReadonlyMap<string, OrganisationClass>
  /** Words that open organisations' names as their heads: Harakat, Partido. */
  readonly organisationOpeners: ReadonlyMap<string, OrganisationClass>
  /** Common nouns for organisations: militia, group, company. */
  readonly organisationNouns: ReadonlyMap<string, OrganisationClass>
  /** Nouns after an organisation's name: members, fighters, shares. */
  readonly organisationCompanions: ReadonlySet<string>
  /** Words for what people do: they may stand before a full name as a title does. */
  readonly callings: ReadonlySet<string>
  /** Ranks and forms of address that are common words or names themselves: Private, Don. */
  readonly honorifics: ReadonlySet<string>
  /** What ministers and directors are in charge of, as words of their posts: Transport, Foreign Affairs. */
  readonly portfolios: ReadonlySet<string>
  /** Common nouns for people who may speak: cleric, witness. */
  readonly humanNouns: ReadonlySet<string>
  /** Heads of places' names: Airport, Province. */
  readonly placeHeads: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
  /** Words that stand in a possessive inside a name: the People's Party. */
  readonly possessiveNameWords: ReadonlySet<string>
  readonly legalForms: ReadonlySet<string>
  /** Words of organisations' names that say little about which one it is. */
  readonly weakNameWords: ReadonlySet<string>
  readonly sayingVerbs: ReadonlySet<string>
  readonly subjectPronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it'>
  readonly auxiliaries: ReadonlySet<string>
  /** Words that make a post former, acting, incoming or a deputy's. */
  readonly formerWords: ReadonlySet<string>
  readonly actingWords: ReadonlySet<string>
  readonly incomingWords: ReadonlySet<string>
  readonly deputyWords: ReadonlySet<string>
  readonly jointWords: ReadonlySet<string>
  readonly seniorWords: ReadonlySet<string>
  /** Words that may stand before a role noun and change nothing: current, new, overall. */
  readonly neutralRoleWords: ReadonlySet<string>
  readonly copulas: ReadonlyMap<string, 'current' | 'former'>
  readonly appointing: ReadonlySet<string>
  readonly leaving: ReadonlySet<string>
  readonly hedges: ReadonlyMap<string, 'alleged' | 'reported' | 'possible'>
  readonly negations: ReadonlySet<string>
}
