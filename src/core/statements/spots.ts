import { nounClass } from '../lexical/noun-class.ts'
import type { Chunk } from './chunks.ts'
import { chunksOf } from './chunks.ts'
import type { SentenceFrame } from './clauses.ts'
import type { Cut } from './phrases.ts'
import { phraseAt } from './phrases.ts'
import { isVague } from './placed.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profile.ts'
import type { KnownMention, StatementToken } from './sentence-tokens.ts'
import type { Phrase } from './statement.ts'

/** A place within an expression: a name, or a spot told by a noun. */
export type SpotPart = {
  readonly kind: 'name' | 'spot' | 'region' | 'vehicle'
  /** Of a name, the noun that it ends with: "square". */
  readonly sort: string | null
  readonly preposition: string
  /** Of a spot, its noun. */
  readonly head: string
  /** Its other telling words. */
  readonly words: readonly string[]
  readonly entity: string | null
  readonly text: string
}

/** "In a barn in his home village of Mbeya": places one within the other, with what is told of them (rule S21). */
export type Spot = Profile & { readonly parts: readonly SpotPart[]; readonly origin: boolean }

const PLACING =
  /^(?:in|at|on|aboard|near|outside|inside|off|beside|behind|under|beneath|within|along|between|atop|among|over|across|through|into|onto|beyond|around|above|below|from|to|towards|toward|via|upon|by)$/u
const MOVING =
  /^(?:go|come|fly|take|move|carry|bring|send|rush|sail|fall|crash|slide|transfer|transport|airlift|sweep|land|plunge|plough)$/u
const SORTS: ReadonlySet<string> = new Set(['place', 'building'])
/** What WordNet puts elsewhere first. */
const SPOTS =
  /^(?:flank|slope|jetty|pier|quay|dock|wharf|islet|camp|ward|deck|cabin|cell|courtyard|clearing|shaft|gallery|tunnel|ridge|foothill|roof|stairwell|square|market|stand|gate|checkpoint|barricade|sea|slipway|store|coast|wing|field|road|street|highway|floor|dancefloor|garage|park|garden|forest|wood|river|lake|reservoir|pond|beach|desert|reef|bay|harbour|harbor|port|airport|station|terminal|runway|bridge|crossing|junction|gymnasium|gym|stadium|arena|pitch|ground|steelworks|colliery|mine|quarry|works|refinery|silo|mill|depot|warehouse|factory|plant|farm|barn|shed|home|house|flat|apartment|hotel|clinic|hospital|monastery|cathedral|church|mosque|temple|chapel|shrine|palace|villa|castle|fort|barracks|base|prison|jail|courthouse|court|school|university|museum|theatre|theater|cinema|hall|nightclub|club|bar|cafe|café|restaurant|pub|shop|bakery|supermarket|mall|bank|office|embassy|consulate|ministry|parliament|resort|summit|pass|valley|mountain|hill|cliff|scrubland|tank|fence|rooftop|alley|car-park|carpark|canal|dam|marsh|swamp|orchard|vineyard|plantation|cemetery|graveyard|stage|studio|newsroom|corridor|kitchen|bathroom|yard|schoolyard|backyard|churchyard|farmyard|outpost|sandbar|sandbank|hideout|lay-by|verge|pavement|sidewalk|lane|avenue|boulevard|outbuilding|stockroom|workshop|showroom|archive|observatory|dormitory|mosque|minaret|pagoda|bathhouse|changing-room|locker-room|boiler-room|waiting-room|bedroom|cellar|basement|attic|lift|elevator|staircase|platform|track|wall|stall|compound|headquarters|pasture|meadow|paddock|ranch|step|doorstep|porch|balcony|veranda|terrace|lawn|window|faculty|campus|carriageway|motorway|roundabout|flyover|underpass|viaduct|footbridge|embankment|riverbank|riverbed|lakebed|seabed|shoreline|beachfront|waterfront|promenade|marina|lagoon|strait|channel|gorge|ravine|canyon|cave|crater|glacier|moor|heath|grassland|thicket|bush|jungle|undergrowth|ditch|well|trench|bunker|dugout|shelter|basement|loft|garret|lobby|foyer|hallway|canteen|cafeteria|refectory|dormitory|laundry|storeroom|vault|strongroom|safe|lounge|bar|banquet|ballroom|chamber|boardroom|auditorium|gallery|pavilion|tent|marquee|kiosk|petrol-station|toll-gate|tollbooth|depot|hangar|airstrip|airfield|helipad|slum|shanty|souk|bazaar|madrasa|seminary|convent|abbey|synagogue|crypt|tomb|morgue|mortuary|orphanage|nursery|kindergarten|creche|playground|arcade|casino|brothel|hostel|motel|inn|guesthouse|lodge|chalet|cottage|bungalow|mansion|penthouse|skyscraper|tower|turret|lighthouse|beacon|mast|pylon|rig|platform|pipeline|pumping-station|substation|reactor|smelter|foundry|brewery|distillery|sawmill|greenhouse|stable|sty|coop|slaughterhouse|abattoir|quayside|wharfside|dockside|shipyard|boatyard)$/u
