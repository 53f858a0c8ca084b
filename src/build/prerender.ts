import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build, type Plugin, type ResolvedConfig } from 'vite'
import type { LazyParts, Manifest, PackParts } from '../content/pack'
import { buildPack } from './build-pack'
import { chunksOf, dropInlineStyles, filesOf, type Chunk } from './chunks'
import { writeHostHeaders } from './host-headers'
import { pageHtml, templateOf, type PageTemplate } from './page-html'
import { robotsText, sitemapXml } from './sitemap'

export interface PrerenderOptions {
  readonly region: string
  readonly samples: boolean
  /** Where the app will stand, for canonical links and the sitemap. */
  readonly siteUrl: string
}

/** What the static composition root exports. */
interface StaticBundle {
  renderPage(
    path: string,
    pack: PackParts | null,
    manifest: Manifest | null,
    lazy: LazyParts,
  ): Promise<{
    html: string
    head: { title: string; description?: string; jsonLd?: object }
    modules: readonly string[]
  }>
  staticPaths(pack: PackParts, lazy: LazyParts, manifest: Manifest): string[]
}

/**
 * After the app is built, renders every public page to a file of its own, and `shell.html`, the page without content
 * that the worker answers navigations with, and `404.html`.
 */
export function prerenderPlugin(options: PrerenderOptions): Plugin {
  let config: ResolvedConfig
  let chunks: Chunk[] = []
  return {
    name: 'prerender',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        chunks = chunksOf(bundle)
        dropInlineStyles(bundle)
      },
    },
    closeBundle: {
      sequential: true,
      async handler() {
        if (config.build.ssr || chunks.length === 0) return
        await prerender(config, options, chunks)
      },
    },
  }
}

/** Pages that show what one person keeps or typed, and sheets to print: nobody looks for them from outside. */
const NOT_TO_SEARCH = /\/(saved|mine|search|poster)\/$/

async function prerender(
  config: ResolvedConfig,
  options: PrerenderOptions,
  chunks: readonly Chunk[],
): Promise<void> {
  const out = resolve(config.root, config.build.outDir)
  const { parts, extra, manifest } = buildPack({ root: config.root, ...options })
  if (!parts || !manifest) return
  const cache = join(config.root, '.cache')
  mkdirSync(cache, { recursive: true })
  const scratch = mkdtempSync(join(cache, 'static-'))
  const bundle = await staticBundle(config, scratch)
  const template = templateOf(readFileSync(join(out, 'index.html'), 'utf8'), out, config.base)
  const lazy = Object.fromEntries(extra.map(({ name, value }) => [name, value]))
  const page = pageWriter(out, config, template, options, parts, lazy, chunks)
  const paths = bundle.staticPaths(parts, lazy, manifest)
  for (const path of paths) await page(bundle, path, `${path.slice(1)}index.html`, manifest)
  await page(bundle, '/404/', '404.html', manifest)
  await page(bundle, '/', 'shell.html', null)
  const listed = paths.filter((path) => !NOT_TO_SEARCH.test(path))
  writeFileSync(join(out, 'sitemap.xml'), sitemapXml(options.siteUrl, listed, manifest.builtAt.slice(0, 10)))
  writeFileSync(join(out, 'robots.txt'), robotsText(options.siteUrl))
  writeHostHeaders(out, template.csp)
  nameRegion(join(out, 'reset.html'), options.region)
  rmSync(scratch, { recursive: true })
  config.logger.info(`prerendered ${paths.length + 2} pages`)
}

/** The page that repairs must know the name of the database that it drops. */
function nameRegion(file: string, region: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('data-region=""', `data-region="${region}"`))
}

type PageWriter = (
  bundle: StaticBundle,
  path: string,
  file: string,
  manifest: Manifest | null,
) => Promise<void>

function pageWriter(
  out: string,
  config: ResolvedConfig,
  template: PageTemplate,
  options: PrerenderOptions,
  parts: PackParts,
  lazy: LazyParts,
  chunks: readonly Chunk[],
): PageWriter {
  const under = (files: readonly string[]) => files.map((file) => config.base + file)
  return async (bundle, path, file, manifest) => {
    const { html, head, modules } = await bundle.renderPage(path, manifest && parts, manifest, lazy)
    const { scripts, styles } = filesOf(chunks, modules)
    const text = pageHtml(template, {
      html,
      head,
      manifest,
      siteName: `劳有所得 ${parts.region.shortName}`,
      canonical: file === 'shell.html' || file === '404.html' ? null : options.siteUrl + path.slice(1),
      preload: under(scripts),
      styles: under(styles),
    })
    mkdirSync(dirname(join(out, file)), { recursive: true })
    writeFileSync(join(out, file), text)
  }
}

async function staticBundle(config: ResolvedConfig, outDir: string): Promise<StaticBundle> {
  await build({
    configFile: false,
    root: config.root,
    base: config.base,
    logLevel: 'warn',
    plugins: [vue()],
    define: config.define ?? {},
    build: { ssr: 'src/main-static.ts', outDir, emptyOutDir: true, copyPublicDir: false },
  })
  return (await import(pathToFileURL(join(outDir, 'main-static.js')).href)) as StaticBundle
}
