import { hostApp, isOnHomeScreen } from './in-app'

/** Chrome's event that lets a page offer its own installation. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<void>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/**
 * How this browser installs an app. `prompt`: it can be asked. `ios`: by the share menu. `in-app`: only after opening
 * the page in a real browser. `menu`: by the browser's own menu. `installed`: it runs as an app already.
 */
export type InstallWay = 'prompt' | 'ios' | 'in-app' | 'menu' | 'installed'

let waiting: BeforeInstallPromptEvent | null = null

/** Keeps the browser's offer for later and tells when there is one. Call once, early. */
export function watchInstallOffer(tell: () => void): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    waiting = event as BeforeInstallPromptEvent
    tell()
  })
  window.addEventListener('appinstalled', () => {
    waiting = null
    tell()
  })
}

export function installWay(): InstallWay {
  if (isOnHomeScreen()) return 'installed'
  if (waiting) return 'prompt'
  if (hostApp() !== null) return 'in-app'
  return isApple() ? 'ios' : 'menu'
}

/** An iPad calls itself a Macintosh, which has no touch screen. */
export function isApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

/** Shows the browser's own question; true where the person agreed. */
export async function promptInstall(): Promise<boolean> {
  const event = waiting
  if (!event) return false
  waiting = null
  await event.prompt()
  return (await event.userChoice).outcome === 'accepted'
}
