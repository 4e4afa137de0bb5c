import { wordsWith } from './word-list.ts'

/** Which way a word for somebody leans. */
export type Stance = 'hostile' | 'neutral' | 'favourable'

/** Words that name or qualify an armed or political group, by how they lean. */
export const GROUP_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  [
    'hostile',
    'terrorist terrorists terror gang gangs thugs criminals bandits extremist extremists mercenaries',
  ],
  [
    'neutral',
    'armed militant militants militia militiamen rebel rebels insurgent insurgents fighters guerrilla guerrillas',
  ],
  ['favourable', 'resistance liberation freedom patriots heroes martyrs revolutionaries'],
)

/** Nouns that stand beside a label: "terrorist gang", "armed group". */
export const GROUP_NOUNS =
  /^(?:group|groups|movement|organi[sz]ation|gang|gangs|faction|force|forces|fighters|army|outfit|cell|militia|network|terrorists|rebels|militants|insurgents)$/u

/** Words before one and the same noun that lean: "illegal miners", "artisanal miners". */
export const MODIFIER_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  ['hostile', 'illegal bogus'],
  ['neutral', 'artisanal undocumented irregular informal unauthorised unauthorized small-scale unlicensed'],
)

/** "the NAME regime", "the NAME government". */
export const RULE_LABELS: ReadonlyMap<string, Stance> = wordsWith<Stance>(
  ['hostile', 'regime junta dictatorship'],
  ['neutral', 'government administration authorities'],
)

/** Words after which a label is somebody's ruling, not the text's own word. */
export const LABELLING =
  /^(?:designated|designates|designation|listed|considers?|considered|labell?ed|labell?ing|labels|branded|brands|calls|called|calling|dubbed|deemed|accused|accuses|describes?|described|as|not|anti|counter|against)$/u
