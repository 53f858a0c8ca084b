import { momentAt, type Moment } from '../domain/china-time'

/** The wall clock in China, from the device's clock but not its zone. */
export function chinaNow(): Moment {
  return momentAt(Date.now())
}

/**
 * Tells the moment now, at each new minute, and at once when the page is shown again after sleep.
 * Returns how to stop.
 */
export function watchClock(tell: (now: Moment) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    tell(chinaNow())
    timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50)
  }
  const wake = () => {
    if (document.visibilityState !== 'visible') return
    clearTimeout(timer)
    tick()
  }
  tick()
  document.addEventListener('visibilitychange', wake)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', wake)
  }
}
