import { onBeforeUnmount, watch } from 'vue'

/** The state of a history entry that stands for something open on the page. */
const OPEN = 'closesFirst'

interface Watcher {
  onclose: (() => void) | null
  destroy(): void
}

function closeWatcher(): Watcher | null {
  const Made = (window as { readonly CloseWatcher?: new () => Watcher }).CloseWatcher
  try {
    return Made ? new Made() : null
  } catch {
    return null
  }
}

/** Closed by the back key of a browser that knows what that means. */
function byWatcher(watcher: Watcher, close: () => void): () => void {
  watcher.onclose = close
  return () => {
    watcher.onclose = null
    watcher.destroy()
  }
}

type Entry = Readonly<Record<string, unknown>> | null

/** Which page an entry of the history is. */
const pageOf = (entry: Entry) => JSON.stringify([entry?.['current'], entry?.['shown']])

/** The entry under a sheet that stands in the address shows the page without it. */
function withoutQuery(under: Entry): Entry {
  const shown = under?.['shown']
  return typeof shown === 'string' ? { ...under, shown: shown.split('?')[0] } : under
}

/** Elsewhere an entry of the history stands for what is open: going back leaves that, not the page. */
function byHistory(close: () => void): () => void {
  const top = window.history.state as Entry
  const under = withoutQuery(top)
  window.history.replaceState(under, '')
  window.history.pushState({ ...top, [OPEN]: true }, '')
  const popped = () => {
    window.removeEventListener('popstate', popped)
    close()
  }
  window.addEventListener('popstate', popped)
  return () => {
    window.removeEventListener('popstate', popped)
    const here = window.history.state as Entry
    const isHere = [pageOf(under), pageOf(top)].includes(pageOf(here))
    // Whoever went on to another page has it in place of this entry, or above it.
    if (here?.[OPEN] === true && isHere) window.history.back()
  }
}

/**
 * While something is open over a screen, the back key closes it first: on a phone whose browser asks what is to be closed,
 * and everywhere else, where the step back would leave the page. A dialog is asked by the browser itself, where it can.
 */
export function useBackCloses(isOpen: () => boolean, close: () => void, dialog = false): void {
  let ends: (() => void)[] = []
  function stop(): void {
    ends.forEach((end) => end())
    ends = []
  }
  watch(
    isOpen,
    (open) => {
      stop()
      if (!open || (dialog && 'CloseWatcher' in window)) return
      const watcher = closeWatcher()
      ends = [byHistory(close), ...(watcher ? [byWatcher(watcher, close)] : [])]
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(stop)
}
