/** Letters of the classes of nouns in the packed words: keep in step with src/core/lexical/packed-words.ts. */
export const CLASS_LETTERS = {
  person: 'p',
  group: 'g',
  place: 'l',
  building: 'b',
  vehicle: 'v',
  weapon: 'w',
  event: 'e',
  act: 'a',
  money: 'm',
  time: 't',
  measure: 'q',
  body: 'y',
  communication: 'c',
  substance: 's',
  animal: 'z',
  other: 'o',
}

/** Classes by a hypernym, tried in order: the first word of the synset and its lexicographer file. */
const BY_HYPERNYM = [
  [
    'building',
    ['building 6', 'structure 6', 'housing 6', 'room 6', 'area 6', 'facility 6', 'establishment 6'],
  ],
  ['vehicle', ['vehicle 6', 'public_transport 6']],
  [
    'weapon',
    ['weapon 6', 'weaponry 6', 'explosive_device 6', 'explosive 27', 'ammunition 6', 'projectile 6'],
  ],
  ['place', ['way 6', 'body_of_water 17', 'land 17', 'geological_formation 17', 'geographic_point 15']],
  ['money', ['monetary_unit 23', 'currency 21', 'sum_of_money 21', 'money 21']],
  ['event', ['happening 11', 'war 4', 'contest 11', 'disease 26', 'death 11', 'fire 11']],
]

const BY_FILE = {
  4: 'act',
  5: 'animal',
  8: 'body',
  10: 'communication',
  11: 'event',
  13: 'substance',
  14: 'group',
  15: 'place',
  17: 'place',
  18: 'person',
  19: 'event',
  20: 'other',
  21: 'money',
  23: 'measure',
  27: 'substance',
  28: 'time',
}

/** The class of a noun synset: by a hypernym that says more than its file, else by its lexicographer file. */
export function classOf(id, synsets) {
  const above = hypernyms(id, synsets)
  for (const [name, roots] of BY_HYPERNYM)
    if (
      roots.some((root) =>
        above.some(({ words, lexicographer }) => root === `${words[0]} ${String(lexicographer)}`),
      )
    )
      return name
  return BY_FILE[synsets.get(id)?.lexicographer ?? -1] ?? 'other'
}

function hypernyms(id, synsets) {
  const seen = new Set()
  const queue = [id]
  for (const next of queue) {
    if (seen.has(next)) continue
    seen.add(next)
    for (const { symbol, id: parent } of synsets.get(next)?.pointers ?? [])
      if (symbol === '@' || symbol === '@i') queue.push(parent)
  }
  return [...seen].flatMap((one) => synsets.get(one) ?? [])
}
