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
