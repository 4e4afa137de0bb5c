import { pairs } from './judged-pairs.ts'

/** As `KIN`, judged after the lists were made. */
export const KIN_LAST = pairs(`
  v:vaccinate v:inoculate; n:vaccination v:vaccinate; n:vaccine n:vaccination; n:quarantine v:quarantine; v:extinguish v:put_out; v:ignite v:light
  n:toxin n:poison; n:pollution v:pollute; v:contaminate v:pollute; n:contamination v:contaminate; v:subsidise n:subsidy; n:loan v:lend
  v:borrow n:borrowing; n:tax v:tax; v:devalue n:devaluation; n:inflation v:inflate; n:shortage n:scarcity; n:surplus n:excess
  v:export n:export; v:ship v:transport; n:cargo n:freight; v:dock v:berth; v:moor v:anchor; n:hijacker v:hijack
  v:intercept n:interception; v:jam v:block; n:mutiny v:mutiny; n:rebellion n:uprising; n:revolt n:uprising; v:rebel n:rebellion
  v:desert v:defect; n:defection v:defect; v:conscript v:draft; v:mobilise n:mobilisation; n:siege v:besiege; v:blockade n:blockade
  v:loot v:plunder; n:looting v:loot; v:displace n:displacement; n:refugee n:exile; v:shelter n:shelter; v:feed n:feeding
  v:starve n:starvation; n:famine n:starvation; n:drought n:dryness; v:harvest n:harvest; v:abdicate n:abdication; v:crown n:coronation
  v:inaugurate n:inauguration; v:adjourn n:adjournment; v:dissolve n:dissolution; n:alliance n:coalition; v:impeach n:impeachment; v:censure n:censure
  v:testify n:testimony; n:witness v:testify; v:plead n:plea; v:bail n:bail; n:offence n:crime; n:offender n:criminal
  v:forge v:counterfeit; v:embezzle n:embezzlement; v:launder n:laundering; n:bribery n:corruption; a:corrupt n:corruption; v:resettle n:resettlement
`)

/** As `STRANGERS`, of the same time. */
export const STRANGERS_LAST = pairs(`
  v:vaccinate v:infect; n:vaccine n:virus; v:extinguish v:rescue; n:pollution n:oil; n:loan n:tax; n:shortage n:price
  v:export v:ship_out; n:cargo n:ship; v:dock v:sail; v:intercept v:launch; n:mutiny n:war; v:desert v:die
  n:siege n:battle; v:loot v:burn; n:refugee n:soldier; n:famine n:drought; v:crown v:elect; v:adjourn v:vote
  n:alliance n:treaty; v:impeach v:resign; v:testify v:confess; n:witness n:judge; n:plea n:verdict; n:bail n:fine
  n:offence n:defence; v:forge v:steal; n:corruption n:murder; v:land v:own; n:court n:yard; n:paper n:wood
  n:cell n:prison; n:fall n:summer; v:fall v:die; n:charge n:price_tag; v:book v:arrest; n:match n:fire; n:net n:goal; n:lead n:metal
`)

/** As `OPPOSED`, of the same time. */
export const OPPOSED_LAST = pairs(`
  v:extinguish v:ignite; v:intervene v:abstain; v:mobilise v:demobilise; v:crown v:depose; v:ratify v:veto; v:integrate v:segregate
  n:shortage n:surplus; n:war n:ceasefire; a:peaceful a:violent; a:solvent a:bankrupt; a:pregnant a:barren; a:legal a:unlawful
  v:obey v:defy; v:attract v:repel; v:fasten v:unfasten; v:load v:unload; v:nationalise v:privatise; v:encourage v:discourage
  n:import n:export; v:enter v:leave; v:embark v:disembark; v:inflate v:deflate; v:unite v:split; a:conscious a:unconscious
  v:lock v:unlock; n:freedom n:captivity; n:acquittal v:convict; v:rescue v:abandon; v:outlaw v:legalise; n:ceasefire n:escalation
`)

/** As `NOT_OPPOSED`, of the same time. */
export const NOT_OPPOSED_LAST = pairs(`
  v:extinguish v:burn; v:mobilise v:arm; v:crown v:marry; v:import v:buy; n:shortage n:strike; v:load v:carry
  v:nationalise v:seize; v:encourage v:help; v:enter v:occupy; v:embark v:board; n:war n:battle; a:peaceful a:quiet
  a:violent a:armed; v:unite v:agree; v:split v:divide; n:truce n:treaty; v:rescue v:evacuate; v:testify v:confess
  v:dock v:land; v:loot v:steal; n:refugee n:resident; v:starve v:die; v:adjourn v:postpone; n:judge n:lawyer
  v:accept v:receive; v:drop v:lose; v:charge v:attack; v:sack v:loot; v:fire v:launch; v:return v:restore
`)
