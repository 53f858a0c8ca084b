import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { EvidenceFile, EvidenceItem } from '../../../domain/evidence/item'
import { inTime } from '../../../content/in-time'
import { loggedDays } from '../../../domain/evidence/log-days'
import { putOff, whenLeft } from '../../../ui/put-off'
import { useWages } from '../store'
import { memoryVault, type Vault } from './memory'

/** Some browsers leave the request for a database unanswered for good. */
const OPEN_WAIT_MS = 5000
/** The set of answers that holds what was ticked. */
const TICKS = 'evidence'

/** What can be changed of an item. */
export type ItemChange = Partial<Pick<EvidenceItem, 'title' | 'note' | 'kind' | 'elements'>>

/** Photos, files and ticks: on the device, or, without a trace or where the browser refuses, in memory alone. */
export const useEvidence = defineStore('evidence', () => {
  const wages = useWages()
  const base = shallowRef<readonly EvidenceItem[]>([])
  const waiting = shallowRef<Readonly<Record<string, ItemChange>>>({})
  const ticked = shallowRef<Readonly<Record<string, string>>>({})
  const logDays = ref(0)
  const opened = ref(false)
  const kept = ref(true)
  let database: Vault | null = null
  let vault: Vault = memoryVault()
  let stops: (() => void)[] = []
  let opening: Promise<void> | null = null
  const putting = putOff(() => void flush())

  const items = computed(() =>
    base.value.map((item) => {
      const change = waiting.value[item.id]
      return change ? { ...item, ...change } : item
    }),
  )

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: Vault): Promise<void> {
    return (opening ??= begin(store))
  }

  async function begin(store?: Vault): Promise<void> {
    try {
      database = store ?? (await import('../../../platform/personal-db')).openPersonalStore()
      if (!wages.noTrace) await inTime(use(database), OPEN_WAIT_MS)
      else await use(memoryVault())
    } catch {
      await useMemory()
    }
    opened.value = true
    watch(() => wages.noTrace, turnTrace, { flush: 'sync' })
    whenLeft(() => void flush())
  }

  async function useMemory(): Promise<void> {
    kept.value = false
    await use(memoryVault())
  }

  /** From now on reads and writes there; resolves once what it holds has been told. */
  function use(next: Vault): Promise<unknown> {
    stops.forEach((stop) => stop())
    vault = next
    const told = (start: (tell: () => void, fail: () => void) => () => void) =>
      new Promise<void>((resolve, reject) => stops.push(start(resolve, () => reject(new Error('refused')))))
    stops = []
    return Promise.all([
      told((tell, fail) => next.watchEvidence((rows) => ((base.value = rows), tell()), fail)),
      told((tell, fail) =>
        next.watchAnswers((rows) => {
          ticked.value = rows.find(({ id }) => id === TICKS)?.values ?? {}
          tell()
        }, fail),
      ),
      told((tell, fail) => next.watchWork((rows) => ((logDays.value = loggedDays(rows)), tell()), fail)),
    ])
  }

  function turnTrace(noTrace: boolean): void {
    void flush()
    if (noTrace || !database || !kept.value) void use(memoryVault())
    else void use(database).catch(useMemory)
  }

  /** Keeps an item with its bytes, all or nothing, once it is known where; it shows before the database has told of it. */
  async function add(item: EvidenceItem, files: readonly EvidenceFile[]): Promise<void> {
    await opening
    await vault.addEvidence(item, files)
    if (!base.value.some(({ id }) => id === item.id)) base.value = [...base.value, item]
  }

  async function remove(id: string): Promise<void> {
    await vault.removeEvidence(id)
    base.value = base.value.filter((item) => item.id !== id)
  }

  const file = (id: string, which: 'original' | 'small') => vault.evidenceFile(`${id}:${which}`)

  function change(id: string, what: ItemChange, typing = false): void {
    waiting.value = { ...waiting.value, [id]: { ...waiting.value[id], ...what } }
    if (typing) putting.later()
    else void flush()
  }

  /** Writes what waits. What was typed meanwhile goes on waiting. */
  async function flush(): Promise<void> {
    putting.clear()
    const now = waiting.value
    for (const id of Object.keys(now)) {
      const what = now[id]
      await vault.changeEvidence(id, (item) => ({ ...item, ...what })).catch(() => (kept.value = false))
      base.value = base.value.map((item) => (item.id === id ? { ...item, ...what } : item))
      if (waiting.value[id] === what) {
        const { [id]: _, ...rest } = waiting.value
        waiting.value = rest
      }
    }
  }

  async function tick(kind: string, has: boolean): Promise<void> {
    const value = has ? 'yes' : 'no'
    ticked.value = { ...ticked.value, [kind]: value }
    await opening
    await vault
      .changeAnswers(TICKS, (row) => ({
        id: TICKS,
        values: { ...row?.values, [kind]: value },
        changed: Date.now(),
      }))
      .catch(() => (kept.value = false))
  }

  const state = { items, ticked, logDays, opened, kept }
  return { ...state, open, add, remove, file, change, flush, tick }
})
