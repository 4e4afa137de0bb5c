import type { Lexicon, RoleFrame } from '../lexicon/lexicon.ts'
import type { Item } from '../reading/items.ts'

/** Where something stands among the items of a sentence. */
export type Place = { readonly from: number; readonly to: number }

/** How the parts of a frame are found: once by shape alone, for evidence, once with names resolved. */
export type Slots<Someone extends Place, Post extends Place> = {
  readonly subject: (end: number) => Someone | null
  readonly personBefore: (end: number) => Someone | null
  readonly organisationBefore: (end: number) => Someone | null
  readonly person: (start: number) => Someone | null
  readonly organisation: (start: number) => Someone | null
  readonly post: (start: number) => Post | null
}

/** A frame found in a sentence. */
export type Framed<Someone extends Place, Post extends Place> = {
  readonly frame: RoleFrame
  readonly person: Someone
  readonly organisation: Someone
  readonly post: Post | null
  /** Index of the word by which the frame was found. */
  readonly anchor: number
  /** Index of a verb of leading, `null` when the frame has none. */
  readonly verb: number | null
}

type Part = { readonly slot: string | null; readonly words: ReadonlySet<string>; readonly optional: boolean }
type Compiled = {
  readonly frame: RoleFrame
  readonly before: readonly Part[]
  readonly after: readonly Part[]
}

const SLOT = /^(?:S|PB|OB|P|O|R|V)$/u
const compiled = new WeakMap<readonly RoleFrame[], ReadonlyMap<string, readonly Compiled[]>>()

/** The frames of the lexicon that fit around a word: the first that gives a person a post. */
export function framesAt<Someone extends Place, Post extends Place>(
  { roleFrames, auxiliaries, roleVerbs }: Lexicon,
  items: readonly Item[],
  index: number,
  slots: Slots<Someone, Post>,
): Framed<Someone, Post>[] {
  const key = items[index]?.key ?? ''
  const fitting: Framed<Someone, Post>[] = []
  if (key === '') return fitting
  for (const { frame, before, after } of byAnchor(roleFrames).get(key) ?? []) {
    let person: Someone | null = null
    let organisation: Someone | null = null
    let post: Post | null = null
    let verb: number | null = null
    const left = (): boolean => {
      let at = index
      for (const part of before.toReversed()) {
        if (part.slot === null) {
          if (part.words.has(items[at - 1]?.key ?? '')) at--
          else if (!part.optional) return false
          continue
        }
        const found =
          part.slot === 'S'
            ? slots.subject(at)
            : part.slot === 'PB'
              ? slots.personBefore(at)
              : slots.organisationBefore(at)
        if (!found) return false
        if (part.slot === 'OB') organisation = found
        else person = found
        at = found.from
      }
      return true
    }
    const right = (): boolean => {
      let at = index + 1
      for (const part of after) {
        if (part.slot === null) {
          if (part.words.has(items[at]?.key ?? '')) at++
          else if (!part.optional) return false
          continue
        }
        if (part.slot === 'V') {
          while (items[at]?.kind === 'word' && auxiliaries.has(items[at]?.key ?? '')) at++
          const found = items[at]?.key ?? ''
          if (
            !roleVerbs.some(
              ({ base, present, past }) => base === found || present.includes(found) || past.includes(found),
            )
          )
            return false
          verb = at++
          continue
        }
        if (part.slot === 'R') {
          post = slots.post(at)
          if (!post) return false
          at = post.to
          continue
        }
        const found = part.slot === 'P' ? slots.person(at) : slots.organisation(at)
        if (!found) return false
        if (part.slot === 'P') person = found
        else organisation = found
        at = found.to
      }
      return true
    }
    if (!right() || !left() || person === null || organisation === null) continue
    const { from }: Someone = person
    if (!fitting.some((known) => known.person.from === from))
      fitting.push({ frame, person, organisation, post, anchor: index, verb })
  }
  return fitting
}

/** The frames by the words they are found by, cut into parts once. */
function byAnchor(frames: readonly RoleFrame[]): ReadonlyMap<string, readonly Compiled[]> {
  const known = compiled.get(frames)
  if (known) return known
  const index = new Map<string, Compiled[]>()
  for (const frame of frames) {
    const words = frame.pattern.split(' ')
    const anchor = words.findIndex((word) => word.startsWith('^'))
    const entry = {
      frame,
      before: words.slice(0, anchor).map(partOf),
      after: words.slice(anchor + 1).map(partOf),
    }
    for (const word of (words[anchor] ?? '').slice(1).split('|')) {
      index.set(word, [...(index.get(word) ?? []), entry])
    }
  }
  compiled.set(frames, index)
  return index
}

function partOf(word: string): Part {
  const optional = word.endsWith('?')
  const bare = optional ? word.slice(0, -1) : word
  return { slot: SLOT.test(bare) ? bare : null, words: new Set(bare.split('|')), optional }
}
