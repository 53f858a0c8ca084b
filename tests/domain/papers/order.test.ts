import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../src/build/build-pack'
import { paperClaim, type NamedLine } from '../../../src/domain/papers/claim'
import { orderPapers } from '../../../src/domain/papers/order'
import { exact } from '../../../src/domain/wages/exact'
import type { WagesPart } from '../../../src/domain/wages/part'
import { planRoutes } from '../../../src/domain/wages/routes'
import { part } from './support'

const wages = buildPack({ today: '2026-11-25' }).extra.find(({ name }) => name === 'wages')
  ?.value as WagesPart

function order(answers: Record<string, string>) {
  const { open, shut } = orderPapers(part.papers, planRoutes(wages, answers), answers)
  return { open: open.map(({ paper }) => paper.id), shut: shut.map(({ paper, why }) => `${paper.id} ${why}`) }
}

describe('papers in the order to write them', () => {
  it('begin with the demand where nothing was asked yet', () =>
    expect(order({ status: 'employed', step: 'none' }).open[0]).toBe('demand'))

  it('begin with arbitration where the year is nearly over', () =>
    expect(order({ status: 'left', since: 'near', step: 'asked' }).open[0]).toBe('arbitration'))

  it('shut the complaint once arbitration was asked for', () =>
    expect(order({ status: 'left', step: 'filed' }).shut).toEqual(
      expect.arrayContaining(['complaint 申请了仲裁，监察就不再收。', 'arbitration 已经申请过了，等开庭。']),
    ))

  it('have no notice of leaving for those who have left, and no IOU where nobody can sign', () => {
    const { shut } = order({ status: 'left', employer: 'unreachable', step: 'asked' })
    expect(shut.join()).toMatch(/forced-leave.*iou|iou.*forced-leave/)
  })

  it('are all there whatever was answered', () => {
    for (const answers of [{}, { step: 'won' }, { iou: 'yes', employer: 'there' }]) {
      const { open, shut } = order(answers as Record<string, string>)
      expect(open.length + shut.length).toBe(part.papers.length)
    }
  })
})

describe('a claim on paper', () => {
  const line = (kind: NamedLine['line']['kind'], low: number, high = low): NamedLine => ({
    line: {
      kind,
      amount: { low: exact(low), high: exact(high) },
      fen: { low, high },
      steps: [],
      articles: [],
      warnings: [],
    },
    name: kind,
    of: '',
  })

  it('counts only what the paper may ask for, less what was paid', () => {
    const claim = paperClaim([line('owed', 10000), line('ending', 50000)], 3000, ['owed'])
    expect(claim?.lines).toHaveLength(1)
    expect(claim?.totalFen).toEqual({ low: 7000, high: 7000 })
  })

  it('keeps both ends of a range, and is never below nothing', () => {
    expect(paperClaim([line('part-month', 100, 200)], 150, ['part-month'])?.totalFen).toEqual({
      low: 0,
      high: 50,
    })
    expect(paperClaim([line('ending', 100)], 0, ['owed'])).toBeNull()
  })
})
