// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { claimCalendar } from '../../../src/features/skills/claim-calendar'
import { barWords, claimAnswers, leftWords } from '../../../src/features/skills/claim-fields'
import { skillPaths, skillRoutes } from '../../../src/features/skills/routes'
import type { ClaimResult } from '../../../src/domain/skills/claim'
import { writeCalendar } from '../../../src/domain/ics/write'
import { openPersonalStore } from '../../../src/platform/personal-db'
import { cityParts, showPath, type ShownPath } from '../../support/show-paths'

const store = openPersonalStore()
let shown: ShownPath | null = null
const show = async (options = {}) => (shown = await showPath(skillRoutes, '/skills/', options))
afterEach(async () => {
  shown?.app.unmount()
  await store.wipe()
})

async function fill(page: ShownPath, level: string, day: string): Promise<void> {
  await page.app.get('#skill-level').setValue(level)
  await page.app.get('#skill-day').setValue(day)
  await page.settle()
}

describe('the page of skills', () => {
  it('first says how long there is, and of which year the rule is', async () => {
    const page = await show()
    expect(page.app.get('h1').text()).toMatch(/发证后\s*12 个月内领/)
    expect(page.words()).toContain('2025 年的办法，今年的先问')
  })

  it('works out the last day, what is left and a safe day before a weekend', async () => {
    const page = await show()
    await fill(page, '中级', '2025-12-05')
    expect(page.app.get('h1').text()).toMatch(/最晚\s+2026 年\s+12 月 5 日（周六）/)
    expect(page.words()).toContain('还有 10 天')
    expect(page.words()).toContain('1,500 元')
    expect(page.words()).toContain('2026 年 12 月 4 日（周五）前')
    expect(page.words()).toContain('放进日历')
    page.app.unmount()
    const again = await show()
    expect(again.words()).toContain('还有 10 天')
  })

  it.each([
    ['the window is over', '中级', '2025-11-24', '过了最晚那天'],
    ['there is no figure', '技师', '2026-06-01', '来源没写这一级的补贴'],
    ['the day lies ahead', '初级', '2026-12-01', '证书的日子还没到'],
  ])('says why not where %s, and offers no calendar', async (_, level, day, words) => {
    const page = await show()
    await fill(page, level, day)
    expect(page.app.get('h1').text()).toContain(words)
    expect(page.words()).not.toContain('放进日历')
  })

  it('counts the claims of the year', async () => {
    const page = await show()
    await fill(page, '高级', '2026-06-01')
    await page.app.get('#skill-times').setValue('3')
    await page.settle()
    expect(page.words()).toContain('今年的次数用完了')
    expect(page.words()).toContain('问明年能不能再领')
  })

  it('has the plan’s five stages in order', async () => {
    const page = await show({ built: true })
    expect(page.app.findAll('.order h3').map((each) => each.text())).toEqual([
      '技能培训',
      '岗位练兵',
      '技能竞赛',
      '技能晋级',
      '工匠遴选',
    ])
    expect(page.words()).toContain('三、(三)')
  })

  it('stands without the measures, and asks to ring', async () => {
    const { measures: _, ...rest } = cityParts
    const page = await show({ parts: rest })
    expect(page.app.get('h1').text()).toBe('先打 12333 问')
    expect(page.app.find('#skill-level').exists()).toBe(false)
    expect(skillPaths({} as never, {})).toEqual([])
    expect(skillPaths({} as never, cityParts)).toEqual(['/skills/'])
  })
})

describe('the words of a claim', () => {
  it.each([
    [0, '就是今天'],
    [1, '还有 1 天'],
    [-3, '过了 3 天'],
  ])('%i days', (days, words) => expect(leftWords(days)).toBe(words))

  it.each([
    ['nothing', {}],
    ['no day', { level: '中级' }],
    ['a day that is none', { level: '中级', certified: '2026-02-30' }],
    ['a level that is none', { level: '特级', certified: '2026-02-03' }],
  ])('are none with %s', (_, typed) => expect(claimAnswers(typed)).toBeNull())

  it('say each bar in a sentence of its own', () => {
    const result = { bars: ['over', 'year-full'], nextYear: false } as unknown as ClaimResult
    expect(barWords(result)).toHaveLength(2)
  })

  it('make one entry of a calendar on the safe day, with three alarms', () => {
    const result = {
      level: { name: '中级' },
      window: { last: '2026-12-05', safe: '2026-12-04' },
    } as unknown as ClaimResult
    const text = writeCalendar(
      claimCalendar(result, { certified: '2025-12-05', today: '2026-11-25', uidDomain: 'city.test' }),
    )
    expect(text).toContain('DTSTART;VALUE=DATE:20261204')
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(3)
  })
})
