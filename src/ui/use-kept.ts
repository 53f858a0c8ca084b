import { computed, onMounted, onUnmounted, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { putOff, whenLeft } from './put-off'

type Values = Readonly<Record<string, string>>

/** Where values are kept. Both methods may reject: then they last as long as the page. */
export interface Keeper {
  watch(tell: (values: Values) => void): Promise<() => void>
  write(values: Values): Promise<void>
}

export interface Kept {
  readonly values: ComputedRef<Values>
  /** Read once what was kept; before that nothing is known. */
  readonly opened: Ref<boolean>
  /** False where nothing can be kept: the page says so. */
  readonly kept: Ref<boolean>
  readonly set: (name: string, value: string, typing?: boolean) => void
}

/** Values that show as soon as they are typed, and are kept by whoever `open` gives. Empty while rendered at build. */
export function useKept(open: () => Keeper): Kept {
  const base = shallowRef<Values>({})
  const waiting = shallowRef<Values>({})
  const opened = ref(false)
  const kept = ref(true)
  const values = computed(() => ({ ...base.value, ...waiting.value }))
  let keeper: Keeper | null = null
  let stop: () => void = () => undefined
  let gone = false
  let stay: () => void = () => undefined
  const putting = putOff(() => void flush())

  async function begin(): Promise<void> {
    keeper = open()
    try {
      stop = await keeper.watch((rows) => (base.value = rows))
      if (gone) stop()
    } catch {
      kept.value = false
    }
    opened.value = true
  }

  function set(name: string, value: string, typing = false): void {
    waiting.value = { ...waiting.value, [name]: value }
    if (typing) putting.later()
    else void flush()
  }

  async function flush(): Promise<void> {
    putting.clear()
    const written = waiting.value
    if (!keeper || Object.keys(written).length === 0) return
    await keeper.write(written).catch(() => (kept.value = false))
    base.value = { ...base.value, ...written }
    const left = Object.entries(waiting.value).filter(([name, value]) => written[name] !== value)
    waiting.value = Object.fromEntries(left)
  }

  const leave = () => void flush()
  onMounted(() => {
    void begin()
    stay = whenLeft(leave)
  })
  onUnmounted(() => {
    gone = true
    leave()
    stop()
    stay()
  })
  return { values, opened, kept, set }
}
