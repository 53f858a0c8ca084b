import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a build keeps what its host must send: a dotted folder, which no host serves. */
const HEADERS_FOLDER = '.headers'

export type Headers = Readonly<Record<string, string>>

/** What a host sends: `all` with every answer, `page` with HTML, `worker` with the worker. Other files need no more. */
export interface HostHeaders {
  readonly all: Headers
  readonly page: Headers
  readonly worker: Headers
}

/** `policy` is the one that the pages carry themselves; only a header can forbid framing. */
export function hostHeaders(policy: string): HostHeaders {
  const csp = { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` }
  return {
    all: { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' },
    page: {
      ...csp,
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
    },
    worker: csp,
  }
}

/** The same as variables of nginx, empty where a header is not to be sent. */
export function nginxHeaders({ all, page, worker }: HostHeaders): string {
  return Object.entries({ ...all, ...page, ...worker })
    .map(([name, value]) => {
      const lines = [
        `default "${all[name] ?? ''}";`,
        page[name] && `"~^text/html" "${value}";`,
        worker[name] && `"~service-worker\\.js$" "${value}";`,
      ]
      const inner = lines.filter(Boolean).map((line) => `    ${line}\n`)
      return `map "$sent_http_content_type $uri" $${variable(name)} {\n${inner.join('')}}\n`
    })
    .join('')
}

function variable(header: string): string {
  return `laoyousuode_${header.toLowerCase().replace(/-/g, '_')}`
}

/** Writes both forms beside a build: JSON for hosts that are set by hand, an include for nginx. */
export function writeHostHeaders(out: string, policy: string): void {
  const folder = join(out, HEADERS_FOLDER)
  const headers = hostHeaders(policy)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`)
  writeFileSync(join(folder, 'nginx.conf'), nginxHeaders(headers))
}
