import { describe, expect, it } from 'vitest'
import { momentAt } from '../../../src/domain/china-time'
import { stateAt } from '../../../src/domain/opening-hours'
import { at, EMPTY, hours, NOTICES } from './support'

const OFFICE = 'Mo-Fr 09:00-17:00'

function state(text: string, when: string, calendar = NOTICES) {
  return stateAt(hours(text), at(when), calendar)
}

describe('stateAt', () => {
  it('OH-01: reads the clock of China whatever zone the device is in', () => {
    const now = momentAt(Date.parse('2026-03-06T02:00:00Z'))
    expect(stateAt(hours(OFFICE), now, NOTICES)).toMatchObject({
      state: 'open',
      closesAt: at('2026-03-06 17:00'),
    })
  })

  it.each([
    ['2026-06-01 10:00', 'open'],
    ['2026-02-16 10:00', 'closed'],
    ['2026-10-06 10:00', 'closed'],
    ['2026-02-14 10:00', 'open'],
    ['2026-05-09 10:00', 'open'],
  ])('OH-04: an office of Mo-Fr at %s is %s', (when, expected) => {
    expect(state(OFFICE, when).state).toBe(expected)
  })

  it('opens on the first minute and is closed on the last', () => {
    expect(state(OFFICE, '2026-03-06 08:59').state).toBe('closed')
    expect(state(OFFICE, '2026-03-06 09:00').state).toBe('open')
    expect(state(OFFICE, '2026-03-06 16:59').state).toBe('open')
    expect(state(OFFICE, '2026-03-06 17:00').state).toBe('closed')
  })

  it('tells the next opening: after lunch, tomorrow, after a holiday', () => {
    const lunch = 'Mo-Fr 05:30-11:00,13:00-18:00'
    expect(state(lunch, '2026-03-05 11:30')).toMatchObject({
      opensAt: at('2026-03-05 13:00'),
      noOpening: null,
    })
    expect(state(lunch, '2026-03-05 18:00')).toMatchObject({ opensAt: at('2026-03-06 05:30') })
    expect(state(lunch, '2026-09-30 18:00')).toMatchObject({ opensAt: at('2026-10-08 05:30') })
  })

  it('tells that nothing opens within two weeks', () => {
    const read = state('Mo off', '2026-03-05 11:30')
    expect(read).toMatchObject({ state: 'closed', opensAt: null, noOpening: 'none-soon', callFirst: false })
  })

  it('a shift past midnight belongs to the day it began on', () => {
    expect(state('Fr 19:00-02:00', '2026-03-07 01:00')).toMatchObject({ closesAt: at('2026-03-07 02:00') })
    expect(state('Fr 19:00-02:00', '2026-03-06 01:00').state).toBe('closed')
  })

  it('OH-03: a holiday does not cut off the night before', () => {
    const night = 'Mo-Su 19:00-02:00; PH off'
    expect(state(night, '2026-05-01 01:00')).toMatchObject({
      state: 'open',
      closesAt: at('2026-05-01 02:00'),
    })
    expect(state(night, '2026-05-01 20:00').state).toBe('closed')
    expect(state(night, '2026-05-02 01:00').state).toBe('closed')
  })

  it('OH-08: a holiday rule replaces the weekday, so the afternoon is closed', () => {
    expect(state('Mo-Fr 09:00-17:00; PH 10:00-12:00', '2026-10-01 14:00').state).toBe('closed')
  })

  it('OH-10: merges spans across midnight', () => {
    expect(state('Mo-Su 09:00-03:00', '2026-03-06 16:00')).toMatchObject({ closesAt: at('2026-03-07 03:00') })
    const split = 'Mo-Su 00:00-03:00,09:00-24:00'
    expect(state(split, '2026-03-06 16:00')).toMatchObject({ closesAt: at('2026-03-07 03:00') })
    expect(state('Fr 20:00-04:00; Sa 03:00-05:00', '2026-03-06 21:00')).toMatchObject({
      closesAt: at('2026-03-07 05:00'),
    })
    expect(state('Fr 20:00-09:00; Sa 03:00-05:00', '2026-03-06 21:00')).toMatchObject({
      closesAt: at('2026-03-07 09:00'),
    })
  })

  it('OH-10: never closes 24/7, in an unpublished year either', () => {
    const always = { state: 'open', closesAt: null, noClosing: 'always', callFirst: false }
    expect(state('24/7', '2026-03-06 16:00')).toMatchObject(always)
    expect(state('24/7', '2027-02-08 16:00')).toMatchObject(always)
    expect(state('24/7; 2026 Dec 24 off', '2026-12-20 16:00')).toMatchObject({
      closesAt: at('2026-12-24 00:00'),
    })
  })

  it('carries what the notice says of the day', () => {
    expect(state(OFFICE, '2026-02-14 10:00').mark).toEqual({ kind: 'makeup', name: '春节' })
    expect(state(OFFICE, '2026-06-01 10:00').mark).toEqual({ kind: null, name: null })
  })
})

