import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { answerRequest, isTrusted, type Sender } from '#main/ipc/answer-request.ts'
import { routes, type Handlers } from '#shared/ipc/routes.ts'

const ORIGIN = 'app://main'

function senderAt(url: string): Sender {
  const frame = { url }
  return { sender: { mainFrame: frame }, senderFrame: frame }
}

/** Handlers that note which of them was called with what. */
function recording(): { handlers: Handlers; calls: { channel: string; request: unknown }[] } {
  const calls: { channel: string; request: unknown }[] = []
  const entries = Object.keys(routes).map((channel) => [
    channel,
    (request: unknown) => {
      calls.push({ channel, request })
      return Promise.resolve(ok({}))
    },
  ])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one handler for each of the routes' own names; the answers' shapes do not matter here
  return { handlers: Object.fromEntries(entries) as Handlers, calls }
}

describe('isTrusted', () => {
  it.each(['app://main', 'app://main/index.html', 'app://main/a/b?c#d'])('trusts %s', (url) => {
    expect(isTrusted(senderAt(url), ORIGIN)).toBe(true)
  })

  it.each([
    'app://main.evil/',
    'app://mainx',
    'https://main/',
    'file:///app://main/',
    'about:blank',
    '',
    'app://parser/',
  ])('does not trust %s', (url) => expect(isTrusted(senderAt(url), ORIGIN)).toBe(false))

  it('does not trust a frame inside our page, or a frame that is gone', () => {
    expect(isTrusted({ sender: { mainFrame: {} }, senderFrame: { url: 'app://main/' } }, ORIGIN)).toBe(false)
    expect(isTrusted({ sender: { mainFrame: {} }, senderFrame: null }, ORIGIN)).toBe(false)
  })
})

describe('answerRequest', () => {
  it('calls the handler of a well-formed request with what was parsed', async () => {
    const { handlers, calls } = recording()
    await answerRequest(
      handlers,
      ORIGIN,
      senderAt('app://main/'),
      'case:create',
      { name: 'Dam' },
      () => undefined,
    )
    expect(calls).toEqual([{ channel: 'case:create', request: { name: 'Dam' } }])
  })

  it.each([
    ['case:create', { name: 'Dam', path: '/etc' }],
    ['case:create', { name: 7 }],
    ['case:open', { case: '../../etc' }],
    ['import:begin', { case: 'case-0001', source: { kind: 'path', path: '/etc/passwd' } }],
    ['import:stage', { token: null, name: 'a.txt', bytes: [1, 2, 3] }],
    ['journal:append', { case: 'case-0001', after: 0, entries: [] }],
  ])('refuses %s with %o without calling anything', async (channel, request) => {
    const { handlers, calls } = recording()
    const answer = await answerRequest(
      handlers,
      ORIGIN,
      senderAt('app://main/'),
      channel,
      request,
      () => undefined,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect(calls).toEqual([])
  })

  it('turns whatever a handler throws into a failure', async () => {
    const { handlers } = recording()
    const broken: Handlers = {
      ...handlers,
      'case:list': () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    }
    const log: string[] = []
    const answer = await answerRequest(broken, ORIGIN, senderAt('app://main/'), 'case:list', {}, (line) =>
      log.push(line),
    )
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining('disk is full') } })
    expect(log).toHaveLength(1)
  })

  it('never throws and calls nothing for a stranger, whatever is sent', async () => {
    const channels = fc.oneof(fc.constantFrom(...Object.keys(routes)), fc.string(), fc.anything())
    await fc.assert(
      fc.asyncProperty(channels, fc.anything(), fc.webUrl(), async (channel, request, url) => {
        const { handlers, calls } = recording()
        const answer = await answerRequest(handlers, ORIGIN, senderAt(url), channel, request, () => undefined)
        expect(answer.ok).toBe(false)
        expect(calls).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('answers anything from our own page without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(routes), 'constructor', '__proto__'),
        fc.anything(),
        async (channel, request) => {
          const { handlers } = recording()
          const answer = await answerRequest(
            handlers,
            ORIGIN,
            senderAt('app://main/'),
            channel,
            request,
            () => undefined,
          )
          expect(typeof answer.ok).toBe('boolean')
        },
      ),
      { numRuns: 5000 },
    )
  })
})
