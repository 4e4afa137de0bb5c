import type { Word } from '#core/lexical/word.ts'

const PARTS = { n: 'noun', v: 'verb', a: 'adjective' } as const

/** `v:take_off n:departure` as two words. */
function pairs(list: string): readonly (readonly [Word, Word])[] {
  return list
    .trim()
    .split(/\s*[;\n]\s*/u)
    .map((pair) => {
      const [a = '', b = ''] = pair.split(' ')
      return [word(a), word(b)] as const
    })
}

/** `n:strike` as a word. */
function word(text: string): Word {
  const [part = '', lemma = ''] = text.split(':')
  if (part !== 'n' && part !== 'v' && part !== 'a') throw new Error(`no part of speech: ${text}`)
  return { lemma: lemma.replaceAll('_', ' '), part: PARTS[part] }
}

/** Pairs that a reader takes for one event told in two words; judged before any was looked up. */
export const KIN = pairs(`
  n:blast n:explosion; n:explosion v:explode; v:arrest n:arrest; n:resignation v:resign; v:injure n:injury
  a:injured v:injure; v:sign n:signing; v:murder v:kill; v:buy v:purchase; v:begin v:start
  v:start v:commence; v:quit v:resign; n:attack n:assault; v:attack v:assail; n:fire n:blaze
  n:collapse v:collapse; v:wound v:injure; a:wounded v:wound; n:accord n:agreement; v:abduct v:kidnap
  n:abduction v:kidnap; n:strike v:strike; n:verdict n:finding; v:sack v:fire; v:dismiss v:sack
  n:dismissal v:dismiss; n:election v:elect; n:vote v:vote; v:shut v:close; n:closure v:close
  n:destruction v:destroy; v:demolish v:destroy; n:demolition v:demolish; n:arrival v:arrive; n:departure v:depart
  n:withdrawal v:withdraw; v:acquit v:clear; n:acquittal v:acquit; n:conviction v:convict; v:ban v:prohibit
  n:ban v:ban; v:allow v:permit; n:permission v:permit; n:evacuation v:evacuate; v:save v:rescue
  n:rescue v:rescue; n:victory n:triumph; v:win n:win; n:loss v:lose; n:defeat v:defeat
  n:demonstration v:demonstrate; n:protest v:protest; v:purchase n:purchase; n:sale v:sell; n:growth v:grow
  v:increase v:rise; n:rise v:rise; n:increase n:rise; v:fall v:drop; n:discovery v:discover
  v:assassinate v:kill; n:assassination v:assassinate; n:murder v:murder; n:slaying n:murder; v:slay v:kill
  n:crash v:crash; n:collision v:collide; n:flood v:flood; v:flee v:escape; n:escape v:escape
  n:surrender v:surrender; n:invasion v:invade; n:occupation v:occupy; n:appointment v:appoint; v:appoint v:name
  n:announcement v:announce; v:declare v:announce; n:denial v:deny; n:admission v:admit; v:confess n:confession
  n:refusal v:refuse; n:approval v:approve; n:rejection v:reject; n:payment v:pay; n:theft v:steal
  n:robbery v:rob; n:robbery v:steal; n:hearing v:hear; n:trial n:hearing; n:ship n:vessel
  n:physician n:doctor; n:doctor n:medic; n:attorney n:lawyer; n:infant n:baby; n:soldier n:serviceman
  n:automobile n:car; n:plane n:aircraft; n:pact n:treaty; n:truce n:ceasefire; n:decease n:death
  n:death v:die; a:dead n:death; v:perish v:die; n:postponement v:postpone; v:delay v:postpone
`)

/** Pairs that are not one event, near as some lie. */
export const STRANGERS = pairs(`
  v:shoot v:kill; v:run n:bank; n:fire n:explosion; v:arrest v:convict; n:ship n:car; n:soldier n:miner
  v:injure v:kill; n:injury n:death; v:say v:deny; n:strike n:fire; v:sign v:read; v:open v:close
  n:election n:protest; v:charge v:convict; n:trial n:verdict; v:warn v:attack; n:police n:army; v:meet v:leave
  n:mine n:miner; n:week n:month; v:build v:burn; n:bank n:river; v:promise v:pay; n:flood n:fire
  v:vote v:win; n:nurse n:doctor; n:minister n:president; v:resign v:stay; n:hospital n:school; n:bus n:train
  v:give v:take; n:call n:strike; v:break v:stop; n:report n:attack; v:hold v:release; v:find v:lose
  n:dam n:bridge; n:owner n:worker; v:run v:manage_to; n:fan n:supporter_of; v:order v:ask; n:price n:sale
  n:bomb n:gun; n:storm n:wind; v:fly v:sail; v:escape v:evacuate; n:judge n:jury; v:accuse v:admit
`)

