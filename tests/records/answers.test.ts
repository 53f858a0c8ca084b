// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { AnswerRow } from '../../src/domain/measures/answers'
import type { DraftStore } from '../../src/platform/personal-drafts'
import { answerSet, useAnswers, type Answers } from '../../src/records/answers'
import KeptNote from '../../src/records/KeptNote.vue'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => void vi.useRealTimers())

type Values = AnswerRow['values']

/** A store in memory that notes what is written, and fails where it is told to. */
function memory(start: Values = {}) {
  let listener: (rows: AnswerRow[]) => void = () => undefined
  let row: AnswerRow = { id: 'a set', values: start, changed: 0 }
  const written: Values[] = []
  const fake = {
    written,
    refused: false,
    tell: (values: Values) => listener([{ ...row, values }]),
    watchAnswers(tell: (rows: AnswerRow[]) => void, fail: (error?: unknown) => void) {
      if (fake.refused) {
        fail(new DOMException('no', 'SecurityError'))
        return () => undefined
      }
      listener = tell
      tell([row])
      return () => undefined
    },
    async changeAnswers(_: string, change: (row: AnswerRow | undefined) => AnswerRow) {
      if (fake.refused) throw new DOMException('no', 'SecurityError')
      row = change(row)
      written.push(row.values)
    },
  }
  return fake as typeof fake & DraftStore
}

async function use(store: ReturnType<typeof memory>) {
  let answers: Answers | null = null
  const page = mount(
    defineComponent(() => {
      answers = useAnswers('a set', store)
      return () => h(KeptNote)
    }),
  )
  await vi.advanceTimersByTimeAsync(0)
  return { page, answers: answers as unknown as Answers }
}

describe('a set of answers', () => {
  it('shows what was kept before, and what another tab writes', async () => {
    const store = memory({ a: '1' })
    const { answers } = await use(store)
    expect(answers.values.value).toEqual({ a: '1' })
    store.tell({ a: '2' })
    expect(answers.values.value).toEqual({ a: '2' })
  })

  it('shows what is typed at once and is written after a pause, together', async () => {
    const store = memory()
    const { answers } = await use(store)
    answers.set('a', '1', true)
    answers.set('b', '2', true)
    expect(answers.values.value).toEqual({ a: '1', b: '2' })
    expect(store.written).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(store.written).toEqual([{ a: '1', b: '2' }])
  })

  it('is written at once when chosen, or when the page is left', async () => {
    const store = memory()
    const { answers } = await use(store)
    answers.set('a', '1')
    await vi.advanceTimersByTimeAsync(0)
    answers.set('a', '2', true)
    window.dispatchEvent(new Event('pagehide'))
    await vi.advanceTimersByTimeAsync(0)
    expect(store.written).toEqual([{ a: '1' }, { a: '2' }])
  })

  it('lasts as long as the page where nothing can be kept, says so, and is written once it can be', async () => {
    const store = memory({ old: '1' })
    store.refused = true
    const { answers, page } = await use(store)
    answers.set('a', '1')
    await vi.advanceTimersByTimeAsync(0)
    await nextTick()
    expect(answers.values.value).toEqual({ a: '1' })
    expect(page.text()).toContain('这个浏览器不让存')
    store.refused = false
    await vi.advanceTimersByTimeAsync(10_000)
    await nextTick()
    expect(answers.values.value).toEqual({ old: '1', a: '1' })
    expect(store.written.pop()).toEqual({ old: '1', a: '1' })
    expect(page.text()).toContain('填的只存在这部手机里')
  })
})

describe('a question that several sets ask', () => {
  /** Many sets in one store in memory. */
  function manyRows(start: Record<string, Values> = {}) {
    const rows = new Map(Object.entries(start).map(([id, values]) => [id, { id, values, changed: 0 }]))
    const listeners = new Set<(rows: AnswerRow[]) => void>()
    const tellAll = () => listeners.forEach((tell) => tell(Array.from(rows.values())))
    const fake = {
      rows,
      watchAnswers(tell: (all: AnswerRow[]) => void) {
        listeners.add(tell)
        tell(Array.from(rows.values()))
        return () => listeners.delete(tell)
      },
      async changeAnswers(id: string, change: (row: AnswerRow | undefined) => AnswerRow) {
        rows.set(id, change(rows.get(id)))
        tellAll()
      },
      async removeAnswers(id: string) {
        rows.delete(id)
        tellAll()
      },
    }
    return fake as typeof fake & DraftStore
  }

  async function open(name: string, store: DraftStore) {
    const set = answerSet(name)
    await set.open(store)
    return set
  }

  it('is answered in all of them by one, and changed in all by another', async () => {
    const store = manyRows()
    const [finder, graduate] = [await open('finder', store), await open('graduate', store)]
    graduate.set('graduated', '2025-06-30')
    expect(finder.values.value['studyDay']).toBe('2025-06-30')
    finder.set('studyDay', '2026-06-30')
    expect(graduate.values.value['graduated']).toBe('2026-06-30')
    await finder.flush()
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.rows.get('graduate')?.values['graduated']).toBe('2026-06-30')
  })

  it('stands as the other set kept it, and is no answer of this one yet', async () => {
    const store = manyRows({ skills: { certified: '2026-03-01', level: '中级' } })
    const finder = await open('finder', store)
    expect(finder.values.value).toMatchObject({ certificateDay: '2026-03-01', certificate: '中级' })
    expect(finder.own.value).toEqual({})
  })

  it('is not passed on where the others would not understand it', async () => {
    const store = manyRows()
    const [finder, graduate] = [await open('finder', store), await open('graduate', store)]
    finder.set('studyDay', '2026年6月')
    finder.set('certificate', 'none')
    expect(graduate.values.value).toEqual({})
  })

  it('is forgotten with its set', async () => {
    const store = manyRows({ finder: { work: 'founder' } })
    const finder = await open('finder', store)
    finder.edit(null)
    await finder.flush()
    expect([finder.own.value, store.rows.has('finder')]).toEqual([{}, false])
  })
})
