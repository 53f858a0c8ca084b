// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSaved, type SavedStore } from '../../../src/features/gigs/saved'
import type { SavedItem } from '../../../src/platform/personal-db'
import { testHours, testPack, testPlace } from '../../support/pack'
import { leave, show, type ShowOptions, type Shown, wordsOf } from './show'

let shown: Shown
const open = async (options: ShowOptions = {}, path = '/gigs/east-1/') => (shown = await show(path, options))
afterEach(() => leave(shown))

const button = (label: string) => shown.app.findAll('button').find((each) => each.text().includes(label))
const facts = () =>
  Object.fromEntries(
    Array.from(document.querySelectorAll('.facts > div'), (row) => [
      wordsOf(row.querySelector('dt')),
      wordsOf(row.querySelector('dd')),
    ]),
  )

/** A database of the person's in memory; `broken` refuses to write. */
function memoryStore(broken = false): SavedStore & { readonly items: SavedItem[] } {
  const items: SavedItem[] = []
  const refuse = async () => Promise.reject(new Error('refused'))
  return {
    items,
    watchSaved(tell) {
      tell(items)
      return () => undefined
    },
    save: broken ? refuse : async (item) => void items.push(item),
    unsave: broken
      ? refuse
      : async (_, id) =>
          void items.splice(
            items.findIndex((each) => each.id === id),
            1,
          ),
  }
}

describe('a place', () => {
  it('says first whether it is open, until when, and how far it is', async () => {
    await open({ from: '999901101' })
    expect(wordsOf(document.querySelector('.answer'))).toBe(
      '东渡零工驿站 营业中 18:00 关门 150 米，走路约 3 分钟，在 10 分钟就业圈内',
    )
  })

  it('says where, what, what to bring, and whom to ring where no number was checked', async () => {
    await open()
    expect(facts()).toMatchObject({
      在哪: '菜场对面 东渡镇一号路 1 号 抄下地址',
      有什么: '登记 饮水 无台阶',
      带什么: '身份证',
      电话: '没有核实过的号码，先打 12333 问。',
    })
  })

  it('shows seven days by their weekdays, today first', async () => {
    await open()
    const days = Array.from(document.querySelectorAll('.hours th'), wordsOf)
    expect(days).toEqual(['今天 周六', '周日', '周一', '周二', '周三', '周四', '周五'])
  })

  it('keeps its own telephone, 12333 otherwise, in the dock', async () => {
    const telephones = [{ label: '值班', number: '99887766' }]
    await open({ pack: testPack({ places: [testPlace({ telephones })] }) })
    expect(shown.app.get('.dock a').attributes('href')).toBe('tel:99887766')
  })

  it('that is made up says so', async () => {
    await open({ pack: testPack({ places: [testPlace({ status: 'sample', name: '示例 · 东渡零工驿站' })] }) })
    expect(shown.words()).toContain('演示：地点和活动是编的 别照着去。')
    expect(shown.words()).not.toContain('怎么走')
    leave(shown)
    await open(
      { pack: testPack({ places: [testPlace({ status: 'sample', name: '示例 · 东渡零工驿站' })] }) },
      '/gigs/east-1/go/',
    )
    expect(shown.words()).toContain('地点是编的，没有路')
    expect(document.querySelectorAll('a[href^="http"], a[href^="geo"]')).toHaveLength(0)
  })

  it('without hours says so and to ring first', async () => {
    await open({ pack: testPack({ places: [testPlace({ hours: null })] }) })
    expect(shown.words()).toContain('开门时间没公布，去之前先打电话。')
  })

  it('in a year without a holiday notice says which days are not certain', async () => {
    const hours = testHours('Mo-Fr 08:00-17:00; PH off')
    await open({
      pack: testPack({ places: [testPlace({ hours })] }),
      now: { day: '2031-12-30', minute: 600 },
    })
    expect(shown.words()).toContain('放假安排还没公布，那几天去之前先打电话。')
  })

  it('prints with its day, its data and a number to ring', async () => {
    const print = vi.fn()
    window.print = print
    await open()
    await flushPromises()
    expect(wordsOf(document.querySelector('.printonly'))).toContain('打印于 2031-03-01')
    const folded = document.querySelector('details')
    await button('打印')?.trigger('click')
    expect(print).toHaveBeenCalledOnce()
    expect(folded?.open).toBe(true)
    window.dispatchEvent(new Event('afterprint'))
    expect(folded?.open).toBe(false)
  })
})

describe('a place can be kept', () => {
  it('and let go again', async () => {
    await open()
    const store = memoryStore()
    await useSaved(shown.pinia).open(store)
    await button('收藏')?.trigger('click')
    await flushPromises()
    expect(store.items).toMatchObject([{ kind: 'place', id: 'east-1', name: '东渡零工驿站' }])
    expect(button('已收藏')?.attributes('aria-pressed')).toBe('true')
    await button('已收藏')?.trigger('click')
    await flushPromises()
    expect(store.items).toEqual([])
    expect(shown.said).toEqual(['收藏了，在“我的”里', '不收藏了'])
  })

  it('as long as the page where the browser keeps nothing, and is told so', async () => {
    await open()
    await useSaved(shown.pinia).open(memoryStore(true))
    await button('收藏')?.trigger('click')
    await flushPromises()
    expect(button('已收藏')).toBeDefined()
    expect(shown.said).toEqual(['收藏了，还没存进手机，看上面的提示'])
  })
})

describe('a place that the data does not have', () => {
  it('says so, since when, and leads to the list and to a telephone', async () => {
    await open({}, '/gigs/none/')
    expect(document.querySelector('h1')?.textContent).toBe('这个零工点下架了，或者资料还没更新')
    expect(shown.words()).toContain('资料是 2031-02-28 的。')
    const ways = Array.from(document.querySelectorAll('.empty a'), (link) => link.getAttribute('href'))
    expect(ways).toEqual(['/gigs/', 'tel:12333'])
    expect(document.querySelector('.dock')).toBeNull()
  })

  it.each([
    ['same', { kind: 'same' }, '找过了，最新的资料里也没有。'],
    ['no network', { kind: 'failed', fault: 'network' }, '没连上，等有网再试。'],
  ] as const)('can be looked for in newer data: %s', async (_, outcome, words) => {
    await open({ run: { check: () => Promise.resolve(outcome) } }, '/gigs/none/')
    await button('找新资料')?.trigger('click')
    await flushPromises()
    expect(wordsOf(document.querySelector('.empty [role=status]'))).toBe(words)
  })

  it.each(['/gigs/none/go/', '/gigs/none/report/'])('is told on %s too', async (path) => {
    await open({}, path)
    expect(document.querySelector('h1')?.textContent).toContain('下架了')
  })
})