const REGION =
  /^(?:village|hamlet|town|township|borough|city|province|prefecture|governorate|canton|district|region|county|emirate|sultanate|kingdom|republic|state|country|highlands|island|suburb|neighbourhood|neighborhood|quarter|municipality|area|capital|continent|territory|peninsula|archipelago|nation|zone|world|side|bank|border|outskirt|part)$/u
/** What is found is taken from where it was. */
const TAKEN_OUT =
  /^(?:recover|pull|drag|fish|haul|pluck|dig|lift|retrieve|rescue|winch|remove|unearth|pick|raise|save|extract|cut)$/u
/** "The end of the meeting", "the heart of the plant": what they are of says where. */
const WITHIN =
  /^(?:end|middle|heart|centre|center|edge|top|bottom|back|front|side|start|beginning|time|moment|direction|part|entrance|control|counter|desk|corner|outskirt|scene|site)$/u
/** What says no place where it stands alone: "a building", "in hospital", "to sea". */
const BARE =
  /^(?:(?:a |an |the )?(?:building|site|place|location|premises|structure|property|venue|complex|facility)|hospital|sea|school|court|prison|jail|church|work|office|bed)$/u
const NOWHERE =
  /^(?:sun|sky|moon|rain|air|earth|world|globe|internet|web|twitter|television|radio|phone|telephone|longitude|latitude)$/u
/** What these verbs act upon is where it happens: "crossed the bridge", "chose the former steelworks". */
const REACHING =
  /^(?:cross|reach|enter|choose|pick|select|hit|strike|engulf|bury|destroy|storm|flatten|wreck|ram)$/u
