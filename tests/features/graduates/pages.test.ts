// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { graduatePaths, graduateRoutes } from '../../../src/features/graduates/routes'
import { openPersonalStore } from '../../../src/platform/personal-db'
import { cityParts, showPath, type ShownPath } from '../../support/show-paths'

const store = openPersonalStore()
let shown: ShownPath | null = null
const show = async (path: string, options = {}) => (shown = await showPath(graduateRoutes, path, options))
afterEach(async () => {
  shown?.app.unmount()
  await store.wipe()
})

const fill = async (page: ShownPath, day: string) => {
  await page.app.get('#graduated').setValue(day)
  await page.settle()
}

describe('the page of graduates', () => {
  it('says that no real fair is published where there are samples alone, and badges them', async () => {
    const page = await show('/graduates/')
    expect(page.words()).toContain('还没有公布的')
    expect(page.app.find('.demo').text()).toContain('演示：地点和活动是编的')
    expect(page.app.findAll('a').map((link) => link.attributes('href'))).toContain('/events/subscribe/')
  })

  it('puts the nearest last day on top once the day of graduating is told, and keeps that day', async () => {
    const page = await show('/graduates/')
    expect(page.words()).not.toContain('最近的期限')
    await fill(page, '2026-06-30')
    expect(page.app.get('.answer').text()).toContain('2028 年 6 月 30 日')
    page.app.unmount()
    const again = await show('/graduates/')
    expect(again.words()).toContain('最近的期限')
    expect((again.app.get('#graduated').element as HTMLInputElement).value).toBe('2026-06-30')
  })

  it('says of a year that cannot be what to look at, and keeps nothing of it', async () => {
    const page = await show('/graduates/')
    await fill(page, '2062-06-30')
    expect(page.app.get('#graduated-error').text()).toContain('年份不对')
    expect(page.words()).not.toContain('最近的期限')
  })

  it('says what is over as over', async () => {
    const page = await show('/graduates/')
    await fill(page, '2020-06-30')
    expect(page.words()).toContain('已经过了')
  })

  it('quotes the plan with its paragraph, and lists what the plan alone says only there', async () => {
    const page = await show('/graduates/')
    expect(page.words()).toContain('三、(四)')
    expect(page.words()).toContain('“131”是哪几样，方案没有写')
    expect(page.app.findAll('a[href="/measures/zj-grad-flex/"]')).toHaveLength(1)
  })

  it('names the article behind each trick', async () => {
    const page = await show('/graduates/')
    expect(page.app.get('#t-deposit').text()).toContain('《劳动合同法》第 9 条')
    expect(page.app.get('#t-deposit').text()).toContain('《劳动合同法》第 84 条')
  })

  it('stands whole at build, with nothing of anybody’s', async () => {
    const page = await show('/graduates/', { built: true })
    expect(page.words()).toContain('档案现在在哪')
    expect(page.titles).toContain('毕业生')
  })

  it('says that it is read, or not there, without its part', async () => {
    const page = await show('/graduates/', { parts: {} })
    expect(page.words()).toContain('这一页还没有下载')
    expect(graduatePaths({} as never, {})).toEqual([])
    expect(graduatePaths({} as never, cityParts)).toEqual(['/graduates/', '/graduates/first/'])
  })
})

describe('the first half year', () => {
  it('keeps its ticks, and says that they are for oneself', async () => {
    const page = await show('/graduates/first/')
    expect(page.words()).toContain('不等于交上去了')
    await page.app.get('#tick-records').setValue(true)
    await page.settle()
    expect(page.said).toEqual(['记在这部手机里了，不等于交上去了'])
    expect(page.words()).toContain('办好 1 件')
    page.app.unmount()
    const again = await show('/graduates/first/')
    expect((again.app.get('#tick-records').element as HTMLInputElement).checked).toBe(true)
    await again.app.get('#tick-records').setValue(false)
    await again.settle()
    expect(again.words()).toContain('办好 0 件')
  })

  it('dates its spans from the day of graduating, and says what has passed', async () => {
    const page = await show('/graduates/first/')
    expect(page.words()).not.toContain('（过了，还能办）')
    await fill(page, '2026-10-20')
    expect(page.words()).toContain('2026 年 11 月 19 日前（过了，还能办）')
    expect(page.words()).toContain('2027 年 1 月 18 日前')
  })
})
