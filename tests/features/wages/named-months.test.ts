import { describe, expect, it } from 'vitest'
import { daysInNamed, namedMonths, namedMonthsFault } from '../../../src/features/wages/named-months'

const TODAY = '2026-11-30'
const words = (name: string) =>
  namedMonths(name).map(({ year, month }) => (year === null ? String(month) : `${year}-${month}`))

describe('namedMonths', () => {
  it.each([
    ['9 月', ['9'], 30],
    ['９月', ['9'], 30],
    ['十月', ['10'], 31],
    ['十一月份', ['11'], 30],
    ['二月', ['2'], 29],
    ['2026年2月', ['2026-2'], 28],
    ['2026-09', ['2026-9'], 30],
    ['9-11月', ['9', '10', '11'], 91],
    ['9月到11月', ['9', '10', '11'], 91],
    ['9月至11月的工资', ['9', '10', '11'], 91],
    ['2025年11月—2026年1月', ['2025-11', '2025-12', '2026-1'], 92],
    ['9月、10月', ['9', '10'], 61],
    ['9月和10月', ['9', '10'], 61],
    ['铺地砖', [], 0],
    ['9 件', [], 0],
    ['3号楼', [], 0],
    ['中秋月饼', [], 0],
    ['', [], 0],
  ])('%s', (name, months, days) => {
    expect(words(name)).toEqual(months)
    expect(daysInNamed(namedMonths(name))).toBe(days)
  })
})

describe('namedMonthsFault', () => {
  it.each([
    ['13月', TODAY, '没有这个月'],
    ['0月', TODAY, '没有这个月'],
    ['2027年1月', TODAY, '还没到'],
    ['12月', TODAY, '是去年的，写成 2025 年 12 月'],
    ['10月到12月', TODAY, '12 月还没到'],
    ['2025年12月', TODAY, null],
    ['11月', TODAY, null],
    ['十二月', '2027-01-05', null],
  ])('%s on %s', (name, today, fault) => {
    const told = namedMonthsFault(namedMonths(name), today)
    if (fault === null) expect(told).toBeNull()
    else expect(told).toContain(fault)
  })
})
