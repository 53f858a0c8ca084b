import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import { withEdit, NO_RECORDS, type WageItem, type WageRecords } from '../../src/domain/wages/records'
import { openPersonalStore, type PersonalStore } from '../../src/platform/personal-db'
import { freshName } from '../support/content'

const item: WageItem = { claim: 'c', id: 'i', kind: 'owed', values: { by: 'day' }, parts: [], created: 1 }

function read(store: PersonalStore): Promise<WageRecords> {
  return new Promise((resolve, reject) => {
    const stop = store.watchWages((records) => {
      resolve(records)
      setTimeout(() => stop())
    }, reject)
  })
}

function typed(name: string, value: string) {
  return (row: WageItem | undefined): WageItem => {
    const before = row ?? item
    return { ...before, values: { ...before.values, [name]: value } }
  }
}

describe('the records of wages', () => {
  it('are kept field by field: what two tabs type into one item is all there', async () => {
    const name = freshName()
    const [one, other] = [openPersonalStore(name), openPersonalStore(name)]
    await one.editWages({ table: 'items', claim: 'c', id: 'i', change: typed('rate', '280') })
    await Promise.all([
      one.editWages({ table: 'items', claim: 'c', id: 'i', change: typed('rate', '300') }),
      other.editWages({ table: 'items', claim: 'c', id: 'i', change: typed('count', '22') }),
    ])
    const values = (await read(one)).items[0]?.values
    expect(values).toEqual({ by: 'day', rate: '300', count: '22' })
  })

  it('are kept all in one step: what waits together is there together', async () => {
    const store = openPersonalStore(freshName())
    const edit = (name: string, value: string) =>
      ({ table: 'items', claim: 'c', id: 'i', change: typed(name, value) }) as const
    await store.editWages(edit('rate', '280'), edit('count', '22'), edit('rate', '300'))
    expect((await read(store)).items[0]?.values).toEqual({ by: 'day', rate: '300', count: '22' })
  })

  it('may be handed over as a screen holds them, in a proxy', async () => {
    const store = openPersonalStore(freshName())
    const held = reactive({ id: 'me', answers: { work: 'site' }, dates: {}, interruptions: [] })
    await store.editWages({ table: 'cases', id: 'me', change: () => held })
    expect((await read(store)).cases).toEqual([
      { id: 'me', answers: { work: 'site' }, dates: {}, interruptions: [] },
    ])
  })

  it('go with their claim, and all at once', async () => {
    const store = openPersonalStore(freshName())
    const claim = { id: 'c', name: '', paid: '', cap: '', capDay: '', created: 1 }
    await store.editWages({ table: 'claims', id: 'c', change: () => claim })
    for (const id of ['i', 'j'])
      await store.editWages({ table: 'items', claim: 'c', id, change: () => ({ ...item, id }) })
    await store.editWages({ table: 'remove-item', claim: 'c', id: 'j' })
    expect((await read(store)).items.map(({ id }) => id)).toEqual(['i'])
    await store.editWages({ table: 'remove-claim', id: 'c' })
    expect(await read(store)).toEqual(NO_RECORDS)
    await store.editWages({ table: 'claims', id: 'c', change: () => claim })
    await store.editWages({ table: 'clear' })
    expect(await read(store)).toEqual(NO_RECORDS)
  })

  it('look on the screen as they will be kept', () => {
    const change = typed('rate', '9')
    const once = withEdit(NO_RECORDS, { table: 'items', claim: 'c', id: 'i', change })
    const twice = withEdit(once, { table: 'items', claim: 'c', id: 'i', change: typed('rate', '10') })
    expect(twice.items.map(({ values }) => values['rate'])).toEqual(['10'])
    expect(withEdit(twice, { table: 'clear' })).toEqual(NO_RECORDS)
  })

  it('find room in a database of the version before, with every row still in it', async () => {
    const name = freshName()
    const old = new Dexie(name)
    old.version(1).stores({ saved: '[kind+id], at' })
    old.version(2).stores({ persons: 'id', ticks: '[person+item], person' })
    await old.table('saved').put({ kind: 'place', id: 'market', at: 1, name: '河湾零工市场' })
    await old.table('persons').put({ id: 'me', name: '我' })
    old.close()
    const store = openPersonalStore(name)
    await store.editWages({ table: 'items', claim: 'c', id: 'i', change: () => item })
    expect([(await store.saved()).length, (await read(store)).items.length]).toEqual([1, 1])
    const raw = await new Dexie(name).open()
    expect(await raw.table('persons').count()).toBe(1)
    raw.close()
  })
})
