import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { impurities, longFunctions, tooNew, type TooNew } from './support/architecture/code-rules'
import { layerOf } from './support/architecture/imports'
import { isCode, readFolder, type Source } from './support/architecture/sources'
import { longFiles, machinePaths, rawHtml, styleAttributes } from './support/architecture/text-rules'

/** Newer than Chrome 66. A method may be used once `platform/old-browsers.ts` fills it in. */
const TOO_NEW: TooNew = {
  methods: (
    'at flat flatMap replaceAll matchAll findLast findLastIndex toSorted toReversed toSpliced with trimStart trimEnd ' +
    'isWellFormed toWellFormed replaceChildren checkVisibility requestSubmit showPopover union intersection difference'
  ).split(' '),
  functions: (
    'structuredClone globalThis queueMicrotask BigInt WeakRef FinalizationRegistry requestIdleCallback ' +
    'Object.fromEntries Object.hasOwn Object.groupBy Map.groupBy Array.fromAsync Promise.allSettled Promise.any ' +
    'Promise.withResolvers Promise.try AbortSignal.timeout AbortSignal.any URL.canParse crypto.randomUUID ' +
    'Intl.Segmenter Intl.ListFormat Intl.RelativeTimeFormat Intl.DisplayNames Error.captureStackTrace'
  ).split(' '),
}

const FILLER = 'src/platform/old-browsers.ts'

