/** Something that is put off while somebody types. */
export interface TypingPause {
  /** Does it after a pause, but never later than `most` after it was first asked. */
  later(): void
  /** It is done, or about to be. */
  clear(): void
}

/** Typing is written after so long a pause. */
const PAUSE_MS = 400

/** Typing goes on for long where no pause comes: what was typed first must not wait for the last letter. */
export function typingPause(run: () => void, pause = PAUSE_MS, most = 1000): TypingPause {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  function clear(): void {
    clearTimeout(timer)
    since = null
  }
  return {
    clear,
    later() {
      clearTimeout(timer)
      since ??= performance.now()
      const left = Math.max(0, since + most - performance.now())
      timer = setTimeout(
        () => {
          clear()
          run()
        },
        Math.min(pause, left),
      )
    },
  }
}

/**
 * Runs whenever the page is left, and, unless `fields` is false, a field: a page that goes has no time to write, and
 * before a link is followed the field loses the focus. Returns how to stop.
 */
export function onPageLeave(run: (event: Event) => void, fields = true): () => void {
  const told: (readonly [EventTarget, string])[] = [
    [document, 'visibilitychange'],
    [window, 'pagehide'],
  ]
  if (fields) told.push([document, 'focusout'])
  told.forEach(([target, name]) => target.addEventListener(name, run))
  return () => told.forEach(([target, name]) => target.removeEventListener(name, run))
}
