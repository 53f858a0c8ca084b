import { describe, expect, it } from 'vitest'
import { fillPaper } from '../../../src/domain/papers/fill'
import { paperText, sectionText } from '../../../src/domain/papers/text'
import { EMPTY, paperOf, part, WHOLE } from './support'

const textOf = (id: string, input = WHOLE, written = {}) =>
  paperText(fillPaper(part, paperOf(id), input, written))

describe('every paper', () => {
  it.each(part.papers.map(({ id }) => id))('%s stands empty, with lines to write on', (id) => {
    const text = textOf(id, EMPTY)
    expect(text).toContain(paperOf(id).title)
    expect(text).toContain('____')
    expect(text).not.toMatch(/[{}[\]]|undefined|NaN|null/)
  })

  it.each(part.papers.map(({ id }) => id))(
    '%s stands filled, with nothing left open but what is signed',
    (id) => {
      const text = textOf(id)
      expect(text).not.toMatch(/[{}[\]]|undefined|NaN|null/)
      const open = text.split('\n').filter((line) => line.includes('__'))
      expect(open.filter((line) => !/签名|手写|盖章|电话|年 _|份|收件/.test(line))).toEqual([])
    },
  )

  it.each(part.papers.map(({ id }) => id))('%s stands half filled', (id) => {
    const half = { ...EMPTY, values: { me: '王𬭎', work: '木工' }, answers: { status: 'employed' } }
    const text = textOf(id, half)
    if (paperOf(id).blanks.includes('me')) expect(text).toContain('王𬭎')
    expect(text).not.toMatch(/[{}[\]]/)
  })
})

describe('a complaint', () => {
  it('names the sum in figures and in 大写, each item, and what was paid', () => {
    const text = textOf('complaint')
    expect(text).toContain('人民币 8,500.00 元（大写：捌仟伍佰元整）')
    expect(text).toContain('（1）拖欠的工资（9 月、10 月）：7,000.00 元。')
    expect(text).toContain('（2）未满整月的工资：2,000.00 元。')
    expect(text).toContain('已扣除单位付过的 500.00 元')
  })

  it('states the other end of a range where the person chose it', () =>
    expect(textOf('complaint', { ...WHOLE, end: 'low' })).toContain('（2）未满整月的工资：1,950.00 元。'))

  it('tells the demands in the order of their days, in the words of paper', () =>
    expect(textOf('complaint')).toMatch(
      /（1）2026 年 11 月 2 日，我催要过工资，至今没有付清。\n（2）2026 年 11 月 10 日，我向有关部门投诉过/,
    ))

  it('says that no arbitration was asked for, and not where it was', () => {
    expect(textOf('complaint', EMPTY)).toContain('没有申请过劳动争议仲裁')
    expect(textOf('complaint', { ...EMPTY, answers: { step: 'filed' } })).not.toContain('没有申请过')
  })

  it('names the general contractor on a building site alone', () => {
    expect(textOf('complaint')).toContain('第三十条先行清偿')
    expect(textOf('complaint', { ...WHOLE, answers: { work: 'unit' } })).not.toContain('总承包')
  })

  it('tells of the work log, without sums where some work has no price', () => {
    expect(textOf('complaint')).toContain('我在三号楼干了 52 天，应得 15,600.00 元，收到 5,000.00 元。')
    const log = WHOLE.log.map((each) => ({ ...each, earnedFen: null }))
    expect(textOf('complaint', { ...WHOLE, log })).toContain('我在三号楼干了 52 天。')
  })

  it('of several sites tells of the one of this employer only', () => {
    const other = { ...WHOLE.log[0], employer: '乙公司', site: '五号楼' } as (typeof WHOLE.log)[number]
    const both = { ...WHOLE, log: [...WHOLE.log, other], values: { employer: '乙公司' } }
    expect(textOf('complaint', both)).toContain('五号楼')
    expect(textOf('complaint', both)).not.toContain('三号楼')
    expect(textOf('complaint', { ...both, values: {} })).not.toContain('记工本')
  })
})

describe('what the law of each paper decides', () => {
  it('a notice of leaving gives unpaid wages as the reason, and unpaid insurance where it was chosen', () => {
    const text = textOf('forced-leave')
    expect(text).toContain('没有及时足额支付')
    expect(text).not.toContain('个人原因')
    expect(text).toContain('没有依法为我缴纳社会保险费')
    expect(textOf('forced-leave', EMPTY)).not.toContain('社会保险费')
    expect(textOf('forced-leave', EMPTY)).toContain('自本通知送达之日起')
  })

  it('an IOU speaks of wages alone', () => {
    expect(textOf('iou')).not.toMatch(/补偿|赔偿|借款/)
    expect(paperOf('iou').counts).not.toContain('ending')
  })

  it('a request for arbitration gives a reason for each kind of claim', () => {
    const line = (name: string) => ({ kind: 'ending' as const, name, of: '', fen: { low: 1, high: 100 } })
    const claim = { lines: [line('ending-2n')], paidFen: 0, totalFen: { low: 1, high: 100 } }
    const text = textOf('arbitration', { ...WHOLE, claim })
    expect(text).toContain('违法解除劳动合同的赔偿金人民币 1.00 元')
    expect(text).toContain('第八十七条')
    expect(text).not.toContain('第八十二条')
  })

  it('the pack for the platform keeps its order, and leaves numbers to be written by hand', () => {
    const rows = fillPaper(part, paperOf('clue-pack'), WHOLE, {}).sections[0]?.rows ?? []
    expect(rows.map(([label]) => label)).toEqual([
      '姓名',
      '联系电话',
      '领域',
      '单位名称',
      '总包单位',
      '单位地址',
      '欠薪时段',
      '金额',
      '工作内容',
      '被欠人数',
      '身份证号码（手写）',
      '银行卡号（手写）',
    ])
    expect(rows.filter(([label]) => label?.includes('手写')).map(([, value]) => value)).toEqual([
      '_'.repeat(36),
      '_'.repeat(36),
    ])
  })
})

describe('a section that a person wrote over', () => {
  it('stands as written, line by line, until it is filled anew', () => {
    const text = textOf('complaint', WHOLE, { facts: '第一句。\r\n\r\n第二句。' })
    expect(text).toContain('事实和理由\n第一句。\n\n第二句。\n')
    expect(text).not.toContain('木工')
  })

  it('is left out with its heading where it was emptied', () =>
    expect(textOf('complaint', WHOLE, { asked: ' \n' })).not.toContain('催要的经过'))

  it('of a table has its cells divided by ｜', () => {
    const paper = fillPaper(part, paperOf('evidence-list'), WHOLE, {})
    const table = paper.sections.find(({ kind }) => kind === 'table')
    expect(table && sectionText(table)).toBe('1｜工资条｜工价、欠款｜三张\n2｜考勤照片｜｜')
    const again = fillPaper(part, paperOf('evidence-list'), WHOLE, { list: '1｜收据｜欠款\n2' })
    expect(again.sections.find(({ kind }) => kind === 'table')?.rows).toEqual([['1', '收据', '欠款'], ['2']])
  })

  it('typed text is never read as a template', () =>
    expect(textOf('demand', { ...WHOLE, values: { me: '{total}[x]' } })).toContain('我叫{total}[x]'))

  it('what was typed stands against what is known, also where it was emptied', () => {
    expect(textOf('complaint', { ...WHOLE, values: {} })).toContain('名称：甲公司')
    expect(textOf('complaint', { ...WHOLE, values: { employer: '' } })).not.toContain('甲公司')
  })
})
