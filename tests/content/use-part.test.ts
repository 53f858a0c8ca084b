// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { ContentRun } from '../../src/content/boot'
import { CONTENT_RUN } from '../../src/content/run-key'
import { useContent } from '../../src/content/store'
import { usePart } from '../../src/content/use-part'

const Screen = defineComponent(() => {
  const { data, missing, retry } = usePart<string[]>('tables')
  return () => h('button', { onClick: retry }, missing.value ? '没有' : (data.value?.join() ?? '在等'))
})

/** A run whose network the test switches. */
function fakeRun() {
  const run = {
    online: false,
    loadPart: (name: string) => {
      if (run.online) useContent().lazy = { [name]: ['甲', '乙'] }
      return Promise.resolve(run.online)
    },
  }
  return run
}

const open = (run: ReturnType<typeof fakeRun> | null) =>
  mount(Screen, run ? { global: { provide: { [CONTENT_RUN as symbol]: run as unknown as ContentRun } } } : {})

beforeEach(() => setActivePinia(createPinia()))

describe('a lazily loaded part on a screen', () => {
  it('is asked for when the screen opens', async () => {
    const run = fakeRun()
    run.online = true
    const screen = open(run)
    expect(screen.text()).toBe('在等')
    await flushPromises()
    expect(screen.text()).toBe('甲,乙')
  })

  it('is said to be missing where it cannot be had, and comes at another try', async () => {
    const run = fakeRun()
    const screen = open(run)
    await flushPromises()
    expect(screen.text()).toBe('没有')
    run.online = true
    await screen.trigger('click')
    await flushPromises()
    expect(screen.text()).toBe('甲,乙')
  })

  it('is missing where nothing can load it', async () => {
    const screen = open(null)
    await flushPromises()
    expect(screen.text()).toBe('没有')
  })
})
