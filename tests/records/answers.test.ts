// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { AnswerRow } from '../../src/domain/measures/answers'
import type { DraftStore } from '../../src/platform/personal-drafts'
import { useAnswers, type Answers } from '../../src/records/answers'
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
