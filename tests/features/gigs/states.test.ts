import { describe, expect, it } from 'vitest'
import { stateAt, stateWords } from '../../../src/domain/opening-hours'
import { stateReader, timetablesOf, UNSAID } from '../../../src/features/gigs/place-states'
import { testHours, testPack, testPlace } from '../../support/pack'

const { holidays } = testPack()
const places = ['Mo-Su 06:00-18:00', '24/7', 'Mo-Su 06:00-18:00', 'Mo-Fr 08:00-12:00; PH off'].map(
  (text, index) => testPlace({ id: `p${index}`, hours: testHours(text) }),
)
const unknown = testPlace({ id: 'unknown', hours: null })
const now = { day: '2031-03-01', minute: 600 }

describe('states are read once a timetable', () => {
  it('and are those that each place would have for itself', () => {
    const read = stateReader(now, holidays, timetablesOf(places))
    for (const place of [...places, unknown]) {
      const state = stateAt(place.hours, now, holidays)
      expect(read(place)).toEqual({ state, words: stateWords(state, now) })
    }
  })

  it('so that places with the same hours share one answer', () => {
    const read = stateReader(now, holidays, timetablesOf(places))
    expect(read(places[0] ?? unknown)).toBe(read(places[2] ?? unknown))
    expect(read(places[0] ?? unknown)).not.toBe(read(places[1] ?? unknown))
  })

  it('a place that came after the timetables were sorted is read all the same', () => {
    const read = stateReader(now, holidays, timetablesOf([]))
    expect(read(places[1] ?? unknown).state?.state).toBe('open')
  })

  it('and nothing is said while the clock is unknown', () =>
    expect(stateReader(null, holidays, timetablesOf(places))(unknown)).toBe(UNSAID))
})
