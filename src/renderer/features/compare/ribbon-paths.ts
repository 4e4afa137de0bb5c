import { ribbonPath, type Link } from './scroll-map.ts'

const SVG = 'http://www.w3.org/2000/svg'

/**
 * The bands of one gutter. Only those in view are elements, shaped frame by frame without drawing the view anew: two
 * long documents may be tied in thousands of places, and a browser goes through all elements it is given.
 */
export class RibbonPaths {
  readonly #svg: SVGSVGElement
  #classes: ReadonlyMap<string, string> = new Map()
  readonly #shown = new Map<string, SVGPathElement>()

  constructor(svg: SVGSVGElement) {
    this.#svg = svg
  }

  /** Takes how the bands look, by id; others are not drawn. */
  describe(classes: ReadonlyMap<string, string>): void {
    this.#classes = classes
    for (const [id, path] of this.#shown) {
      const look = classes.get(id)
      if (look === undefined) this.#drop(id, path)
      else path.setAttribute('class', look)
    }
  }

  /** Shapes the bands in view. @param leftTop scroll position of the pane on the left, in pixels */
  draw(links: readonly Link[], leftTop: number, rightTop: number): void {
    const width = this.#svg.clientWidth
    const height = this.#svg.clientHeight
    const shapes = new Map<string, string>()
    for (const link of links) {
      // Most are out of view: they must cost next to nothing.
      const leftHidden = link.left.bottom < leftTop || link.left.top > leftTop + height
      if (leftHidden && (link.right.bottom < rightTop || link.right.top > rightTop + height)) continue
      if (!this.#classes.has(link.id)) continue
      const from = { top: link.left.top - leftTop, bottom: link.left.bottom - leftTop }
      const to = { top: link.right.top - rightTop, bottom: link.right.bottom - rightTop }
      const shape = ribbonPath(from, to, width, height)
      if (shape !== null) shapes.set(link.id, shape)
    }
    for (const [id, path] of this.#shown) if (!shapes.has(id)) this.#drop(id, path)
    for (const [id, shape] of shapes) this.#pathOf(id).setAttribute('d', shape)
  }

  #pathOf(id: string): SVGPathElement {
    const shown = this.#shown.get(id)
    if (shown) return shown
    const path = this.#svg.ownerDocument.createElementNS(SVG, 'path')
    path.setAttribute('data-link', id)
    path.setAttribute('class', this.#classes.get(id) ?? '')
    this.#svg.append(path)
    this.#shown.set(id, path)
    return path
  }

  #drop(id: string, path: SVGPathElement): void {
    path.remove()
    this.#shown.delete(id)
  }
}
