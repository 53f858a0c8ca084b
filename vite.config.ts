import { readdirSync, readFileSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { configDefaults, defineConfig } from 'vitest/config'
import { appBuild } from './src/build/app-build'
import { chunkGroups } from './src/build/chunks'
import { earlyPlugin } from './src/build/early'
import { feedsPlugin } from './src/build/feeds'
import { packPlugin } from './src/build/plugin'
import { prerenderPlugin } from './src/build/prerender'
import { shapesPlugin } from './src/build/shapes'
import { webManifest } from './src/build/web-manifest'
import { workerList } from './src/build/worker-list'

const region = process.env.REGION ?? 'yuyao'
/** Made-up places and events are shown in a demonstration, and never published unasked. */
const samples = process.env.SAMPLES === '1'
const base = process.env.BASE_PATH ?? '/'
const siteUrl = process.env.SITE_URL ?? `http://localhost:4173${base}`
/** Old web views: WeChat's on cheap phones, iOS 12. Methods newer than these are not used; syntax is transpiled. */
const target = ['es2018', 'chrome64', 'safari12', 'firefox68']

/** The style sheet that every page carries, and the hash function of places without https, where no worker runs. */
const NOT_KEPT = ['assets/index-*.css', 'assets/sha2-*.js']

const list = workerList()

/** These change the zone or the folder of their process, or keep what others would find. */
const ALONE = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('browser'))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((path) =>
    /\bTZ\b|chdir|vi\.mock|fake-indexeddb|personal-db|\/stage'/.test(readFileSync(path, 'utf8')),
  )
/** A process for each of 190 files takes longer than the tests. */
const SHARED = {
  exclude: [...configDefaults.exclude, 'tests/browser/**', ...ALONE] as string[],
  pool: 'threads' as const,
  isolate: false,
}

export default defineConfig({
  base,
  plugins: [
    vue(),
    earlyPlugin(),
    shapesPlugin(),
    packPlugin({ region, samples }),
    feedsPlugin({ region, samples, siteUrl }),
    prerenderPlugin({ region, samples, siteUrl }),
    list.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectRegister: null,
      manifest: webManifest(region),
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: [
          'assets/*.{js,css}',
          'shell.html',
          'icons/app.svg',
          'manifest.webmanifest',
          'reset.{html,css,js}',
        ],
        globIgnores: NOT_KEPT,
        manifestTransforms: [list.mark],
      },
      integration: { closeBundleOrder: 'post' },
    }),
  ],
  define: {
    __REGION__: JSON.stringify(region),
    __APP_BUILD__: JSON.stringify(appBuild()),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target,
    cssTarget: target,
    manifest: true,
    license: { fileName: 'licenses.txt' },
    modulePreload: { polyfill: true },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  test: {
    environment: 'node',
    /** Nothing is timed: a busy machine may be slow, and what never ends still fails. */
    testTimeout: 60_000,
    hookTimeout: 60_000,
    /** What tests read that no import tells of. */
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/seeds/**', '**/public/**', '**/deploy/**'],
    projects: [
      { extends: true, test: { ...SHARED, name: 'rules and screens', include: ['tests/**/*.test.ts'] } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
