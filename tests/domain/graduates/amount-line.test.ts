import { describe, expect, it } from 'vitest'
import { amountLine, yuanWords } from '../../../src/domain/graduates/amount-line'
import { isQuoted } from '../../../src/domain/graduates/deadline'
import type { Amount } from '../../../src/domain/measures/measure'

const line = (amount: Amount, amountWords: string | null = null) => amountLine({ amount, amountWords })

describe('how much a measure gives, in one line', () => {
  it.each<[string, Amount]>([
    ['5,000 元', { kind: 'fixed', fen: 500_000, upTo: false }],
    ['最多 5,000 元', { kind: 'fixed', fen: 500_000, upTo: true }],
    ['每年 1 万元，最长 3 年', { kind: 'yearly', fen: 1_000_000, upTo: false, years: 3 }],
    ['每年最多 2 万元，最长 3 年', { kind: 'yearly', fen: 2_000_000, upTo: true, years: 3 }],
    ['第 1 年 5 万元，第 2 年 3 万元', { kind: 'byYear', fen: [5_000_000, 3_000_000] }],
    ['初级最多 1,000 元', { kind: 'byLevel', upTo: true, levels: [{ level: '初级', fen: 100_000 }] }],
    ['最多你缴的的 2/3', { kind: 'share', num: 2, den: 3, of: '你缴的' }],
    ['最高贷 50 万元', { kind: 'loan', fen: 50_000_000, fullMonths: 60, othersBelowLprBp: 150 }],
    ['钱数由当地定，先问', { kind: 'local', years: null }],
    ['钱数由当地定，先问；最长 3 年', { kind: 'local', years: 3 }],
    ['服务，不发钱', { kind: 'none' }],
  ])('%s', (words, amount) => expect(line(amount)).toBe(words))

  it('is in the source’s words where there are any', () =>
    expect(line({ kind: 'none' }, '按月')).toBe('按月'))

  it.each([
    [123_400, '1,234 元'],
    [12_345_600, '123,456 元'],
    [1_050_000, '10,500 元'],
    [1_200_000, '1.2 万元'],
  ])('%i fen is %s', (fen, words) => expect(yuanWords(fen)).toBe(words))

  it('is left to the quotation where the plan alone says it', () => {
    const sources = [{ source: 'plan', confidence: 'high' as const }]
    expect(isQuoted({ sources }, [{ source: 'plan' }])).toBe(true)
    expect(
      isQuoted({ sources: [...sources, { source: 'paper', confidence: 'high' }] }, [{ source: 'plan' }]),
    ).toBe(false)
  })
})
