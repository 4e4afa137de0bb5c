import type { Word } from '#core/lexical/word.ts'

const PARTS = { n: 'noun', v: 'verb', a: 'adjective' } as const

/** `v:take_off n:departure` as two words. */
export function pairs(list: string): readonly (readonly [Word, Word])[] {
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

/** As `KIN`, written after the first figures were known and before the list of news synonyms was made. */
export const KIN_LATER = pairs(`
  v:halt v:stop; n:halt v:halt; v:postpone v:defer; v:cancel v:scrap; v:reduce v:cut; n:reduction v:reduce
  n:cut n:reduction; v:hurt v:injure; n:casualty n:victim; v:construct v:build; n:construction v:build; v:choose v:select
  v:pick v:choose; v:nominate v:name; n:nomination v:nominate; v:depart v:leave; v:assist v:help; n:assistance n:help
  n:aid n:assistance; v:donate v:give; n:donation v:donate; v:inquire v:investigate; n:inquiry n:investigation; n:probe n:investigation
  v:probe v:investigate; v:examine v:inspect; n:inspection v:inspect; v:accuse v:charge; n:allegation v:allege; v:claim v:assert
  v:pledge v:promise; n:pledge n:promise; n:vow v:pledge; v:threaten n:threat; v:caution v:warn; n:warning v:warn
  n:riot v:riot; n:clash v:clash; n:battle n:fight; n:combat n:fighting; v:shell v:bombard; n:shelling v:shell
  n:bombardment v:bombard; v:bomb n:bombing; v:shoot n:shooting; n:gunfire n:shooting; v:stab n:stabbing; v:kill n:killing
  v:execute n:execution; v:hang n:hanging; v:drown n:drowning; v:burn n:burning; v:erupt n:eruption; n:landslide n:mudslide
  n:tremor n:earthquake; n:quake n:earthquake; n:tempest n:storm; n:downpour n:rain; n:outage n:blackout; v:derail n:derailment
  v:sink n:sinking; v:capsize n:capsizing; v:land n:landing; v:launch n:launch; v:hijack n:hijacking; v:deport n:deportation
  v:expel n:expulsion; v:exile v:banish; n:pardon v:pardon; v:sentence n:sentence; n:penalty n:punishment; v:punish n:punishment
  n:fine n:penalty; v:merge n:merger; n:takeover v:take_over; n:acquisition v:acquire; v:bankrupt n:bankruptcy; v:invest n:investment
  n:salary n:pay; n:wage n:pay; n:firm n:company; n:enterprise n:company; n:worker n:employee; n:employer n:boss
  n:chief n:head; n:leader n:head; n:teenager n:adolescent; n:kid n:child; n:policeman n:officer; n:cop n:policeman
  n:inmate n:prisoner; n:convict n:prisoner; n:jail n:prison; n:street n:road; n:motorway n:highway; n:port n:harbour
  n:weapon n:arm; n:firearm n:gun; n:cash n:money; n:disease n:illness; n:sickness n:illness; v:heal v:cure
  a:ill a:sick; a:wealthy a:rich; a:huge a:enormous; a:afraid a:scared; a:secret a:clandestine; a:deadly a:lethal
`)

/** As `STRANGERS`, of the same time. */
export const STRANGERS_LATER = pairs(`
  v:stop v:leave; n:cut n:wage; v:help v:rescue; v:build v:open; v:investigate v:arrest; n:inquiry n:trial
  v:accuse v:convict; n:threat n:attack; v:shell v:occupy; n:battle n:war_crime; v:stab v:shoot; n:storm n:flood
  n:outage n:strike; v:sink v:collide; v:launch v:land; v:deport v:arrest; n:fine n:sentence; n:merger n:bankruptcy
  n:salary n:tax; n:firm n:bank; n:worker n:manager; n:chief n:deputy; n:child n:parent; n:officer n:inmate
  n:jail n:court; n:street n:city; n:port n:ship; n:gun n:knife; n:cash n:debt; n:illness n:injury
  v:heal v:operate; a:ill a:dead; a:rich a:famous; a:huge a:heavy; v:drive v:crash; v:park v:stop
  v:see v:meet; v:take v:buy; v:make v:sell; v:get v:become; v:go v:die; v:run v:work; n:head n:body; n:state n:country_house
  n:side n:team; n:case n:trial; n:board n:plank; n:bill n:beak; n:note n:money; n:party n:dance; n:spring n:source
  v:leave v:forget; v:draw v:attract; v:raise v:lift_off; v:play v:act; n:act n:law; v:pass v:die; v:set v:appoint; v:fix v:repair_shop
`)

/** As `OPPOSED`, of the same time. */
export const OPPOSED_LATER = pairs(`
  v:quit v:remain; v:step_down v:stay; v:imprison v:release; v:kidnap v:free; n:abduction n:release; v:recover v:die
  v:perish v:survive; n:death v:survive; v:endorse v:oppose; v:ratify v:reject; v:cancel v:continue; v:halt v:continue
  v:resume v:halt; v:reopen v:close; v:block v:open; v:forbid v:permit; n:ban v:allow; v:expel v:admit
  v:surge v:plunge; n:gain n:loss; n:growth n:decline; v:expand v:shrink; v:improve v:worsen; a:rich a:poor
  a:strong a:fragile; v:praise v:denounce; v:welcome v:condemn; v:publish v:withhold; a:authentic a:fake; v:verify v:refute
  v:quash v:uphold; n:conviction v:acquit; v:pardon v:execute; v:indict v:clear; v:confess v:deny; n:confession v:deny
  v:withdraw v:advance; v:occupy v:leave; v:disarm v:arm; v:surrender v:resist; v:explode v:defuse; n:victory v:lose
  v:triumph v:lose; n:win n:defeat; v:qualify v:eliminate; v:hire v:dismiss; v:employ v:sack; a:employed a:unemployed
  v:lend v:borrow; v:import v:export; v:damage v:spare; a:unharmed a:wounded; v:arrive v:leave; v:remain v:leave
  v:rebuild v:demolish; v:disclose v:hide; a:present a:missing; v:include v:exclude; v:unite v:divide; v:trust v:distrust
`)

/** As `NOT_OPPOSED`, of the same time. */
export const NOT_OPPOSED_LATER = pairs(`
  v:quit v:flee; v:kidnap v:kill; v:perish v:drown; v:endorse v:vote; v:cancel v:postpone; v:block v:protest
  v:surge v:rise; v:shrink v:fall; v:praise v:thank; v:publish v:print; v:quash v:appeal; v:withdraw v:flee
  v:occupy v:destroy; v:explode v:burn; v:hire v:pay; v:lend v:give; v:damage v:destroy; v:arrive v:land
  n:victory n:election; n:army n:rebel; n:attack n:murder; n:court n:judge; a:rich a:powerful; a:wounded a:ill
  v:stand v:run; v:leave v:go; v:strike v:hit; v:hold v:seize; v:return v:arrive; v:admit v:acknowledge; v:fall v:collapse
  v:live v:work; v:lift v:raise; v:strike v:protest; v:back v:support; v:clear v:open; v:fire v:shoot; v:save v:spend_time
  n:start n:opening; n:departure n:flight; a:open a:public; a:free a:safe; v:cut v:stop; v:bar v:block
`)
