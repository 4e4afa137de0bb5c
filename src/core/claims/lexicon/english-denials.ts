import { wordSet } from './word-list.ts'

/** What a denial of a thing is contradicted by, and what tells that there was one. */
export type DenialWords = {
  /** Words of one group stand for one thing when one text denies what another tells: "no warning", "a siren". */
  readonly groups: ReadonlyMap<string, readonly number[]>
  /** Verbs that tell of a thing as being there: "no warning was given" denies the warning. */
  readonly being: ReadonlySet<string>
  /** Nouns of which nothing is said by "no". */
  readonly vague: ReadonlySet<string>
  /** Things of which one story often has several, so that another of them may be meant. */
  readonly several: ReadonlySet<string>
  /** What it tells something not to have had beforehand: "without warning", "without a warrant". */
  readonly lacking: ReadonlySet<string>
  /** "Has not been found": it may be yet. */
  readonly pending: ReadonlySet<string>
  /** Verbs of being, meaning and trying, and of matches: what one denies is seldom what another tells. */
  readonly inner: ReadonlySet<string>
  /** Verbs of many meanings, which say nothing of the noun that sounds like them. */
  readonly loose: ReadonlySet<string>
  /** Adjectives with which "no" leaves the thing itself open: "no immediate report", "no easy race". */
  readonly open: ReadonlySet<string>
  /** Verbs of one person's senses: that he heard none says nothing of the thing. */
  readonly sensing: ReadonlySet<string>
}

/** Nouns and verbs, the ones that stand for all of a group first. */
const GROUPS = [
  'warning warn alarm siren alert loudspeaker megaphone bell tannoy',
  'alcohol drunk drink drunken drunkenness intoxicated intoxication beer liquor vodka spirits',
  'shot gunfire gunshot shoot shooting bullet',
  'gunfire shell shelling shoot bombard bombardment rocket artillery mortar barrage salvo',
  'gas teargas irritant canister',
  'canister grenade',
  'restriction ban bar prohibition prohibit forbid',
  'permission permit licence license authorisation authorization approval consent clearance',
  'coup putsch overthrow',
  'bribe kickback payoff',
  'ransom payment pay',
  'notice notification notify',
  'pay receive get settle transfer arrive',
  'carry complete make do perform conduct undertake execute finish accomplish',
  'divert turn reroute redirect send',
  'lock close shut seal bolt chain padlock bar block',
  'exit door gate entrance hatch',
  'lock padlock bolt chain',
  'food fish meal meat rice bread flour milk',
  'raid assault storm storming',
  'drill exercise rehearsal',
  'contact talk negotiation negotiate meeting meet conversation',
  'help aid assistance relief',
  'order instruction command directive',
  'crack fissure',
  'footage video recording film',
  'truce ceasefire cease-fire armistice',
  'blockade siege cordon roadblock barricade',
  'leak spill discharge seepage',
  'confession confess',
  'agreement accord deal agree',
  'witness eyewitness',
  'guard sentry watchman',
  'complaint complain',
  'inspection inspect audit',
  'consultation consult',
  'invitation invite',
  'sanction suspension suspend penalty punishment punish fine',
  'fire gunfire shot shell shelling rocket',
  'defect fault flaw malfunction',
]

function grouped(): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [index, group] of GROUPS.entries())
    for (const word of group.split(' ')) found.set(word, [...(found.get(word) ?? []), index])
  return found
}

/** English. */
export const ENGLISH_DENIALS: DenialWords = {
  groups: grouped(),
  being: wordSet(
    'be exist have get give receive hear make take use employ fire hold issue send find carry offer pay sound occur ' +
      'happen come contain show bear wear own possess build plant deploy throw launch distribute apply conduct ' +
      'undergo stage place go raise serve deliver provide post put set seek grant obtain sign store keep detect discover ' +
      'direct open observe see reach impose install drop accept leave feel register confirm mention report record note appear commit lodge file publish',
  ),
  vague: wordSet(
    'nothing nobody none neither anything anybody anyone evidence sign comment doubt reason information word plan ' +
      'idea need way time choice problem indication trace mention one body thing matter question longer more other ' +
      'intention knowledge chance hope point use place part end detail decision answer explanation interest right effect ' +
      'impact change difference option alternative room people person day year week month side country case fact limit ' +
      'death fatality injury casualty victim role harm emotion rule requirement number individual resemblance account ' +
      'agency ability power position sense lot level amount kind sort type form area result loss risk force life man ' +
      'woman child moment hour minute damage secret surprise wonder matter stranger fan friend guarantee regret regard ' +
      'illusion meaning means business job work effort attempt goal match game team player season win victory policy ' +
      'law statement response progress success pressure panic fear deal hurry apology bearing no. other history ' +
      'basis news code show bar bid announcement sentence crime command shift ' +
      'cause issue concern limitation confirmation suspect arrest name figure estimate date timetable link connection ' +
      'relation relationship relevance importance influence benefit advantage excuse mistake error outrage emotion ' +
      'computer office company firm school city town world crown hand foot finger eye ear face head heart mind voice',
  ),
  several: wordSet(
    'charge report offer test race meeting call deal attack arrest crime accident complaint request letter order bid ' +
      'game shot vote visit talk contract drug medal ticket shift car house document statement rule violation ' +
      'payment trade loan bomb strike protest incident event group party door seat question interview article email ' +
      'message photograph picture film song award operation project programme program offence offense investigation trial case lawsuit ' +
      'appeal motion warrant order fine consultation jurisdiction financing sale purchase injection visa flight train',
  ),
  open: wordSet(
    'immediate new further other such additional official formal separate clear direct specific significant major real ' +
      'easy good great single serious obvious particular apparent special similar better best big large independent ' +
      'perfect simple right permanent final total full complete sincere higher lower closer stronger quicker faster earlier later ' +
      'longer shorter cheaper safer clearer harder deeper wider older younger smaller larger greater worse high low close ' +
      'strong quick fast cheap safe hard deep wide bad',
  ),
  lacking: wordSet(
    'warning permission permit consent warrant licence license authorisation authorization approval notice provocation ' +
      'resistance clearance lawyer insurance seatbelt helmet lifejacket',
  ),
  pending: wordSet(
    'find determine identify confirm release establish know disclose name recover locate publish decide set',
  ),
  inner: wordSet(
    'be believe think look want try plan intend see know seem like feel need expect hope wish mean appear ' +
      'understand love hate prefer mind care matter require hear score beat play become go come get remain happen ' +
      'say tell speak talk comment respond reply suggest follow precede agree disagree fear doubt worry deserve',
  ),
  loose: wordSet(
    'hear stop call say tell need work turn charge show move make play run win start help change feel look place set end point',
  ),
  sensing: wordSet('hear see feel notice remember recall know find smell watch observe'),
}
