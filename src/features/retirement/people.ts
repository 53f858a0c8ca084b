import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { PersonRow } from '../../domain/retirement/person'
import type { Ticks } from '../../domain/retirement/ticks'
import type { PersonalStore } from '../../platform/personal-db'
import { readPref, writePref } from '../../platform/prefs'
import { collection, type CollectionOf } from '../../records/collection'
import { useKeeping } from '../../records/keeping'
import { onPageLeave } from '../../records/typing'
import { draftEdits, dropDraft, keepDraft } from './draft'
import { NOBODY, peopleOf, withEdit, type Edit, type People } from './edits'

/** What is needed of the person's database. */
export type PeopleStore = Pick<
  PersonalStore,
  'changePerson' | 'removePerson' | 'changeTicks' | 'watchPersons'
>

export const ME = 'me'

export function blankPerson(id: string, name: string): PersonRow {
  return {
    id,
    name,
    birth: null,
    answers: {},
    paid: { kind: 'unknown' },
    view: null,
    chosen: null,
    updated: 0,
  }
}

/** A name of letters and digits that nobody else has. */
export function freshId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`
}

/** How this device signs its marks. */
export function deviceName(): string {
  const known = readPref('device')
  if (known) return known
  const name = freshId()
  writePref('device', name)
  return name
}

const PEOPLE: CollectionOf<People, Edit, PeopleStore> = {
  name: 'people',
  blank: NOBODY,
  watch: (store, tell, fail) => store.watchPersons((people, marks) => tell(peopleOf(people, marks)), fail),
  show: withEdit,
  async write(store, edits) {
    for (const each of edits) await write(store, each)
  },
}

/** The people of this device. */
export const usePeople = defineStore('retirement-people', () => {
  const keeping = useKeeping()
  const records = collection(PEOPLE)
  const currentId = ref(readPref('person') ?? ME)
  let lastStamp = 0
  let taking: Promise<void> | null = null

  const { state: shown, opened, unread, flush } = records
  const kept = computed(() => keeping.fault === null)
  const rows = computed(() => shown.value.rows)
  const current = computed<PersonRow>(
    () => rows.value.find(({ id }) => id === currentId.value) ?? blankPerson(currentId.value, '我'),
  )
  const ticks = computed<Ticks>(() => shown.value.ticks[current.value.id] ?? {})

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: PeopleStore): Promise<void> {
    return (taking ??= begin(store))
  }

  async function begin(store?: PeopleStore): Promise<void> {
    await records.open(store)
    for (const each of await draftEdits()) edit(each, true)
    void flush()
    // A read and a write cannot finish while a page is being closed.
    onPageLeave(() => {
      if (records.waiting.value.length > 0)
        keepDraft(shown.value, new Set(records.waiting.value.map(({ id }) => id)))
    })
    watch(records.waiting, (waiting) => waiting.length === 0 && dropDraft())
  }

  const { edit } = records

  function change(patch: Partial<Omit<PersonRow, 'id'>>, typing = false, id = current.value.id): void {
    const before = rows.value.find((row) => row.id === id) ?? current.value
    const made = blankPerson(id, before.name)
    const updated = (lastStamp = Math.max(Date.now(), lastStamp + 1))
    edit({ kind: 'person', id, change: (row) => ({ ...(row ?? made), ...patch, updated }) }, typing)
  }

  function changeTicks(how: (ticks: Ticks) => Ticks, typing = false, id = current.value.id): void {
    if (!rows.value.some((row) => row.id === id)) change({}, typing, id)
    edit({ kind: 'ticks', id, change: how }, typing)
  }

  function select(id: string): void {
    currentId.value = id
    writePref('person', id)
  }

  /** A new person, who becomes the current one; returns the id. */
  function add(name: string, filled: Partial<Omit<PersonRow, 'id' | 'name'>> = {}): string {
    if (rows.value.length === 0 && name !== '我') change({})
    const id = name === '我' ? ME : freshId()
    change({ ...filled, name }, false, id)
    select(id)
    return id
  }

  function remove(id: string): void {
    edit({ kind: 'remove', id }, false)
    if (currentId.value === id) select(rows.value[0]?.id ?? ME)
  }

  return {
    rows,
    current,
    ticks,
    shown,
    opened,
    unread,
    kept,
    open,
    flush,
    change,
    changeTicks,
    select,
    add,
    remove,
  }
})

function write(database: PeopleStore, edit: Edit): Promise<void> {
  if (edit.kind === 'person') return database.changePerson(edit.id, edit.change)
  return edit.kind === 'ticks' ? database.changeTicks(edit.id, edit.change) : database.removePerson(edit.id)
}
