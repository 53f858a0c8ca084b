import { describe, expect, it } from 'vitest'
import { ticksFromText, ticksToText } from '../../../src/domain/retirement/hand-over'
import { mergeTicks, withTick, type Tick, type Ticks } from '../../../src/domain/retirement/ticks'
import { checklistSeed } from './support'

const tick = (more: Partial<Tick>): Tick => ({
  item: 'bank-card',
  version: 1,
  status: 'me',
  note: '带了卡“A”|,',
  on: '2026-11-02',
  at: '2026-11-01T08:30:00.123Z',
  by: 'phone-a',
  ...more,
})
const copy = (...ticks: Tick[]) => ticks.reduce<Ticks>(withTick, {})
const row = (...changed: readonly (readonly [number, unknown])[]) => {
  const fields: unknown[] = ['bank-card', 1, 'm', 'mhfy0qy3', 'phone-a', '', '']
  for (const [at, value] of changed) fields[at] = value
  return `TX1:${JSON.stringify([fields])}`
}

describe('the text of a hand-over', () => {
  it('comes back as it went, for every status', () => {
    const marks = (['open', 'me', 'family', 'done'] as const).map((status, i) =>
      tick({ item: `item-${i}`, status }),
    )
    const ticks = copy(...marks, tick({ on: null, note: '' }))
    expect(ticksFromText(ticksToText(ticks))).toEqual(ticks)
    expect(ticksFromText(`\n ${ticksToText(ticks)} `)).toEqual(ticks)
  })

  it('carries the mark that holds and leaves the history behind', () => {
    const newer = tick({ status: 'done', at: '2026-11-09T00:00:00.000Z' })
    const read = ticksFromText(ticksToText(copy(tick({}), newer)))
    expect(read?.['bank-card']).toEqual({ current: newer, history: [] })
  })

  it('there and back with conflicting marks leaves both phones alike in what holds', () => {
    const father = copy(tick({ status: 'me' }), tick({ item: 'housing-fund' }))
    const daughter = copy(tick({ status: 'done', by: 'phone-b', at: '2026-11-05T00:00:00.000Z' }))
    const onHers = mergeTicks(daughter, ticksFromText(ticksToText(father))!)
    const onHis = mergeTicks(father, ticksFromText(ticksToText(onHers))!)
    expect(onHis).toEqual(onHers)
    expect(onHis['bank-card']?.current.status).toBe('done')
    expect(onHis['bank-card']?.history).toEqual([father['bank-card']?.current])
  })

  it('ID-08: holds no identity number that a note had', () => {
    const text = ticksToText(copy(tick({ note: '身份证 11010519491231002X' })))
    expect(text).not.toContain('11010519491231002X')
    expect(text).toContain('110105********002X')
  })

  it('fits one QR code with every item of the checklist marked', () => {
    const marks = checklistSeed.items.map(({ id }) => tick({ item: id, note: '', by: 'a1b2c3d4' }))
    expect(ticksToText(copy(...marks)).length).toBeLessThan(1_500)
  })

  it('is read where it is whole', () => expect(ticksFromText(row())).not.toBeNull())

  it.each([
    ['nothing', ''],
    ['another text', '你好'],
    ['another version', row().replace('TX1', 'TX2')],
    ['a text cut short', row().slice(0, -4)],
    ['no list', 'TX1:{}'],
    ['a mark that is no list', 'TX1:[1]'],
    ['a mark too short', 'TX1:[["bank-card",1]]'],
    ['too many marks', `TX1:${JSON.stringify(Array(501).fill([]))}`],
    ['a nameless item', row([0, ''])],
    ['an item with a treacherous name', row([0, '__proto__'])],
    ['a version that is no number', row([1, '1'])],
    ['a status nobody knows', row([2, 'x'])],
    ['a time that is no text', row([3, 5])],
    ['a time out of all bounds', row([3, 'zzzzzzzzzz'])],
    ['a device without a name', row([4, null])],
    ['a day that is none', row([5, '2026-02-30'])],
    ['a day that is no text', row([5, 7])],
    ['a note that is no text', row([6, 7])],
    ['a note too long', row([6, 'x'.repeat(501)])],
  ])('is refused whole: %s', (_, text) => expect(ticksFromText(text)).toBeNull())
})
