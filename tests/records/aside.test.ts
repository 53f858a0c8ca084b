// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerRow } from '../../src/domain/measures/answers'
import type { SavedItem } from '../../src/platform/personal-db'
import { answerSet } from '../../src/records/answers'
import { collection } from '../../src/records/collection'

/**
 * A database of one set of answers. `hangs`: it does not open, or a write never ends, as in WebKit on a page that is left.
 */
function database(kept: Record<string, string> = {}) {
  const fake = {
    kept,
    hangs: false,
    watchAnswers(tell: (rows: AnswerRow[]) => void) {
      if (!fake.hangs) tell([{ id: 'finder', values: fake.kept, changed: 0 }])
      return () => undefined
    },
    async changeAnswers(id: string, change: (row: AnswerRow) => AnswerRow) {
      if (fake.hangs) return new Promise(() => undefined)
      if (id === 'finder') fake.kept = change({ id, values: fake.kept, changed: 0 }).values
    },
    removeAnswers: async () => undefined,
  }
  return fake
}

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
/** A page that is left is gone: it hears nothing more. */
const heard: (readonly [string, EventListenerOrEventListenerObject])[] = []
function leave(): void {
  window.dispatchEvent(new Event('pagehide'))
  heard.splice(0).forEach(([name, run]) => window.removeEventListener(name, run))
}
const left = () => Object.keys(localStorage).filter((key) => key.includes('left'))

/** A page: its own stores over the one database and the one localStorage of the device. */
async function page(db: ReturnType<typeof database>) {
  setActivePinia(createPinia())
  const answers = answerSet('finder')
  void answers.open(db as never)
  await vi.dynamicImportSettled()
  await pass()
  return answers
}

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  const add = window.addEventListener.bind(window)
  window.addEventListener = ((name: string, run: EventListenerOrEventListenerObject) => {
    heard.push([name, run])
    add(name, run)
  }) as typeof window.addEventListener
})
afterEach(() => {
  leave()
  vi.useRealTimers()
})

describe('a page that is left before what was answered is on the device', () => {
  it.each(['the database is not open yet', 'the write is under way'])(
    'loses nothing where %s',
    async (how) => {
      const db = database({ town: '泗门镇' })
      db.hangs = how.includes('open')
      const first = await page(db)
      db.hangs = true
      first.set('studyDay', '2026-06-30')
      await pass(50)
      leave()
      db.hangs = false
      const next = await page(db)
      await pass(2000)
      expect(next.values.value).toMatchObject({ town: '泗门镇', studyDay: '2026-06-30' })
      expect(db.kept).toMatchObject({ town: '泗门镇', studyDay: '2026-06-30' })
      expect(left()).toEqual([])
    },
  )

  it('leaves nothing behind where everything was written', async () => {
    const db = database()
    const answers = await page(db)
    answers.set('town', '泗门镇')
    await pass(2000)
    leave()
    expect(left()).toEqual([])
  })

  it('puts what is answered on the new page over what the old one left', async () => {
    const db = database()
    db.hangs = true
    const first = await page(db)
    first.set('town', '泗门镇')
    leave()
    db.hangs = false
    setActivePinia(createPinia())
    const next = answerSet('finder')
    void next.open(db as never)
    next.set('town', '马渚镇')
    await pass(2000)
    expect(db.kept.town).toBe('马渚镇')
  })

  it.each([
    '{',
    '[]',
    '{"answers":[{"id":5}]}',
    '{"answers":[{"id":"finder","values":{"town":{}},"changed":1}]}',
    '{"nowhere":[]}',
  ])('takes up nothing that does not look like rows: %s', async (text) => {
    localStorage.setItem('lysd:left answers finder', text)
    const db = database({ town: '泗门镇' })
    const answers = await page(db)
    await pass(2000)
    expect(answers.values.value).toEqual({ town: '泗门镇' })
  })

  it('takes up at once what another window puts aside', async () => {
    const db = database()
    const answers = await page(db)
    const text = JSON.stringify({ answers: [{ id: 'finder', values: { town: '泗门镇' }, changed: 1 }] })
    localStorage.setItem('lysd:left answers finder', text)
    window.dispatchEvent(new StorageEvent('storage', { key: 'lysd:left answers finder', newValue: text }))
    await pass(2000)
    expect(answers.values.value).toEqual({ town: '泗门镇' })
    expect(db.kept).toEqual({ town: '泗门镇' })
  })
})

describe('without a trace', () => {
  it('puts nothing aside', async () => {
    setActivePinia(createPinia())
    const rows = collection<readonly SavedItem[], SavedItem, object>({
      name: 'quiet',
      blank: [],
      watch: (_, tell) => (tell([]), () => undefined),
      show: (list, item) => [...list, item],
      write: () => new Promise(() => undefined),
      aside: { rows: (list) => ({ saved: list }), edits: ({ saved = [] }) => saved as SavedItem[] },
    })
    await rows.setQuiet(true)
    void rows.open({})
    await pass()
    rows.edit({ kind: 'place', id: 'a', at: 1, name: '甲' })
    leave()
    expect(left()).toEqual([])
  })
})
