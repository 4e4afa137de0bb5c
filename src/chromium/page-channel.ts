import { randomBytes } from 'node:crypto'
import type { CDPSession } from 'playwright-core'
import { shown } from './addresses.ts'
import { pageScript } from './page-script.ts'
import { createFrame } from './web-frame.ts'
import type { WebFrame } from './web-frame.ts'
import { createWire } from './wire.ts'

export type PageCall = {
  readonly kind: 'invoke' | 'send'
  readonly channel: string
  readonly args: readonly unknown[]
  readonly frame: WebFrame
  reply(value: unknown): void
  fail(message: string): void
}

/** Parts of a message: large enough to be few, small enough for any limit of the debugging pipe (100 MB). */
const PART_SIZE = 8 * 1024 * 1024
/** More than the names and numbers before the text of a part ever take, in UTF-16 units. */
const HEAD_SIZE = 400
const WORLD = 'variorum-runtime'

/**
 * Messages between main and one page, over the page's debugging session. The page speaks through a binding, which
 * its first script takes off the window; main speaks through an event whose name is a secret, dispatched from an
 * isolated world, so that scripts of the page can neither call the one nor hear the other.
 */
export class PageChannel {
  private readonly wire = createWire()
  private readonly partial = new Map<string, string[]>()
  private readonly frames = new Map<string, WebFrame>()
  private readonly contexts = new Map<number, string>()
  private readonly session: CDPSession
  private readonly mainFrame: WebFrame
  private readonly onCall: (call: PageCall) => void
  private readonly event = `runtime-${randomBytes(16).toString('hex')}`
  private readonly binding = `runtime_${randomBytes(16).toString('hex')}`
  private mainFrameId = ''
  /** The isolated world of the document that is shown now. */
  private world: number | undefined
  private counter = 0

  constructor(session: CDPSession, mainFrame: WebFrame, onCall: (call: PageCall) => void) {
    this.session = session
    this.mainFrame = mainFrame
    this.onCall = onCall
  }

  /** Must be done before the first document is loaded. `preload`: the text of the preload script. */
  async open(preload: string | undefined): Promise<void> {
    const { session } = this
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.binding) this.receive(payload, this.contexts.get(executionContextId))
    })
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = frameIdOf(context.auxData)
      this.contexts.set(context.id, frameId)
      if (context.name === WORLD && frameId === this.mainFrameId) this.world = context.id
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.contexts.delete(executionContextId)
      if (this.world === executionContextId) this.world = undefined
    })
    session.on('Runtime.executionContextsCleared', () => {
      this.contexts.clear()
      this.world = undefined
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      this.frameOf(frame.id, frame.parentId).url = shown(frame.url + (frame.urlFragment ?? ''))
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.frameOf(frameId, this.mainFrameId).url = shown(url)
    })
    session.on('Page.frameDetached', ({ frameId }) => void this.frames.delete(frameId))
    await session.send('Page.enable')
    const tree = await session.send('Page.getFrameTree')
    this.mainFrameId = tree.frameTree.frame.id
    this.frames.set(this.mainFrameId, this.mainFrame)
    await session.send('Runtime.enable')
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: '', worldName: WORLD })
    if (preload === undefined) return
    await session.send('Runtime.addBinding', { name: this.binding })
    const source = pageScript(this.binding, { event: this.event, partSize: PART_SIZE }, preload)
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source })
  }

  /** An event for the page; lost, as in Electron, while there is none. */
  sendEvent(channel: string, args: readonly unknown[]): void {
    this.post('*', { kind: 'event', id: 0, channel, value: args })
  }

  /**
   * Runs code in the isolated world of the page and returns what it gives: a plain value, or a handle when
   * `handle` is asked for. `gesture` counts as a click of the user.
   */
  async evaluate(
    expression: string,
    options: { gesture?: boolean; handle?: boolean } = {},
  ): Promise<{ value: unknown; objectId: string | undefined }> {
    const { frameTree } = await this.session.send('Page.getFrameTree')
    const { executionContextId } = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    })
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      userGesture: options.gesture ?? false,
      returnByValue: !(options.handle ?? false),
    })
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return { value: result.value, objectId: result.objectId }
  }

  private frameOf(frameId: string, parentId: string | undefined): WebFrame {
    const known = this.frames.get(frameId)
    if (known !== undefined) return known
    const parent = parentId === undefined ? null : (this.frames.get(parentId) ?? this.mainFrame)
    const frame = createFrame(this.frames.size + 1, parent)
    this.frames.set(frameId, frame)
    return frame
  }

  private receive(payload: string, frameId: string | undefined): void {
    const part = partOf(payload)
    if (part === null) return
    const { document, id, index, count, text } = part
    const key = `${document} ${id}`
    const parts = this.partial.get(key) ?? []
    parts[index] = text
    this.partial.set(key, parts)
    if (index + 1 < count) return
    this.partial.delete(key)
    const message: unknown = this.wire.decode(parts.join(''))
    if (typeof message !== 'object' || message === null) return
    const field = (name: string): unknown => Reflect.get(message, name)
    const args: unknown = field('args')
    const channel = String(field('channel'))
    const answer = (kind: 'reply' | 'error', value: unknown): void =>
      this.post(document, { kind, id: field('id'), channel, value })
    this.onCall({
      kind: field('kind') === 'invoke' ? 'invoke' : 'send',
      channel,
      args: Array.isArray(args) ? args : [],
      frame: frameId === undefined ? createFrame(0, this.mainFrame) : this.frameOf(frameId, this.mainFrameId),
      reply: (value) => answer('reply', value),
      fail: (reason) => answer('error', reason),
    })
  }

  private post(document: string, message: object): void {
    const { world } = this
    if (world === undefined) return
    this.counter += 1
    const parts = this.wire.split(this.wire.encode(message), PART_SIZE)
    for (const [index, part] of parts.entries()) {
      const detail = `${document} ${String(this.counter)} ${String(index)} ${String(parts.length)} ${part}`
      this.session
        .send('Runtime.callFunctionOn', {
          executionContextId: world,
          functionDeclaration:
            'function (name, detail) { document.dispatchEvent(new CustomEvent(name, { detail })) }',
          arguments: [{ value: this.event }, { value: detail }],
        })
        // The page went away while the message was on its way: there is nobody left to hear it.
        .catch(() => undefined)
    }
  }
}

type Part = {
  readonly document: string
  readonly id: string
  readonly index: number
  readonly count: number
  readonly text: string
}

/**
 * `DOCUMENT ID INDEX COUNT TEXT`. An expression over the whole payload would need a stack as deep as the text is
 * long, so it sees only the beginning.
 */
export function partOf(payload: string): Part | null {
  const [head, document, id, index, count] =
    /^(\S+) (\S+) (\d+) (\d+) /u.exec(payload.slice(0, HEAD_SIZE)) ?? []
  if (head === undefined || document === undefined || id === undefined) return null
  return { document, id, index: Number(index), count: Number(count), text: payload.slice(head.length) }
}

/** `auxData` is untyped in the protocol. */
function frameIdOf(auxData: unknown): string {
  if (typeof auxData !== 'object' || auxData === null) return ''
  const frameId: unknown = Reflect.get(auxData, 'frameId')
  return typeof frameId === 'string' ? frameId : ''
}
