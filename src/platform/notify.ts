/** Whether this browser shows notifications for this site. `ask`: nobody has been asked yet. */
export type NotifyState = 'unsupported' | 'ask' | 'granted' | 'refused'

export function notifyState(): NotifyState {
  if (typeof Notification === 'undefined') return 'unsupported'
  if (Notification.permission === 'granted') return 'granted'
  return Notification.permission === 'denied' ? 'refused' : 'ask'
}

/** Shows the browser's own question. Call from a tap. */
export async function askToNotify(): Promise<NotifyState> {
  if (notifyState() === 'ask') await Notification.requestPermission().catch(() => 'denied')
  return notifyState()
}

/** Shows a notification, where the person allowed it; false where it was not shown. `tag` keeps it from being doubled. */
export async function notify(title: string, body: string, tag: string): Promise<boolean> {
  if (notifyState() !== 'granted') return false
  try {
    const worker = await navigator.serviceWorker?.getRegistration()
    // Chrome on Android lets only a worker show one.
    if (worker) await worker.showNotification(title, { body, tag })
    else new Notification(title, { body, tag })
    return true
  } catch {
    return false
  }
}
