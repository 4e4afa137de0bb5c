import { describe, expect, it } from 'vitest'
import { launchArguments } from '#chromium/launch-arguments.ts'
import { findBrowser, hasDisplay } from '../../scripts/lib/find-browser.mjs'

const wish = {
  switches: new Map<string, string | undefined>(),
  width: 1000,
  height: 700,
  title: 'A & B',
  visible: false,
  env: {},
  root: false,
}

describe('the arguments of the browser', () => {
  it('take the network away', () => {
    const args = launchArguments(wish)
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(args).toContain('--proxy-server=http://127.0.0.1:9')
    expect(args).toContain('--proxy-bypass-list=<-loopback>')
    expect(args).toContain('--webrtc-ip-handling-policy=disable_non_proxied_udp')
    expect(args.some((text) => text.startsWith('--remote-debugging'))).toBe(false)
  })

  it('keep the sandbox but for root', () => {
    expect(launchArguments(wish)).not.toContain('--no-sandbox')
    expect(launchArguments({ ...wish, root: true })).toContain('--no-sandbox')
  })

  it('add the features that the program disables to those of the runtime, each switch once', () => {
    const args = launchArguments({ ...wish, switches: new Map([['disable-features', 'Mine,Translate']]) })
    const lists = args.filter((text) => text.startsWith('--disable-features='))
    expect(lists).toHaveLength(1)
    const features = (lists[0] ?? '').slice('--disable-features='.length).split(',')
    expect(features).toContain('Mine')
    expect(features).toContain('IdbSqliteBackingStore')
    expect(new Set(features).size).toBe(features.length)
    const names = args.map((text) => text.split('=')[0])
    expect(new Set(names).size).toBe(names.length)
  })

  it('open a window without an address bar where one can be seen', () => {
    const args = launchArguments({ ...wish, visible: true })
    expect(args).toContain('--app=data:text/html,<title>A%20%26%20B</title>')
    expect(args).toContain('--window-size=1000,700')
  })

  it('end with what the environment adds', () => {
    const args = launchArguments({ ...wish, env: { VARIORUM_CHROMIUM_ARGS: '--one  --two=2' } })
    expect(args.slice(-2)).toEqual(['--one', '--two=2'])
  })
})

describe('the search for a browser', () => {
  it('takes the one that is named, and refuses a name that cannot be run', () => {
    expect(findBrowser({ VARIORUM_CHROMIUM: process.execPath })).toBe(process.execPath)
    expect(() => findBrowser({ VARIORUM_CHROMIUM: '/no/such/browser' })).toThrow('/no/such/browser')
  })

  it('knows where a window can be shown', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
    expect(hasDisplay({ DISPLAY: ':0', VARIORUM_HEADLESS: '1' }, 'linux')).toBe(false)
  })
})
