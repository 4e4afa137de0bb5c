/** Words at a place of a page: points from the lower left corner, `y` at the baseline. Every letter is half as wide as high. */
export type PdfWords = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

export type PdfOptions = {
  readonly title?: string
  readonly author?: string
  /** As PDF writes it: `D:20310304`. */
  readonly created?: string
  /** The name of a predefined character map instead of a map of the file's own. */
  readonly cmap?: string
  readonly locked?: boolean
  /** What single glyphs stand for where that is more than their own letter. */
  readonly ligatures?: Readonly<Record<string, string>>
}

export const PAGE = { width: 600, height: 800 }

function hex(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('')
}

const toUnicode = (
  ligatures: Readonly<Record<string, string>>,
): string => `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'))
  .reduce<string[][]>((groups, high, index) => {
    const group = groups[Math.floor(index / 100)] ?? []
    groups[Math.floor(index / 100)] = [...group, `<${high}00> <${high}ff> <${high}00>`]
    return groups
  }, [])
  .map((group) => `${group.length} beginbfrange\n${group.join('\n')}\nendbfrange`)
  .join('\n')}
${Object.entries(ligatures)
  .map(([glyph, letters]) => `1 beginbfchar\n<${hex(glyph)}> <${hex(letters)}>\nendbfchar`)
  .join('\n')}
endcmap end end`

/** A PDF whose pages show words where they are put, in letters of every script. */
export function pdfFile(pages: readonly (readonly PdfWords[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = []
  const add = (content: string): number => objects.push(content)
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const catalog = add('')
  const tree = add('')
  const unicode =
    options.cmap === undefined ? `/ToUnicode ${add(stream(toUnicode(options.ligatures ?? {})))} 0 R` : ''
  const system = options.cmap === undefined ? '(Identity)' : '(GB1)'
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering ${system} /Supplement 0 >> /DW 500 /FontDescriptor ${descriptor} 0 R >>`,
  )
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /${options.cmap ?? 'Identity-H'} /DescendantFonts [${descendant} 0 R] ${unicode} >>`,
  )
  const kids = pages.map((words) => {
    const shown = words.map(
      ({ x, y, text, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`,
    )
    const content = add(stream(shown.join('\n')))
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    )
  })
  const text = (value: string): string => `<feff${hex(value)}>`
  const info = add(
    `<< /Title ${text(options.title ?? '')} /Author ${text(options.author ?? '')} ${options.created === undefined ? '' : `/CreationDate (${options.created})`} >>`,
  )
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  const id = 'a'.repeat(32)
  const locked =
    options.locked === true
      ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${id.repeat(2)}> /U <${id.repeat(2)}> /P -4 >> /ID [<${id}> <${id}>]`
      : ''
  let file = '%PDF-1.7\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R ${locked} >>\nstartxref\n${end}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

/** Lines below each other, as a page of text sets them. */
export function setLines(
  lines: readonly string[],
  place: { readonly x?: number; readonly y?: number; readonly size?: number; readonly pitch?: number } = {},
): PdfWords[] {
  const { x = 50, y = 700, size = 10, pitch = 12 } = place
  return lines.map((text, index) => ({ x, y: y - index * pitch, text, size }))
}
