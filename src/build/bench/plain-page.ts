import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** The measure of speed: home as a page that is nothing but HTML, with the same text and styles and no script. */
export interface PlainPage {
  readonly port: number
  close(): void
}

/** Serves it so that a browser may keep it for good: from a warm cache it asks nobody. */
export async function servePlainPage(build: string): Promise<PlainPage> {
  const body = brotliCompressSync(plainHtml(readFileSync(join(build, 'index.html'), 'utf8')))
  const server = createServer(({ url }, response) => {
    if (url !== '/') return void response.writeHead(404).end()
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function plainHtml(page: string): string {
  return page
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/g, '')
    .replace(/<link rel="(?:modulepreload|manifest|canonical|icon|apple-touch-icon)"[^>]*>/g, '')
}
