import { describe, expect, it } from 'vitest'
import { claimOf, type ClaimItem } from '../../../src/domain/wages/claim'
import type { WagesPart } from '../../../src/domain/wages/part'
import { claimNotes } from '../../../src/features/wages/claim-notes'
import { CONTEXT, LIMITS, seed } from '../../domain/wages/support'

const TODAY = '2026-11-30'
const part = {
  limits: LIMITS,
  words: seed<WagesPart['words']>('cn/wage-words.yaml'),
} as unknown as WagesPart

function notes(items: readonly ClaimItem[]): readonly string[] {
  const sum = claimOf(items, 0, CONTEXT)
  return claimNotes({ items, sum, part, context: CONTEXT, today: TODAY }).map(({ text }) => text)
}
const owed = (yuan: number): ClaimItem => ({
  kind: 'owed',
  input: [{ by: 'month', dueFen: yuan * 100, paidFen: 0 }],
})
const double = (start: string, until: string): ClaimItem => ({
  kind: 'double-wage',
  input: { start, signed: null, until, monthlyFen: 500000, refused: false },
})

describe('what follows from a claim', () => {
  it('is an award that ends it where each item is within twelve minimum wages, never the sum', () => {
    expect(notes([owed(29160), owed(29160)])[0]).toContain('都不超过29160元')
    expect(notes([owed(29161)])[0]).toContain('单位也能去法院')
    expect(notes([])).toEqual([])
  })

  it('is how long double pay can be asked for, by both readings', () => {
    expect(notes([double('2025-11-10', '2026-11-30')]).slice(1)).toEqual([
      '两倍工资，整段算：最晚2027年11月9日申请仲裁。',
      '两倍工资，一天一天算：今天申请，还能要2025年12月10日到2026年11月9日的。',
    ])
    expect(notes([double('2023-01-10', '2024-01-09')]).slice(1)).toEqual([
      '两倍工资，整段算：2025年1月9日已经过了。',
      '两倍工资，一天一天算：已经没有了。要过钱的会重算，打12348问。',
    ])
  })

  it('rests on its article', () => {
    const sum = claimOf([owed(1)], 0, CONTEXT)
    const [award] = claimNotes({ items: [owed(1)], sum, part, context: CONTEXT, today: TODAY })
    expect(award?.articles[0]).toEqual({ statute: 'labour-arbitration-law', article: '47' })
  })
})
