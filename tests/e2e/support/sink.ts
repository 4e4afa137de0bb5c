import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'

/** The outside world, on this machine: counts whatever reaches it over TCP or UDP. */
export type Sink = {
  readonly httpPort: number
  readonly udpPort: number
  connections(): number
  datagrams(): number
  close(): Promise<void>
}

export async function openSink(): Promise<Sink> {
  let connections = 0
  let datagrams = 0
  const server = createServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>outside</title>')
  })
  server.on('connection', () => (connections += 1))
  const socket = createSocket('udp4')
  socket.on('message', () => (datagrams += 1))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    httpPort: typeof address === 'object' && address !== null ? address.port : 0,
    udpPort: socket.address().port,
    connections: () => connections,
    datagrams: () => datagrams,
    close: async () => {
      socket.close()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}
