import { describe, expect, it } from 'vitest'
import { countOptions, filterEvents, NO_FILTER } from '../../../src/domain/events/filter'
import {
  activeChips,
  chipsFor,
  eventFilterOf,
  filtersOf,
  NO_FILTERS,
  queryOf,
  windowOf,
  type Filters,
} from '../../../src/features/events/filters'
import { event } from '../../domain/events/support'

const PACE = { detour: 1.3, walkKmh: 4.5, bikeKmh: 15 }
const WHENS = { today: 1, week: 2, weekend: 3, soon: 0 }
const EVENTS = [
  event({ id: 'a', kind: '招聘会', audience: ['毕业生'] }),
  event({ id: 'b', kind: '招聘会', audience: ['不限'] }),
  event({ id: 'c', kind: '培训', audience: ['务工人员'] }),
]
const chips = (filters: Filters, near: number | null = null) => {
  const counts = countOptions(EVENTS, eventFilterOf(filters, null, PACE), () => ({
    town: null,
    position: null,
  }))
  return chipsFor(filters, { counts, whens: WHENS, near })
}

describe('filters in the address', () => {
  it.each<[string, Partial<Filters>, Record<string, unknown>]>([
    ['nothing', {}, {}],
    ['days', { when: 'weekend' }, { when: 'weekend' }],
    [
      'lists',
      { kinds: ['培训'], audience: ['毕业生', '在校生'] },
      { kind: ['培训'], for: ['毕业生', '在校生'] },
    ],
    ['marks', { near: true, seatsLeft: true, online: true }, { near: '1', seats: '1', online: '1' }],
  ])('come back as they were: %s', (_, change, query) => {
    const filters = { ...NO_FILTERS, ...change }
    expect(queryOf(filters)).toEqual(query)
    expect(filtersOf(query as never)).toEqual(filters)
  })

  it('that nobody knows are left aside', () =>
    expect(filtersOf({ when: 'never', near: 'yes', kind: [null] })).toEqual(NO_FILTERS))
})

describe('the days of a choice', () => {
  it.each([
    ['today', '2026-11-25', { from: '2026-11-25', to: '2026-11-25' }],
    ['week', '2026-11-25', { from: '2026-11-25', to: '2026-11-29' }],
    ['weekend', '2026-11-25', { from: '2026-11-28', to: '2026-11-29' }],
    ['weekend', '2026-11-29', { from: '2026-11-29', to: '2026-11-29' }],
    ['soon', '2026-11-25', { from: '2026-11-25', to: '2027-01-23' }],
  ] as const)('%s on %s never begin before today', (when, today, window) =>
    expect(windowOf(when, today)).toEqual(window),
  )
})

describe('chips', () => {
  it('say for an audience what they will show, what is open to everybody included', () => {
    const counts = Object.fromEntries(chips(NO_FILTERS).map(({ key, count }) => [key, count]))
    const shown = filterEvents(EVENTS, { ...NO_FILTER, audience: ['毕业生'] }, () => ({
      town: null,
      position: null,
    }))
    expect(counts['audience:毕业生']).toBe(shown.length)
    expect(counts['audience:不限']).toBe(1)
  })

  it('offer 附近 only where somebody said from where', () => {
    expect(chips(NO_FILTERS).some(({ key }) => key === 'near')).toBe(false)
    expect(chips(NO_FILTERS, 2).find(({ key }) => key === 'near')?.count).toBe(2)
  })

  it('keep one that is set though no event has it, so that it can be taken away', () => {
    const filters = { ...NO_FILTERS, towns: ['无此镇'] }
    const [active] = activeChips(chips(filters))
    expect(active).toMatchObject({ label: '无此镇', count: 0, next: NO_FILTERS })
  })

  it('of days shut each other out', () => {
    const week = chips({ ...NO_FILTERS, when: 'today' }).find(({ key }) => key === 'when:week')
    expect(week?.next.when).toBe('week')
  })
})