const NAME = /^(?:the )?\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]*|del?|la|el|al|du|of|the|and))*$/u
const NAMES_IN = /\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+)*/gu
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/** The expressions of place of a sentence. Near linear in its words. */
export function spotsIn(
  tokens: readonly StatementToken[],
  frame: SentenceFrame,
  mentions: readonly KnownMention[],
): Spot[] {
  const cut: Cut = { text: frame.text, tokens, chunks: chunksOf(tokens) }
  const people = new Set(mentions.flatMap(({ entity, person }) => (person ? [entity] : [])))
  const found: { from: number; to: number; parts: SpotPart[] }[] = []
  for (const [index, chunk] of cut.chunks.entries()) {
    if (chunk.kind !== 'noun') continue
    const link = linkBefore(tokens, cut.chunks, index)
    const phrase = phraseAt(cut, index)
    const parts = phrase && !phrase.negative ? partsOf(phrase, link, people) : []
    if (parts.length === 0 || !phrase) continue
    const to = tokens.findIndex(({ start }) => start >= phrase.end)
    const end = to < 0 ? tokens.length : to
    // "Above Miller's Bend".
    if (/^['’]s$/u.test(tokens[end]?.text ?? '')) continue
    const from = cut.chunks[index - 1]?.kind === 'preposition' ? chunk.from - 1 : chunk.from
    const last = found.at(-1)
    if (last && from < last.to) continue
    if (
      last &&
      (last.to === from || (last.to === from - 1 && tokens[last.to]?.text === ',')) &&
      link !== ''
    ) {
      last.to = end
      last.parts.push(...parts)
    } else if (link !== 'of') found.push({ from, to: end, parts })
  }
  return found.map(({ from, to, parts }) => {
    const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
    return {
      ...profileOf(tokens, from, to, span, frame),
      parts,
      origin: parts[0]?.preposition === 'from',
    }
  })
}

/**
 * The preposition before a phrase; `upon` where it is what a verb acts upon, `host` where it is the subject of hosting; `''`
 * where nothing says that anything is there.
 */
function linkBefore(tokens: readonly StatementToken[], chunks: readonly Chunk[], index: number): string {
  const owner = ownerBefore(tokens, chunks, index)
  if (owner !== index) return linkBefore(tokens, chunks, owner)
  if (isOnBoard(tokens, chunks, index)) return 'aboard'
  const before = chunks[index - 1]
  const behind = chunks[index + 1]
  if (
    behind?.kind === 'verb' &&
    tokens.slice(behind.from, behind.to + 6).some(({ lemma }) => lemma === 'host')
  )
    return 'host'
  if (before?.kind === 'verb') return REACHING.test(tokens[before.main]?.lemma ?? '') ? 'upon' : ''
  if (before?.kind !== 'preposition') return ''
  const key = tokens[before.main]?.key ?? ''
  if (key === 'of') {
    const own = tokens[before.main - 1]?.key ?? ''
    if (own === 'out')
      return tokens
        .slice(Math.max(0, before.main - 6), before.main)
        .some(({ lemma }) => TAKEN_OUT.test(lemma))
        ? 'in'
        : ''
    return own === 'front' ? 'front' : 'of'
  }
  // "Came upon the remains": nothing is upon them.
  if (
    /^(?:upon|across)$/u.test(key) &&
    /^(?:come|stumble|happen|chance)$/u.test(tokens[before.main - 1]?.lemma ?? '')
  )
    return ''
  const near = tokens.slice(Math.max(0, before.main - 6), before.main)
  if (key === 'from' && near.some(({ lemma }) => TAKEN_OUT.test(lemma))) return 'in'
  if (key === 'to' || key === 'from') return near.some(({ lemma }) => MOVING.test(lemma)) ? key : ''
  return PLACING.test(key) ? key : ''
}

/** "On board his plane". */
function isOnBoard(tokens: readonly StatementToken[], chunks: readonly Chunk[], index: number): boolean {
  const from = chunks[index]?.from ?? 0
  return tokens[from - 1]?.key === 'board' && tokens[from - 2]?.key === 'on'
}

/** "At his mother's flat": the preposition stands before the owner. */
function ownerBefore(tokens: readonly StatementToken[], chunks: readonly Chunk[], index: number): number {
  const chunk = chunks[index]
  const before = chunks[index - 1]
  if (!chunk || before?.kind !== 'noun') return index
  const between = tokens.slice(before.to, chunk.from)
  const isOwned = [tokens[chunk.from], ...between].some((token) => /^['’]s?$/u.test(token?.text ?? ''))
  return isOwned ? index - 1 : index
}

/** The places that a phrase tells: its noun, and the names in it. */
function partsOf(phrase: Phrase, link: string, people: ReadonlySet<string>): SpotPart[] {
  const { words, entity, pronoun, amount, text } = phrase
  if (link === '' || pronoun !== null || (amount !== null && entity === null) || CALENDAR.test(text))
    return []
  const inner = WITHIN.test(phrase.head) ? words.find((word) => SPOTS.test(word)) : undefined
  const head = inner ?? phrase.head
  const ofPeople =
    !REGION.test(head) && phrase.entities.length > 0 && phrase.entities.every((one) => people.has(one))
  const part = { preposition: link, head, words, entity, text, sort: sortOf(text) }
  const named = (from: string): SpotPart[] =>
    ofPeople || /^(?:by|on|over|under)$/u.test(link)
      ? []
      : [...from.matchAll(NAMES_IN)]
          .filter(([name]) => name.length > 3)
          .map(([name]) => ({
            ...part,
            kind: 'name',
            entity: null,
            text: name,
            sort: sortOf(name),
          }))
  if (entity !== null || NAME.test(text)) {
    // "In Dorrin" is a place, whomever a reader of names takes it for.
    if (!/^(?:in|near|outside|inside|at|off)$/u.test(link) || /\s/u.test(text))
      if (ofPeople || (entity !== null && people.has(entity))) return []
    return [{ ...part, kind: 'name' }]
  }
  const of = text.indexOf(' of ')
  const tied = of < 0 ? [] : named(text.slice(of))
  if (REGION.test(head)) return [{ ...part, kind: 'region' }, ...tied]
  if (NOWHERE.test(head)) return []
  const sort = nounClass(head)
  if (sort === 'vehicle' && !SPOTS.test(head))
    return [{ ...part, kind: link === 'aboard' ? 'spot' : 'vehicle' }]
  if (WITHIN.test(head)) return tied
  const isSpot = SPOTS.test(head) || (sort !== null && SORTS.has(sort))
  if (!isSpot) return link === 'host' ? [] : /^\p{Ll}+ \p{Lu}/u.test(text) ? named(text) : []
  if (BARE.test(text)) return tied
  if (isVague(head) && words.length === 0 && !/^(?:home|road|field|street|floor)$/u.test(head)) return []
  return [{ ...part, kind: 'spot' }, ...tied]
}

function sortOf(name: string): string | null {
  const last = /\p{Lu}(\p{L}+)$/u.exec(name)?.[0].toLowerCase() ?? ''
  return SPOTS.test(last) ? last : null
}
