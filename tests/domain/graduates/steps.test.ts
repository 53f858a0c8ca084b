import { describe, expect, it } from 'vitest'
import { graduateDeadline, listMeasures } from '../../../src/domain/graduates/deadline'
import type { Step } from '../../../src/domain/graduates/part'
import { daysSince, planSteps } from '../../../src/domain/graduates/steps'
import type { Measure } from '../../../src/domain/measures/measure'

const step = (id: string, withinDays: number, version = 1) =>
  ({ id, withinDays, version, title: id }) as unknown as Step
const STEPS = [step('b', 90), step('a', 30), step('c', 90, 2)]

describe('the first steps', () => {
  const plan = (marks = {}, graduated: string | null = '2026-06-30', today = '2026-08-01') =>
    planSteps(STEPS, marks, { graduated, today })

  it('stand by span, the nearest first, in the order of the data', () =>
    expect(plan().map(({ withinDays, steps }) => [withinDays, steps.map(({ step }) => step.id)])).toEqual([
      [30, ['a']],
      [90, ['b', 'c']],
    ]))

  it.each([
    ['2026-06-30', '2026-07-30', '2026-09-28'],
    ['2024-01-30', '2024-02-29', '2024-04-29'],
    ['2023-01-30', '2023-03-01', '2023-04-30'],
  ])('are dated from the day of graduating: %s', (graduated, first, second) =>
    expect(plan({}, graduated).map(({ by }) => by)).toEqual([first, second]),
  )

  it('have no dates where the day is not known', () =>
    expect(plan({}, null).map(({ by, past }) => [by, past])).toEqual([
      [null, false],
      [null, false],
    ]))

  it('are over from the day after', () => {
    expect(plan({}, '2026-06-30', '2026-07-30')[0]?.past).toBe(false)
    expect(plan({}, '2026-06-30', '2026-07-31')[0]?.past).toBe(true)
  })

  it('keep their marks, and say where one has changed since', () => {
    const steps = plan({ a: '1', c: '1', b: '', gone: '1' }).flatMap((span) => span.steps)
    expect(steps.map(({ step, done, changed }) => [step.id, done, changed])).toEqual([
      ['a', true, false],
      ['b', false, false],
      ['c', true, true],
    ])
  })

  it('take no mark from the nature of objects', () =>
    expect(
      planSteps([step('constructor', 30)], {}, { graduated: null, today: '2026-08-01' })[0]?.steps[0]?.done,
    ).toBe(false))

  it('count the days since graduating, none ahead of it', () => {
    expect(daysSince('2026-06-30', '2026-06-30')).toBe(0)
    expect(daysSince('2026-06-30', '2026-07-30')).toBe(30)
    expect(daysSince('2026-06-30', '2026-06-29')).toBeNull()
  })
})

const within = (months: number, at = 'claim') => ({ kind: 'within', of: 'graduated', months, at, words: '' })
const measure = (id: string, ...conditions: object[]) => ({ id, conditions }) as unknown as Measure

describe('the last day that graduating leaves', () => {
  it.each([
    ['2026-06-30', 24, '2028-06-30'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
  ])('from %s in %i months is %s', (graduated, months, day) =>
    expect(graduateDeadline(measure('a', within(months)), graduated)?.day).toBe(day),
  )

  it('is the shortest of several, and none where nothing is counted from it', () => {
    const both = measure('a', within(60, 'started'), within(24, 'joined'), { kind: 'ask', words: '' })
    expect(graduateDeadline(both, '2026-06-30')).toEqual({ day: '2028-06-30', at: 'joined' })
    expect(graduateDeadline(measure('a', { kind: 'ask', words: '' }), '2026-06-30')).toBeNull()
    expect(graduateDeadline(both, null)).toBeNull()
  })

  it('orders the measures: the nearest first, then those without, then what is over', () => {
    const measures = [
      measure('none'),
      measure('late', within(60)),
      measure('soon', within(24)),
      measure('over', within(1)),
    ]
    expect(listMeasures(measures, '2026-06-30', '2026-11-25').map(({ measure: { id } }) => id)).toEqual([
      'soon',
      'late',
      'none',
      'over',
    ])
    expect(listMeasures(measures, null, '2026-11-25').map(({ measure: { id } }) => id)).toEqual([
      'none',
      'late',
      'soon',
      'over',
    ])
  })
})
