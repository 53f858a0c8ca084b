import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Place } from '../../content/pack'
import type { SavedItem, SavedStore as Stored } from '../../platform/personal-db'
import { collection } from '../../records/collection'
import { useKeeping } from '../../records/keeping'

const KIND = 'place'

/** What is needed of the person's database. */
export type SavedStore = Pick<Stored, 'watchSaved' | 'save' | 'unsave'>

/** A place saved, or let go of. */
interface Edit {
  readonly id: string
  readonly item: SavedItem | null
}

/** Places that the person keeps. */
export const useSaved = defineStore('saved-places', () => {
  const keeping = useKeeping()
  const rows = collection<readonly SavedItem[], Edit, SavedStore>({
    name: 'saved places',
    blank: [],
    watch: (store, tell, fail) =>
      store.watchSaved((all) => tell(all.filter(({ kind }) => kind === KIND)), fail),
    show(list, { id, item }) {
      const others = list.filter((each) => each.id !== id)
      return item ? [item, ...others] : others
    },
    aside: {
      rows: (_, waiting) => ({ saved: waiting.flatMap(({ item }) => (item ? [item] : [])) }),
      edits: ({ saved = [] }) => (saved as readonly SavedItem[]).map((item) => ({ id: item.id, item })),
    },
    async write(store, edits) {
      for (const { id, item } of edits) {
        if (item) await store.save(item)
        else await store.unsave(KIND, id)
      }
    },
  })
  const items = rows.state
  const ids = computed(() => new Set(items.value.map((item) => item.id)))
  const kept = computed(() => keeping.fault === null)

  /** Saves or lets go of a place; true where it is saved afterwards. */
  async function toggle(place: Place, at: number): Promise<boolean> {
    const item = ids.value.has(place.id) ? null : { kind: KIND, id: place.id, at, name: place.name }
    void rows.open()
    rows.edit({ id: place.id, item })
    await rows.flush()
    return item !== null
  }

  const { opened, unread, open } = rows
  return { items, ids, opened, unread, kept, open, toggle }
})
