// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import { mount, type VueWrapper } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { buildPack } from '../../../../src/build/build-pack'
import { useClock } from '../../../../src/content/clock'
import { useContent } from '../../../../src/content/store'
import { exportAll } from '../../../../src/features/wages/evidence/export'
import { useAdding } from '../../../../src/features/wages/evidence/adding'
import { readFile } from '../../../../src/features/wages/evidence/reading'
import { evidenceRoutes } from '../../../../src/features/wages/evidence/routes'
import { useEvidence } from '../../../../src/features/wages/evidence/store'
import { useWages } from '../../../../src/features/wages/store'
import { openPersonalStore, type PersonalStore } from '../../../../src/platform/personal-db'
import { useKeeping } from '../../../../src/records/keeping'
import { freshName } from '../../../support/content'
import { dangers, HOSTILE_TEXTS } from '../../../support/hostile'
import { testPack } from '../../../support/pack'
import { fileOf } from './support'

vi.setConfig({ testTimeout: 30_000 })
vi.mock('../../../../src/platform/image', () => ({
  readBytes: (file: Blob) => file.arrayBuffer(),
  smallCopy: async () => null,
}))

const built = buildPack({ today: '2026-11-25' })
const lazy = Object.fromEntries(built.extra.map(({ name, value }) => [name, value]))
const BLNS = '../shared/samples/strings-blns/blns.json'
if (!existsSync(BLNS)) console.log(`skipped: ${BLNS} is not there`)
const STRINGS = [
  ...(existsSync(BLNS) ? (JSON.parse(readFileSync(BLNS, 'utf8')) as string[]) : []),
  ...HOSTILE_TEXTS,
  '\ud800',
  '\u202e开工\u202c',
  '王𬭎',
  '=1+1',
]

let app: VueWrapper
let router: Router
let given: PersonalStore
beforeEach(async () => {
  setActivePinia(createPinia())
  const content = useContent()
  content.use(testPack(), {
    schema: 1,
    region: 'testville',
    builtAt: '2026-11-25T00:00:00Z',
    version: '1',
    parts: {},
  })
  content.lazy = lazy
  useClock().now = { day: '2026-11-25', minute: 600 }
  given = openPersonalStore(freshName())
  await useWages().open(given)
  await useEvidence().open(given)
})
afterEach(() => {
  app.unmount()
  document.body.replaceChildren()
})

const text = () => (document.body.textContent ?? '').replace(/\s+/g, '')
const settle = async () => {
  for (let turn = 0; turn < 6; turn++) await new Promise((next) => setTimeout(next, 4))
}

async function show(path: string): Promise<void> {
  const other = { path: '/:rest(.*)*', component: { template: '<h1>other</h1>' } }
  router = createRouter({ history: createMemoryHistory(), routes: [...evidenceRoutes, other] })
  await router.push(path)
  app = mount(defineComponent({ render: () => h(RouterView) }), {
    attachTo: document.body,
    global: { plugins: [router] },
  })
  await settle()
}

const add = (...names: string[]) =>
  useAdding().addAll(
    names.map((name) => fileOf(name, name)),
    { elements: [] },
  )

describe('evidence that cannot be read', () => {
  it.each(['/wages/evidence/', '/wages/evidence/debt/', '/wages/evidence/files/'])(
    'is not denied on %s',
    async (path) => {
      useKeeping().read = new Set()
      await show(path)
      expect(text()).toContain('存着的，现在读不出来')
      expect(text()).not.toMatch(/还没有照片和文件|0件|都还差|：还没有/)
    },
  )

  it('is written at a second try, and then nothing is said of the first', async () => {
    const kept = vi.spyOn(given, 'changeAnswers').mockRejectedValueOnce(new Error('lost'))
    await useEvidence().tick('contract', true)
    expect(useKeeping().fault).toBe('failed')
    await vi.waitFor(() => expect(useKeeping().fault).toBeNull(), 8000)
    expect(kept).toHaveBeenCalledTimes(2)
  })
})

describe('how much proof there is, on the screen', () => {
  it('is what to add today, then the five in words and blocks', async () => {
    await show('/wages/evidence/')
    expect(text()).toContain('都还差，先补“干过活”今天就能补：拍工牌、工服，拍到单位名。')
    expect(document.querySelectorAll('.ev5 li')).toHaveLength(5)
    await useEvidence().tick('contract', true)
    await settle()
    expect(text()).toContain('2样够了，先补“出勤”')
    expect(document.querySelector('.ev5 .bars')?.getAttribute('aria-label')).toBe('3 格里有 3 格')
    for (const kind of ['clock-in', 'iou', 'letter']) await useEvidence().tick(kind, true)
    await settle()
    expect(text()).toContain('五样都够了，打包存一份')
  })

  it('counts the demands noted with the case, and tells what is ticked and why', async () => {
    useWages().changeMine((row) => ({
      ...row,
      interruptions: [{ id: 'a', kind: 'demand', day: '2026-11-01' }],
    }))
    await show('/wages/evidence/demand/')
    expect(text()).toContain('催要：差得多')
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    const label = (box: Element | undefined) => box?.parentElement?.textContent?.trim()
    const box = boxes.find((each) => label(each) === '要工资的聊天')
    if (!box) throw new Error('no box')
    box.checked = true
    box.dispatchEvent(new Event('change'))
    await settle()
    expect(text()).toContain('催要：够了')
    expect(text()).toContain('劳动争议调解仲裁法第27条')
  })

  it('of an element that is none leads back', async () => {
    await show('/wages/evidence/none/')
    expect(text()).toContain('没有这一样')
  })
})

