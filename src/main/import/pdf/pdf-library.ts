import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The parts of a piece of text that pdf.js finds: a few letters in one font at one place. */
export type PdfItem = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** One page: its text in the order in which it is drawn. */
export type PdfPageText = {
  readonly items: readonly PdfItem[]
  /** From the page's own space to one with the origin in the upper left corner, as a 2 × 3 matrix. */
  readonly toView: readonly number[]
  readonly width: number
  readonly height: number
}

/** An opened PDF. */
export type PdfFile = {
  readonly pages: number
  readonly info: { readonly [name: string]: unknown }
  readonly page: (number: number) => Promise<PdfPageText>
  /**
   * The strings that single glyphs of a page stand for, in the order in which they are drawn. Tells a ligature from
   * its letters, which text alone does not.
   */
  readonly glyphs: (number: number) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

type PdfJs = typeof PdfJsModule

let loading: Promise<PdfJs> | null = null

/** Loads pdf.js with its worker in this process: a reader process has no other to give, and ends with it. */
function library(): Promise<PdfJs> {
  loading ??= load()
  return loading
}

async function load(): Promise<PdfJs> {
  const scope: Record<string, unknown> = globalThis
  // It asks for these while it loads, though it draws nothing here.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= function Nothing(): void {}
  scope['pdfjsWorker'] = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return await import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Reads the character maps and metrics that came with the package, by plain names only; nothing is fetched. */
class PackagedData {
  readonly fetch = async ({
    kind,
    filename,
  }: {
    readonly kind: string
    readonly filename: string
  }): Promise<Uint8Array> => {
    const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'standardFontDataUrl' ? 'standard_fonts' : null
    if (folder === null || !/^[\w-]{1,80}(?:\.\w{1,8})?$/u.test(filename)) {
      throw new Error('There is no such data in the package.')
    }
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(root, folder, filename)))
  }
}

/**
 * Opens a PDF.
 *
 * @throws what pdf.js throws: `PasswordException`, `InvalidPDFException` and others, by their names
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdfjs = await library()
  const task = pdfjs.getDocument({
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    BinaryDataFactory: PackagedData,
    cMapUrl: 'package/',
    standardFontDataUrl: 'package/',
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const file = await task.promise
  const { info } = await file.getMetadata()
  return {
    pages: file.numPages,
    info: Object.fromEntries(Object.entries(info)),
    page: async (number) => {
      const page = await file.getPage(number)
      const { transform, width, height } = page.getViewport({ scale: 1 })
      const content = await page.getTextContent({ disableNormalization: true })
      page.cleanup()
      return {
        items: content.items.flatMap((item) =>
          'str' in item && item.str !== ''
            ? [{ str: item.str, transform: item.transform.map(Number), width: item.width }]
            : [],
        ),
        toView: transform,
        width,
        height,
      }
    },
    glyphs: async (number) => {
      const page = await file.getPage(number)
      const { fnArray, argsArray } = await page.getOperatorList()
      page.cleanup()
      return fnArray.flatMap((operation, index) =>
        operation === pdfjs.OPS.showText ? glyphTexts(argsArray[index]) : [],
      )
    },
    close: () => task.destroy(),
  }
}

/** The arguments of an operation that shows text: one list of glyphs, and of numbers that move on. */
function glyphTexts(args: unknown): string[] {
  const glyphs: unknown = Array.isArray(args) ? args[0] : null
  if (!Array.isArray(glyphs)) return []
  return glyphs.flatMap((glyph: unknown) =>
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string'
      ? [glyph.unicode]
      : [],
  )
}
