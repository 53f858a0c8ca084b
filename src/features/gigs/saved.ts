import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place } from '../../content/pack'
import type { PersonalStore, SavedItem } from '../../platform/personal-db'

/** What is needed of the person's database. */
export type SavedStore = Pick<PersonalStore, 'saved' | 'save' | 'unsave'>

const KIND = 'place'

/** Places that the person keeps. Without a database they last as long as the page, and the screen says so. */
export const useSaved = defineStore('saved-places', () => {
  const items = shallowRef<readonly SavedItem[]>([])
  const kept = shallowRef(true)
  const ids = computed(() => new Set(items.value.map((item) => item.id)))
  let database: SavedStore | null = null
  /** What was changed before the database was there: an item, or `null` where it was let go. */
  const early = new Map<string, SavedItem | null>()

  /** Takes the person's database into use, or `null` where the browser refuses one. */
  async function open(store: SavedStore | null): Promise<void> {
    try {
      if (!store) throw new Error('no database')
      const stored = (await store.saved()).filter((item) => item.kind === KIND)
      database = store
      const changed = [...early]
      early.clear()
      items.value = changed.reduce<readonly SavedItem[]>(
        (list, [id, item]) => changedList(list, id, item),
        stored,
      )
      for (const [id, item] of changed) await write(id, item)
    } catch {
      kept.value = false
    }
  }

  /** Saves or lets go of a place; true where it is saved afterwards. */
  async function toggle(place: Place, at: number): Promise<boolean> {
    const item = ids.value.has(place.id) ? null : { kind: KIND, id: place.id, at, name: place.name }
    items.value = changedList(items.value, place.id, item)
    if (database) await write(place.id, item)
    else early.set(place.id, item)
    return item !== null
  }

  async function write(id: string, item: SavedItem | null): Promise<void> {
    try {
      if (item) await database?.save(item)
      else await database?.unsave(KIND, id)
    } catch {
      kept.value = false
    }
  }

  /** Forgets what this page knows of them. */
  function forget(): void {
    early.clear()
    items.value = []
  }

  return { items, ids, kept, open, toggle, forget }
})

function changedList(list: readonly SavedItem[], id: string, item: SavedItem | null): readonly SavedItem[] {
  const others = list.filter((each) => each.id !== id)
  return item ? [item, ...others] : others
}
