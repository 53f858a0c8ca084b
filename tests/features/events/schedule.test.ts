// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPinia, setActivePinia } from 'pinia'
import { useClock } from '../../../src/content/clock'
import { useContent } from '../../../src/content/store'
import type { EventRecord } from '../../../src/domain/events/types'
import { useSchedule } from '../../../src/features/events/schedule'
import { useMine, type Mine } from '../../../src/features/events/use-mine'
import { openPersonalStore } from '../../../src/platform/personal-db'
import { event, repeating } from '../../domain/events/support'
import { freshName } from '../../support/content'
import { testPack } from '../../support/pack'
import { manifestOf } from './support'

const NOW = { day: '2026-11-25', minute: 480 }
const fair = event({ id: 'fair', title: '招聘会', venue: '会堂' })
const salon = event({
  id: 'salon',
  title: '沙龙',
  time: { how: 'timed', from: '2026-12-05', start: 660, to: '2026-12-05', end: 720 },
})

function publish(events: readonly EventRecord[]): void {
  useContent().lazy = { events: { events, search: events.map(() => ({ han: '', latin: '' })), fairs: [] } }
}

/** The app anew, as at the next visit. */
function start(events: readonly EventRecord[]): void {
  setActivePinia(createPinia())
  useContent().use(testPack(), manifestOf())
  useClock().now = NOW
  publish(events)
}

function mineNow(): Mine {
  let mine: Mine | undefined
  mount({
    setup() {
      mine = useMine()
      return () => null
    },
  })
  if (!mine) throw new Error('not mounted')
  return mine
}

describe('the schedule', () => {
  let name: string
  beforeEach(() => {
    name = freshName()
    start([fair, salon])
  })

  async function opened() {
    const schedule = useSchedule()
    await schedule.open(openPersonalStore(name))
    return schedule
  }

  it('keeps what is put in, also for the next visit', async () => {
    await (await opened()).put([fair], 1)
    start([fair, salon])
    expect((await opened()).items.map(({ id }) => id)).toEqual(['fair'])
  })

  it('tells after weeks what changed, old and new, until it is read', async () => {
    await (await opened()).put([fair], 1)
    const moved = { ...fair, time: { ...fair.time, start: 570 } as EventRecord['time'], sequence: 1 }
    start([{ ...moved, status: 'changed' }, salon])
    const schedule = await opened()
    const mine = mineNow()
    expect(mine.changed.value.map(({ changes }) => changes)).toEqual([
      [
        { label: '状态', was: '照常', is: '有变动' },
        { label: '时间', was: '2026年12月5日（周六）09:00—11:30', is: '2026年12月5日（周六）09:30—11:30' },
      ],
    ])
    await schedule.put(mine.saved.value, 2)
    expect(mine.changed.value).toEqual([])
    expect(schedule.items[0]?.at).toBe(1)
  })

  it('tells of an event that is gone, by the name it had', async () => {
    await (await opened()).put([fair], 1)
    start([salon])
    await opened()
    const [gone] = mineNow().changed.value
    expect(gone?.item.seen.title).toBe('招聘会')
    expect(gone?.changes).toEqual([{ label: '状态', was: '照常', is: '已撤下' }])
  })

  it('holds one time of an event that repeats, where that was chosen, and every one again', async () => {
    const weekly = repeating('2026-12-05', 'FREQ=WEEKLY;BYDAY=SA')
    start([weekly])
    const schedule = await opened()
    await schedule.put([weekly], 1)
    const mine = mineNow()
    expect(mine.days.value.length).toBeGreaterThan(5)
    await schedule.choose(weekly.id, '2026-12-12')
    expect(mine.days.value.map(({ day }) => day)).toEqual(['2026-12-12'])
    expect(mine.changed.value).toEqual([])
    // Reading of a change does not widen it again.
    await schedule.put([weekly], 2)
    expect(schedule.items[0]?.only).toBe('2026-12-12')
    await schedule.choose(weekly.id, null)
    expect(mine.days.value.length).toBeGreaterThan(5)
  })

  it('says nothing of changes while the events are not read yet', async () => {
    await (await opened()).put([fair], 1)
    useContent().lazy = {}
    expect(mineNow().changed.value).toEqual([])
  })

  it('finds what clashes, before and after it is put in', async () => {
    const schedule = await opened()
    await schedule.put([fair], 1)
    const mine = mineNow()
    expect(mine.conflictsOf(salon).map(({ clash }) => clash.kind)).toEqual(['overlap'])
    await schedule.put([salon], 2)
    expect(mine.conflicts.value.map(({ day }) => day)).toEqual(['2026-12-05'])
    expect(mine.conflictsOf({ ...salon, status: 'cancelled' })).toEqual([])
  })

  it('names two weekly events that clash once, not each week', async () => {
    const weekly = {
      every: { freq: 'weekly', weekdays: [6] },
      interval: 1,
      until: null,
      count: null,
    } as const
    const rule = { recurrence: { ...weekly, except: [], onDayOff: 'keep' } } as const
    const both = [
      { ...fair, ...rule },
      { ...salon, ...rule },
    ]
    publish(both)
    await (await opened()).put(both, 1)
    expect(mineNow().conflicts.value).toHaveLength(1)
  })

  it('is empty at once when everything is deleted, and lets go of one', async () => {
    const schedule = await opened()
    await schedule.put([fair, salon], 1)
    await schedule.remove('fair')
    expect([...schedule.ids]).toEqual(['salon'])
    await openPersonalStore(name).wipe()
    await expect.poll(() => schedule.items).toEqual([])
  })

  it('lasts as long as the page where nothing can be kept, and says so', async () => {
    const schedule = useSchedule()
    await schedule.open({
      watchSchedule: (_, fail) => {
        fail()
        return () => undefined
      },
      schedule: () => Promise.reject(new Error('refused')),
      unschedule: () => Promise.reject(new Error('refused')),
    })
    await schedule.put([fair], 1)
    expect([schedule.kept, schedule.ids.has('fair')]).toEqual([false, true])
  })

  it.each([
    ['1', { saved: '[kind+id], at' }],
    ['2', { saved: '[kind+id], at', persons: 'id', ticks: '[person+item], person' }],
  ])('is added to a database of version %s with every row left in it', async (version, stores) => {
    const old = new Dexie(name)
    old.version(Number(version)).stores(stores)
    await old.table('saved').put({ kind: 'place', id: 'market', at: 1, name: '市场' })
    old.close()
    const store = openPersonalStore(name)
    await (await opened()).put([fair], 1)
    expect((await store.saved()).map(({ id }) => id)).toEqual(['market'])
    expect(useSchedule().items).toHaveLength(1)
  })
})