describe('the photos and files, on the screen', () => {
  it('are listed, the last first, twenty at a time, named and deleted after asking once', async () => {
    await add(...Array.from({ length: 23 }, (_, at) => `p${at}.jpg`))
    await show('/wages/evidence/files/')
    expect(document.querySelectorAll('.thumb')).toHaveLength(20)
    expect(document.querySelector('.row__t')?.textContent).toBe('p22')
    const press = async (words: string) => {
      const all = Array.from(document.querySelectorAll<HTMLElement>('button, a'))
      all.find((each) => (each.textContent ?? '').replace(/\s+/g, '').startsWith(words))?.click()
      await settle()
    }
    await press('再看3件')
    expect(document.querySelectorAll('.thumb')).toHaveLength(23)
    await press('p22')
    expect(text()).toContain('原件完好')
    expect(text()).toContain('这个文件看不了预览')
    await press('删掉这一件')
    expect(useEvidence().items).toHaveLength(23)
    await press('删掉')
    expect(useEvidence().items).toHaveLength(22)
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('take one element more or less together, and keep what each proves besides', async () => {
    await add('a.jpg', 'b.jpg')
    const evidence = useEvidence()
    const [first] = evidence.items
    if (!first) throw new Error('not put in')
    evidence.change(first.id, { elements: ['debt'] })
    await show('/wages/evidence/files/')
    const chip = () => document.querySelector<HTMLInputElement>('.proves input')
    chip()?.dispatchEvent(new Event('change'))
    await settle()
    expect(evidence.items.map(({ elements }) => elements)).toEqual([['debt', 'relation'], ['relation']])
    chip()?.dispatchEvent(new Event('change'))
    await settle()
    expect(evidence.items.map(({ elements }) => elements)).toEqual([['debt'], []])
  })

  it('show and export every naughty string as it stands, and nothing of it runs', async () => {
    const evidence = useEvidence()
    await add('first.jpg')
    const [item] = evidence.items
    if (!item) throw new Error('not put in')
    await show(`/wages/evidence/files/?id=${item.id}`)
    const safe = dangers(document.body).length
    for (const typed of STRINGS) {
      evidence.change(item.id, { title: typed, note: typed })
      await nextTick()
      expect(document.querySelector<HTMLInputElement>('#file-title')?.value).toBe(
        typed.replace(/[\r\n]/g, ''),
      )
      expect(dangers(document.body)).toHaveLength(safe)
      const made = await exportAll(evidence.items, {
        names: { elements: {}, kinds: {} },
        read: (each) => readFile(each, 'original'),
        go: () => true,
        now: Date.UTC(2026, 10, 25),
      })
      const names = Object.keys(unzipSync(new Uint8Array((await made?.blob.arrayBuffer()) ?? [])))
      expect(names).toHaveLength(3)
      expect(names[0]).toMatch(/^原件\/01[^/\\]*\.jpg$/)
      expect(names.slice(1)).toEqual(['证据清单.csv', '证据清单.txt'])
    }
    expect((window as { __x?: unknown }).__x).toBeUndefined()
  })

  it('that are damaged or gone are named in the export and not left out in silence', async () => {
    await add('a.jpg', 'b.jpg')
    await show('/wages/evidence/')
    const made = await exportAll(useEvidence().items, {
      names: { elements: {}, kinds: {} },
      read: async ({ name }) =>
        name === 'a.jpg'
          ? { state: 'damaged', bytes: new ArrayBuffer(2), mime: '' }
          : { state: 'missing', bytes: null, mime: '' },
      go: () => true,
      now: 0,
    })
    expect([made?.damaged, made?.missing]).toEqual([['a'], ['b']])
    const files = unzipSync(new Uint8Array((await made?.blob.arrayBuffer()) ?? []))
    expect(new TextDecoder().decode(files['证据清单.txt'])).toContain('【文件不在了】')
    const stop = { names: { elements: {}, kinds: {} }, go: () => false, now: 0 }
    const read = async () => ({ state: 'missing', bytes: null, mime: '' }) as const
    expect(await exportAll(useEvidence().items, { ...stop, read })).toBeNull()
  })
})