const src = readFolder('src')
const runTime = src.filter((source) => isCode(source) && layerOf(source.file) !== 'build')
const filler = src.find(({ file }) => file === FILLER)?.text ?? ''
const FILLED_IN = new Set([...filler.matchAll(/lend\([\w.]+, '(\w+)'/g)].map(([, name = '']) => name))

const plant = (file: string, text: string): Source[] => [{ file, text }]

describe('the domain knows no clock, chance, zone, network or browser', () => {
  const domain = src.filter(({ file }) => file.startsWith('src/domain/'))
  it('anywhere', { timeout: 60_000 }, () => expect(domain.flatMap(impurities)).toEqual([]))

  it.each([
    'Date.now()',
    'Math.random()',
    'new Date()',
    'new Date',
    'new Date(2026, 1, 1)',
    'Date()',
    "new Intl.NumberFormat('zh')",
    'window.x',
    'const { body } = document',
    'f({ now: performance })',
    "fetch('/a')",
    "localStorage['a']",
    'performance.now()',
    'setTimeout(f, 1)',
    'date.getDay()',
    'a.localeCompare(b)',
  ])('and is caught otherwise: %s', (text) =>
    expect(impurities({ file: 'src/domain/a.ts', text }).length).toBeGreaterThan(0),
  )

  it.each([
    'new Date(0)',
    'Date.UTC(2026, 0, 1)',
    'day.document',
    'f({ window: 1 })',
    'const f = (window: Window) => window.length',
    'date.getUTCDay()',
    '// Date.now()',
  ])('and is let be where it only looks so: %s', (text) =>
    expect(impurities({ file: 'src/domain/a.ts', text })).toEqual([]),
  )
})

describe('no text is taken for HTML, and no style stands in an attribute', () => {
  it('in the whole source', () => expect([...rawHtml(src), ...styleAttributes(src)]).toEqual([]))

  it.each([
    '<template><p v-html="a" /></template>',
    '<script setup>\na.innerHTML = b\n</script>',
    '<script setup>\na.outerHTML = b\n</script>',
    "<script setup>\na.insertAdjacentHTML('beforeend', b)\n</script>",
    '<script setup>\ndocument.write(a)\n</script>',
    '<template><iframe :srcdoc="a" /></template>',
    '<template><p style="color: red" /></template>',
    '<template><p\n  :style="{ color }" /></template>',
    '<template><p v-bind:style="s" /></template>',
    "<script setup>\na.setAttribute('style', b)\n</script>",
  ])('and is caught otherwise: %s', (text) => {
    const planted = plant('src/ui/A.vue', text)
    expect([...rawHtml(planted), ...styleAttributes(planted)]).toHaveLength(1)
  })
})

describe('old browsers', () => {
  it('lack nothing that the app uses and does not fill in', { timeout: 60_000 }, () =>
    expect(
      runTime.filter(({ file }) => file !== FILLER).flatMap((source) => tooNew(source, TOO_NEW, FILLED_IN)),
    ).toEqual([]),
  )

  it('get what is filled in before anything else starts', () => {
    expect(FILLED_IN.size).toBeGreaterThan(0)
    const main = src.find(({ file }) => file === 'src/main.ts')?.text ?? ''
    expect(main.split('\n')[0]).toBe("import './platform/old-browsers'")
  })

  it.each([
    'list.at(-1)',
    "text.replaceAll('a', 'b')",
    'structuredClone(a)',
    "Object.hasOwn(a, 'b')",
    'list.findLast(f)',
    'list.toSorted()',
    'Array.fromAsync(a)',
    'Promise.withResolvers()',
    'Promise.any(a)',
    'Object.fromEntries(a)',
    'list.flatMap(f)',
    'globalThis.x',
    '/(?<=a)b/',
    '/(?<!a)b/',
    '/a/v',
    '10n',
  ])('and are spared otherwise: %s', (text) =>
    expect(tooNew({ file: 'src/app/a.ts', text }, TOO_NEW, new Set())).toHaveLength(1),
  )

  it('and are spared otherwise in a template, and what is filled in may be used', () => {
    const view = { file: 'src/app/A.vue', text: '<template>{{ list.at(-1) }}{{ a.flatMap(f) }}</template>' }
    expect(tooNew(view, TOO_NEW, new Set(['flatMap']))).toEqual(['src/app/A.vue uses .at( in its template'])
  })
})

describe('what is too long is two things', () => {
  const tests = readFolder('tests').filter(isCode)
  it('no file is longer than 250 lines', () =>
    expect(longFiles([...src.filter(({ file }) => !file.endsWith('.md')), ...tests], 250)).toEqual([]))
  it('no function has more than 40 lines of its own', { timeout: 60_000 }, () =>
    expect(src.filter(isCode).flatMap(longFunctions)).toEqual([]),
  )

  it('and is caught otherwise', () => {
    const lines = (count: number) => 'a()\n'.repeat(count)
    expect(longFiles(plant('src/a.ts', lines(251)), 250)).toEqual(['src/a.ts has 251 lines'])
    expect(longFiles(plant('src/a.ts', lines(250)), 250)).toEqual([])
    const long = (body: string) => longFunctions({ file: 'src/a.ts', text: `function f() {\n${body}}` })
    expect(long(lines(39))).toEqual(['src/a.ts:1 has a function of 41 lines'])
    expect(long(lines(38))).toEqual([])
    expect(long(`${lines(30)}const g = () => {\n${lines(30)}}\n// why\n\n`)).toEqual([])
  })
})

describe('what waits for nothing', () => {
  const waits = ({ file, text }: Source) =>
    /playwright-core/.test(text) && /waitForFunction\(\s*(async|\(\w*\)\s*=>\s*new Promise)/.test(text)
      ? [`${file} takes a promise for a yes`]
      : []

  it('is in no test and no bench', () =>
    expect([...src, ...readFolder('tests')].filter(isCode).flatMap(waits)).toEqual([]))
  it('and is caught otherwise', () => {
    for (const wait of ['async () => false', '(key) =>\n new Promise(() => {})'])
      expect(
        waits({ file: 'a.ts', text: `'playwright-core' page.waitFor${'Function'}(${wait})` }),
      ).toHaveLength(1)
  })
})

describe('the project speaks of itself alone', () => {
  it('no tracked file names a machine or a registry', () => expect(machinePaths(tracked())).toEqual([]))

  it.each([
    '/ho_me/li/x',
    '/ro_ot/x',
    'C:\\Us_ers\\li',
    '/t_mp/x',
    'https://registry_.npmjs.org/',
    '"reso_lved": "a"',
  ])('and is caught otherwise: %s', (text) =>
    expect(machinePaths(plant('a.ts', text.replace('_', '')))).toHaveLength(1),
  )
})

describe('the table of known failures in tests/README.md', () => {
  const rows = readFileSync('tests/README.md', 'utf8').match(/^\| [A-Z]{2}-\d\d .*$/gm) ?? []
  it('has a row for each of them', () => expect(new Set(rows.map((row) => row.slice(2, 7))).size).toBe(85))
  it('names tests that exist', () => {
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, name]) => `tests/${name}`),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((name) => !existsSync(name))).toEqual([])
  })
})

/** Every tracked text file; without a repository, those of the folders. */
function tracked(): Source[] {
  try {
    const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
    return names
      .filter((name) => name !== '' && !/\.(png|ico|woff2?|xlsx|zip|gz|br)$/.test(name) && existsSync(name))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  } catch {
    return [...src, ...readFolder('tests'), ...readFolder('seeds')]
  }
}
