import { computed, inject, onMounted, ref, type ComputedRef, type Ref } from 'vue'
import { CONTENT_RUN } from './run-key'
import { useContent } from './store'

/** A lazily loaded part on a screen: its value once it is there, and whether it cannot be had now. */
export interface UsedPart<T> {
  readonly data: ComputedRef<T | null>
  /** True where there is no network and it was never loaded. */
  readonly missing: Ref<boolean>
  /** Asks for it again. */
  readonly retry: () => Promise<void>
}

/** Asks for a part when the screen opens; rendered at build it is there already. */
export function usePart<T>(name: string): UsedPart<T> {
  const content = useContent()
  const run = inject(CONTENT_RUN, null)
  const missing = ref(false)
  const data = computed(() => (content.lazy[name] as T | undefined) ?? null)

  async function retry(): Promise<void> {
    missing.value = false
    const loaded = (await run?.loadPart(name)) ?? false
    missing.value = !loaded
  }

  onMounted(() => void retry())
  return { data, missing, retry }
}
