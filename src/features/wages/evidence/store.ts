import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { EvidenceFile, EvidenceItem } from '../../../domain/evidence/item'
import { loggedDays } from '../../../domain/evidence/log-days'
import { openRecords } from '../../../records/open'
import { inTime, READ_WAIT_MS } from '../../../records/in-time'
import { useKeeping } from '../../../records/keeping'
import { onPageLeave, typingPause } from '../../../records/typing'
import { useWages } from '../store'
import { memoryVault, type MemoryVault, type Vault } from './memory'

const NAME = 'evidence'
/** The set of answers that holds what was ticked. */
const TICKS = 'evidence'

/** What can be changed of an item. */
export type ItemChange = Partial<Pick<EvidenceItem, 'title' | 'note' | 'kind' | 'elements'>>

/** Photos, files and ticks: on the device, or, without a trace or where the browser refuses, in memory alone. */
export const useEvidence = defineStore('evidence', () => {
  const wages = useWages()
  const keeping = useKeeping()
  const base = shallowRef<readonly EvidenceItem[]>([])
  const waiting = shallowRef<Readonly<Record<string, ItemChange>>>({})
  const ticked = shallowRef<Readonly<Record<string, string>>>({})
  const logDays = ref(0)
  const opened = ref(false)
  const kept = computed(() => keeping.fault === null)
  const unread = computed(() => opened.value && !keeping.read.has(NAME))
  let given: Vault | undefined
  let memory: MemoryVault = memoryVault()
  let vault: Vault = memory
  let stops: (() => void)[] = []
  let opening: Promise<void> | null = null
  const pause = typingPause(() => void flush())

  const items = computed(() =>
    base.value.map((item) => {
      const change = waiting.value[item.id]
      return change ? { ...item, ...change } : item
    }),
  )

  /** Reads what is kept, once. `store` is the database to use; by default the person's own. */
  function open(store?: Vault): Promise<void> {
    given ??= store
    return (opening ??= begin())
  }

  async function begin(): Promise<void> {
    if (wages.noTrace) await use(memory)
    else await connect()
    opened.value = true
    watch(() => wages.noTrace, turnTrace, { flush: 'sync' })
    onPageLeave(() => void flush())
  }

  /** Takes the database into use, and moves into it what was put in before; until then memory has to do. */
  async function connect(): Promise<void> {
    try {
      const found = given ?? (await inTime(openRecords(), READ_WAIT_MS * 2))
      const before = memory
      await inTime(use(found), READ_WAIT_MS)
      keeping.tellRead(NAME)
      for (const { item, files } of before.all()) await found.addEvidence(item, files)
      for (const [kind, value] of before.ticks()) await keepTick(found, kind, value)
      memory = memoryVault()
      keeping.tell(NAME, null)
    } catch (error) {
      keeping.tell(NAME, error)
      keeping.again(NAME, () => void (wages.noTrace || connect()))
      await use(memory)
    }
  }

  /** From now on reads and writes there; resolves once what it holds has been told. */
  function use(next: Vault): Promise<unknown> {
    stops.forEach((stop) => stop())
    vault = next
    const told = (start: (tell: () => void, fail: (error?: unknown) => void) => () => void) =>
      new Promise<void>((resolve, reject) =>
        stops.push(
          start(resolve, (error) => reject((error as Error | undefined) ?? new Error('no database'))),
        ),
      )
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

  /** Photos do not go on in memory: it is too small for them. With an end to it, what is kept is read. */
  async function turnTrace(noTrace: boolean): Promise<void> {
    await flush()
    memory = memoryVault()
    if (noTrace) await use(memory)
    else await connect()
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
    if (typing) pause.later()
    else void flush()
  }

  /** Writes what waits. What was typed meanwhile, and what could not be written, goes on waiting. */
  async function flush(): Promise<void> {
    pause.clear()
    const now = waiting.value
    for (const id of Object.keys(now)) {
      const what = now[id]
      const done = await vault.changeEvidence(id, (item) => ({ ...item, ...what })).then(written, failed)
      if (!done) return
      base.value = base.value.map((item) => (item.id === id ? { ...item, ...what } : item))
      if (waiting.value[id] === what) {
        const { [id]: _, ...rest } = waiting.value
        waiting.value = rest
      }
    }
  }

  function failed(error: unknown): false {
    keeping.tell(NAME, error)
    keeping.again(`${NAME} changes`, () => void flush())
    return false
  }

  /** What went wrong before is right again; memory that stands in for the device proves nothing. */
  function written(): true {
    if (vault !== memory && keeping.fault !== null) keeping.tell(NAME, null)
    return true
  }

  async function tick(kind: string, has: boolean): Promise<void> {
    const value = has ? 'yes' : 'no'
    ticked.value = { ...ticked.value, [kind]: value }
    await opening
    await keepTick(vault, kind, value).then(written, (error: unknown) => {
      keeping.tell(NAME, error)
      keeping.again(`${NAME} ${kind}`, () => void tick(kind, ticked.value[kind] === 'yes'))
    })
  }

  /** An instant after that of every item, so that they stay in the order they were put in, whatever the clock says. */
  function nextInstant(): number {
    return base.value.reduce((latest, { added }) => Math.max(latest, added + 1), Date.now())
  }

  const state = { items, ticked, logDays, opened, unread, kept }
  return { ...state, open, add, remove, file, change, flush, tick, nextInstant }
})

async function keepTick(vault: Vault, kind: string, value: string): Promise<void> {
  await vault.changeAnswers(TICKS, (row) => ({
    id: TICKS,
    values: { ...row?.values, [kind]: value },
    changed: Date.now(),
  }))
}
