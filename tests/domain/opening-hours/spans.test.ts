import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/day'
import { markOf, spansOn } from '../../../src/domain/opening-hours'
import { EMPTY, hours, NOTICES } from './support'

const OFFICE = 'Mo-Fr 09:00-17:00'
const NINE_TO_FIVE = [[540, 1020]]

describe('spansOn', () => {
  it.each([
    ['2026-06-01', true, "Children's Day is an ordinary Monday"],
    ['2026-02-16', false, 'New Year’s Eve of the lunar year is a statutory holiday'],
    ['2026-10-06', false, 'a Tuesday swapped off'],
    ['2026-02-14', true, 'a Saturday worked in exchange'],
    ['2026-05-09', true, 'a Saturday worked in exchange'],
    ['2026-03-08', false, 'an ordinary Sunday'],
    ['2026-05-04', false, 'a Monday off in place of a weekend holiday'],
    ['2026-09-20', true, 'a Sunday worked in exchange'],
  ])('OH-04: an office of Mo-Fr on %s is open: %s (%s)', (day, open) => {
    const found = spansOn(hours(OFFICE), day, NOTICES)
    expect(found.known && found.spans).toEqual(open ? NINE_TO_FIVE : [])
  })

  it('gives a day off the PH rule, on weekends within a holiday too', () => {
    const market = hours('Mo-Su 05:30-18:00; PH 08:00-12:00')
    for (const day of ['2026-10-01', '2026-10-04', '2026-10-07']) {
      expect(spansOn(market, day, NOTICES)).toEqual({ known: true, spans: [[480, 720]], basis: 'holiday' })
    }
  })

  it('gives a day off Sunday’s rule where there is no PH rule, and says that it rests on that', () => {
    const museum = hours('Tu-Su 09:00-17:00')
    expect(spansOn(museum, '2026-10-05', NOTICES)).toEqual({
      known: true,
      spans: NINE_TO_FIVE,
      basis: 'rest',
    })
  })

  it('gives a make-up day the rule that most working days share', () => {
    const read = (text: string) => spansOn(hours(text), '2026-02-14', NOTICES)
    const makeup = { known: true, basis: 'makeup' }
    expect(read('Mo-Fr 09:00-17:00; Sa 08:00-12:00')).toEqual({ ...makeup, spans: NINE_TO_FIVE })
    expect(read('Mo off; Tu-Su 09:00-17:00')).toEqual({ ...makeup, spans: NINE_TO_FIVE })
    expect(read('Mo-Th 09:00-17:00; Fr 09:00-16:00')).toEqual({ ...makeup, spans: NINE_TO_FIVE })
  })

  it('gives a make-up day the earlier of two rules that are equally common', () => {
    const text = 'Mo,Tu 09:00-17:00; We,Th 10:00-12:00; Fr off'
    const found = spansOn(hours(text), '2026-02-14', NOTICES)
    expect(found.known && found.spans).toEqual(NINE_TO_FIVE)
  })

  it('lets a dated exception win over a holiday, a make-up day and a later weekly rule', () => {
    const read = hours('2026 Oct 01-02 10:00-11:00; 2026 Feb 14 off; PH off; Mo-Su 09:00-17:00')
    expect(spansOn(read, '2026-10-02', NOTICES)).toEqual({ known: true, spans: [[600, 660]], basis: 'dated' })
    expect(spansOn(read, '2026-02-14', NOTICES)).toEqual({ known: true, spans: [], basis: 'dated' })
  })

  it('lets the last of two dated exceptions win', () => {
    const read = hours('2026 Oct 01-07 off; 2026 Oct 03 10:00-11:00')
    expect(spansOn(read, '2026-10-03', NOTICES)).toMatchObject({ spans: [[600, 660]] })
    expect(spansOn(read, '2026-10-04', NOTICES)).toMatchObject({ spans: [] })
  })

  it('OH-06: does not know a day of a year without a notice', () => {
    const found = spansOn(hours(OFFICE), '2027-02-08', NOTICES)
    expect(found).toEqual({ known: false, usual: NINE_TO_FIVE, possible: [NINE_TO_FIVE, []] })
    expect(spansOn(hours(OFFICE), '2026-02-11', EMPTY).known).toBe(false)
  })

  it('OH-06: does not know a weekend day either, for it may be worked in exchange', () => {
    expect(spansOn(hours(OFFICE), '2027-01-03', NOTICES)).toEqual({
      known: false,
      usual: [],
      possible: [[], [], NINE_TO_FIVE],
    })
  })

  it.each(['24/7', 'Mo-Su 08:00-18:00', 'Mo-Su,PH 08:00-18:00'])('OH-06: knows %s in any year', (text) => {
    for (let ahead = 0; ahead < 7; ahead += 1) {
      const day = addDays('2027-02-05', ahead)
      expect(spansOn(hours(text), day, NOTICES)).toMatchObject({ known: true, basis: 'any' })
    }
  })

  it('knows a dated exception in a year without a notice', () => {
    const read = hours(`${OFFICE}; 2027 Feb 08 off`)
    expect(spansOn(read, '2027-02-08', NOTICES)).toEqual({ known: true, spans: [], basis: 'dated' })
  })
})

describe('markOf', () => {
  it('names what the notice says of a day', () => {
    expect(markOf(NOTICES, '2026-10-01')).toEqual({ kind: 'statutory', name: '国庆节' })
    expect(markOf(NOTICES, '2026-10-06')).toEqual({ kind: 'rest', name: '国庆节' })
    expect(markOf(NOTICES, '2026-02-14')).toEqual({ kind: 'makeup', name: '春节' })
  })

  it('is empty on an ordinary day and in an unpublished year', () => {
    const none = { kind: null, name: null }
    expect(markOf(NOTICES, '2026-06-01')).toEqual(none)
    expect(markOf({ years: [], days: NOTICES.days }, '2026-10-01')).toEqual(none)
  })
})
