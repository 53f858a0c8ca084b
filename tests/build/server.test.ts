import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What the server of `npm start` answers, asked over a plain socket as a process of its own. */
describe('the server of npm start', () => {
  let dir: string
  let child: ChildProcess
  let port = 0

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'served-'))
    for (const folder of ['gigs', 'assets', '.headers', '.vite']) mkdirSync(join(dir, folder))
    const page = { 'Content-Security-Policy': "default-src 'none'", 'X-Frame-Options': 'DENY' }
    const headers = { all: { 'X-Content-Type-Options': 'nosniff' }, page, worker: {} }
    const files = {
      'index.html': '<p>home</p>',
      'gigs/index.html': '<p>gigs</p>',
      'shell.html': '<p>shell</p>',
      '404.html': '<p>missing</p>',
      'robots.txt': 'User-agent: *\n',
      'assets/app-12345678.js': 'let a',
      'assets/app-12345678.js.br': 'brotli',
      '.headers/headers.json': JSON.stringify(headers),
      '.vite/manifest.json': '{}',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
    child = spawn(process.execPath, ['src/build/run/serve-dir.mjs', dir], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    port = await new Promise((resolve) =>
      child.stdout?.on('data', (data: Buffer) => resolve(Number(/listening (\d+)/.exec(String(data))?.[1]))),
    )
  })
  afterAll(() => {
    child.kill('SIGKILL')
    rmSync(dir, { recursive: true })
  })

  /** The whole answer to these bytes. */
  function raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
      let text = ''
      socket.on('data', (data) => (text += data.toString('latin1')))
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
    })
  }
  const ask = (path: string, headers: readonly string[] = [], method = 'GET') =>
    raw([`${method} ${path} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n'))
  const status = (answer: string) => Number(answer.split(' ')[1])
  const alive = async () => {
    expect(child.exitCode).toBe(null)
    expect(await ask('/robots.txt')).toContain('User-agent: *')
  }

  it.each([
    'bytes=9-5',
    'bytes=5-1e9',
    'bytes=-5',
    'bytes=0-0,2-3',
    'bytes=99999999999999999999-',
    'bytes=-',
    'bytes=a-b',
    'lines=0-1',
    'bytes',
    '\x01\x02',
  ])('is not ended by the range %j, and sends the whole file', async (range) => {
    const answer = await ask('/robots.txt', [`Range: ${range}`])
    if (!range.startsWith('\x01')) {
      expect(status(answer)).toBe(200)
      expect(answer).toContain('User-agent: *')
    }
    await alive()
  })

  it.each([
    ['If-Modified-Since', 'yesterday'],
    ['If-None-Match', ',,,"'],
    ['If-Range', '\u00ff'],
    ['Accept-Encoding', 'br;q=zz,,, *;'],
    ['Content-Length', '-1'],
    ['Transfer-Encoding', 'nonsense'],
    ['Expect', 'the unexpected'],
    ['Upgrade', 'h2c'],
    ['Cookie', 'a'.repeat(20_000)],
    ['X', 'y\r\n z'],
  ])('is not ended by the header %s', async (name, value) => {
    await ask('/gigs/', [`${name}: ${value}`])
    await alive()
  })

  it.each([
    'GARBAGE\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n',
    '\x16\x03\x01\x02\x00',
    'GET http:// HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n: c\r\n\r\n',
  ])('is not ended by the line %j', async (line) => {
    await raw(line)
    await alive()
  })

  it.each([
    '/%',
    '/%00',
    '/%c0%af',
    '/..%2f..%2fetc/passwd',
    '/..\\..\\etc',
    '//etc/passwd',
    '/.headers/headers.json',
    '/.vite/manifest.json',
    '/assets/app-12345678.js.br',
    '/assets/gone.js',
    '/robots.txt/x.txt',
    `/${'a'.repeat(5000)}.txt`,
    '*',
  ])('answers %.40s with the page for what is missing', async (path) => {
    const answer = await ask(path)
    expect(status(answer)).toBe(404)
    expect(answer).toContain('missing')
    await alive()
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('does not take %s', async (method) => {
    const answer = await ask('/', [], method)
    expect(status(answer)).toBe(405)
    expect(answer).toContain('Allow: GET, HEAD')
  })

  it.each([
    ['/', 'home'],
    ['/?a=1', 'home'],
    ['/gigs/', 'gigs'],
    ['/gigs', 'gigs'],
    ['/wages/claim/', 'shell'],
  ])('sends %s with the headers of a page', async (path, words) => {
    const answer = await ask(path)
    expect(answer).toContain(words)
    expect(answer).toContain("Content-Security-Policy: default-src 'none'")
    expect(answer).toContain('X-Frame-Options: DENY')
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    expect(answer).toContain('Cache-Control: no-cache')
  })

  it('sends what has a hash for good, and its compressed copy to whoever takes it', async () => {
    const plain = await ask('/assets/app-12345678.js')
    const packed = await ask('/assets/app-12345678.js', ['Accept-Encoding: gzip, br'])
    expect(plain).toContain('let a')
    expect(packed).toContain('Content-Encoding: br')
    for (const answer of [plain, packed]) {
      expect(answer).toContain('immutable')
      expect(answer).toContain('text/javascript; charset=utf-8')
    }
  })

  it('answers a HEAD without a body, and the same file again with 304', async () => {
    const head = await ask('/gigs/', [], 'HEAD')
    expect(head).not.toContain('<p>')
    const etag = /ETag: (.*)\r/.exec(head)?.[1] ?? ''
    expect(status(await ask('/gigs/', [`If-None-Match: ${etag}`]))).toBe(304)
  })

  it('goes on while files go and come, as they do while a build is renewed', async () => {
    writeFileSync(join(dir, 'assets/late-12345678.js'), 'let b')
    expect(await ask('/assets/late-12345678.js')).toContain('let b')
    for (const name of ['assets/late-12345678.js', '404.html']) rmSync(join(dir, name))
    expect(status(await ask('/assets/late-12345678.js'))).toBe(404)
    await alive()
  })
})
