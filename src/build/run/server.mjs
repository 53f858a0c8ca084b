import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'

const HASHED = /^(assets|packs\/[^/]+)\/.*[.-][\w-]{8,}\.(js|css|json)$/
const TYPES = { ics: 'text/calendar; charset=utf-8', webmanifest: 'application/manifest+json' }

/** How long a file may be kept: for good where its name has a hash, else ask each time. */
export function cacheControl(path) {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/**
 * Serves the built app as a production host would: compressed copies, cache headers, folders with an index page, a true
 * 404 for missing files. Resolves with the server once it listens; rejects where the port is taken. `live` looks for files
 * at each request instead of once at the start.
 */
export function serve({ dir, port, host = '0.0.0.0', base = '/', live = false }) {
  const { all, page, worker } = headersOf(dir)
  const headersFor = (path) => ({
    ...all,
    ...(path.endsWith('.html') && page),
    ...(path.endsWith('service-worker.js') && worker),
  })
  const files = sirv(resolve(dir), {
    dev: live,
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: false,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', cacheControl(path.replace(/^\//, '')))
      const type = TYPES[path.split('.').pop()]
      if (type) response.setHeader('Content-Type', type)
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
    },
  })
  const server = createServer((request, response) => {
    const path = safePath(request.url)
    if (path === null || !path.startsWith(base)) return notFound(request, response)
    request.url = `/${path.slice(base.length)}`
    files(request, response, () => answerRest(request, response))
  })

  /** An app route without a file of its own gets the shell; a missing file is a true 404. */
  function answerRest(request, response) {
    if (/\.[a-z0-9]+$/i.test(request.url) || /^\/(assets|packs|cal|icons)\//.test(request.url))
      return notFound(request, response)
    request.url = '/shell.html'
    files(request, response, () => notFound(request, response))
  }

  function notFound(request, response) {
    response.writeHead(404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...headersFor('404.html'),
    })
    response.end(request.method === 'HEAD' ? undefined : readFileSync(join(dir, '404.html')))
  }

  return new Promise((listening, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => listening(server))
  })
}

/** The headers that the build asks its host to send. */
function headersOf(dir) {
  const file = join(dir, '.headers/headers.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function safePath(url) {
  try {
    const path = (url ?? '/').split('?')[0]
    decodeURIComponent(path)
    return path
  } catch {
    return null
  }
}
