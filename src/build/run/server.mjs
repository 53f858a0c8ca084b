import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import send from 'send'

const HASHED = /^(assets|packs\/[^/]+)\/.*[.-][\w-]{8,}\.(js|css|json)$/
/** As nginx has them, so that both hosts answer alike. */
const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
/** Copies that the build made beside a file, best first, and what a request must name to get one. */
const COPIES = [
  ['br', /\bbr\b/],
  ['gzip', /\bgzip\b/],
]
const ENDINGS = { br: '.br', gzip: '.gz' }
/** Folders of files: what is not there is not there. */
const FILES = /^(assets|packs|cal|icons)\/|\.[a-z0-9]+$/i

/** How long a file may be kept: for good where its name has a hash, else ask each time. */
export function cacheControl(path) {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/**
 * Serves the built app as a production host would: compressed copies, cache and policy headers, folders with an index
 * page, a true 404 for missing files. No request ends it: one that cannot be answered gets an error of its own. Files are
 * looked up at each request, so a build may be renewed while it serves. Resolves with the server once it listens;
 * rejects where the port is taken.
 */
export function serve({ dir, port, host = '0.0.0.0', base = '/' }) {
  const root = resolve(dir)
  const headers = headersOf(root)
  const missing = existsSync(join(root, '404.html')) ? readFileSync(join(root, '404.html')) : Buffer.alloc(0)

  function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return fail(request, response, 405, { Allow: 'GET, HEAD' })
    const path = pathOf(request.url, base)
    const file = path === null ? null : fileFor(root, path)
    if (file === null) return fail(request, response, 404)
    // The whole file or nothing: nothing here is large enough to be asked for in pieces.
    delete request.headers.range
    const copy = copyOf(root, file, request.headers['accept-encoding'])
    setHeaders(response, headers, file)
    if (copy) response.setHeader('Content-Encoding', copy)
    send(request, encodeURI(file) + (copy ? ENDINGS[copy] : ''), {
      root,
      acceptRanges: false,
      cacheControl: false,
      dotfiles: 'ignore',
      index: false,
    })
      .on('error', () => fail(request, response, 404))
      .on('directory', () => fail(request, response, 404))
      .pipe(response)
  }

  /** An error page; where an answer is under way already, it is broken off: half of it must not pass for the whole. */
  function fail(request, response, status, more = {}) {
    if (response.headersSent) return response.destroy()
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    setHeaders(response, headers, '404.html')
    response.writeHead(status, more)
    response.end(request.method === 'HEAD' ? undefined : missing)
  }

  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch {
      fail(request, response, 500)
    }
  })
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
  return new Promise((listening, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => listening(server))
  })
}

/** The headers that the build asks its host to send. */
function headersOf(root) {
  const file = join(root, '.headers/headers.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function setHeaders(response, { all, page, worker }, file) {
  const type = TYPES[extname(file).slice(1)] ?? 'application/octet-stream'
  const own = {
    'Content-Type': type,
    'Cache-Control': cacheControl(file),
    Vary: 'Accept-Encoding',
    ...all,
    ...(type.startsWith('text/html') && page),
    ...(file === 'service-worker.js' && worker),
  }
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
}

/** The path under the base without a leading slash; `null` where it is none that a file here can have. */
function pathOf(url, base) {
  try {
    const path = decodeURIComponent((url ?? '/').split(/[?#]/)[0])
    const odd = /[\0\\]|\/\.|\.(br|gz)$|\/\//.test(path)
    return path.startsWith(base) && !odd ? path.slice(base.length) : null
  } catch {
    return null
  }
}

/** The file that answers a path: itself, the index page of the folder, or the shell for an address of the app's. */
function fileFor(root, path) {
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`
  const found = [path, page].find((file) => isFile(join(root, file)))
  if (found !== undefined) return found
  return FILES.test(path) || !isFile(join(root, 'shell.html')) ? null : 'shell.html'
}

function copyOf(root, file, accepted = '') {
  const [encoding] = COPIES.find(
    ([name, asked]) => asked.test(accepted) && isFile(join(root, file + ENDINGS[name])),
  ) ?? [null]
  return encoding
}

function isFile(path) {
  try {
    return statSync(path).isFile()
  } catch {
    return false // not there, or no name that a file can have
  }
}
