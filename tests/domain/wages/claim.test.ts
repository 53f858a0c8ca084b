import { describe, expect, it } from 'vitest'
import { claimLine, claimOf, type ClaimItem } from '../../../src/domain/wages/claim'
import { exact } from '../../../src/domain/wages/exact'
import { isArticleRef, uniqueArticles } from '../../../src/domain/wages/law'
import { codes, CONTEXT, whole, yuan, present } from './support'

const overtime = (minutes: number): ClaimItem => ({
  kind: 'overtime',
  input: {
    monthlyFen: 500000,
    minimumFen: 243000,
    scheme: 'standard',
    entries: [{ kind: 'extra', minutes }],
  },
})
const owed = (dueFen: number): ClaimItem => ({ kind: 'owed', input: [{ by: 'month', dueFen, paidFen: 0 }] })
const ending = (id: string): ClaimItem => ({
  kind: 'ending',
  input: {
    start: '2023-03-15',
    last: '2026-03-14',
    ending: id,
    monthWagesFen: [600000],
    lastMonthFen: 600000,
    includesOvertime: false,
  },
})

const EVERY: readonly (readonly [ClaimItem, string])[] = [
  [owed(100000), '1000.00'],
  [
    {
      kind: 'part-month',
      input: { monthlyFen: 435000, presentDays: whole(10), absentDays: whole(12), paidFen: 0 },
    },
    '1950.00 ~ 2000.00',
  ],
  [overtime(150), '107.76'],
  [
    {
      kind: 'piece-overtime',
      input: { rateFen: whole(200), pieces: { extra: whole(0), rest: whole(100), statutory: whole(0) } },
    },
    '400.00',
  ],
  [
    {
      kind: 'below-minimum',
      input: [{ month: '2026-03', grossFen: 260000, overtimeFen: 50000, allowancesFen: 0, welfareFen: 0 }],
    },
    '330.00',
  ],
  [
    {
      kind: 'double-wage',
      input: { start: '2026-01-10', signed: null, until: '2026-04-19', monthlyFen: 600000, refused: false },
    },
    '13655.17',
  ],
  [ending('expiry'), '18000.00'],
  [
    {
      kind: 'annual-leave',
      input: {
        from: '2026-01-01',
        to: '2026-12-31',
        yearsWorked: 5,
        workingSince: '2020-01-01',
        daysTaken: exact(0),
        mayStillBeTaken: false,
        monthWagesFen: [435000],
      },
    },
    '2000.00',
  ],
  [
    {
      kind: 'deductions',
      input: [{ month: '2026-03', wageFen: 500000, deductedFen: 150000, lossFen: null }],
    },
    '500.00',
  ],
  [{ kind: 'probation-pay', input: [{ month: '2026-03', agreedFen: 600000, paidFen: 450000 }] }, '300.00'],
  [
    { kind: 'probation-length', input: { contractMonths: 12, probationMonths: 3, fullFen: 600000 } },
    '6000.00',
  ],
]

describe('a line of a claim', () => {
  it.each(EVERY.map(([item, amount]) => [item.kind, amount, item] as const))(
    'of kind %s comes to %s',
    (_, amount, item) => {
      const line = claimLine(item, CONTEXT)
      expect(yuan(line)).toBe(amount)
      expect(line.steps).not.toEqual([])
      expect(line.articles).not.toEqual([])
      expect(line.articles.every(isArticleRef)).toBe(true)
    },
  )
})

describe('a claim', () => {
  it('adds its lines, takes off what was paid, and says the total in capitals', () => {
    const claim = claimOf([owed(1500000), overtime(150)], 300000, CONTEXT)
    expect(claim.totalFen).toEqual({ low: 1210776, high: 1210776 })
    expect(claim.capitals.high).toBe('壹万贰仟壹佰零柒元柒角陆分')
    expect(claim.roundedOnce).toBe(false)
  })

  it('rounds once at the end, and says where the shown lines do not add up', () => {
    const claim = claimOf([overtime(1), overtime(1), overtime(1)], 0, CONTEXT)
    expect(claim.lines.map(({ fen }) => fen.high)).toEqual([72, 72, 72])
    expect([claim.totalFen.high, claim.roundedOnce]).toEqual([216, false])
    const many = claimOf(
      Array.from({ length: 20 }, () => overtime(1)),
      0,
      CONTEXT,
    )
    expect([many.totalFen.high, many.roundedOnce]).toEqual([1437, true])
  })

  it('says where only one end of a range shows the rounding', () => {
    const items = [...Array.from({ length: 20 }, () => overtime(1)), present(EVERY[1])[0]]
    const claim = claimOf(items, 195000 + 1440, CONTEXT)
    expect(claim.totalFen).toEqual({ low: 0, high: 4997 })
    expect(claim.roundedOnce).toBe(true)
  })

  it('is never below nothing, and says that more was paid than due', () => {
    const claim = claimOf([owed(100)], 200, CONTEXT)
    expect([claim.totalFen.high, claim.capitals.high, codes(claim)[0]]).toEqual([
      0,
      '零元整',
      'paid-more-than-due',
    ])
  })

  it('warns of two payments for the end of one job', () => {
    expect(codes(claimOf([ending('expiry'), ending('illegal')], 0, CONTEXT))).toContain(
      'ending-counted-twice',
    )
    expect(codes(claimOf([ending('illegal'), ending('worker-resigns')], 0, CONTEXT))).toEqual([
      'extra-award-not-added',
    ])
  })

  it('never adds the extra award of article 85, and says so', () =>
    expect(codes(claimOf([], 0, CONTEXT))).toEqual(['extra-award-not-added']))

  it('cites each article once', () => {
    const { articles } = claimOf([overtime(60), overtime(120)], 0, CONTEXT)
    expect(articles).toEqual(uniqueArticles(articles))
    expect(articles).toHaveLength(3)
  })

  it('reckons pieces by half and more exactly', () =>
    expect(
      yuan(
        claimLine(
          { kind: 'owed', input: [{ by: 'day', rateFen: 33333, count: exact(1, 3), paidFen: 0 }] },
          CONTEXT,
        ),
      ),
    ).toBe('111.11'))
})

describe('a reference to an article', () => {
  it.each(['44', '276之一', '6-7', '16、18', '全文'])('may be %s', (article) =>
    expect(isArticleRef({ statute: 'labour-law', article })).toBe(true),
  )

  it.each(['0', '第44条', '44(1)', ''])('may not be “%s”', (article) =>
    expect(isArticleRef({ statute: 'labour-law', article })).toBe(false),
  )

  it('may be the statute alone, by its id', () => {
    expect(isArticleRef({ statute: 'overage-workers' })).toBe(true)
    expect(isArticleRef({ statute: '劳动法' })).toBe(false)
  })

  it('tells paragraphs apart', () =>
    expect(
      uniqueArticles([
        { statute: 'a', article: '1', item: '1' },
        { statute: 'a', article: '1', item: '2' },
        { statute: 'a' },
        { statute: 'a' },
      ]),
    ).toHaveLength(3))
})
