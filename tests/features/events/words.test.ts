import { describe, expect, it } from 'vitest'
import type { Vacancy } from '../../../src/domain/events/types'
import { conflictWords } from '../../../src/features/events/conflict-words'
import { eventText } from '../../../src/features/events/event-text'
import { itineraryText } from '../../../src/features/events/itinerary'
import { eventJsonLd } from '../../../src/features/events/json-ld'
import { payParts, vacancyFacts } from '../../../src/features/events/pay-words'
import { audienceWords, placeLine, seatsWords, stateOf } from '../../../src/features/events/row-words'
import { idsIn, transferLink } from '../../../src/features/events/transfer'
import { occurrenceWords, relativeDay, whenWords } from '../../../src/features/events/when'
import { event } from '../../domain/events/support'

const TODAY = '2026-11-25'
const occurrence = (over = {}) => ({
  from: '2026-11-27',
  to: '2026-11-27',
  start: 540,
  end: 690,
  original: '2026-11-27',
  unsure: false,
  ...over,
})
const vacancy = (over: Partial<Vacancy> = {}): Vacancy => ({
  employer: '示例 · 甲公司',
  post: '会计',
  headCount: 2,
  education: '大专',
  payFrom: 500_000,
  payTo: 700_000,
  payUnit: '月',
  place: '',
  shift: '',
  ...over,
})

describe('when', () => {
  it.each([
    ['2026-11-25', '今天'],
    ['2026-11-26', '明天'],
    ['2026-11-27', '后天'],
    ['2026-12-05', '10 天后'],
    ['2026-11-24', '昨天'],
    ['2026-11-20', '5 天前'],
  ])('%s is %s', (day, words) => expect(relativeDay(day, TODAY)).toBe(words))

  it.each([
    [occurrence(), '11 月 27 日（周五）09:00—11:30'],
    [occurrence({ end: null }), '11 月 27 日（周五）09:00 开始'],
    [occurrence({ start: null, end: null }), '11 月 27 日（周五）全天'],
    [occurrence({ to: '2026-11-28', start: null, end: null }), '11 月 27 日（周五）—11 月 28 日（周六）全天'],
    [
      occurrence({ from: '2027-01-02', to: '2027-01-03' }),
      '2027 年 1 月 2 日（周六）09:00—2027 年 1 月 3 日（周日）11:30',
    ],
  ])('is said with the weekday, and with the year where it is another', (each, words) =>
    expect(occurrenceWords(each, TODAY)).toBe(words),
  )
})

describe('the words of a row', () => {
  it.each([
    ['cancelled', '已经取消，别去'],
    ['postponed', '推迟了，新日子还没定，先别去'],
    ['changed', '2026-11-20 改过时间或地点，按现在的来'],
  ] as const)('%s', (status, words) => expect(stateOf(event({ status }))?.words).toBe(words))

  it('say nothing where all is as announced', () => expect(stateOf(event())).toBeNull())

  it.each([
    [null, ''],
    [{ total: 40, left: null }, '一共 40 个名额'],
    [{ total: 40, left: 6 }, '还剩 6 个名额'],
    [{ total: 40, left: 0 }, '名额满了'],
  ])('seats %j', (seats, words) => expect(seatsWords(event({ seats }))).toBe(words))

  it.each([
    [{ placeId: 'hall' }, '会堂'],
    [{ placeId: 'gone', venue: '二楼' }, '二楼'],
    [{ online: '直播间' }, '网上看，不用去'],
    [{}, '地点还没公布'],
  ])('place %j', (over, words) =>
    expect(placeLine(event(over), (id) => (id === 'hall' ? '会堂' : undefined))).toBe(words),
  )

  it.each([
    [[], ''],
    [['不限', '毕业生'], '谁都能去'],
    [['毕业生', '在校生'], '给毕业生、在校生'],
  ] as const)('audience %j', (audience, words) => expect(audienceWords(event({ audience }))).toBe(words))
})

describe('pay', () => {
  it.each([
    [{}, '5000–7000', '元/月'],
    [{ payFrom: 450_000, payTo: 550_000 }, '4500–5500', '元/月'],
    [{ payFrom: 425_050, payTo: 550_000 }, '4250.5–5500', '元/月'],
    [{ payFrom: 2000, payTo: 2000, payUnit: '小时' as const }, '20', '元/小时'],
    [{ payFrom: 600_000, payTo: null }, '6000', '元/月'],
    [{ payFrom: null, payTo: null, payUnit: null }, '', '面议'],
  ])('%j', (over, figure, unit) => expect(payParts(vacancy(over))).toEqual({ figure, unit }))

  it('facts leave out what nobody said', () =>
    expect(vacancyFacts(vacancy({ headCount: null, education: '' }))).toEqual(['示例 · 甲公司', '若干人']))
})

