import { describe, expect, it } from 'vitest'
import { clashes, type Appointment } from '../../../src/domain/events/clash'

const HERE = { lat: 30.05, lng: 121.15 }
/** About 9 km north of HERE. */
const THERE = { lat: 30.131, lng: 121.15 }
const TRAVEL = { detour: 1.3, kmh: 15 }

function on(
  id: string,
  start: number | null,
  end: number | null,
  over: Partial<Appointment> = {},
): Appointment {
  const day = '2026-12-05'
  const occurrence = { from: day, to: day, start, end, original: day, unsure: false }
  return { id, occurrence, position: HERE, isOnline: false, ...over }
}

describe('clashes', () => {
  it.each<[string, Appointment[], unknown[]]>([
    ['nothing', [], []],
    [
      'an overlap',
      [on('b', 600, 720), on('a', 540, 660)],
      [{ kind: 'overlap', first: 'a', second: 'b', minutes: 60 }],
    ],
    [
      'one within another',
      [on('a', 540, 720), on('b', 600, 630)],
      [{ kind: 'overlap', first: 'a', second: 'b', minutes: 30 }],
    ],
    [
      'a start at once though no end is known',
      [on('a', 540, null), on('b', 540, 600)],
      [{ kind: 'overlap', first: 'a', second: 'b', minutes: 0 }],
    ],
    [
      'a start within another though its end is unknown',
      [on('a', 540, 660), on('b', 600, null)],
      [{ kind: 'overlap', first: 'a', second: 'b', minutes: 0 }],
    ],
    ['one right after the other at the same place', [on('a', 540, 600), on('b', 600, 660)], []],
    [
      'a gap too short for the way',
      [on('a', 540, 600), on('b', 620, 660, { position: THERE })],
      [{ kind: 'tight', first: 'a', second: 'b', gapMinutes: 20, travelMinutes: 47 }],
    ],
    ['a gap long enough', [on('a', 540, 600), on('b', 650, 700, { position: THERE })], []],
    ['a place that nobody knows', [on('a', 540, 600), on('b', 600, 700, { position: null })], []],
    ['the second online', [on('a', 540, 600), on('b', 600, 700, { position: THERE, isOnline: true })], []],
    ['the first online', [on('a', 540, 600, { isOnline: true }), on('b', 600, 700, { position: THERE })], []],
    ['a campaign of whole days', [on('a', null, null), on('b', 540, 600)], []],
  ])('finds what it should in %s', (_, appointments, expected) =>
    expect(clashes(appointments, TRAVEL)).toEqual(expected),
  )

  it('reckons over midnight', () => {
    const late = on('late', 1320, 120, {
      occurrence: {
        from: '2026-12-05',
        to: '2026-12-06',
        start: 1320,
        end: 120,
        original: '2026-12-05',
        unsure: false,
      },
    })
    const early = on('early', 60, 180, {
      occurrence: {
        from: '2026-12-06',
        to: '2026-12-06',
        start: 60,
        end: 180,
        original: '2026-12-06',
        unsure: false,
      },
    })
    expect(clashes([early, late], TRAVEL)).toEqual([
      { kind: 'overlap', first: 'late', second: 'early', minutes: 60 },
    ])
  })
})
