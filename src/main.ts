import './platform/old-browsers'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './app/App.vue'
import { CONTENT_RUN } from './content/run-key'
import { moveFocusWithRoute, showWholeLabels } from './app/focus'
import { partsAt } from './app/route-parts'
import { makeRouter } from './app/router'
import { useSettings } from './app/settings'
import { useStatus } from './app/status'
import { takeOver } from './app/take-over'
import { leaveMemory, WIPE } from './app/wipe'
import { ContentRun } from './content/boot'
import { useClock } from './content/clock'
import type { Manifest } from './content/pack'
import { useContent } from './content/store'
import { useOrigin } from './features/gigs/origin'
import { useSaved } from './features/gigs/saved'
import { watchClock } from './platform/clock'
import { watchInstallOffer } from './platform/install'
import { eachHourInView, watchOnline } from './platform/network'
import type { PersonalStore } from './platform/personal-db'
import { clearPrefs, readPref, writePref } from './platform/prefs'
import { registerWorker } from './platform/service-worker'
import { HEAD } from './ui/head'
import './ui/styles/tokens.css'
import './ui/styles/core.css'
import './ui/styles/app.css'

declare const __REGION__: string

const BASE = import.meta.env.BASE_URL
const manifestUrl = new URL(`${BASE}packs/${__REGION__}/manifest.json`, window.location.href).href

const pinia = createPinia()
let show = (): void => undefined
const router = makeRouter(createWebHistory(BASE), new Promise((shown) => (show = shown)))
const content = useContent(pinia)
const status = useStatus(pinia)
const clock = useClock(pinia)

watchClock((now) => (clock.now = now))
watchOnline((online) => {
  const cameBack = online && !status.online
  status.online = online
  if (cameBack || (online && content.phase === 'failed')) void lookForNews()
})
watchInstallOffer(() => status.installOffers++)

const run = new ContentRun(content, {
  fetch: (url, init) => fetch(url, init),
  manifestUrl,
  openCache: async () => (await import('./content/db')).openPackCache(`content-${__REGION__}`),
  visitedBefore: readPref('filled') === '1',
  embedded: embeddedManifest(),
  onKept: () => writePref('filled', '1'),
})

const app = createApp(App)
app.use(pinia)
app.use(router)
app.provide(CONTENT_RUN, run)
app.provide(WIPE, wipeAll)
app.provide(HEAD, ({ title }) => {
  const name = content.pack?.region.shortName
  document.title = `${title} · 劳有所得${name ? ` ${name}` : ''}`
})
moveFocusWithRoute(router)
showWholeLabels()

void Promise.all([router.isReady(), run.start()]).then(async () => {
  await Promise.all(partsAt(router.currentRoute.value.path).map((part) => run.loadPart(part)))
  takeOver(app)
  show()
  performance.mark('app:ready')
  void afterReady()
})

/** The manifest that a page rendered at build carries, so that a first visit asks one question less. */
function embeddedManifest(): Manifest | null {
  const text = document.getElementById('pack-manifest')?.textContent
  return text ? (JSON.parse(text) as Manifest) : null
}

let personal: PersonalStore | null = null

/** What may wait until the screen is there: the person's database, a newer pack, the worker. */
async function afterReady(): Promise<void> {
  eachHourInView(() => void lookForNews())
  writePref('visits', String(Number(readPref('visits') ?? 0) + 1))
  personal = await import('./platform/personal-db')
    .then((module) => module.openPersonalStore())
    .catch(() => null)
  void useSaved(pinia).open(personal)
  if (import.meta.env.PROD)
    registerWorker(`${BASE}service-worker.js`, BASE, {
      onWaiting: (accept) => {
        status.acceptUpdate = accept
        status.updateFailed = null
      },
      onFailed: (why) => (status.updateFailed = why),
      onOfflineReady: () => undefined,
    })
  if (content.lastSync === null) await run.check()
  await run.loadSoon()
}

/** A newer pack, and what an earlier visit with a bad line left to fetch. */
async function lookForNews(): Promise<void> {
  await run.checkAfresh()
  await run.loadSoon()
}

/** Clears the databases first: what they hold counts most. A browser that keeps nothing has nothing to clear. */
async function wipeAll(): Promise<boolean> {
  const saved = useSaved(pinia)
  const cleared = await (personal?.wipe() ?? Promise.resolve()).then(
    () => true,
    () => !saved.kept,
  )
  const filled = readPref('filled')
  clearPrefs()
  if (filled) writePref('filled', filled)
  useOrigin(pinia).clear()
  useSettings(pinia).forget()
  if (cleared && !saved.kept) await leaveMemory(BASE)
  saved.forget()
  if (cleared) await saved.open(personal)
  return cleared && saved.items.length === 0
}
