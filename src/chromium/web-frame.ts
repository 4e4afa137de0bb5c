import { guard } from './unavailable.ts'

/** One frame of a window's page; the main frame keeps its identity as long as its window lives. */
export class WebFrame {
  url = ''
  readonly frameTreeNodeId: number
  readonly parent: WebFrame | null

  constructor(frameTreeNodeId: number, parent: WebFrame | null) {
    this.frameTreeNodeId = frameTreeNodeId
    this.parent = parent
  }

  get origin(): string {
    try {
      const url = new URL(this.url)
      // Node gives the opaque origin "null" for schemes it does not know.
      return url.origin === 'null' && url.host !== '' ? `${url.protocol}//${url.host}` : url.origin
    } catch {
      return 'null'
    }
  }

  get top(): WebFrame {
    return this.parent === null ? this : this.parent.top
  }

  isDestroyed(): boolean {
    return false
  }
}

/** A guarded frame: what it does not implement throws by name. */
export function createFrame(frameTreeNodeId: number, parent: WebFrame | null): WebFrame {
  return guard('WebFrameMain', new WebFrame(frameTreeNodeId, parent))
}
