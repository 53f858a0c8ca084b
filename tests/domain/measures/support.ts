import { measureParts } from '../../../src/build/extra/measures'
import { folderStore } from '../../../src/build/read/store'
import { Problems } from '../../../src/build/records'
import { assess, type Assessment } from '../../../src/domain/measures/assess'
import { factsOf, type FinderAnswers } from '../../../src/domain/measures/facts'
import type { Measure, MeasuresPart } from '../../../src/domain/measures/measure'

/** The measures as the seeds have them: every figure of a case below stands in its record. */
export const part = measureParts({
  store: folderStore('seeds/regions', 'seeds/regions/'),
  levels: ['yuyao', 'ningbo', 'zhejiang', 'cn'],
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