describe('conflicts', () => {
  const [first, second] = [event({ id: 'a', title: '甲' }), event({ id: 'b', title: '乙' })]
  const pair = { first: 'a', second: 'b' }
  it.each([
    [{ kind: 'overlap', ...pair, minutes: 30 }, 'a', '和你的“乙”撞了，重叠 30 分钟'],
    [{ kind: 'overlap', ...pair, minutes: 0 }, undefined, '“甲”和“乙”同时开始'],
    [
      { kind: 'tight', ...pair, gapMinutes: 20, travelMinutes: 35 },
      'b',
      '和你的“甲”只隔 20 分钟，骑车路上约 35 分钟',
    ],
  ] as const)('%j', (clash, from, words) =>
    expect(conflictWords({ clash, first, second, day: TODAY }, from)).toBe(words),
  )
})

describe('a schedule handed over', () => {
  it('holds ids and nothing else, and is read from a link or a message', () => {
    const link = transferLink('https://city.example/', ['fair-1', 'fair-2'])
    expect(link).toBe('https://city.example/events/mine/#add=fair-1,fair-2')
    expect(idsIn(`收下：${link}\n谢谢`)).toEqual(['fair-1', 'fair-2'])
  })

  it.each(['', '你好', 'https://city.example/events/mine/', '#add=', '#add=<b>,../x'])(
    '%j holds none',
    (text) => expect(idsIn(text)).toEqual([]),
  )
})

describe('texts to copy', () => {
  it('say what is off and that a sample is one', () => {
    const text = eventText(
      event({ status: 'cancelled', recordStatus: 'sample' }),
      '12 月 5 日',
      () => undefined,
      'https://city.example/e/',
    )
    expect(text).toContain('【取消】已经取消，别去')
    expect(text).toContain('示例数据，不是真实活动')
  })

  it('list each time once, days of one event together', () => {
    const long = occurrence({ to: '2026-11-28', start: null, end: null })
    const item = (nth: number) => ({ event: event(), occurrence: long, nth, days: 2 })
    const days = [
      { day: '2026-11-27', items: [item(1)] },
      { day: '2026-11-28', items: [item(2)] },
    ]
    expect(itineraryText(days, TODAY, () => undefined).split('\n')).toHaveLength(1)
  })
})

describe('JSON-LD', () => {
  it('gives a real event its place and instants in China', () => {
    const real = event({ recordStatus: 'verified', organiser: '人社局', cost: 0 })
    expect(eventJsonLd(real, null, { name: '会堂' })).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-05T09:00:00+08:00',
      endDate: '2026-12-05T11:30:00+08:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: '会堂' },
      isAccessibleForFree: true,
    })
  })

  it('says that a sample is one, and sends nobody anywhere', () => {
    const ld = eventJsonLd(event({ status: 'cancelled', recordStatus: 'sample' }), null, {
      name: '会堂',
      address: '一号路',
    })
    expect(ld).toMatchObject({
      description: '示例数据，不是真实活动',
      eventStatus: 'https://schema.org/EventCancelled',
    })
    expect(JSON.stringify(ld)).not.toMatch(/一号路|location|organizer/)
  })

  it('writes 24:00 as the midnight after', () => {
    const late = event({ time: { how: 'timed', from: TODAY, start: 1200, to: TODAY, end: 1440 } })
    expect(eventJsonLd(late, null, { name: '' })).toMatchObject({ endDate: '2026-11-26T00:00:00+08:00' })
  })

  it('gives no day where none is announced', () => {
    const tba = event({ time: { how: 'tba', months: null, words: '待定' } })
    expect(eventJsonLd(tba, null, { name: '' })).not.toHaveProperty('startDate')
  })
})

describe('when an event is, seen today', () => {
  const from = (first: string, last: string) => ({
    from: first,
    to: last,
    start: null,
    end: null,
    unsure: false,
    original: first,
  })
  it.each([
    ['2026-11-25', '2026-12-04', '2026-11-29', '正在办，还有 5 天'],
    ['2026-11-25', '2026-11-29', '2026-11-29', '正在办，今天最后一天'],
    ['2026-11-29', '2026-12-04', '2026-11-29', '今天'],
    ['2026-11-30', '2026-12-04', '2026-11-29', '明天'],
    ['2026-11-25', '2026-11-27', '2026-11-29', '4 天前'],
  ])('from %s to %s on %s: %s', (first, last, today, words) =>
    expect(whenWords(from(first, last), today)).toBe(words),
  )
})
