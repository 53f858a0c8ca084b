import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { openPersonalStore, type SavedItem } from '../../src/platform/personal-db'
import { openPersonalDump } from '../../src/platform/personal-dump'
import { allRows, oldDatabase, rowsOfVersion, VERSIONS } from '../support/backup'
import { freshName } from '../support/content'

const market: SavedItem = { kind: 'place', id: 'market', at: 1, name: '河湾零工市场' }
const fair: SavedItem = { kind: 'event', id: 'market', at: 2, name: '招聘会' }

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What lies in every table, past the store. */
async function rows(name: string): Promise<number> {
  const raw = await new Dexie(name).open()
  const counts = await Promise.all(raw.tables.map((table) => table.count()))
  raw.close()
  return counts.reduce((sum, count) => sum + count, 0)
}

describe('what the person keeps', () => {
  it('comes back newest first, each thing once', async () => {
    const store = openPersonalStore(freshName())
    await store.save(market)
    await store.save(fair)
    await store.save({ ...market, name: '新名字' })
    expect(await store.saved()).toEqual([fair, { ...market, name: '新名字' }])
  })

  it('is let go by kind and id together', async () => {
    const store = openPersonalStore(freshName())
    await store.save(market)
    await store.save(fair)
    await store.unsave('place', 'market')
    await store.unsave('place', 'never saved')
    expect(await store.saved()).toEqual([fair])
  })

  it('may be handed over as a screen holds it, in a proxy', async () => {
    const store = openPersonalStore(freshName())
    await store.save(reactive({ ...market }))
    expect(await store.saved()).toEqual([market])
  })

  it('is there for the next visit', async () => {
    const name = freshName()
    await openPersonalStore(name).save(market)
    expect(await openPersonalStore(name).saved()).toEqual([market])
  })
})

describe('DB-13: deleting all', () => {
  it('leaves no row, also while another window holds the database open and does not let go', async () => {
    const name = freshName()
    const store = openPersonalStore(name)
    await store.save(market)
    const other = new Dexie(name)
    other.on('versionchange', () => false)
    await other.open()
    await store.wipe()
    expect(await store.saved()).toEqual([])
    other.close()
    expect(await rows(name)).toBe(0)
  })

  it('works where nothing was ever saved, and the store goes on after it', async () => {
    const store = openPersonalStore(freshName())
    await store.wipe()
    await store.save(market)
    expect(await store.saved()).toEqual([market])
  })
})

describe('versions of the person’s database', () => {
  it('a database of the first version is opened with every row in it', async () => {
    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores({ saved: '[kind+id], at' })
    await old.table('saved').bulkPut([market, fair])
    old.close()
    expect(await openPersonalStore(name).saved()).toEqual([fair, market])
  })

  it('a database of a later version, left by a newer app, still gives what this app knows', async () => {
    const name = freshName()
    const newer = new Dexie(name)
    newer.version(99).stores({ saved: '[kind+id], at', later: 'id' })
    await newer.table('saved').put(market)
    newer.close()
    expect(await openPersonalStore(name).saved()).toEqual([market])
  })

  it('lets go of the database where another window upgrades it, and opens it again afterwards', async () => {
    const name = freshName()
    const store = openPersonalStore(name)
    await store.save(market)
    const newer = new Dexie(name)
    newer.version(99).stores({ saved: '[kind+id], at', later: 'id' })
    await newer.open()
    newer.close()
    expect(await store.saved()).toEqual([market])
  })
})

describe('DB-14: an upgrade', () => {
  it.each(VERSIONS)(
    'from version %i keeps every row, and every table is there to write to',
    async (version) => {
      const name = freshName()
      await oldDatabase(name, version)
      const dump = openPersonalDump(name)
      await dump.rows()
      dump.close()
      expect(await allRows(name)).toEqual(rowsOfVersion(version))
      await openPersonalStore(name).changeAnswers('finder', () => ({ id: 'finder', values: {}, changed: 9 }))
      expect((await allRows(name))['answers']).toEqual([{ id: 'finder', values: {}, changed: 9 }])
    },
  )

  it.each(VERSIONS.slice(0, -1))(
    'from version %i that was cut off in the middle is done anew',
    async (version) => {
      const name = freshName()
      await oldDatabase(name, version)
      await cutOff(name, (version + 1) * 10)
      expect(await allRows(name)).toEqual(rowsOfVersion(version))
      const dump = openPersonalDump(name)
      await dump.rows()
      dump.close()
      expect(await allRows(name)).toEqual(rowsOfVersion(version))
    },
  )
})

/** Begins to upgrade and dies halfway: the browser takes it all back. */
function cutOff(name: string, version: number): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('half')
      request.transaction?.abort()
    }
    request.onerror = () => resolve()
  })
}

describe('a browser that refuses', () => {
  it('is told apart: the store rejects', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    const store = openPersonalStore(freshName())
    await expect(store.saved()).rejects.toThrow()
    await expect(store.save(market)).rejects.toThrow()
    await expect(store.wipe()).rejects.toThrow()
  })

  it('DB-02: or never answers is given up after four seconds', async () => {
    vi.useFakeTimers()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest)
    const answer = expect(openPersonalStore(freshName()).saved()).rejects.toThrow('timeout')
    await vi.advanceTimersByTimeAsync(4000)
    await answer
  })
})
