import type { CDPSession } from 'playwright-core'
import type { PrintToPDFOptions } from 'electron'

/** Paper in inches, width by height. */
const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

const MARGIN = 0.4

/** Prints the page as it is; the options and their defaults are Electron's, lengths in inches. */
export async function printPage(session: CDPSession, options: PrintToPDFOptions): Promise<Buffer> {
  const [paperWidth, paperHeight] = paper(options.pageSize ?? 'Letter')
  const { margins } = options
  const { stream, data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins?.top ?? MARGIN,
    marginBottom: margins?.bottom ?? MARGIN,
    marginLeft: margins?.left ?? MARGIN,
    marginRight: margins?.right ?? MARGIN,
    pageRanges: options.pageRanges ?? '',
    ...(options.headerTemplate === undefined ? {} : { headerTemplate: options.headerTemplate }),
    ...(options.footerTemplate === undefined ? {} : { footerTemplate: options.footerTemplate }),
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    transferMode: 'ReturnAsStream',
  })
  if (stream === undefined) return Buffer.from(data, 'base64')
  const parts: Buffer[] = []
  for (;;) {
    const part = await session.send('IO.read', { handle: stream, size: 4 * 1024 * 1024 })
    parts.push(Buffer.from(part.data, part.base64Encoded === true ? 'base64' : 'utf8'))
    if (part.eof) break
  }
  await session.send('IO.close', { handle: stream })
  return Buffer.concat(parts)
}

function paper(size: NonNullable<PrintToPDFOptions['pageSize']>): readonly [number, number] {
  if (typeof size !== 'string') return [size.width, size.height]
  const known = PAPER[size]
  if (known === undefined) throw new Error(`Invalid pageSize ${size}`)
  return known
}
