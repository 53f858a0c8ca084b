// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { usePeople } from '../../../src/features/retirement/people'
import { withMark } from '../../../src/features/retirement/marks'
import { openPersonalStore, type PersonalStore } from '../../../src/platform/personal-db'

let number = 0
let name = ''
let store: PersonalStore

/** A page of its own over the same database, as another tab or the next start is. */
function page(database: PersonalStore = openPersonalStore(name)) {
  setActivePinia(createPinia())
  const people = usePeople()
  return { people, opened: people.open(database) }
}

const mark = (item: string, now = Date.now()) => ({ item, by: 'a', now, version: 1, since: now })

beforeEach(() => {
  localStorage.clear()
  name = `people-${++number}`
  store = openPersonalStore(name)
})

describe('the people of a device', () => {
  it('are there again after a start, with their marks', async () => {
    const { people, opened } = page()
    await opened
    people.change({ birth: '1971-04' })
    people.add('母亲', { birth: '1978-01' })
    people.changeTicks((ticks) => withMark(ticks, { status: 'done' }, mark('bank-card')))
    await people.flush()
    await vi.waitFor(async () =>
      expect(await new Dexie(name).open().then((db) => db.table('ticks').count())).toBe(1),
    )
    const next = page()
    await next.opened
    expect(next.people.rows.map((row) => row.name).sort()).toEqual(['我', '母亲'].sort())
    expect(next.people.current.name).toBe('母亲')
    expect(next.people.ticks['bank-card']?.current.status).toBe('done')
  })

  it('keep what was typed in the last moment before the page was left', async () => {
    const never = () => new Promise<void>(() => undefined)
    const { people, opened } = page({ ...store, changePerson: never })
    await opened
    people.change({ birth: '1971-04' }, true)
    window.dispatchEvent(new Event('pagehide'))
    const next = page()
    await next.opened
    expect(next.people.current.birth).toBe('1971-04')
  })

  it('see what another tab marks, and lose nothing of either', async () => {
    const one = page()
    const two = page()
    await Promise.all([one.opened, two.opened])
    one.people.changeTicks((ticks) => withMark(ticks, { status: 'done' }, mark('bank-card')))
    two.people.changeTicks((ticks) => withMark(ticks, { status: 'me' }, mark('find-dossier')))
    await vi.waitFor(() => {
      for (const { people } of [one, two])
        expect(Object.keys(people.ticks).sort()).toEqual(['bank-card', 'find-dossier'])
    })
  })

  it('last as long as the page where the browser refuses a database, and say so', async () => {
    const refusing: PersonalStore = {
      ...store,
      watchPersons: (_, fail) => {
        fail()
        return () => undefined
      },
    }
    const { people, opened } = page(refusing)
    await opened
    people.change({ birth: '1971-04' })
    expect(people.kept).toBe(false)
    expect(people.current.birth).toBe('1971-04')
  })

  it('are gone with their marks once deleted', async () => {
    const { people, opened } = page()
    await opened
    people.changeTicks((ticks) => withMark(ticks, { status: 'done' }, mark('bank-card')))
    people.remove('me')
    await people.flush()
    await vi.waitFor(async () =>
      expect(await new Dexie(name).open().then((db) => db.table('ticks').count())).toBe(0),
    )
    expect(people.rows).toEqual([])
  })
})

describe('version 2 of the person’s database', () => {
  it('keeps what version 1 held', async () => {
    const older = new Dexie('from-1')
    older.version(1).stores({ saved: '[kind+id], at' })
    const item = { kind: 'place', id: 'simen-01', at: 7, name: '泗门驿站' }
    await older.table('saved').put(item)
    older.close()
    const newer = openPersonalStore('from-1')
    expect(await newer.saved()).toEqual([item])
    await newer.changeTicks('me', (ticks) => withMark(ticks, { status: 'done' }, mark('bank-card')))
    await newer.wipe()
    expect(await newer.saved()).toEqual([])
  })
})
