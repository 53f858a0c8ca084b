import { describe, expect, it } from 'vitest'
import { readPay } from '../../../src/build/events/pay'

describe('readPay', () => {
  it.each([
    ['5000-8000元/月', 500000, 800000, '月'],
    ['５０００－８０００元／月', 500000, 800000, '月'],
    ['5,000—8,000 元/月', 500000, 800000, '月'],
    ['月薪5000至8000', 500000, 800000, '月'],
    ['6千-8千/月', 600000, 800000, '月'],
    ['6-8千/月', 600000, 800000, '月'],
    ['0.8-1.2万/月', 800000, 1200000, '月'],
    ['6K-8K/月', 600000, 800000, '月'],
    ['8千-1.2万/月', 800000, 1200000, '月'],
    ['1.2万以上/月', 1200000, null, '月'],
    ['年薪10万起', 10000000, null, '年'],
    ['200元/天', 20000, 20000, '天'],
    ['200元一天', 20000, 20000, '天'],
    ['日薪200元', 20000, 20000, '天'],
    ['22.5元/小时', 2250, 2250, '小时'],
    ['0.5-0.8元/件', 50, 80, '件'],
    ['面议', null, null, null],
    ['面谈', null, null, null],
    ['', null, null, null],
    ['22/h', 2200, 2200, '小时'],
  ])('reads %s', (text, payFrom, payTo, payUnit) =>
    expect(readPay(text)).toEqual({ ok: true, value: { payFrom, payTo, payUnit } }),
  )

  it.each([
    ['高薪', '看不懂'],
    ['200-260', '没有写是每月、每天还是每小时'],
    ['8000-5000元/月', '下限高于上限'],
    ['5E+03元/月', '看不懂'],
  ])('refuses %s', (text, wrong) => {
    const result = readPay(text)
    expect(result.ok ? '' : result.faults[0]?.wrong).toContain(wrong)
  })
})

describe('pay that leaves something to be taken for granted', () => {
  it.each([
    ['8k-10k', 800_000, 1_000_000],
    ['4500-6000', 450_000, 600_000],
    ['5500～7500元', 550_000, 750_000],
    ['6-8千', 600_000, 800_000],
  ])('%s is a month’s, and is told', (text, payFrom, payTo) =>
    expect(readPay(text)).toMatchObject({
      ok: true,
      value: { payFrom, payTo, payUnit: '月', told: { wrong: `“${text}”没有写单位，按每月算` } },
    }),
  )

  it.each(['6000+提成', '计件，6000-9000', '3500底薪+提成', '不低于4986元'])(
    '%s is 面议, and is told',
    (text) =>
      expect(readPay(text)).toMatchObject({
        ok: true,
        value: {
          payFrom: null,
          payTo: null,
          payUnit: null,
          told: { wrong: `“${text}”不只是一个数，显示成“面议”` },
        },
      }),
  )
})
