import { describe, expect, it } from 'vitest'
import { parseHours } from '../../../src/domain/opening-hours'

/** Text, column of the error, and a piece of its message. */
const REFUSED: readonly (readonly [text: string, column: number, message: string])[] = [
  ['', 1, '缺一条规则'],
  ['Mo off;', 8, '缺一条规则'],
  ['Mo off;;Tu off', 8, '缺一条规则'],
  ['08:00-17:00', 1, '前面要写星期'],
  ['Mo-Fr', 6, '这里要写时间'],
  ['Mo-Fr open', 7, '要写明几点到几点'],
  ['Mo-Fr 24/7', 7, '24/7 要单独写'],
  ['24/7 off', 6, '多出“off”'],
  ['Mo-Fr sunrise-sunset', 7, '看不懂“sunrise”'],
  ['sunrise-sunset', 1, '这里要写星期'],
  ['week 1-10 Mo off', 1, '这里要写星期'],
  ['SH off', 1, '不支持 SH'],
  ['ph off', 1, '要写成 PH'],
  ['mo-fr 08:00-12:00', 1, '星期要写成 Mo'],
  ['Monday 08:00-12:00', 1, '星期要写成 Mo'],
  ['M 08:00-12:00', 1, '这里要写星期'],
  ['Mo-PH off', 4, 'PH 不能连成一段'],
  ['PH-Mo off', 3, 'PH 不能连成一段'],
  ['Mo-Mo 08:00-12:00', 4, '起止是同一天'],
  ['Mo[1] 08:00-12:00', 3, '第几个星期几'],
  ['Mo-Fr 9:00-17:00', 7, '时间要写成 09:00'],
  ['Mo-Fr 08:00-5:30', 13, '时间要写成 05:30'],
  ['Mo-Fr 08:00', 12, '时段要写起止'],
  ['Mo-Fr 08:00+', 12, '请写明几点关门'],
  ['Mo-Fr 08:00-', 13, '这里要写时间'],
  ['Mo-Fr 08:00-08:00', 13, '开始和结束相同'],
  ['Mo-Fr 24:00-02:00', 7, '24:00 只能写在结束'],
  ['Mo-Fr 22:00-26:00', 13, '过了半夜写次日的钟点'],
  ['Mo-Fr 08:00-12:60', 13, '没有这个时间'],
  ['Mo-Fr 08:00-12:00,11:00-13:00', 19, '和前一段重叠，前一段到 12:00'],
  ['Mo-Fr 20:00-02:00,23:00-03:00', 19, '前一段到 次日 02:00'],
  ['Mo-Fr 13:00-17:00,08:00-12:00', 19, '时段要按先后写'],
  ['Mo-Fr 08:00-12:00,20:00-09:00', 7, '过夜那段和第二天的开始重叠'],
  ['Mo-Fr 08:00-12:00 13:00-17:00', 19, '多出“13:00”'],
  ['Mo off, Tu off', 7, '不用逗号'],
  ['Mo-Fr 08:00-12:00 || "按约"', 19, '不支持“||”'],
  ['Mo-Fr 08:00-12:00 "午休"', 19, '不能写说明'],
  ['Mo-Fr (08:00-12:00)', 7, '不能用括号'],
  ['Mo/Tu 08:00-12:00', 3, '斜杠只能用在 24/7'],
  ['Mo-Fr 08：00-12：00', 9, '冒号要用半角'],
  ['Mo-Fr 08:00-12:00，13:00-17:00', 18, '逗号要用半角'],
  ['Mo off；Tu off', 7, '分号要用半角'],
  ['Mo–Fr 08:00-12:00', 3, '起止之间要用半角'],
  ['Mo-Fr ０8:00-12:00', 7, '数字要用半角'],
  ['周一 08:00-12:00', 1, '星期要写 Mo'],
  ['Mo 休息', 4, '休息要写 off'],
  ['节假日 off', 1, '节假日要写 PH'],
  ['Mo @', 4, '看不懂“@”'],
  ['Dec 24 off', 1, '日期前面要写年份'],
  ['26 Dec 24 off', 1, '年份要写四位'],
  ['2026 12 24 off', 6, '月份要写 Jan 到 Dec'],
  ['2026 dec 24 off', 6, '月份要写 Jan 到 Dec'],
  ['2026 Dec off', 10, '这里要写几号'],
  ['2026 Dec 1 off', 10, '几号要写两位，如 01'],
  ['2026 Feb 29 off', 10, '2026 年 2 月只有 1 到 28 号'],
  ['2026 Dec 00 off', 10, '只有 1 到 31 号'],
  ['2026 Dec 24-20 off', 13, '结束日期要晚于开始'],
  ['2026 Dec 24-24 off', 13, '结束日期要晚于开始'],
  ['2026 Dec 28-Jan 03 off', 13, '结束日期要晚于开始'],
  ['2026 Dec 24-Mo off', 13, '这里要写几号'],
  ['2026 Dec 24 Mo off', 13, '看不懂“Mo”'],
  ['2026 Dec 24,2026 Dec 26 off', 12, '这里要写时间'],
]

describe('parseHours refuses', () => {
  it.each(REFUSED)('%s, at column %i', (text, column, message) => {
    const parsed = parseHours(text)
    expect(parsed).toEqual({ ok: false, errors: [{ column, message: expect.stringContaining(message) }] })
  })

  it('OH-08: the additive comma between two rules, and says what to write', () => {
    expect(parseHours('Mo-Fr 09:00-17:00, PH 10:00-12:00')).toEqual({
      ok: false,
      errors: [{ column: 20, message: '逗号只能隔开时段；两条规则之间用分号“;”' }],
    })
  })

  it('every faulty rule of a text, counting columns from its first character', () => {
    const parsed = parseHours('Mo-Fr 9:00-17:00; Sa 08:00-12:00; Xx off')
    expect(parsed.ok ? [] : parsed.errors.map((each) => each.column)).toEqual([7, 35])
  })
})