/** Pairs that cannot both be true of one thing at one time. */
export const OPPOSED = pairs(`
  v:open v:close; a:open a:closed; a:alive a:dead; v:accept v:reject; v:win v:lose; a:free a:captive
  a:guilty a:innocent; v:rise v:fall; v:release v:detain; v:survive v:die; v:acquit v:convict; v:resign v:stay
  v:flee v:remain; v:suspend v:continue; v:sign v:refuse; v:seize v:return; v:allow v:ban; v:evacuate v:stay
  v:admit v:deny; v:uphold v:overturn; v:sink v:float; n:resignation v:stay; n:acquittal n:conviction; n:victory n:defeat
  v:increase v:decrease; n:increase n:decrease; v:approve v:veto; v:arrest v:free; v:liberate v:imprison; v:jail v:free
  a:legal a:illegal; n:success n:failure; v:succeed v:fail; v:permit v:prohibit; v:arrive v:depart; v:advance v:retreat
  a:armed a:unarmed; a:safe a:injured; a:true a:false; v:confirm v:deny; v:reveal v:conceal; v:hire v:fire
  v:support v:oppose; v:buy v:sell; n:profit n:loss; v:build v:demolish; a:intact a:damaged; a:present a:absent
  n:arrival n:departure; v:attend v:boycott; v:promote v:relegate; v:praise v:criticise; v:raise v:lower; n:rise n:fall
  n:release n:arrest; n:survival n:death; v:appoint v:dismiss; v:deploy v:withdraw; v:strengthen v:weaken; v:lift v:impose
  a:early a:late; a:public a:secret; a:strong a:weak; n:war n:peace; a:happy a:unhappy; a:full a:empty
`)

/** Pairs that may both be true, or that say the same. */
export const NOT_OPPOSED = pairs(`
  v:resign v:quit; v:arrest v:charge; v:convict v:sentence; v:die v:kill; v:injure v:kill; v:sign v:approve
  v:open v:start; v:win v:score; v:rise v:climb; n:fire n:explosion; v:attack v:destroy; a:dead a:injured
  v:evacuate v:rescue; v:say v:add; v:flee v:escape; v:close v:shut; v:vote v:reject; v:warn v:threaten
  n:police n:protester; v:jail v:sentence; n:man n:woman; n:north n:south; n:father n:mother; n:boy n:girl
  v:detain v:question; v:collapse v:burn; a:guilty a:responsible; v:announce v:publish; n:loss n:damage; v:travel v:arrive
  v:meet v:discuss; a:young a:new; v:ask v:tell; v:launch v:fire; v:cut v:reduce; v:hold v:win
  n:day n:night; n:buyer n:purchase; v:pay v:buy; a:foreign a:local; v:hit v:damage; v:kill v:wound
`)

/** Nouns by their class in news. */
export const CLASSES: Readonly<Record<string, string>> = {
  person:
    'miner employee passenger fan supporter villager conscript nurse soldier worker teacher driver pilot captain sailor minister president lawyer judge witness victim survivor hostage prisoner protester demonstrator gunman suspect officer fisherman farmer resident migrant refugee student pupil child woman man baby doctor paramedic firefighter commander spokesman spokeswoman journalist reporter editor critic rebel insurgent bystander pedestrian tourist patient inmate guard mayor senator voter candidate striker trainee apprentice volunteer shareholder customer pensioner widow',
  event:
    'blast explosion incident accident disaster flood earthquake storm crash collision fire outbreak death',
  act: 'attack vote verdict strike arrest resignation election invasion murder rescue evacuation robbery signing protest raid sale',
  group: 'army team committee parliament company crew family crowd government union police militia party',
  vehicle: 'ship ferry bus train car truck aircraft helicopter boat tank lorry tram',
  weapon: 'gun rifle bomb missile grenade knife pistol rocket',
  building: 'hospital school bridge dam house church warehouse factory station tower prison mosque',
  place: 'village city river mountain country region street valley island coast',
  money: 'dollar euro cash salary fine wage loan',
  time: 'week month year hour morning evening decade',
  body: 'leg arm head chest skull',
  animal: 'dog horse cow sheep',
}

/** Nouns and the verb of what they tell. */
export const EVENT_VERBS: Readonly<Record<string, string | null>> = {
  explosion: 'explode',
  resignation: 'resign',
  arrest: 'arrest',
  attack: 'attack',
  collapse: 'collapse',
  destruction: 'destroy',
  election: 'elect',
  vote: 'vote',
  evacuation: 'evacuate',
  departure: 'depart',
  arrival: 'arrive',
  death: 'die',
  sale: 'sell',
  theft: 'steal',
  injury: 'injure',
  conviction: 'convict',
  acquittal: 'acquit',
  withdrawal: 'withdraw',
  invasion: 'invade',
  collision: 'collide',
  driver: null,
  village: null,
  truck: null,
  week: null,
  hospital: null,
  miner: null,
}
