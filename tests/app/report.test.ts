import { describe, expect, it } from 'vitest'
import { pageTitle, reportedPath, reportLines } from '../../src/app/report'

describe('the text of a report', () => {
  it('names the page, the version of the data and what is wrong', () => {
    const report = { title: '名匠招聘会', address: 'https://a.cn/events/x/', data: '2026-11-25' }
    expect(reportLines({ ...report, faults: ['日子、时间不对', '别的'], words: ' 改到周六 ' })).toEqual([
      '资料有误：名匠招聘会',
      '资料 2026-11-25 版',
      '不对的是：日子、时间不对；别的',
      '实际是：改到周六',
      '网址：https://a.cn/events/x/',
    ])
    expect(reportLines({ ...report, title: '', data: null, faults: [], words: '' })).toEqual([
      '资料有误：这一页',
      '不对的是：（还没选）',
      '网址：https://a.cn/events/x/',
    ])
  })

  it.each([
    ['/events/x/', '/events/x/'],
    ['/wages/rights/a-b/', '/wages/rights/a-b/'],
    ['//evil.example/', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/a?b', '/'],
    [undefined, '/'],
    [['/a/'], '/'],
  ])('of %s is about %s', (from, path) => expect(reportedPath(from)).toBe(path))

  it.each([
    ['关于和来源 · 劳有所得 余姚', '关于和来源'],
    ['正在打开 · 劳有所得', ''],
    ['没打开 · 劳有所得', ''],
    ['报告有误 · 劳有所得', ''],
    ['办事 · 劳有所得', ''],
    ['', ''],
  ])('takes from the title %j the name %j', (title, name) => expect(pageTitle(title)).toBe(name))
})
