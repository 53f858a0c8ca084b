import type { InjectionKey } from 'vue'

/** Deletes everything of the person's on this device; false where something is left. Never rejects. */
export const WIPE: InjectionKey<() => Promise<boolean>> = Symbol('wipe')

const MARK = '?deleted'

/**
 * Where the browser keeps nothing, what was written lives in the memory of the page: it goes with the page. Resolves
 * only where the page cannot be had again, for want of a network.
 */
export async function leaveMemory(base: string): Promise<void> {
  if (!navigator.onLine && !navigator.serviceWorker?.controller) return
  window.location.replace(`${base}me/${MARK}`)
  await new Promise(() => undefined)
}

/** Whether this page was opened in the place of one whose memory was left; asked once. */
export function wipedBefore(): boolean {
  if (window.location.search !== MARK) return false
  window.history.replaceState(window.history.state, '', window.location.pathname)
  return true
}
