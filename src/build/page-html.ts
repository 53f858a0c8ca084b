import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../content/pack'

/** The built index.html, taken apart: its stylesheet goes into the page, so that the first paint waits for nothing. */
export interface PageTemplate {
  readonly before: string
  readonly after: string
  readonly css: string
  readonly csp: string
}

export interface PageParts {
  readonly html: string
  readonly head: { readonly title: string; readonly description?: string; readonly jsonLd?: object }
  /** The pack that the page was rendered from; `null` for the bare shell. */
  readonly manifest: Manifest | null
  readonly siteName: string
  readonly canonical: string | null
  /** Addresses of the scripts that this page's view needs. */
  readonly preload: readonly string[]
  /** Addresses of its style sheets besides the one that every page has inline. */
  readonly styles: readonly string[]
}

const APP = '<div id="app"></div>'

/** Takes the built template apart and works out the policy that fits its inline style and script. */
export function templateOf(html: string, out: string, base: string): PageTemplate {
  const link = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/
  const href = link.exec(html)?.[1] ?? ''
  const css = readFileSync(join(out, href.slice(base.length)), 'utf8').trim()
  const [before = '', after = ''] = html
    .replace(link, '')
    .replace(/<title>.*?<\/title>/, '')
    .split(APP)
  const scripts = [...before.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  return { before, after, css, csp: contentSecurityPolicy(scripts, [css]) }
}

/** The policy as far as a page itself can set it. Everything comes from this host; inline only what has its hash. */
export function contentSecurityPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue app',
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** One page as a whole document. */
export function pageHtml(template: PageTemplate, page: PageParts): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${template.csp}">`,
    `<title>${escape(page.head.title)} · ${escape(page.siteName)}</title>`,
    page.head.description && `<meta name="description" content="${escape(page.head.description)}">`,
    page.canonical && `<link rel="canonical" href="${escape(page.canonical)}">`,
    `<style>${template.css}</style>`,
    ...page.styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...page.preload.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
    page.head.jsonLd && `<script type="application/ld+json">${json(page.head.jsonLd)}</script>`,
    page.manifest && `<script type="application/json" id="pack-manifest">${json(page.manifest)}</script>`,
  ].filter(Boolean)
  const before = template.before.replace(/<meta charset="utf-8"[^>]*>/, (charset) => charset + head[0])
  return (
    before.replace('</head>', `${head.slice(1).join('')}</head>`) +
    `<div id="app">${page.html}</div>` +
    template.after
  ).replace(/>\n\s+</g, '>\n<')
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/** JSON that cannot end the script element it stands in. */
function json(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c')
}
