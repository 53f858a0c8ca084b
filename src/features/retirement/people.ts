import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PersonRow } from '../../domain/retirement/person'
import type { Ticks } from '../../domain/retirement/ticks'
import { putOff, whenLeft } from '../../ui/put-off'
import type { PersonalStore } from '../../platform/personal-db'
import { readPref, writePref } from '../../platform/prefs'
import { draftEdits, dropDraft, keepDraft } from './draft'
import { mergePeople, peopleOf, withEdit, type Edit, type People } from './edits'

/** Typing is written after so long a pause, and at once when the page is left. */
const PAUSE_MS = 500
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

/** The people of this device. Without a database they last as long as the page, and the screens say so. */
export const usePeople = defineStore('retirement-people', () => {
  const base = shallowRef<People>({ rows: [], ticks: {} })
  const waiting = shallowRef<readonly Edit[]>([])
  const opened = ref(false)
  const kept = ref(true)
  const currentId = ref(readPref('person') ?? ME)
  let database: PersonalStore | null = null
  let opening: Promise<void> | null = null
  const putting = putOff(() => void flush(), PAUSE_MS)
  let lastStamp = 0
  /** Edits that are not safely in the database: waiting or on their way. */
  let unwritten: readonly Edit[] = []

  const shown = computed(() => waiting.value.reduce(withEdit, base.value))
  const rows = computed(() => shown.value.rows)
  const current = computed<PersonRow>(
    () => rows.value.find(({ id }) => id === currentId.value) ?? blankPerson(currentId.value, '我'),
  )
  const ticks = computed<Ticks>(() => shown.value.ticks[current.value.id] ?? {})

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: PersonalStore): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: PersonalStore): Promise<void> {
    try {
      database = store ?? (await import('../../platform/personal-db')).openPersonalStore()
      await watch(database)
    } catch {
      database = null
      kept.value = false
    }
    opened.value = true
    for (const each of draftEdits()) edit(each, true)
    void flush()
    whenLeft(leave)
  }

  /** The page may be gone in a moment, or only hidden. */
  function leave(): void {
    if (unwritten.length > 0) keepDraft(shown.value, unwrittenIds())
    void flush()
  }

  function unwrittenIds(): ReadonlySet<string> {
    return new Set(unwritten.map(({ id }) => id))
  }

  function watch(store: PersonalStore): Promise<void> {
    return new Promise((resolve, reject) => {
      store.watchPersons((people, marks) => {
        base.value = mergePeople(base.value, peopleOf(people, marks), unwrittenIds())
        resolve()
      }, reject)
    })
  }

  /** Shows an edit at once; writes it now, or after a pause where somebody is typing. */
  function edit(change: Edit, typing: boolean): void {
    waiting.value = [...waiting.value, change]
    unwritten = [...unwritten, change]
    if (typing) putting.later()
    else void flush()
  }

  /** Writes what waits. */
  async function flush(): Promise<void> {
    putting.clear()
    const edits = waiting.value
    if (edits.length === 0 || !opened.value) return
    base.value = edits.reduce(withEdit, base.value)
    waiting.value = []
    try {
      if (database) for (const each of edits) await write(database, each)
      unwritten = unwritten.filter((each) => !edits.includes(each))
      if (unwritten.length === 0) dropDraft()
    } catch {
      kept.value = false
    }
  }

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

  return { rows, current, ticks, shown, opened, kept, open, flush, change, changeTicks, select, add, remove }
})

function write(database: PersonalStore, edit: Edit): Promise<void> {
  if (edit.kind === 'person') return database.changePerson(edit.id, edit.change)
  return edit.kind === 'ticks' ? database.changeTicks(edit.id, edit.change) : database.removePerson(edit.id)
}
