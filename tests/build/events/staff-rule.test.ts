import { describe, expect, it } from 'vitest'
import { chineseRule } from '../../../src/build/events/staff-rule'
import { parseRrule } from '../../../src/domain/events/parse-rrule'

describe('a repetition as offices write it', () => {
  it.each([
    ['每周二', 'FREQ=WEEKLY;BYDAY=TU'],
    ['每星期六', 'FREQ=WEEKLY;BYDAY=SA'],
    ['每周二、周四', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['每周一至周五', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每逢周日', 'FREQ=WEEKLY;BYDAY=SU'],
    ['每 天', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU'],
    ['每个工作日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每周末', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['隔周六', 'FREQ=WEEKLY;BYDAY=SA;INTERVAL=2'],
    ['每月第二个周六', 'FREQ=MONTHLY;BYDAY=2SA'],
    ['每月最后一个星期五', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['每月第一、三个周六', 'FREQ=MONTHLY;BYDAY=1SA,3SA'],
    ['每周二，共8次', 'FREQ=WEEKLY;BYDAY=TU;COUNT=8'],
    ['每周二，到2027年3月31日', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331'],
    ['每周二至2027年3月31日止', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331'],
  ])('%s is %s', (text, rule) => {
    expect(chineseRule(text)).toBe(rule)
    expect(parseRrule(rule).ok).toBe(true)
  })

  it('is asked back at once where a whole sentence stands there, however long', () =>
    expect(chineseRule('每周二到周四有空的时候在广场办一次其他时候不办；'.repeat(40))).toBeNull())

  it.each(['每年', '每周八', '每周五至周二', '每月5日', '有空就办', '每周二，到年底', ''])(
    '%s is asked back',
    (text) => expect(chineseRule(text)).toBeNull(),
  )
})