describe('stateAt says to ring first', () => {
  it.each([
    ['Mo-Su 08:00-18:00', '2026-10-01 10:00', true, 'open on a holiday by Sunday’s rule'],
    ['Mo-Su 08:00-18:00; PH 09:00-12:00', '2026-10-01 10:00', false, 'open by the PH rule'],
    ['Mo-Su 08:00-18:00; 2026 Oct 01 09:00-12:00', '2026-10-01 10:00', false, 'open by a dated exception'],
    ['Mo-Su 08:00-18:00', '2026-03-06 10:00', false, 'open on an ordinary day'],
    ['Mo-Su 00:00-24:00', '2026-10-03 10:00', true, 'running on into a holiday nobody wrote about'],
    ['Mo-Su 19:00-02:00', '2026-10-01 01:00', false, 'still the shift of an ordinary day'],
    ['Mo-Su 08:00-18:00', '2026-09-30 20:00', true, 'the next opening is a guess'],
    ['Mo-Fr 08:00-18:00', '2026-10-02 10:00', true, 'closed on a holiday by Sunday’s rule'],
    ['Mo-Su 08:00-18:00', '2027-03-06 10:00', true, 'any day of an unpublished year may be a holiday'],
    ['Mo-Su,PH 08:00-18:00', '2027-03-06 10:00', false, 'holidays are written, the year does not matter'],
  ])('%s at %s: %s (%s)', (text, when, expected) => {
    expect(state(text, when).callFirst).toBe(expected)
  })
})

describe('stateAt at the edge of what is published', () => {
  it('OH-06: is unknown in a year without a notice, and tells what is usual', () => {
    expect(state(OFFICE, '2027-02-08 10:00')).toEqual({
      state: 'unknown',
      reason: 'holiday-unpublished',
      usual: [[540, 1020]],
      mark: { kind: null, name: null },
      callFirst: true,
    })
  })

  it('is unknown where nobody knows the hours', () => {
    expect(stateAt(null, at('2026-10-01 10:00'), NOTICES)).toEqual({
      state: 'unknown',
      reason: 'no-hours',
      usual: null,
      mark: { kind: 'statutory', name: '国庆节' },
      callFirst: true,
    })
  })

  it('does not look for an opening past days that nobody can tell', () => {
    const late = state(OFFICE, '2026-12-31 18:00')
    expect(late).toMatchObject({ opensAt: null, noOpening: 'holiday-unpublished', callFirst: true })
    const dated = `${OFFICE}; 2027 Jan 01 off; 2027 Jan 02 10:00-12:00`
    expect(state(dated, '2026-12-31 18:00')).toMatchObject({
      opensAt: at('2027-01-02 10:00'),
      noOpening: null,
    })
  })

  it('closes at midnight where no kind of day would go on', () => {
    const evening = state('Mo-Su 19:00-24:00; PH off', '2026-12-31 20:00')
    expect(evening).toMatchObject({ closesAt: at('2027-01-01 00:00'), noClosing: null })
  })

  it('does not tell a closing that hangs on an unpublished day', () => {
    const all = state('Mo-Su 00:00-24:00; PH off', '2026-12-31 20:00')
    expect(all).toMatchObject({ state: 'open', closesAt: null, noClosing: 'holiday-unpublished' })
    const night = state('Mo-Su 01:00-05:00,19:00-01:00; PH off', '2026-12-31 20:00')
    expect(night).toMatchObject({ closesAt: null, noClosing: 'holiday-unpublished' })
  })

  it('finishes a known shift on the morning of an unknown day', () => {
    const night = 'Mo-Su 19:00-02:00; PH off'
    expect(state(night, '2027-01-01 01:00')).toMatchObject({
      state: 'open',
      closesAt: at('2027-01-01 02:00'),
    })
    expect(state(night, '2027-01-01 02:00').state).toBe('unknown')
  })

  it('is unknown on a known morning that a shift of an unknown day may reach', () => {
    const night = 'Mo-Su 19:00-02:00; PH off'
    expect(state(night, '2024-01-01 01:00')).toMatchObject({ state: 'unknown', usual: [] })
    expect(state(night, '2024-01-01 03:00').state).toBe('closed')
  })

  it('knows nothing without any notice but what no notice can change', () => {
    expect(state(OFFICE, '2026-03-06 10:00', EMPTY).state).toBe('unknown')
    expect(state('24/7', '2026-03-06 10:00', EMPTY).state).toBe('open')
  })
})
