import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { StoredPack } from './cache'
import { changedParts } from './manifest'
import { packNews } from './news'
import type { StoredPart } from './fetch-parts'
import type { Hotline, LazyParts, Manifest, PackParts, Place, Source } from './pack'
import type { SyncOutcome } from './sync'

/** The parts of a stored pack as values. Throws a SyntaxError where a text is not JSON. */
export function parsePack(stored: StoredPack): PackParts {
  const parts: Record<string, unknown> = {}
  for (const part of stored.parts) parts[part.name] = JSON.parse(part.text)
  return Object.freeze(parts) as unknown as PackParts
}

/** The pack in use: read-only for the features, filled by `ContentRun`. */
export const useContent = defineStore('content', () => {
  const pack = shallowRef<PackParts | null>(null)
  const manifest = shallowRef<Manifest | null>(null)
  const phase = ref<'loading' | 'ready' | 'failed'>('loading')
  /** `memory`: this browser keeps nothing, or has no room. */
  const keeping = ref<'kept' | 'memory'>('kept')
  /** What came of the last look for a newer pack. */
  const lastSync = shallowRef<SyncOutcome | null>(null)
  /** What an update changed while the app was open, a sentence each; empty again once read. */
  const news = ref<readonly string[]>([])

  /** Lazily loaded parts by name, as values; and the hash that each has. */
  const lazy = shallowRef<LazyParts>({})
  const lazyHashes = new Map<string, string>()

  const sources = computed(() => new Map((pack.value?.sources ?? []).map((source) => [source.id, source])))
  const places = computed(() => new Map((pack.value?.places ?? []).map((place) => [place.id, place])))

  /** Takes a pack into use; over another one, what changed becomes news. */
  function use(next: PackParts, its: Manifest): void {
    const before = pack.value
    const changed = changedParts(its, manifest.value)
    pack.value = next
    manifest.value = its
    phase.value = 'ready'
    if (before) news.value = packNews(before, next, changed)
  }

  /** Takes a lazily loaded part into use. Throws a SyntaxError where its text is not JSON. */
  function usePart(part: StoredPart): void {
    lazy.value = { ...lazy.value, [part.name]: JSON.parse(part.text) as unknown }
    lazyHashes.set(part.name, part.hash)
  }

  function source(id: string): Source | undefined {
    return sources.value.get(id)
  }

  function place(id: string): Place | undefined {
    return places.value.get(id)
  }

  function hotline(number: string): Hotline | undefined {
    return pack.value?.region.hotlines.find((each) => each.number === number)
  }

  return {
    pack,
    manifest,
    phase,
    keeping,
    lastSync,
    news,
    lazy,
    lazyHashes,
    use,
    usePart,
    source,
    place,
    hotline,
  }
})

export type Content = ReturnType<typeof useContent>
