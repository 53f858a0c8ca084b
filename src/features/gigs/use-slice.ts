import { computed, onBeforeUnmount, onMounted, ref, watch, type ComputedRef, type Ref } from 'vue'
import { useRouter } from 'vue-router'

/** How many rows there are at first, and how many more each time. */
export const SLICE = 30
/** A list not longer than this is shown whole: a few rows are not worth a button. */
const WHOLE = 60
/** A page rendered at build must do without the rest, so it holds more. */
const STATIC_SLICE = 300
/** Up to here rows come by themselves; beyond, only when asked for, so that the end of the page can be reached. */
const BY_ITSELF = 150
/** No row is lower than this, in pixels. */
const LEAST_ROW = 80

export interface Slice<T> {
  readonly shown: ComputedRef<readonly T[]>
  /** How many the next step would add; 0 at the end. */
  readonly next: ComputedRef<number>
  readonly more: () => void
}

/**
 * The first rows of a long list, and more as its end comes into view. How many is kept in the history's entry, so that
 * the way back finds the list as it was; another `of`, such as other filters, starts anew. `end` stands behind what is
 * shown: coming near it adds rows.
 */
export function useSlice<T>(
  rows: () => readonly T[],
  of: () => unknown,
  end: Ref<HTMLElement | null>,
): Slice<T> {
  const router = useRouter()
  const count = ref(typeof window === 'undefined' ? STATIC_SLICE : firstCount(router.options.history.state))
  const shown = computed(() => (rows().length <= WHOLE ? rows() : rows().slice(0, count.value)))
  const next = computed(() => Math.min(SLICE, rows().length - shown.value.length))

  function more(): void {
    if (next.value === 0) return
    show(count.value + SLICE)
  }

  function show(many: number): void {
    count.value = many
    const { history } = router.options
    history.replace(history.location, { ...history.state, shown: many })
  }

  watch(of, () => show(SLICE))
  let watching: IntersectionObserver | null = null
  onMounted(() => {
    if (typeof IntersectionObserver !== 'function') return
    const near = (entries: IntersectionObserverEntry[]) => {
      if (count.value < BY_ITSELF && entries.some((entry) => entry.isIntersecting)) more()
    }
    watching = new IntersectionObserver(near, { rootMargin: '400px' })
    if (end.value) watching.observe(end.value)
  })
  watch(
    end,
    (now, before) => {
      if (before) watching?.unobserve(before)
      if (now) watching?.observe(now)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => watching?.disconnect())
  return { shown, next, more }
}

/** As many as were shown before, and never fewer than reach down to where the page is scrolled to. */
function firstCount(state: { readonly shown?: unknown }): number {
  const kept = typeof state.shown === 'number' ? state.shown : SLICE
  const reached = Math.ceil((window.scrollY + window.innerHeight) / LEAST_ROW)
  return Math.max(kept, Math.ceil(reached / SLICE) * SLICE)
}
