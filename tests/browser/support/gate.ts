import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bad line between browser and server: it can hold an answer back, or break it off in the middle. */
export interface Gate {
  readonly url: string
  /** Paths asked for, in order. */
  readonly seen: string[]
  /** Holds back answers whose path fits; `arrived` resolves at the first one, `open` lets them all go. */
  hold(path: RegExp): { readonly arrived: Promise<void>; open(): void }
  /** Breaks off answers whose path fits, half way; the function it returns mends the line. */
  cut(path: RegExp): () => void
  close(): Promise<void>
}

interface Held {
  readonly path: RegExp
  readonly opened: Promise<void>
  readonly arrive: () => void
}

/** Puts a gate before a server. */
export async function openGate(port: number): Promise<Gate> {
  const seen: string[] = []
  const held = new Set<Held>()
  const cuts = new Set<RegExp>()
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    seen.push(path)
    for (const each of held)
      if (each.path.test(path)) {
        each.arrive()
        await each.opened
      }
    pass(port, request, response, () => [...cuts].some((cut) => cut.test(path)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    seen,
    hold(path) {
      let arrive = () => {}
      let open = () => {}
      const arrived = new Promise<void>((resolve) => (arrive = resolve))
      const opened = new Promise<void>((resolve) => (open = resolve))
      const each = { path, opened, arrive }
      held.add(each)
      return {
        arrived,
        open() {
          held.delete(each)
          open()
        },
      }
    },
    cut(path) {
      cuts.add(path)
      return () => cuts.delete(path)
    },
    close: () => closeServer(server),
  }
}

function pass(port: number, request: IncomingMessage, response: ServerResponse, cuts: () => boolean): void {
  const { method, url, headers } = request
  const upstream = ask({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    if (!cuts()) return void answer.pipe(response)
    answer.once('data', (bytes: Buffer) => {
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
      answer.destroy()
    })
  })
  upstream.on('error', () => response.destroy())
  request.pipe(upstream)
}

function closeServer(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })
}
