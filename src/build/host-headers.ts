import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a build keeps what its host must send: a dotted folder, which no host serves. */
export const HEADERS_FOLDER = '.headers'

/**
 * The headers of every answer. `policy` is the one that the pages carry themselves; only a header can forbid framing.
 */
export function hostHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=()',
  }
}

/** The same as directives of nginx, for errors too. */
export function nginxHeaders(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('')
}

/** Writes both forms beside a build: JSON for hosts that are set by hand, an include for nginx. */
export function writeHostHeaders(out: string, policy: string): void {
  const folder = join(out, HEADERS_FOLDER)
  const headers = hostHeaders(policy)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'headers.json'), `${JSON.stringify(headers, null, 2)}\n`)
  writeFileSync(join(folder, 'nginx.conf'), nginxHeaders(headers))
}
