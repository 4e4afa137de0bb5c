import { readFileSync } from 'node:fs'

/** Something that left the browser's process, or tried to. */
export type Traffic = { readonly kind: 'dns' | 'tcp' | 'udp'; readonly what: string }

type LogEvent = { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }

/**
 * Chromium's names for what touches the network. A resolver task is a question to the system or to a name server; a
 * connect attempt is a TCP handshake; of UDP only bytes that were sent count, because connecting a UDP socket
 * (Chromium asks so for its own address) sends nothing.
 */
const KINDS: readonly (readonly [string, Traffic['kind']])[] = [
  ['HOST_RESOLVER_SYSTEM_TASK', 'dns'],
  ['HOST_RESOLVER_DNS_TASK', 'dns'],
  ['HOST_RESOLVER_MDNS_TASK', 'dns'],
  ['DNS_TRANSACTION', 'dns'],
  ['DNS_TRANSACTION_QUERY', 'dns'],
  ['TCP_CONNECT_ATTEMPT', 'tcp'],
  ['UDP_BYTES_SENT', 'udp'],
]

/** The traffic in a file that `--log-net-log` wrote. The browser must have ended, or the file is not whole. */
export function trafficIn(netLog: string): Traffic[] {
  const log: { constants: { logEventTypes: Record<string, number> }; events: LogEvent[] } = JSON.parse(
    readFileSync(netLog, 'utf8'),
  )
  const kinds = new Map<number, Traffic['kind']>()
  for (const [name, kind] of KINDS) {
    const type = log.constants.logEventTypes[name]
    if (type !== undefined) kinds.set(type, kind)
  }
  if (new Set(kinds.values()).size < 3) throw new Error('This Chromium names the events of its log otherwise')
  return log.events.flatMap((event) => {
    const kind = kinds.get(event.type)
    return kind === undefined ? [] : [{ kind, what: JSON.stringify(event.params ?? {}) }]
  })
}
