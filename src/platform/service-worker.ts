/** What the shell is told of the worker. */
export interface WorkerEvents {
  /** A new build is installed and waits; `accept` lets it take over and reloads this page once. */
  readonly onWaiting: (accept: () => void) => void
  /** A new build could not be installed; the old one goes on. */
  readonly onFailed: (why: 'full' | 'other') => void
  /** The first build is installed: the app now starts without a network. */
  readonly onOfflineReady: () => void
}

const HOUR_MS = 3_600_000

/** Registers the worker once the page has loaded, and looks for a new build each hour while online. */
export function registerWorker(url: string, scope: string, events: WorkerEvents): void {
  if (!('serviceWorker' in navigator)) return
  const start = () => void register(url, scope, events).catch(() => undefined)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

/** The pages' policy lets no text become a script's address; this one address may. */
function trusted(url: string): string {
  const types = (window as { readonly trustedTypes?: TrustedTypes }).trustedTypes
  return types ? types.createPolicy('app', { createScriptURL: () => url }).createScriptURL('') : url
}

async function register(url: string, scope: string, events: WorkerEvents): Promise<void> {
  const registration = await navigator.serviceWorker.register(trusted(url), { scope, updateViaCache: 'none' })
  const hadController = navigator.serviceWorker.controller !== null
  if (registration.waiting && hadController) offer(registration.waiting, events)
  let followed: ServiceWorker | null = null
  const followNew = () => {
    const worker = registration.installing
    if (!worker || worker === followed) return
    followed = worker
    follow(worker, events)
  }
  followNew()
  registration.addEventListener('updatefound', followNew)
  setInterval(() => {
    if (navigator.onLine) registration.update().catch(() => undefined)
  }, HOUR_MS)
}

function follow(worker: ServiceWorker, events: WorkerEvents): void {
  const isUpdate = navigator.serviceWorker.controller !== null
  let installed = false
  let why: 'full' | 'other' = 'other'
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== 'no-room' || installed) return
    why = 'full'
    if (isUpdate) events.onFailed(why)
  })
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed') installed = true
    if (worker.state === 'installed' && isUpdate) offer(worker, events)
    if (worker.state === 'activated' && !isUpdate) events.onOfflineReady()
    if (worker.state === 'redundant' && isUpdate && !installed) events.onFailed(why)
  })
}

/**
 * Only the page in which the person agreed reloads; other pages go on with the build they have. Where another page
 * agreed meanwhile, there is nothing left to wait for.
 */
function offer(worker: ServiceWorker, events: WorkerEvents): void {
  events.onWaiting(() => {
    if (worker.state !== 'installed') return window.location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    })
    worker.postMessage('skip-waiting')
  })
}
