import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { wait } from './stats'

/** What a line is like: `rtt` in ms, `down` in bits a millisecond (= kbit/s). */
export interface LineSpeed {
  readonly rtt: number
  readonly down: number
}

/** 慢 4G: the profile that browser tools call slow 4G. */
export const SLOW_4G: LineSpeed = { rtt: 150, down: 1600 }

/** What one answer cost on the wire. */
export interface Transfer {
  readonly path: string
  status: number
  head: number
  body: number
  done: boolean
}

/**
 * A slow line in front of a server on this machine. It sees what the page asks for and what its worker asks for. Every
 * answer waits one round trip, the first on a connection two more; all share one downlink.
 */
export interface Line {
  /** Ends in a slash. */
  readonly url: string
  readonly transfers: readonly Transfer[]
  setSpeed(speed: LineSpeed | null): void
  /** The port closes and every connection breaks, as with a dead server. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** Resolves once nothing went over the line for `quiet` ms. */
  idle(quiet: number): Promise<void>
}

const PACKET = 1460

export async function openLine(serverPort: number, speed: LineSpeed | null): Promise<Line> {
  const transfers: Transfer[] = []
  const known = new WeakSet<Socket>()
  const agent = new Agent({ keepAlive: true })
  let current = speed
  let freeAt = 0
  let last = Date.now()

  /** Books the shared downlink for so many bytes and waits until they are through. */
  async function pass(bytes: number): Promise<void> {
    last = Date.now()
    if (!current) return
    freeAt = Math.max(freeAt, Date.now()) + (bytes * 8) / current.down
    const ms = freeAt - Date.now()
    if (ms > 1) await wait(ms)
    last = Date.now()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const transfer: Transfer = { path: request.url ?? '/', status: 0, head: 0, body: 0, done: false }
    transfers.push(transfer)
    response.once('close', () => (transfer.done = true))
    const fresh = !known.has(request.socket)
    known.add(request.socket)
    if (current) await wait(current.rtt * (fresh ? 3 : 1))
    const upstream = await fetchUpstream(request)
    transfer.status = upstream.statusCode ?? 0
    transfer.head = headBytes(upstream)
    await pass(transfer.head)
    response.writeHead(transfer.status, upstream.headers)
    for await (const chunk of upstream as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += PACKET) {
        const packet = chunk.subarray(at, at + PACKET)
        await pass(packet.length)
        transfer.body += packet.length
        response.write(packet)
      }
    response.end()
  }

  function fetchUpstream({ method, url, headers }: IncomingMessage): Promise<IncomingMessage> {
    return new Promise((resolve, reject) =>
      ask({ host: '127.0.0.1', port: serverPort, method, path: url, headers, agent }, resolve)
        .once('error', reject)
        .end(),
    )
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 60_000
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    transfers,
    setSpeed: (next) => (current = next),
    cut: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
    mend: () => listen(port),
    async idle(quiet) {
      while (transfers.some(({ done }) => !done) || Date.now() - last < quiet) await wait(50)
    },
  }
}

/** The status line and headers as HTTP/1.1 writes them. */
function headBytes({ rawHeaders, statusMessage }: IncomingMessage): number {
  const lines = rawHeaders.length / 2
  return rawHeaders.join('').length + lines * 4 + `HTTP/1.1 200 ${statusMessage}\r\n\r\n`.length
}

/** Bytes of these transfers, heads and bodies. */
export function wireBytes(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { head, body }) => sum + head + body, 0)
}
