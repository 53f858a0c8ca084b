// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { useClock } from '../../../src/content/clock'
import { BEFORE_A_JOB } from '../../../src/features/gigs/before-a-job'
import { testHours, testPack, testPlace } from '../../support/pack'
import { leave, SATURDAY_AT_TEN, show, type ShowOptions, type Shown, wordsOf } from './show'

let shown: Shown
const open = async (path: string, options: ShowOptions = {}) => (shown = await show(path, options))
afterEach(() => leave(shown))

const rows = () => Array.from(document.querySelectorAll('.rows .row'), wordsOf)
const chip = (label: string) => shown.app.findAll('label.chip').find((each) => each.text().startsWith(label))

describe('the list', () => {
  it('says first how many are open and how far the nearest is', async () => {
    await open('/gigs/', { from: '999901101' })
    expect(wordsOf(document.querySelector('.answer'))).toMatch(
      /^2 个现在开着 最近开着的 \d+ 米，走路约 \d 分钟，/,
    )
  })

  it('says of each whether it is open, until when, where, and how far', async () => {
    await open('/gigs/', { from: '999901101' })
    expect(rows()[0]).toBe('东渡零工驿站 营业中 18:00 关门 菜场对面 · 登记 饮水 150 米 走路 3 分钟')
    expect(rows()[1]).toMatch(/^东渡自助点 休息中 明天 08:00 开门 /)
    expect(rows()[2]).toMatch(/^西山零工驿站 营业中 全天开放 .*12 公里 骑车 /)
  })

  it('without an origin is in the order of the pack and says no distance', async () => {
    await open('/gigs/')
    expect(rows().map((row) => row.split(' ')[0])).toEqual(['东渡零工驿站', '东渡自助点', '西山零工驿站'])
    expect(rows().join()).not.toMatch(/米|公里/)
    expect(shown.words()).toContain('选个地方，按远近排')
  })

  it('rendered at build says the hours and no state', async () => {
    await open('/gigs/', { now: null })
    expect(wordsOf(document.querySelector('.answer'))).toBe('3 个零工点')
    expect(rows()[0]).toBe('东渡零工驿站 每天 06:00–18:00 菜场对面 · 登记 饮水')
    expect(shown.words()).not.toMatch(/营业中|休息中/)
  })

  it('follows the clock from minute to minute', async () => {
    await open('/gigs/')
    useClock(shown.pinia).now = { ...SATURDAY_AT_TEN, minute: 18 * 60 }
    await flushPromises()
    expect(rows()[0]).toContain('休息中 明天 06:00 开门')
    expect(wordsOf(document.querySelector('.answer'))).toMatch(/^1 个现在开着/)
  })

  it('where nothing is open says what opens first', async () => {
    const places = [testPlace({ hours: testHours('Mo-Su 12:00-13:00') }), testPlace({ id: 'b', hours: null })]
    await open('/gigs/', { pack: testPack({ places }) })
    expect(wordsOf(document.querySelector('.answer'))).toBe('现在没有开着的 最早：东渡零工驿站，12:00 开门。')
    expect(rows()[1]).toContain('未公布 去之前先打电话')
  })

  it('without a place says whom to ring', async () => {
    await open('/gigs/', { pack: testPack({ places: [] }) })
    expect(shown.words()).toContain('还没有核实过的零工点')
    expect(shown.words()).toContain('打 12333 问最近的在哪')
    expect(shown.words()).toContain('“我在某某镇，最近的零工市场在哪里')
    expect(shown.words()).toContain('谁给钱。记下名字和电话。')
    expect(shown.app.find('.chip').exists()).toBe(false)
  })

  it('without a place names the chosen town in what to ask, and says the five things as the guide does', async () => {
    await open('/gigs/', { pack: testPack({ places: [] }), from: '999901101' })
    expect(shown.words()).toContain('“我在东渡镇，最近的零工市场在哪里')
    const guide = readFileSync('seeds/regions/yuyao/guides/gig-market.md', 'utf8')
    BEFORE_A_JOB.forEach((each, at) => expect(guide).toContain(`${at + 1}. ${each}`))
  })

  it('offers no choice that would leave nothing, but for the one that is set', async () => {
    await open('/gigs/?step=1', { pack: testPack({ places: [testPlace({ stepFree: false })] }) })
    const chips = shown.app.findAll('.chip').map((chip) => chip.text().trim())
    expect(chips).toContain('无台阶')
    expect(chips.filter((words) => words.endsWith(' 0'))).toEqual([])
  })

  it('leads to the map, and prints with its day, its data and a number to ring', async () => {
    await open('/gigs/')
    expect(shown.app.get('header a.iconbtn').attributes('href')).toBe('/gigs/map/')
    expect(wordsOf(document.querySelector('.printonly'))).toBe(
      '劳有所得 · 测试 打印于 2031-03-01 资料 2031-02-28 版 拿不准打 12333',
    )
  })
})

describe('filters', () => {
  it('stand in the address and narrow the list', async () => {
    await open('/gigs/?open=1&has=登记')
    expect(rows().map((row) => row.split(' ')[0])).toEqual(['东渡零工驿站', '西山零工驿站'])
  })

  it('say how many each would leave, and a tap writes the address', async () => {
    await open('/gigs/')
    expect(wordsOf(chip('现在开着')?.element)).toBe('现在开着 2')
    expect(wordsOf(chip('无台阶')?.element)).toBe('无台阶 1')
    await chip('现在开着')?.get('input').setValue(true)
    await flushPromises()
    expect(shown.router.currentRoute.value.fullPath).toBe('/gigs/?open=1')
    expect(rows()).toHaveLength(2)
  })

  it('behind 更多筛选 are counted while it is closed', async () => {
    await open('/gigs/?kind=自助点')
    expect(wordsOf(document.querySelector('#more-filters summary'))).toBe('更多筛选（选了 1 个）')
  })

  it('that leave nothing name themselves, and each can be taken away', async () => {
    await open('/gigs/?step=1&kind=自助点')
    expect(wordsOf(document.querySelector('.empty h2'))).toBe('没有符合的：无台阶、自助点')
    const ways = Array.from(document.querySelectorAll('.empty a'), (link) => link.getAttribute('href'))
    expect(ways).toEqual(['/gigs/?kind=%E8%87%AA%E5%8A%A9%E7%82%B9', '/gigs/?step=1', '/gigs/'])
  })

  it('that no place knows can be taken away too', async () => {
    await open('/gigs/?has=篮球')
    expect(wordsOf(document.querySelector('.empty h2'))).toBe('没有符合的：有篮球')
    expect(document.querySelector('.empty a')?.getAttribute('href')).toBe('/gigs/')
  })

  it.each(['/gigs/?open=1&open=0', '/gigs/?kind=&has=', '/gigs/?nonsense=%E4%B8'])(
    'in a broken address break nothing: %s',
    async (path) => {
      await open(path)
      expect(document.querySelector('h1')?.textContent).toBe('零工市场')
    },
  )
})
