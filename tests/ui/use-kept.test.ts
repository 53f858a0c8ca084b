// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import KeptNote from '../../src/ui/KeptNote.vue'
import { useKept, type Keeper, type Kept } from '../../src/ui/use-kept'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Values = Readonly<Record<string, string>>

/** A keeper in memory that notes what is written. */
function memory(start: Values = {}): Keeper & { readonly written: Values[]; tell(values: Values): void } {
  let listener: (values: Values) => void = () => undefined
  const written: Values[] = []
  return {
    written,
    tell: (values) => listener(values),
    watch: async (tell) => {
      listener = tell
      tell(start)
      return () => (listener = () => undefined)
    },
    write: async (values) => void written.push(values),
  }
}

async function use(keeper: Keeper) {
  let kept: Kept | null = null
  const page = mount(
    defineComponent({
      setup() {
        const mine = useKept(() => keeper)
        kept = mine
        return () => h(KeptNote, { opened: mine.opened.value, kept: mine.kept.value })
      },
    }),
  )
  await vi.advanceTimersByTimeAsync(0)
  return { page, kept: kept as unknown as Kept }
}

describe('values that are kept', () => {
  it('show what was kept before, and what another tab writes', async () => {
    const keeper = memory({ a: '1' })
    const { kept } = await use(keeper)
    expect(kept.values.value).toEqual({ a: '1' })
    keeper.tell({ a: '2' })
    expect(kept.values.value).toEqual({ a: '2' })
  })

  it('show what is typed at once and are written after a pause, together', async () => {
    const keeper = memory()
    const { kept } = await use(keeper)
    kept.set('a', '1', true)
    kept.set('b', '2', true)
    expect(kept.values.value).toEqual({ a: '1', b: '2' })
    expect(keeper.written).toEqual([])
    await vi.advanceTimersByTimeAsync(400)
    expect(keeper.written).toEqual([{ a: '1', b: '2' }])
  })

  it('are written at once when chosen, hidden, left or gone from', async () => {
    const keeper = memory()
    const { kept, page } = await use(keeper)
    kept.set('a', '1')
    await vi.advanceTimersByTimeAsync(0)
    kept.set('a', '2', true)
    window.dispatchEvent(new Event('pagehide'))
    await vi.advanceTimersByTimeAsync(0)
    kept.set('a', '3', true)
    page.unmount()
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.written).toEqual([{ a: '1' }, { a: '2' }, { a: '3' }])
  })

  it('last as long as the page where nothing can be kept, and the page says so', async () => {
    const refuse = () => Promise.reject(new Error('refused'))
    const { kept, page } = await use({ watch: refuse, write: refuse })
    kept.set('a', '1')
    await vi.advanceTimersByTimeAsync(0)
    await nextTick()
    expect(kept.values.value).toEqual({ a: '1' })
    expect(page.text()).toContain('关掉就没了')
  })

  it('do not lose what is typed while it is written', async () => {
    let free: () => void = () => undefined
    const keeper = memory()
    const slow: Keeper = { ...keeper, write: () => new Promise((resolve) => (free = () => resolve())) }
    const { kept } = await use(slow)
    kept.set('a', '1')
    kept.set('a', '12', true)
    free()
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.values.value).toEqual({ a: '12' })
  })
})
