import { err, ok, type Result } from './result.ts'

/** A value of a JSON text with the line on which it begins, from 1. */
export type LocatedJson = { readonly line: number } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, LocatedJson> }
  | { readonly kind: 'array'; readonly items: readonly LocatedJson[] }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
)

export type JsonFault = { readonly line: number; readonly message: string }

const DEEPEST = 64

/**
 * Reads JSON (RFC 8259) and keeps the lines, so that what is wrong with a file that a person wrote can be told where it
 * stands. One pass; nesting deeper than 64 is refused.
 */
export function parseLocatedJson(source: string): Result<LocatedJson, JsonFault> {
  const reader = new Reader(source.replace(/^\uFEFF/u, ''))
  try {
    return ok(reader.whole())
  } catch (error) {
    if (error instanceof Fault) return err({ line: reader.line, message: error.message })
    throw error
  }
}

class Fault extends Error {}

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy
const STRING = /"[^"\\]*(?:\\[^][^"\\]*)*"/uy

class Reader {
  readonly #text: string
  #at = 0
  line = 1

  constructor(text: string) {
    this.#text = text
  }

  whole(): LocatedJson {
    const value = this.#value(0)
    this.#skip()
    if (this.#at < this.#text.length) throw new Fault('there is more after the end of the value')
    return value
  }

  #value(depth: number): LocatedJson {
    if (depth > DEEPEST) throw new Fault('it is nested too deeply')
    this.#skip()
    const { line } = this
    const first = this.#text.charAt(this.#at)
    if (first === '{') return { line, kind: 'object', members: this.#members(depth) }
    if (first === '[') return { line, kind: 'array', items: this.#items(depth) }
    const words = first === '"' ? this.#match(STRING) : this.#match(SCALAR)
    if (words === null) throw new Fault(expected(first))
    return { line, kind: 'scalar', value: scalarOf(words) }
  }

  #members(depth: number): ReadonlyMap<string, LocatedJson> {
    const members = new Map<string, LocatedJson>()
    this.#at++
    if (this.#takes('}')) return members
    do {
      this.#skip()
      const name = this.#match(STRING)
      if (name === null) throw new Fault('the name of a member must stand in double quotation marks')
      if (!this.#takes(':')) throw new Fault(`a colon is missing after ${name}`)
      const value = this.#value(depth + 1)
      members.set(String(scalarOf(name)), value)
    } while (this.#takes(','))
    if (!this.#takes('}')) throw new Fault('a comma or a closing brace is missing')
    return members
  }

  #items(depth: number): readonly LocatedJson[] {
    const items: LocatedJson[] = []
    this.#at++
    if (this.#takes(']')) return items
    do items.push(this.#value(depth + 1))
    while (this.#takes(','))
    if (!this.#takes(']')) throw new Fault('a comma or a closing bracket is missing')
    return items
  }

  #takes(sign: string): boolean {
    this.#skip()
    if (this.#text.charAt(this.#at) !== sign) return false
    this.#at++
    return true
  }

  #skip(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at)
      if (character === '\n') this.line++
      else if (character !== ' ' && character !== '\t' && character !== '\r') return
    }
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? null
    this.#at += found?.length ?? 0
    return found
  }
}

function scalarOf(words: string): string | number | boolean | null {
  try {
    const value: unknown = JSON.parse(words)
    return isScalar(value) ? value : null
  } catch {
    throw new Fault('a text holds a line end, or a backslash with the wrong sign after it')
  }
}

function expected(found: string): string {
  if (found === '') return 'the file ends before the value does'
  if (found === "'") return 'texts must stand in double quotation marks'
  return `“${found}” cannot begin a value`
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
