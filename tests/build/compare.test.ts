import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comparisonLines, readPublished } from '../../src/build/compare'
import type { EventRecord } from '../../src/domain/events/types'
import { event } from '../domain/events/support'
import { testPack, testPlace } from '../support/pack'

const dated = (id: string, from: string, over: Partial<EventRecord> = {}) =>
  event({ id, title: `${id}场`, time: { how: 'all-day', from, to: from }, ...over })

function lines(before: readonly EventRecord[], now: readonly EventRecord[]) {
  const extra = [{ name: 'events', lazy: 'soon' as const, value: { events: now, search: [], fairs: [] } }]
  return comparisonLines({ places: [], events: before }, testPack({ places: [] }), extra)
}

describe('compared with what is published', () => {
  const fair = dated('fair-1', '2026-12-05')

  it.each<[string, readonly EventRecord[], string]>([
    ['an event that vanished', [], '“fair-1场”（fair-1）已经发布，这次没有了：不办了，请留着这一行'],
    ['an id that changed', [{ ...fair, id: 'fair-one' }], '的编号从 fair-1 变成了 fair-one：编号不能改'],
    ['a day that changed without its count', [dated('fair-1', '2026-12-06')], '改动次数还是 0：请改成 1'],
    ['a place that changed without its count', [{ ...fair, venue: '别处' }], '的地点改了'],
    ['a cancellation without its count', [{ ...fair, status: 'cancelled' }], '的活动状态改了'],
  ])('%s is asked about', (_, now, words) => {
    expect(lines([fair], now)).toHaveLength(1)
    expect(lines([fair], now)[0]).toContain(words)
  })

  it('a year that slipped is asked about, count or not', () =>
    expect(lines([fair], [dated('fair-1', '2025-12-05', { sequence: 1 })])).toEqual([
      '活动“fair-1场”（fair-1）从 2026 年变成了 2025 年：年份是不是写错了？',
    ]))

  it('nothing is asked where nothing changed, or the count says so', () => {
    expect(lines([fair], [fair])).toEqual([])
    expect(lines([fair], [dated('fair-1', '2026-12-06', { sequence: 1 })])).toEqual([])
    expect(lines([], [fair])).toEqual([])
  })

  it('a place that vanished is asked about', () =>
    expect(comparisonLines({ places: [testPlace()], events: [] }, testPack({ places: [] }), [])).toHaveLength(
      1,
    ))

  it('is read from a folder, and says where there is none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'published-'))
    mkdirSync(join(folder, 'packs/yuyao'), { recursive: true })
    const put = (name: string, value: unknown) =>
      writeFileSync(join(folder, 'packs/yuyao', name), JSON.stringify(value))
    put('manifest.json', { parts: { events: { url: 'events.1.json' } } })
    put('events.1.json', { events: [fair] })
    expect((await readPublished(folder, 'yuyao')).events.map(({ id }) => id)).toEqual(['fair-1'])
    await expect(readPublished(join(folder, 'nowhere'), 'yuyao')).rejects.toThrow('没有已发布的资料')
    rmSync(folder, { recursive: true })
  })
})
