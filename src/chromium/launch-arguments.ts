/** Features that talk to the network or to the user by themselves, or that would change what IndexedDB is kept in. */
const DISABLED_FEATURES = [
  'AimEnabled',
  'AutofillServerCommunication',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'CertificateTransparencyComponentUpdater',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'IdbSqliteBackingStore',
  'IdbSqliteOnDiskRollout',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'Translate',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
]

/** A window has nothing to reach: every name is unknown, every address goes to a proxy that is not there. */
const SWITCHES: ReadonlyMap<string, string | undefined> = new Map([
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
  ['proxy-bypass-list', '<-loopback>'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['dns-prefetch-disable', undefined],
  ['disable-background-networking', undefined],
  ['disable-breakpad', undefined],
  ['disable-client-side-phishing-detection', undefined],
  ['disable-component-update', undefined],
  ['disable-crash-reporter', undefined],
  ['disable-default-apps', undefined],
  ['disable-domain-reliability', undefined],
  ['disable-extensions', undefined],
  ['disable-field-trial-config', undefined],
  ['disable-quic', undefined],
  ['disable-sync', undefined],
  ['disable-variations-seed-fetch', undefined],
  ['no-default-browser-check', undefined],
  ['no-first-run', undefined],
  ['no-pings', undefined],
  ['noerrdialogs', undefined],
])

export type LaunchWish = {
  /** What the program set through `app.commandLine`: it wins over ours, except that features add up. */
  readonly switches: ReadonlyMap<string, string | undefined>
  /** Window size in device independent pixels. */
  readonly width: number
  readonly height: number
  readonly title: string
  readonly visible: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the process runs as root, under which Chromium's own sandbox cannot be set up. */
  readonly root: boolean
}

/** Every argument that Chromium is started with, beside those that playwright-core adds itself. */
export function launchArguments(wish: LaunchWish): string[] {
  const switches = new Map([...SWITCHES, ...wish.switches])
  const features = [...DISABLED_FEATURES, ...(wish.switches.get('disable-features') ?? '').split(',')]
  switches.set('disable-features', [...new Set(features)].filter((name) => name !== '').join(','))
  switches.set('window-size', `${String(wish.width)},${String(wish.height)}`)
  if (wish.root) {
    switches.set('no-sandbox', undefined)
    // Without it the window shows a bar that warns of the missing sandbox.
    switches.set('test-type', undefined)
  }
  if (wish.visible) {
    // An app window has neither tabs nor an address bar, and keeps its kind wherever it goes.
    switches.set('app', `data:text/html,<title>${encodeURIComponent(wish.title)}</title>`)
    if (wish.env['WAYLAND_DISPLAY'] !== undefined) switches.set('ozone-platform-hint', 'auto')
  }
  const extra = (wish.env['VARIORUM_CHROMIUM_ARGS'] ?? '').split(' ').filter((text) => text !== '')
  return [
    ...[...switches].map(([name, value]) => `--${name}${value === undefined ? '' : `=${value}`}`),
    ...extra,
  ]
}

/** Defaults of playwright-core that are for tests, and would change how the window looks or what it may do. */
export const UNWANTED_DEFAULTS = [
  '--enable-automation',
  '--hide-scrollbars',
  '--disable-popup-blocking',
  '--unsafely-disable-devtools-self-xss-warnings',
  '--force-color-profile=srgb',
  '--mute-audio',
]
