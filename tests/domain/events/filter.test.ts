import { describe, expect, it } from 'vitest'
import { countOptions, filterEvents, NO_FILTER, type EventFilter } from '../../../src/domain/events/filter'
import type { EventRecord } from '../../../src/domain/events/types'
import { event } from './support'

const NEAR = { lat: 30.05, lng: 121.15 }
const EVENTS = [
  event({ id: 'fair', town: '甲镇', audience: ['毕业生'], seats: { total: 10, left: 0 } }),
  event({ id: 'open', town: '乙镇', audience: ['不限'], seats: { total: 10, left: null } }),
  event({ id: 'live', kind: '直播带岗', online: '直播间' }),
  event({
    id: 'course',
    kind: '培训',
    town: '甲镇',
    audience: ['务工人员', '残疾人'],
    seats: { total: 9, left: 2 },
  }),
  event({ id: 'off', kind: '培训', town: '甲镇', status: 'cancelled' }),
]
const whereOf = (each: EventRecord) => ({
  town: each.town,
  position: each.id === 'fair' ? NEAR : each.id === 'open' ? { lat: 30.2, lng: 121.15 } : null,
})
const found = (filter: Partial<EventFilter>) =>
  filterEvents(EVENTS, { ...NO_FILTER, ...filter }, whereOf).map(({ id }) => id)

describe('filterEvents', () => {
  it.each<[string, Partial<EventFilter>, string[]]>([
    ['nothing', {}, ['fair', 'open', 'live', 'course', 'off']],
    ['a kind', { kinds: ['直播带岗'] }, ['live']],
    ['two kinds', { kinds: ['直播带岗', '培训'] }, ['live', 'course', 'off']],
    ['an audience, and what is open to all', { audience: ['毕业生'] }, ['fair', 'open']],
    ['a town', { towns: ['甲镇'] }, ['fair', 'course', 'off']],
    ['nearby', { near: { from: NEAR, metres: 3000 } }, ['fair']],
    ['farther around', { near: { from: NEAR, metres: 30_000 } }, ['fair', 'open']],
    ['seats left, or no limit known', { seatsLeft: true }, ['open', 'live', 'course']],
    ['online', { online: true }, ['live']],
    ['all at once', { towns: ['甲镇'], kinds: ['培训'], seatsLeft: true }, ['course']],
  ])('by %s', (_, filter, expected) => expect(found(filter)).toEqual(expected))
})

describe('countOptions', () => {
  it('counts every option of everything', () => {
    const counts = countOptions(EVENTS, NO_FILTER, whereOf)
    expect([...counts.kinds]).toEqual([
      ['招聘会', 2],
      ['直播带岗', 1],
      ['培训', 2],
    ])
    expect([...counts.towns]).toEqual([
      ['甲镇', 3],
      ['乙镇', 1],
    ])
    expect([...counts.audience]).toEqual([
      ['毕业生', 2],
      ['不限', 1],
      ['务工人员', 2],
      ['残疾人', 2],
    ])
    expect([counts.seatsLeft, counts.online, counts.total]).toEqual([3, 1, 5])
  })

  it('counts an option under the other filters, not under its own', () => {
    const counts = countOptions(EVENTS, { ...NO_FILTER, kinds: ['培训'], towns: ['甲镇'] }, whereOf)
    expect(counts.kinds.get('招聘会')).toBe(1)
    expect(counts.kinds.get('培训')).toBe(2)
    expect(counts.towns.get('乙镇')).toBeUndefined()
    expect(counts.towns.get('甲镇')).toBe(2)
    expect(counts.total).toBe(2)
  })
})
