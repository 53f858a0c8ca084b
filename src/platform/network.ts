/** Tells whether the device believes it has a network, now and at each change. Returns how to stop. */
export function watchOnline(tell: (online: boolean) => void): () => void {
  const change = () => tell(navigator.onLine)
  change()
  window.addEventListener('online', change)
  window.addEventListener('offline', change)
  return () => {
    window.removeEventListener('online', change)
    window.removeEventListener('offline', change)
  }
}

const HOUR_MS = 3_600_000

/** Tells each hour that there is a network and the page is in view; coming into view late counts. Returns how to stop. */
export function eachHourInView(tell: () => void): () => void {
  let last = Date.now()
  const look = () => {
    const passed = Math.abs(Date.now() - last) // the person may have set the clock back meanwhile
    if (!navigator.onLine || document.visibilityState !== 'visible' || passed < HOUR_MS) return
    last = Date.now()
    tell()
  }
  const timer = setInterval(look, HOUR_MS / 6)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
