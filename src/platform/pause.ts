/** Something that is put off while somebody types. */
export interface PutOff {
  /** Does it after a pause, but never later than `most` after it was first asked. */
  later(): void
  /** It is done, or about to be. */
  clear(): void
}

/** Typing goes on for long where no pause comes: what was typed first must not wait for the last letter. */
export function putOff(run: () => void, pause: number, most = 1000): PutOff {
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
      since ??= Date.now()
      const left = Math.max(0, since + most - Date.now())
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
