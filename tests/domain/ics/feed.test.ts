import { describe, expect, it } from 'vitest'
import { eventFile, eventPath, feedsOf, scheduleFile } from '../../../src/domain/ics/feed'
import type { EventRecord } from '../../../src/domain/events/types'
import { writeCalendar } from '../../../src/domain/ics/write'
import { event, repeating } from '../events/support'
import { events, FEED_CONTEXT, read } from './support'

const onDay = (id: string, from: string, over: Partial<EventRecord> = {}) =>
  event({ id, time: { how: 'all-day', from, to: from }, ...over })
const idsIn = (records: EventRecord[], path: string): string[] => {
  const feeds = feedsOf(records, FEED_CONTEXT).filter((each) => each.path === path)
  return feeds
    .flatMap(({ file }) => events(writeCalendar(file)))
    .map(({ uid }) => uid.split('@')[0] as string)
}

describe('feedsOf', () => {
  it('publishes all, each kind, each audience and each town, also where nothing is on', () => {
    const paths = feedsOf([], FEED_CONTEXT).map(({ path }) => path)
    expect(paths.length).toBe(1 + 10 + 8 + 1)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.every((path) => /^cal\/[a-z0-9/-]+\.ics$/.test(path))).toBe(true)
  })

  it('puts an event into the feeds it belongs to', () => {
    const records = [event({ town: '甲镇', audience: ['毕业生', '在校生'] })]
    const holding = feedsOf(records, FEED_CONTEXT).filter(({ file }) => file.entries.length > 0)
    expect(holding.map(({ path }) => path)).toEqual([
      'cal/all.ics',
      'cal/kind/job-fair.ics',
      'cal/for/graduates.ics',
      'cal/for/students.ics',
      'cal/town/000000001.ics',
    ])
  })

  it('names each feed and where it stands', () =>
    expect(feedsOf([], FEED_CONTEXT)[1]?.file).toMatchObject({
      name: '某市 · 招聘会',
      url: 'https://labour.example/cal/kind/job-fair.ics',
      refreshMinutes: 720,
    }))

  it.each([
    ['what is ahead', onDay('a', '2026-12-05'), true],
    ['what was within 60 days', onDay('a', '2026-09-26'), true],
    ['what was longer ago', onDay('a', '2026-09-25'), false],
    ['what goes on for ever', repeating('2020-01-04', 'FREQ=WEEKLY;BYDAY=SA'), true],
    [
      'what was cancelled within 30 days, however long past',
      onDay('a', '2026-08-01', { status: 'cancelled', updated: '2026-10-26' }),
      true,
    ],
    [
      'what was cancelled longer ago',
      onDay('a', '2026-08-01', { status: 'cancelled', updated: '2026-10-25' }),
      false,
    ],
    ['an old event typed in lately', onDay('a', '2015-02-05', { updated: '2026-11-20' }), false],
    ['what is to be announced', event({ time: { how: 'tba', months: null, words: '待定' } }), false],
  ])('keeps or drops %s', (_, record, kept) =>
    expect(idsIn([record], 'cal/all.ics').length).toBe(kept ? 1 : 0),
  )
})

describe('files to import', () => {
  it('one event has its own path, and hints where to look again', () => {
    const calendar = read(writeCalendar(eventFile(event(), FEED_CONTEXT)))
    expect(eventPath('fair')).toBe('cal/e/fair.ics')
    expect(calendar.getFirstPropertyValue('source')).toBe('https://labour.example/cal/e/fair.ics')
    expect(calendar.getFirstPropertyValue('name')).toBe('示例 · 冬季招聘会')
  })

  it('a schedule holds what was saved, past or not, and does not refresh', () => {
    const file = scheduleFile([onDay('old', '2015-02-05'), event()], '我的日程', FEED_CONTEXT)
    const text = writeCalendar(file)
    expect(events(text).map(({ uid }) => uid)).toEqual(['old@events.example', 'fair@events.example'])
    expect(text).not.toMatch(/REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE/)
  })
})
