import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { useClock } from '../../../src/content/clock'
import { useContent } from '../../../src/content/store'
import { chipsFor, filtersOf, passes, queryOf, type Filters } from '../../../src/features/gigs/filters'
import { usePlaces, type PlaceRow } from '../../../src/features/gigs/use-places'
import { testHours, testPack, testPlace } from '../../support/pack'

const AMENITIES = ['登记', '饮水', '充电']
const KINDS = ['零工驿站', '自助点', '超市']
const HOURS = ['24/7', 'Mo-Su 01:00-02:00'].map(testHours)

const place = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    amenities: fc.subarray(AMENITIES),
    stepFree: fc.constantFrom(true, false, null),
    hours: fc.constantFrom(...HOURS, null),
  })
  .map((its) => testPlace(its))
const filters: fc.Arbitrary<Filters> = fc.record({
  open: fc.boolean(),
  stepFree: fc.boolean(),
  kinds: fc.subarray(KINDS),
  amenities: fc.subarray(AMENITIES),
})

function rowsOf(places: ReturnType<typeof testPlace>[]): readonly PlaceRow[] {
  setActivePinia(createPinia())
  const manifest = { schema: 1, region: 'testville', builtAt: '2031-03-01', version: '1', parts: {} }
  const named = places.map((its, index) => ({ ...its, id: `p${index}` }))
  useContent().use(testPack({ places: named }), manifest)
  useClock().now = { day: '2031-03-01', minute: 600 }
  return usePlaces().value
}

describe('the chips', () => {
  it('count what a tap would leave, as counting the list itself does', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), filters, (places, set) => {
        const rows = rowsOf(places)
        for (const chip of chipsFor(rows, set)) {
          const after = chip.on ? set : chip.next
          expect([chip.key, chip.count]).toEqual([chip.key, rows.filter((row) => passes(row, after)).length])
        }
      }),
      { seed: 31, numRuns: 200 },
    )
  })

  it('stand for everything that is set, so that each can be taken away', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), filters, (places, set) => {
        const on = chipsFor(rowsOf(places), set).filter((chip) => chip.on)
        expect(on).toHaveLength(
          Number(set.open) + Number(set.stepFree) + set.kinds.length + set.amenities.length,
        )
      }),
      { seed: 32, numRuns: 100 },
    )
  })

  it('name what most places have first', () => {
    const rows = rowsOf([
      testPlace({ amenities: ['饮水'] }),
      testPlace({ amenities: ['饮水', '充电'] }),
      testPlace({ amenities: [], kind: '超市' }),
    ])
    const labels = chipsFor(rows, filtersOf({})).map((chip) => `${chip.label} ${chip.count}`)
    expect(labels).toEqual(['现在开着 3', '无台阶 3', '有饮水 2', '有充电 1', '零工驿站 2', '超市 1'])
  })
})

describe('the address of filters', () => {
  it('reads back as the filters', () => {
    fc.assert(
      fc.property(filters, (set) => {
        const query = queryOf(set) as Parameters<typeof filtersOf>[0]
        expect(filtersOf(query)).toEqual(set)
      }),
      { seed: 33, numRuns: 100 },
    )
  })

  it.each([
    [{}, {}],
    [{ open: '0', step: 'yes' }, {}],
    [
      { kind: '超市', has: ['饮水', ''] },
      { kind: ['超市'], has: ['饮水'] },
    ],
    [{ open: ['1', '1'] }, {}],
  ])('%o is %o: what it does not know it ignores', (query, kept) =>
    expect(queryOf(filtersOf(query))).toEqual(kept),
  )
})
