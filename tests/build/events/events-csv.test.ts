import { describe, expect, it } from 'vitest'
import { EVENT_HEADINGS } from '../../../src/build/events/event-schema'
import { readEvents } from '../../../src/build/events/events-csv'
import { Problems } from '../../../src/build/records'
import { EVENT, eventsCsv, raws, told } from './support'

type Cells = Record<string, string>

function readRows(...rows: Cells[]) {
  const problems = new Problems()
  const kept = readEvents(
    raws(eventsCsv(...rows.map((row) => ({ ...EVENT, ...row }))), EVENT_HEADINGS, problems),
    'here',
    problems,
  )
  return { events: kept.map(({ event }) => event), told: told(problems) }
}

describe('readEvents', () => {
  it('reads a row with only what must be there', () => {
    const { events, told } = readRows({})
    expect(told).toEqual([])
    expect(events[0]).toEqual({
      id: 'fair-1',
      kind: '招聘会',
      title: '冬季招聘会',
      time: { how: 'timed', from: '2026-12-05', start: 540, to: '2026-12-05', end: 690 },
      recurrence: null,
      placeId: null,
      venue: '',
      town: null,
      online: null,
      organiser: '',
      audience: [],
      registration: { needed: null, opens: null, deadline: null, how: '', telephone: null },
      seats: null,
      cost: null,
      status: 'scheduled',
      sequence: 0,
      updated: '2026-11-20',
      bring: [],
      note: '',
      region: 'here',
      source: 'notice',
      checked: '2026-11-20',
      reviewBy: '2027-02-28',
      recordStatus: 'verified',
    })
  })

  it('reads a row with everything', () => {
    const { events, told } = readRows({
      时间: '2026年12月5日 9:00',
      重复: 'FREQ=WEEKLY;BYDAY=SA;EXDATE=20261219',
      除外日期: '2026年12月26日、2026/12/19',
      遇放假: '停办',
      地点编号: 'market',
      地点: '二楼',
      乡镇街道: '甲镇',
      线上: '直播间',
      主办: '某局',
      面向: '残疾人、毕业生',
      要报名: '是',
      报名开始: '2026/11/20',
      报名截止: '46360',
      报名方式: '现场填表',
      报名电话: '０５７４－１２３４５６７８',
      名额: '２００',
      剩余名额: '0',
      费用: '50元',
      带什么: '身份证、简历',
      活动状态: '有变动',
      改动次数: '2',
      改动日期: '2026-11-19',
      说明: '备注',
    })
    expect(told).toEqual([])
    expect(events[0]).toMatchObject({
      recurrence: { except: ['2026-12-19', '2026-12-26'], onDayOff: 'skip' },
      placeId: 'market',
      audience: ['毕业生', '残疾人'],
      registration: {
        needed: true,
        opens: '2026-11-20',
        deadline: '2026-12-04',
        how: '现场填表',
        telephone: '0574-12345678',
      },
      seats: { total: 200, left: 0 },
      cost: 5000,
      status: 'changed',
      sequence: 2,
      updated: '2026-11-19',
      bring: ['身份证', '简历'],
    })
  })

  it('reads 免费 as no cost', () => expect(readRows({ 费用: '免费' }).events[0]?.cost).toBe(0))

  it.each<[string, Cells, string]>([
    [
      'a date without a year',
      { 时间: '12月5日上午9:00' },
      'here/events.csv 第 2 行，第 4 列（D），记录 fair-1，“时间”：“12月5日上午9:00”没有写年份',
    ],
    [
      'a weekday that does not fit',
      { 时间: '2026年12月5日（周日）' },
      '“时间”：2026年12月5日是周六，不是周日',
    ],
    ['a kind that is nearly one', { 类型: '招骋会' }, '“类型”：没有“招骋会”这一项；是不是“招聘会”？'],
    [
      'a rule that is not understood',
      { 重复: 'FREQ=DAILY;BYDAY=SA' },
      '“重复”：“FREQ=DAILY;BYDAY=SA”第 6 个字起看不懂；要有 FREQ=WEEKLY',
    ],
    [
      'a first day that the rule does not give',
      { 重复: 'FREQ=WEEKLY;BYDAY=SU' },
      '“重复”：第一次（2026-12-05）不合重复规则',
    ],
    [
      'a rule that ends before it begins',
      { 重复: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261101' },
      '“重复”：重复的截止日早于第一次',
    ],
    ['a rule without a day', { 时间: '待定', 重复: 'FREQ=WEEKLY;BYDAY=SA' }, '“重复”：时间待定，不能重复'],
    [
      'a day taken out that is none',
      { 重复: 'FREQ=WEEKLY;BYDAY=SA', 除外日期: '年底' },
      '“除外日期”：“年底”不是日期',
    ],
    ['days taken out of nothing', { 除外日期: '2026-12-12' }, '“除外日期”：没有重复规则却有除外日期'],
    ['days off without a rule', { 遇放假: '停办' }, '“遇放假”：没有重复规则却写了遇放假'],
    [
      'a word for days off that is none',
      { 遇放假: '看情况' },
      '“遇放假”：没有“看情况”这一项；可以写：照常、停办、提前、顺延',
    ],
    ['an audience that is none', { 面向: '毕业生、大家' }, '“面向”：没有“大家”这一项'],
    [
      'a telephone that a spreadsheet has spoilt',
      { 报名电话: '1.39E+10' },
      '“报名电话”：“1.39E+10”是科学计数法',
    ],
    ['a number of seats in words', { 名额: '很多' }, '“名额”：“很多”不是整数'],
    ['seats left of none', { 剩余名额: '3' }, '“名额”：有剩余名额却没有名额'],
    ['more seats left than there are', { 名额: '3', 剩余名额: '4' }, '“剩余名额”：剩余名额多于名额'],
    ['a cost that is none', { 费用: '便宜' }, '“费用”：费用“便宜”看不懂'],
    ['a cost below nothing', { 费用: '-5' }, '“费用”：费用“-5”看不懂'],
    ['a change that nobody counted', { 活动状态: '取消' }, '“改动次数”：活动有变，改动次数却是 0'],
    ['a change without its day', { 活动状态: '取消', 改动次数: '1' }, '“改动日期”：改动过，却没有改动日期'],
    [
      'a change after the last look',
      { 改动次数: '1', 改动日期: '2026-11-21' },
      '“核对日期”：核对日期早于改动日期',
    ],
    [
      'registration that ends before it opens',
      { 报名开始: '2026-12-02', 报名截止: '2026-12-01' },
      '“报名截止”：报名截止早于报名开始',
    ],
    [
      'registration that ends after the event',
      { 报名截止: '2026-12-06' },
      '“报名截止”：报名截止晚于活动结束',
    ],
    [
      'no registration, yet a way to register',
      { 要报名: '否', 报名方式: '现场填表' },
      '“要报名”：写了不用报名，又写了报名的事',
    ],
    [
      'a verified event that calls itself a sample',
      { 名称: '示例 · 招聘会' },
      '“名称”：核实的记录名称里有“示例”',
    ],
    [
      'a sample that hides it',
      { 状态: '示例' },
      '“名称”：示例记录的名称不以“示例 · ”开头；请写成“示例 · 冬季招聘会”',
    ],
    [
      'a sample with a telephone',
      { 状态: '示例', 名称: '示例 · 招聘会', 报名电话: '12333' },
      '“报名电话”：示例记录有电话',
    ],
    ['no id', { 编号: '' }, '“编号”：“”不是编号'],
  ])('tells of %s by row and column and leaves the row out', (_, cells, words) => {
    const { events, told } = readRows(cells)
    expect(events).toEqual([])
    expect(told.length).toBe(1)
    expect(told[0]).toContain(words)
  })

  it('tells of an id that stands twice and keeps the first', () => {
    const { events, told } = readRows({}, { 名称: '另一场' })
    expect(events.map(({ title }) => title)).toEqual(['冬季招聘会'])
    expect(told).toEqual([
      expect.stringContaining('第 3 行，第 1 列（A），记录 fair-1，“编号”：“fair-1”重复了，第 2 行已有'),
    ])
  })

  it('tells all faults of all rows at once', () =>
    expect(readRows({ 时间: '待', 费用: '?' }, { 编号: 'b', 类型: 'x' }).told.length).toBe(3))
})
