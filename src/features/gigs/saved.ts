import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Place } from '../../content/pack'
import type { PersonalStore, SavedItem } from '../../platform/personal-db'

const KIND = 'place'

/** Places that the person keeps. Without a database they last as long as the page, and the screen says so. */
export const useSaved = defineStore('saved-places', () => {
  const items = shallowRef<readonly SavedItem[]>([])
  const kept = shallowRef(true)
  let database: PersonalStore | null = null
  const ids = computed(() => new Set(items.value.map((item) => item.id)))

  /** Takes the person's database into use, or `null` where the browser refuses one. */
  async function open(store: PersonalStore | null): Promise<void> {
    database = store
    try {
      if (!store) throw new Error('no database')
      items.value = (await store.saved()).filter((item) => item.kind === KIND)
    } catch {
      kept.value = false
    }
  }

  /** Saves or lets go of a place; true where it is saved afterwards. */
  async function toggle(place: Place, at: number): Promise<boolean> {
    const had = ids.value.has(place.id)
    const item: SavedItem = { kind: KIND, id: place.id, at, name: place.name }
    items.value = had ? items.value.filter(({ id }) => id !== place.id) : [item, ...items.value]
    try {
      if (had) await database?.unsave(KIND, place.id)
      else await database?.save(item)
    } catch {
      kept.value = false
    }
    return !had
  }

  return { items, ids, kept, open, toggle }
})
