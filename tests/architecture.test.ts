import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { cycles, importsOf, layerBreaches, type LayerPolicy } from './support/architecture/imports'
import { readFolder, type Source } from './support/architecture/sources'
import { regionWords } from './support/architecture/text-rules'

/** The layer table and the dependency policy in one. What is not listed here is an error; a new library is a line here. */
const POLICY: Readonly<Record<string, LayerPolicy>> = {
  domain: { layers: [], packages: [] },
  ui: { layers: [], packages: ['vue'] },
  content: {
    layers: ['domain'],
    packages: ['vue', 'pinia', 'dexie', '@noble/hashes', 'virtual:pack-shapes'],
  },
  /** One library an adapter: Dexie for the person's database, uqr for a QR code, fflate for archives. */
  platform: { layers: ['domain'], packages: ['dexie', 'uqr', 'fflate'] },
  /** What a person writes: one way to keep it, whatever the browser does. */
  records: { layers: ['ui', 'platform', 'domain'], packages: ['vue', 'pinia'] },
  features: {
    layers: ['ui', 'records', 'platform', 'content', 'domain'],
    packages: ['vue', 'vue-router', 'pinia', 'uqr'],
  },
  app: {
    layers: ['features', 'ui', 'records', 'platform', 'content', 'domain'],
    packages: ['vue', 'vue-router', 'pinia'],
  },
  build: {
    layers: ['content', 'domain'],
    packages: [
      'zod',
      'yaml',
      'typescript',
      'pinyin-pro',
      'playwright-core',
      'vite',
      '@vitejs/plugin-vue',
      'vite-plugin-pwa',
      'send',
      'uqr',
      'node:*',
    ],
  },
  /** `src/*.ts`: composition roots, which alone know all but the build. */
  root: {
    layers: ['app', 'features', 'ui', 'records', 'platform', 'content', 'domain'],
    packages: ['vue', 'vue-router', 'pinia', '@vue/server-renderer'],
  },
}

const src = readFolder('src')
const regions = readFolder('seeds/regions').filter(({ file }) => file.endsWith('/region.yaml'))
const WORDS = regions.flatMap(({ text }) => (parseYaml(text) as { words?: string[] }).words ?? [])

const plant = (file: string, text: string): Source[] => [{ file, text }]

describe('imports flow one way', () => {
  it('as the table says', { timeout: 60_000 }, () => expect(layerBreaches(src, POLICY)).toEqual([]))
  it('never in a ring', { timeout: 60_000 }, () => expect(cycles(src)).toEqual([]))

  it.each([
    ['domain of anything', 'src/domain/a.ts', "import { ref } from 'vue'"],
    ['domain of another layer, types too', 'src/domain/a.ts', "import type { Pack } from '../content/pack'"],
    ['domain by a type in a type', 'src/domain/a.ts', "let a: import('../content/pack').Pack"],
    [
      'ui of a pack',
      'src/ui/A.vue',
      "<script setup>\nimport type { Pack } from '../content/pack'\n</script>",
    ],
    ['ui of a store', 'src/ui/a.ts', "export * from 'pinia'"],
    ['content of the platform', 'src/content/a.ts', "export { share } from '../platform/share'"],
    ['platform of content', 'src/platform/a.ts', "const a = import('../content/db')"],
    ['one service of another', 'src/features/gigs/a.ts', "import '../wages/claim'"],
    ['a service of the shell', 'src/features/gigs/A.vue', "<script>\nimport('../../app/router')\n</script>"],
    ['a service of a library not in the table', 'src/features/gigs/a.ts', "import { Dexie } from 'dexie'"],
    ['a second script block', 'src/ui/A.vue', "<script></script>\n<script setup>\nimport 'zod'\n</script>"],
    ['run-time code of the build', 'src/app/a.ts', "import { compile } from '../build/compile'"],
    ['a composition root of the build', 'src/main.ts', "import type { Pack } from './build/pack'"],
    ['the build of a service', 'src/build/a.mjs', "import { x } from '../features/gigs/x'"],
    ['the build of an unknown library', 'src/build/run/a.mjs', "const x = await import('express')"],
    ['what cannot be read', 'src/app/a.ts', 'const a = (name) => import(name)'],
    ['by require', 'src/ui/a.ts', "const a = require('pinia')"],
    ['by import equals', 'src/ui/a.ts', "import a = require('pinia')"],
    ['by glob', 'src/ui/a.ts', "import.meta.glob('../features/**/*.ts')"],
    ['by the alias', 'src/ui/a.ts', "import '@/content/pack'"],
    ['by a script of a component', 'src/ui/A.vue', '<script src="../content/a.ts"></script>'],
    ['by a style sheet', 'src/ui/styles/a.css', "@import '../../features/gigs/gigs.css';"],
    ['a package whose name begins like an allowed one', 'src/ui/a.ts', "import 'vue-router'"],
    ['a folder that the table does not know', 'src/helpers/a.ts', "import '../domain/day'"],
  ])('and are caught otherwise: %s', (_, file, text) =>
    expect(layerBreaches(plant(file, text), POLICY)).toHaveLength(1),
  )

  it.each([
    [
      'src/features/gigs/A.vue',
      "<script setup>\nimport { a } from './a'\nimport AppIcon from '../../ui/AppIcon.vue'\n</script>",
    ],
    ['src/app/router.ts', "const a = () => import('../features/gigs/GigsView.vue')"],
    ['src/content/hash.ts', "import('@noble/hashes/sha2.js')"],
    [
      'src/build/a.ts',
      "import { existsSync, readFileSync } from 'node:fs'\nimport '../content/pack'\nimport(name)",
    ],
  ])('and are let be where they are right: %s', (file, text) => {
    expect(importsOf({ file, text })).not.toEqual([])
    expect(layerBreaches(plant(file, text), POLICY)).toEqual([])
  })

  it('and a ring is caught, but types may refer to each other', () => {
    const ring = [
      { file: 'src/domain/a.ts', text: "import { b } from './b'" },
      { file: 'src/domain/b.ts', text: "export * from './c'" },
      { file: 'src/domain/c/index.ts', text: "import '../a'" },
      { file: 'src/domain/d.ts', text: "import type { E } from './e'" },
      { file: 'src/domain/e.ts', text: "import { d } from './d'" },
    ]
    expect(cycles(ring)).toEqual([
      'src/domain/a.ts → src/domain/b.ts → src/domain/c/index.ts → src/domain/a.ts',
    ])
  })
})

describe('a city is data only', () => {
  it('there are words to look for', () => expect(WORDS.length).toBeGreaterThan(20))
  it('none of them stands in the source, not even in a comment', () =>
    expect(regionWords(src, WORDS)).toEqual([]))
  it('and is caught otherwise', () =>
    expect(regionWords(plant('src/a.ts', `const a = 1\n// ${WORDS[0]}`), WORDS)).toEqual([
      `src/a.ts:2 names ${WORDS[0]}`,
    ]))
})
