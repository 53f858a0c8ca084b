import { measureParts } from '../../../src/build/extra/measures'
import { folderStore } from '../../../src/build/read/store'
import { Problems } from '../../../src/build/records'
import { describe, expect, it } from 'vitest'
import { assess, type Assessment, type Standing } from '../../../src/domain/measures/assess'
import { factsOf, type FinderAnswers } from '../../../src/domain/measures/facts'
import type { Measure, MeasuresPart } from '../../../src/domain/measures/measure'

/** The measures as the seeds have them: every figure of a case below stands in its record. */
export const part = measureParts({
  store: folderStore('seeds/regions', 'seeds/regions/'),
  levels: ['yuyao', 'ningbo', 'zhejiang', 'cn'],
  lost: () => false,
  records: {
    region: [],
    source: [],
    hotline: [],
    division: [],
    holidays: [],
    holiday: [],
    place: [],
    guide: [],
  } as never,
  problems: new Problems(),
  today: '2026-11-25',
  samples: true,
})[0]?.value as MeasuresPart

export function measure(id: string): Measure {
  const found = [...part.measures, ...part.archive].find((each) => each.id === id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}

/** How a measure stands for such answers on a day. */
export function stands(id: string, answers: FinderAnswers, today = '2026-11-25'): Assessment {
  return assess(measure(id), factsOf(answers), today)
}

/** Graduated on that day and employed by a care firm with a contract of a year or more. */
export const carer = (graduated: string, more: FinderAnswers = {}): FinderAnswers => ({
  study: 'graduate',
  studyDay: graduated,
  work: 'employee',
  firm: 'care',
  contract: 'year',
  ...more,
})

/** Graduated on that day and in business since the other. */
export const founder = (graduated: string, since: string, more: FinderAnswers = {}): FinderAnswers => ({
  study: 'graduate',
  studyDay: graduated,
  work: 'founder',
  firm: 'other',
  start: 'first',
  startDay: since,
  paid: 'year',
  hires: 'three',
  ...more,
})

/** Graduated on that day and paying for pension and medical insurance alone. */
export const freelancer = (graduated: string, more: FinderAnswers = {}): FinderAnswers => ({
  study: 'graduate',
  studyDay: graduated,
  work: 'flexible',
  paid: 'self',
  ...more,
})

/** One case of a measure: the answers, the day, how it stands, and the last day where it stands well. */
export type Row = readonly [
  name: string,
  answers: FinderAnswers,
  today: string,
  standing: Standing,
  last: string | null,
]

/** Holds measures to their cases. */
export function holds(cases: Readonly<Record<string, readonly Row[]>>): void {
  describe.each(Object.entries(cases))('%s', (id, rows) => {
    it.each(rows)('%s', (_name, answers, today, standing, last) => {
      const told = stands(id, answers, today)
      expect(told.standing, told.verdicts.map(({ state, why }) => `${state} ${why}`).join('\n')).toBe(
        standing,
      )
      if (standing !== 'not') expect(told.last).toBe(last)
    })
  })
}
