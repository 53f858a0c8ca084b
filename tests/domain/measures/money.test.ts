import { describe, expect, it } from 'vitest'
import { sumOf, worthOf } from '../../../src/domain/measures/money'
import { amountFigure, amountLine, rangeText } from '../../../src/domain/measures/words'
import { carer, founder, measure, stands } from './support'

describe('what a measure is worth', () => {
  it.each([
    ['zj-grad-job-care', undefined, 1_000_000, 3_000_000],
    ['zj-startup-care', undefined, 5_000_000, 10_000_000],
    ['zj-startup-si', undefined, 0, 500_000],
    ['zj-startup-jobs', undefined, 0, 6_000_000],
    ['nb-skill-2025', '中级', 0, 150_000],
    ['nb-skill-2025', undefined, 0, 200_000],
  ] as const)('%s with %s, in fen', (id, level, least, most) =>
    expect(worthOf(measure(id).amount, level)).toEqual({ least, most }),
  )

  it.each(['zj-grad-job', 'zj-grad-flex', 'zj-loan', 'yy-131'])('%s has no figure to add', (id) =>
    expect(worthOf(measure(id).amount, undefined)).toBeNull(),
  )
})

describe('the sum', () => {
  const sum = (ids: readonly string[], answers = {}) =>
    sumOf(
      ids.map((id) => stands(id, answers)),
      undefined,
    )

  it('adds ranges', () => {
    const told = sum(['zj-startup-si', 'zj-startup-jobs'])
    expect([told.least, told.most]).toEqual([0, 6_500_000])
    expect(rangeText(told)).toBe('0—6.5万元')
  })

  it('counts the greater of two that exclude each other, and names the other', () => {
    const told = sum(['zj-grad-job', 'zj-grad-job-care'], carer('2026-06-30'))
    expect(told.counted.map(({ measure: { id } }) => id)).toEqual(['zj-grad-job-care'])
    expect(told.instead.map(({ id }) => id)).toEqual(['zj-grad-job'])
    expect(told.local).toEqual([])
  })

  it('names what is set locally, a share, and a loan, and adds none of them', () => {
    const told = sum(['zj-startup', 'zj-grad-flex', 'zj-loan'], founder('2026-06-30', '2026-01-01'))
    expect([told.least, told.most]).toEqual([0, 0])
    expect(told.local.map(({ id }) => id)).toEqual(['zj-startup'])
    expect(told.shares.map(({ id }) => id)).toEqual(['zj-grad-flex'])
    expect(told.loans.map(({ id }) => id)).toEqual(['zj-loan'])
  })

  it('never holds what has expired, whoever asks', () => {
    const told = sum(['zj-kuogang', 'nb-gaoji', 'cn-skill-2024', 'zj-2022-48'])
    expect(told).toEqual({ least: 0, most: 0, counted: [], instead: [], local: [], shares: [], loans: [] })
  })
})

describe('amounts in words', () => {
  it.each([
    ['zj-grad-job-care', '每年1万元，最长3年'],
    ['zj-startup-si', '最多5000元'],
    ['zj-grad-job', '由当地定，最长3年'],
    ['zj-startup', '由当地定'],
    ['yy-131', '不发钱，是服务'],
  ])('%s: %s', (id, words) => expect(amountLine(measure(id))).toBe(words))

  it.each([
    ['zj-loan', '最多贷50万元'],
    ['zj-grad-flex', '最多2/3'],
    ['zj-startup-care', '3年一共10万元'],
    ['nb-skill-2025', '最多2000元'],
    ['zj-startup-jobs', '一年最多2万元'],
  ])('the figure of %s is %s', (id, words) => {
    const { before, figure, after } = amountFigure(measure(id).amount) ?? {
      before: '',
      figure: '',
      after: '',
    }
    expect(before + figure + after).toBe(words)
  })
})
