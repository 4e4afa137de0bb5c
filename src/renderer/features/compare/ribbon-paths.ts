import { ribbonPath, type Link } from './scroll-map.ts'

/** The bands of one gutter, shaped frame by frame without drawing the view anew. */
export class RibbonPaths {
  readonly #svg: SVGSVGElement
  #paths: ReadonlyMap<string, SVGPathElement> = new Map()
  #shown = new Set<string>()

  constructor(svg: SVGSVGElement) {
    this.#svg = svg
  }

  /** Finds the bands that are there now. */
  collect(): void {
    this.#paths = new Map(
      [...this.#svg.querySelectorAll<SVGPathElement>('path[data-link]')].map((path) => [
        path.getAttribute('data-link') ?? '',
        path,
      ]),
    )
    for (const path of this.#paths.values()) path.removeAttribute('d')
    this.#shown = new Set()
  }

  /** Shapes the bands in view. @param leftTop scroll position of the pane on the left, in pixels */
  draw(links: readonly Link[], leftTop: number, rightTop: number): void {
    const width = this.#svg.clientWidth
    const height = this.#svg.clientHeight
    const shown = new Set<string>()
    const shapes: [SVGPathElement, string][] = []
    for (const link of links) {
      const path = this.#paths.get(link.id)
      if (!path) continue
      const from = { top: link.left.top - leftTop, bottom: link.left.bottom - leftTop }
      const to = { top: link.right.top - rightTop, bottom: link.right.bottom - rightTop }
      const shape = ribbonPath(from, to, width, height)
      if (shape === null) continue
      shown.add(link.id)
      shapes.push([path, shape])
    }
    for (const [path, shape] of shapes) path.setAttribute('d', shape)
    for (const id of this.#shown) if (!shown.has(id)) this.#paths.get(id)?.removeAttribute('d')
    this.#shown = shown
  }
}
