/** Where a vector tries to go: `http` ends without a slash; `host` is its host and port. */
export type Target = { readonly http: string; readonly host: string; readonly udp: string }

export type Vector = (target: Target) => unknown

function append(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.head.append(element)
  return element
}
/** The helper above, as text: a vector runs in the page and has nothing around it. */
export const HELPERS = append.toString()

/** Ways for a script in the page to reach the network that leave the page where it is. */
export const VECTORS: Readonly<Record<string, Vector>> = {
  fetch: ({ http }) => fetch(`${http}/fetch`, { mode: 'no-cors' }),
  fetchKeepalive: ({ http }) => fetch(`${http}/keep`, { mode: 'no-cors', keepalive: true, method: 'POST' }),
  xhr: ({ http }) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${http}/xhr`)
    request.send()
  },
  beacon: ({ http }) => navigator.sendBeacon(`${http}/beacon`, 'x'),
  webSocket: ({ host }) => new WebSocket(`ws://${host}/socket`),
  eventSource: ({ http }) => new EventSource(`${http}/events`),
  webTransport: async ({ host }) => await new WebTransport(`https://${host}/transport`).ready,
  image: ({ http }) => Object.assign(new Image(), { src: `${http}/image` }),
  svgImage: ({ http }) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttribute('href', `${http}/svg`)
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.append(image)
    document.body.append(svg)
  },
  audio: ({ http }) => Object.assign(new Audio(), { src: `${http}/audio`, preload: 'auto' }).load(),
  video: ({ http }) => append('video', { src: `${http}/video`, poster: `${http}/poster`, preload: 'auto' }),
  script: ({ http }) => append('script', { src: `${http}/script` }),
  moduleImport: ({ http }) => import(/* @vite-ignore */ `${http}/module`),
  stylesheet: ({ http }) => append('link', { rel: 'stylesheet', href: `${http}/sheet` }),
  cssImport: ({ http }) => {
    append('style', {}).textContent = `@import "${http}/import"; body { background: url(${http}/background) }`
  },
  constructedSheet: ({ http }) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`body { list-style: url(${http}/list); cursor: url(${http}/cursor), auto }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  },
  font: async ({ http }) => await new FontFace('outside', `url(${http}/font)`).load(),
  prefetch: ({ http }) => append('link', { rel: 'prefetch', href: `${http}/prefetch` }),
  preload: ({ http }) => append('link', { rel: 'preload', as: 'image', href: `${http}/preload` }),
  modulePreload: ({ http }) => append('link', { rel: 'modulepreload', href: `${http}/modulepreload` }),
  preconnect: ({ http }) => append('link', { rel: 'preconnect', href: http }),
  dnsPrefetch: ({ http }) => append('link', { rel: 'dns-prefetch', href: http }),
  icon: ({ http }) => append('link', { rel: 'icon', href: `${http}/icon` }),
  manifest: ({ http }) => append('link', { rel: 'manifest', href: `${http}/manifest` }),
  speculationRules: ({ http }) => {
    append('script', { type: 'speculationrules' }).textContent = JSON.stringify({
      prefetch: [{ source: 'list', urls: [`${http}/speculation`] }],
      prerender: [{ source: 'list', urls: [`${http}/prerender`] }],
    })
  },
  iframe: ({ http }) => append('iframe', { src: `${http}/frame` }),
  object: ({ http }) => append('object', { data: `${http}/object` }),
  embed: ({ http }) => append('embed', { src: `${http}/embed` }),
  worker: ({ http }) => {
    const code = `importScripts('${http}/worker'); fetch('${http}/worker-fetch', { mode: 'no-cors' })`
    return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  },
  sharedWorker: ({ http }) => {
    const code = `fetch('${http}/shared', { mode: 'no-cors' }); new WebSocket('${http.replace('http', 'ws')}/shared')`
    return new SharedWorker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
  },
  serviceWorker: async ({ http }) => await navigator.serviceWorker.register(`${http}/service`),
  stun: async ({ udp, host }) => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: [`stun:${udp}`] },
        { urls: [`turn:${udp}`, `turn:${host}?transport=tcp`], username: 'a', credential: 'b' },
      ],
    })
    connection.createDataChannel('outside')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => {
      setTimeout(resolve, 2000)
    })
  },
}

/** Ways that would take the page away or open another one, so each is tried by itself. */
export const NAVIGATIONS: Readonly<Record<string, Vector>> = {
  windowOpen: ({ http }) => window.open(`${http}/open`),
  ping: ({ http }) => append('a', { href: '#here', ping: `${http}/ping` }).click(),
  download: ({ http }) => append('a', { href: `${http}/download`, download: 'x' }).click(),
  link: ({ http }) => append('a', { href: `${http}/link` }).click(),
  formPost: ({ http }) => {
    const form = document.createElement('form')
    form.action = `${http}/form`
    form.method = 'post'
    document.body.append(form)
    form.submit()
  },
  metaRefresh: ({ http }) => append('meta', { 'http-equiv': 'refresh', content: `0;url=${http}/refresh` }),
  location: ({ http }) => location.assign(`${http}/location`),
}
