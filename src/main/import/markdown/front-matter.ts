/** The description at the head of a Markdown file, and where the text begins (UTF-16 offset). */
export type FrontMatter = {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly bodyStart: number
}

/** Longer heads are not front matter but a text between two rules. In lines. */
const MOST_LINES = 60

/**
 * Reads YAML-style front matter (rule I36): `key: value` lines between two `---` (or `+++` with `=`), values bare or
 * quoted, lists in brackets or as `- item` lines. No YAML beyond that: no anchors, no tags, no nested maps, so
 * nothing in a file can make it expand.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { fields: new Map(), bodyStart: 0 }
  const fence = /^(---|\+\+\+)[ \t]*\n/u.exec(text)?.[1]
  if (!fence) return none
  const fields = new Map<string, string[]>()
  let key = ''
  let at = text.indexOf('\n') + 1
  for (let count = 0; count < MOST_LINES && at > 0 && at < text.length; count++) {
    const newline = text.indexOf('\n', at)
    const line = text.slice(at, newline < 0 ? text.length : newline).slice(0, 2000)
    at = newline < 0 ? text.length : newline + 1
    if (line.trim() === fence || (fence === '---' && line.trim() === '...')) return { fields, bodyStart: at }
    const item = /^\s{0,8}-\s+(.*)$/u.exec(line)
    if (item && key !== '') {
      fields.set(key, [...(fields.get(key) ?? []), ...valuesOf(item[1] ?? '')])
      continue
    }
    const pair = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}?)\s*[:=]\s*(.*)$/u.exec(line)
    if (pair) {
      key = (pair[1] ?? '').toLowerCase()
      fields.set(key, valuesOf(pair[2] ?? ''))
    } else if (line.trim() !== '' && !line.startsWith('#') && !/^\s/u.test(line)) return none
  }
  return none
}

function valuesOf(raw: string): string[] {
  const value = raw.trim()
  const list = /^\[(.*)\]$/u.exec(value)
  const parts = list ? (list[1] ?? '').split(',') : [value]
  return parts.map(unquoted).filter((part) => part !== '' && part !== '|' && part !== '>')
}

function unquoted(raw: string): string {
  const value = raw.trim()
  const quoted = /^"(.*)"$|^'(.*)'$/u.exec(value)
  return (quoted?.[1] ?? quoted?.[2] ?? value).replaceAll('\\"', '"').replaceAll("''", "'").trim()
}
