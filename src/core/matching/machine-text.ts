import type { Span } from '../text/span.ts'

/**
 * What is written for machines: addresses (`https://…`, `www.…`, `name@host`, `host.tld/path`), also those whose parts
 * a converter set apart with spaces, tags and attributes (`<b>`, `lang="en"`). Each alternative takes its
 * characters one by one without a choice, so that the cost is linear.
 */
const MACHINE_TEXT = new RegExp(
  [
    String.raw`\b(?:https?|ftp):\/\/[^\s<>"“”«»]+`,
    String.raw`\bwww\.[^\s<>"“”«»]+`,
    String.raw`\bhttps?\s?:\s?\/\s?\/\s[\p{L}\p{N}]+(?:\s?[-./?&=#%_~:+]+\s?[\p{L}\p{N}]+)*`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/[^\s<>"“”«»]*`,
    String.raw`<\/?[a-z][^<>\n]{0,400}>`,
    String.raw`(?<![\p{L}\p{N}_-])[a-z_-]{1,32}="[^"\n]{0,400}"`,
  ].join('|'),
  'giu',
)

/** The stretches of a block that are written for machines and say nothing: in order, in UTF-16 units. */
export function machineText(text: string, block: Span): Span[] {
  const slice = text.slice(block.start, block.end)
  if (!/[@<=/]|www/iu.test(slice)) return []
  return Array.from(slice.matchAll(MACHINE_TEXT), (match) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
  }))
}
