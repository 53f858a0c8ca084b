import { describe, expect, it } from 'vitest'
import { chineseHours, isChineseHours } from '../../../src/build/read/chinese-hours'
import { hoursSummary, parseHours } from '../../../src/domain/opening-hours'

describe('hours as an office writes them', () => {
  it.each([
    ['每天6:00-18:00', 'Mo-Su 06:00-18:00'],
    ['周一至周五 8:30-11:30 13:30-17:00', 'Mo-Fr 08:30-11:30,13:30-17:00'],
    ['周一到周五8：30—17：00，节假日休息', 'Mo-Fr 08:30-17:00; PH off'],
    ['上午8:30-11:30，下午1:30-5:00', 'Mo-Su 08:30-11:30,13:30-17:00'],
    ['24小时', '24/7'],
    ['全天', '24/7'],
    ['8:00-17:00（周六周日休息）', 'Mo-Fr 08:00-17:00'],
    ['早5:30-下午6点', 'Mo-Su 05:30-18:00'],
    [
      '星期一至星期五上午8点半至11点半，下午2点至5点；周六8:00-12:00',
      'Mo-Fr 08:30-11:30,14:00-17:00; Sa 08:00-12:00',
    ],
    ['周一、周三、周五 9:00~16:00', 'Mo,We,Fr 09:00-16:00'],
    ['周一至五8:00-17:00，周末9:00-15:00', 'Mo-Fr 08:00-17:00; Sa-Su 09:00-15:00'],
    ['每日 4：30 － 10：00', 'Mo-Su 04:30-10:00'],
    ['工作日8:30-17:30，周末休息，节假日除外', 'Mo-Fr 08:30-17:30; PH off'],
    ['周一至周日7:00到19:00', 'Mo-Su 07:00-19:00'],
    ['星期天9:00-12:00', 'Su 09:00-12:00'],
  ])('%s', (text, osm) => {
    expect(isChineseHours(text)).toBe(true)
    expect(chineseHours(text)).toEqual({ ok: true, value: osm })
    const parsed = parseHours(osm)
    expect(parsed.ok && hoursSummary(parsed.hours)).toMatch(/\d|全天/)
  })

  it.each([
    ['Jul-24', '变成的日期'],
    ['夏令时8:00-17:30，冬令时8:00-17:00', '夏天和冬天不一样'],
    ['暂停开放', '是停业'],
    ['装修停业至12月14日', '是停业'],
    ['全年无休', '没有写几点到几点'],
    ['看情况', '看不懂'],
    ['每天', '看不懂'],
    ['每天25:00-26:00', '看不懂'],
    ['周八8:00-9:00', '看不懂'],
  ])('%s is asked back in Chinese', (text, wrong) => {
    const told = chineseHours(text)
    expect(told.ok ? '' : told.faults[0]?.wrong).toContain(wrong)
    expect(told.ok ? '' : told.faults[0]?.right).not.toMatch(/Mo|PH/)
  })
})
