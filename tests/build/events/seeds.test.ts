import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EVENT_HEADINGS } from '../../../src/build/events/event-schema'
import { readEvents } from '../../../src/build/events/events-csv'
import { readVacancies, VACANCY_HEADINGS } from '../../../src/build/events/vacancies-csv'
import { Problems } from '../../../src/build/records'
import { agenda, isOver, undated } from '../../../src/domain/events/agenda'
import { addDays } from '../../../src/domain/day'
import { NOTICES } from '../../domain/opening-hours/support'
import { raws, told } from './support'

const seed = (path: string): string =>
  readFileSync(new URL(`../../../seeds/regions/${path}`, import.meta.url), 'utf8')
const problems = new Problems()
const all = ['yuyao', 'ningbo', 'cn'].flatMap((level) =>
  readEvents(
    raws(seed(`${level}/events.csv`), EVENT_HEADINGS, problems, `${level}/events.csv`),
    level,
    problems,
  ),
)
const events = all.map(({ event }) => event)
const real = events.filter(({ recordStatus }) => recordStatus === 'verified')
const samples = events.filter(({ recordStatus }) => recordStatus === 'sample')

describe('the events of the seeds', () => {
  it('are read without a fault', () => {
    expect(told(problems)).toEqual([])
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  })

  it('give every week of the year ahead something on', () => {
    for (let day = '2026-11-30'; day < '2027-11-30'; day = addDays(day, 7)) {
      expect(agenda(samples, { from: day, to: addDays(day, 6) }, NOTICES).length).toBeGreaterThan(0)
    }
  })

  it('hold real events of the past only, and the programme of 2026 without days', () => {
    const dated = real.filter(({ time }) => time.how !== 'tba')
    expect(dated.every((event) => isOver(event, '2026-11-25', NOTICES))).toBe(true)
    expect(real.filter(({ region }) => region === 'cn').length).toBe(8)
    expect(undated(real, '2026-11-25').map(({ id }) => id)).toEqual([
      'cn-2026-hundred-days',
      'cn-2026-market-service',
      'cn-2026-west',
      'cn-2026-cities',
    ])
  })

  it('show each status once at least', () =>
    expect(new Set(samples.map(({ status }) => status))).toEqual(
      new Set(['scheduled', 'changed', 'postponed', 'cancelled']),
    ))

  it.each([
    ['sample-winter-fair', 90],
    ['sample-graduate-fair', 70],
  ])('have the vacancies of %s', (id, count) => {
    const faults = new Problems()
    const path = `yuyao/vacancies/${id}.csv`
    const vacancies = readVacancies(
      raws(seed(path), VACANCY_HEADINGS, faults, path),
      { recordStatus: 'sample' },
      faults,
    )
    expect(told(faults)).toEqual([])
    expect(vacancies.length).toBe(count)
  })
})
