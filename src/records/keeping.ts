import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { faultOf, type RecordsFault } from './fault'

/** The most telling first. */
const ORDER: readonly RecordsFault[] = ['full', 'blocked', 'refused', 'slow', 'failed']
/** Tried again after so long, and each time later; and whenever the page comes into view. */
const WAITS_MS = [2000, 5000, 15_000, 30_000, 60_000] as const

/** How it stands with the person's own database: one answer for every screen. */
export const useKeeping = defineStore('keeping', () => {
  const faults = shallowRef<ReadonlyMap<string, RecordsFault>>(new Map())
  const fault = computed(() => ORDER.find((each) => [...faults.value.values()].includes(each)) ?? null)
  /** Collections that were read from the device at least once: what they do not hold is not there. */
  const read = shallowRef<ReadonlySet<string>>(new Set())
  const waiting = new Map<string, () => void>()
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let watching = false

  /** A collection is in order again, or is not, and why. */
  function tell(name: string, error: unknown): void {
    const next = new Map(faults.value)
    if (error === null) next.delete(name)
    else next.set(name, faultOf(error))
    faults.value = next
    if (next.size === 0) tries = 0
  }

  function tellRead(name: string): void {
    if (!read.value.has(name)) read.value = new Set([...read.value, name])
  }

  /** Runs it later, again and again until nobody asks for it any more. */
  function again(name: string, run: () => void): void {
    waiting.set(name, run)
    if (!watching && typeof document !== 'undefined') {
      watching = true
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') runAll()
      })
    }
    if (timer !== undefined) return
    timer = setTimeout(runAll, WAITS_MS[Math.min(tries, WAITS_MS.length - 1)])
    tries++
  }

  function runAll(): void {
    clearTimeout(timer)
    timer = undefined
    const runs = [...waiting.values()]
    waiting.clear()
    runs.forEach((run) => run())
  }

  return { fault, read, tell, tellRead, again }
})
