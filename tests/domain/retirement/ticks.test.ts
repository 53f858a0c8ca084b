import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  conflicts,
  mergeTicks,
  orphanedTicks,
  tickState,
  withTick,
  type Tick,
  type Ticks,
} from '../../../src/domain/retirement/ticks'

const tick = (more: Partial<Tick>): Tick => ({
  item: 'bank-card',
  version: 1,
  status: 'me',
  note: '',
  on: null,
  at: '2026-11-01T00:00:00.000Z',
  by: 'phone-a',
  ...more,
})
const copy = (...ticks: Tick[]) => ticks.reduce<Ticks>(withTick, {})

const anyTick = fc.record({
  item: fc.constantFrom('bank-card', 'housing-fund', 'constructor'),
  version: fc.constantFrom(1, 2),
  status: fc.constantFrom('open', 'me', 'family', 'done'),
  note: fc.constantFrom('', '问过了'),
  on: fc.constantFrom(null, '2026-11-02'),
  at: fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'),
  by: fc.constantFrom('phone-a', 'phone-b'),
}) as fc.Arbitrary<Tick>
const anyCopy = fc.array(anyTick, { maxLength: 8 }).map((ticks) => copy(...ticks))
const SEED = { seed: 543 }

describe('handing a checklist over and back', () => {
  it('lets the newest of two conflicting marks hold and keeps the other', () => {
    const mine = tick({ status: 'me', note: '周一去' })
    const theirs = tick({ status: 'done', at: '2026-11-03T00:00:00.000Z', by: 'phone-b' })
    expect(mergeTicks(copy(mine), copy(theirs))['bank-card']).toEqual({ current: theirs, history: [mine] })
  })

  it('decides by the device where both were made at one instant', () => {
    const [a, b] = [tick({ status: 'done' }), tick({ status: 'open', by: 'phone-b' })]
    expect(mergeTicks(copy(a), copy(b))['bank-card']?.current).toEqual(b)
    expect(mergeTicks(copy(b), copy(a))['bank-card']?.current).toEqual(b)
  })

  it('keeps marks that only one side has', () =>
    expect(Object.keys(mergeTicks(copy(tick({})), copy(tick({ item: 'housing-fund' }))))).toEqual([
      'bank-card',
      'housing-fund',
    ]))

  it('gives the same whichever way round', () =>
    fc.assert(
      fc.property(anyCopy, anyCopy, (a, b) => {
        expect(mergeTicks(a, b)).toEqual(mergeTicks(b, a))
      }),
      SEED,
    ))

  it('gives the same in whatever order three copies meet', () =>
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (a, b, c) => {
        expect(mergeTicks(mergeTicks(a, b), c)).toEqual(mergeTicks(a, mergeTicks(b, c)))
      }),
      SEED,
    ))

  it('changes nothing the second time, and loses no mark', () =>
    fc.assert(
      fc.property(anyCopy, anyCopy, (a, b) => {
        const merged = mergeTicks(a, b)
        expect(mergeTicks(merged, b)).toEqual(merged)
        const all = (ticks: Ticks) =>
          Object.values(ticks).flatMap(({ current, history }) =>
            [current, ...history].map((each) => JSON.stringify(each)),
          )
        expect(new Set(all(merged))).toEqual(new Set([...all(a), ...all(b)]))
      }),
      SEED,
    ))

  it('takes an item handed over without a mark for unmarked', () =>
    expect(mergeTicks(copy(), JSON.parse('{"bank-card":null}') as Ticks)).toEqual({}))

  it('names the items on which the copies disagree', () => {
    const mine = copy(
      tick({}),
      tick({ item: 'housing-fund' }),
      tick({ item: 'after-services' }),
      tick({ item: 'only-mine' }),
    )
    const theirs = copy(
      tick({ status: 'done', by: 'phone-b' }),
      tick({ item: 'housing-fund', note: '带了卡' }),
      tick({ item: 'after-services' }),
      tick({ item: 'only-theirs' }),
    )
    expect(conflicts(mine, theirs)).toEqual(['bank-card', 'housing-fund'])
    expect(conflicts(copy(tick({})), copy(tick({ on: '2026-12-01' })))).toEqual(['bank-card'])
  })
})

describe('a mark through an update of the checklist', () => {
  const record = copy(tick({ status: 'done' }))['bank-card']

  it.each([
    ['is current while the item is the same', { version: 1 }, record, 'current'],
    ['is shown as changed once the item is newer', { version: 2 }, record, 'changed'],
    ['is kept where the item is gone', undefined, record, 'gone'],
    ['is none where nothing was marked', { version: 1 }, undefined, 'unmarked'],
  ] as const)('%s', (_, item, of, state) => expect(tickState(item, of)).toBe(state))

  it('is found where the checklist no longer has its item', () => {
    const marks = copy(tick({}), tick({ item: 'old-item' }))
    expect(orphanedTicks([{ id: 'bank-card' }], marks)).toEqual([marks['old-item']])
  })

  it('goes into the history when a newer one is made, and an older one does not replace it', () => {
    const [older, newer] = [tick({}), tick({ status: 'done', at: '2026-11-09T00:00:00.000Z' })]
    expect(withTick(copy(newer), older)['bank-card']).toEqual({ current: newer, history: [older] })
    expect(withTick(copy(older), newer)['bank-card']).toEqual({ current: newer, history: [older] })
  })
})
