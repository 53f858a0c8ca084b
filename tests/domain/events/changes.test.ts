import { describe, expect, it } from 'vitest'
import { changesSince, seenOf } from '../../../src/domain/events/changes'
import type { EventRecord } from '../../../src/domain/events/types'
import { event, rule } from './support'

const names = (id: string) => (id === 'market' ? '零工市场' : undefined)
const diff = (was: Partial<EventRecord>, is: Partial<EventRecord>) =>
  changesSince(seenOf(event(was)), event(is), names)

describe('changesSince', () => {
  it('says nothing where nothing changed that a person sees', () =>
    expect(diff({ sequence: 0, checked: '2026-11-20' }, { sequence: 1, checked: '2026-11-25' })).toEqual([]))

  it.each<[string, Partial<EventRecord>, Partial<EventRecord>, [string, string, string]]>([
    [
      'the time',
      {},
      { time: { how: 'timed', from: '2026-12-05', start: 600, to: '2026-12-05', end: 690 } },
      ['时间', '2026年12月5日（周六）09:00—11:30', '2026年12月5日（周六）10:00—11:30'],
    ],
    [
      'the day it got',
      { time: { how: 'tba', months: null, words: '待定' } },
      { time: { how: 'all-day', from: '2026-12-05', to: '2026-12-06' } },
      ['时间', '待定', '2026年12月5日（周六）—2026年12月6日（周日）'],
    ],
    ['the place', {}, { placeId: 'market', venue: '二楼' }, ['地点', '地点待定', '零工市场 二楼']],
    ['a place that went', { placeId: 'gone' }, { placeId: 'market' }, ['地点', '地点待定', '零工市场']],
    ['from a hall to a screen', { venue: '大厅' }, { online: '直播间' }, ['地点', '大厅', '线上 直播间']],
    ['the status', {}, { status: 'cancelled' }, ['状态', '照常', '取消']],
    [
      'the rule',
      {},
      { recurrence: rule('FREQ=WEEKLY;BYDAY=SA,SU', 'skip') },
      ['重复', '不重复', '每周六、周日，放假停办'],
    ],
    [
      'a day taken out',
      { recurrence: rule('FREQ=WEEKLY;BYDAY=SA') },
      { recurrence: rule('FREQ=WEEKLY;BYDAY=SA;EXDATE=20261212') },
      ['重复', '每周六', '每周六，2026-12-12 除外'],
    ],
    ['the title', {}, { title: '示例 · 春季招聘会' }, ['名称', '示例 · 冬季招聘会', '示例 · 春季招聘会']],
    ['what to bring', {}, { bring: ['身份证', '简历'] }, ['带什么', '未说明', '身份证、简历']],
    ['the organiser', {}, { organiser: '示例科室' }, ['主办', '未说明', '示例科室']],
    ['the cost', { cost: null }, { cost: 0 }, ['费用', '费用未说明', '免费']],
    ['the price', { cost: 0 }, { cost: 5000 }, ['费用', '免费', '¥50.00']],
    [
      'the deadline',
      {
        registration: { needed: true, opens: null, deadline: '2026-12-01', how: '现场填表', telephone: null },
      },
      {
        registration: {
          needed: true,
          opens: '2026-11-26',
          deadline: '2026-12-02',
          how: '',
          telephone: '12333',
        },
      },
      [
        '报名',
        '要报名，2026年12月1日（周二）截止，现场填表',
        '要报名，2026年11月26日（周四）起，2026年12月2日（周三）截止，电话 12333',
      ],
    ],
    [
      'that no one need register',
      {},
      { registration: { needed: false, opens: null, deadline: null, how: '', telephone: null } },
      ['报名', '是否报名未说明', '不用报名'],
    ],
  ])('tells %s as old and new', (_, was, is, [label, before, after]) =>
    expect(diff(was, is)).toEqual([{ label, was: before, is: after }]),
  )

  it('tells the gravest first', () =>
    expect(diff({}, { title: '新', status: 'postponed', cost: 0 }).map(({ label }) => label)).toEqual([
      '状态',
      '名称',
      '费用',
    ]))

  it('says that an event is gone', () =>
    expect(changesSince(seenOf(event()), undefined, names)).toEqual([
      { label: '状态', was: '照常', is: '已撤下' },
    ]))

  it('survives being kept as JSON for weeks', () => {
    const kept = JSON.parse(JSON.stringify(seenOf(event({ recurrence: rule('FREQ=MONTHLY;BYDAY=2SA') }))))
    expect(changesSince(kept, event({ recurrence: rule('FREQ=MONTHLY;BYDAY=2SA') }), names)).toEqual([])
  })
})
