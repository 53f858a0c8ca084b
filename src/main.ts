import './platform/old-browsers'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import App from './app/App.vue'
import { CONTENT_RUN } from './content/run-key'
import { moveFocusWithRoute, showWholeLabels } from './app/focus'
import { watchOpening } from './app/open-pages'
import { partsAt } from './app/route-parts'
import { withOneAddress } from './app/one-address'
import { makeRouter } from './app/router'
import { useSettings } from './app/settings'
import { useStatus } from './app/status'
import { takeOver } from './app/take-over'
import { leaveMemory, WIPE } from './app/wipe'
import { ContentRun } from './content/boot'
import { useClock } from './content/clock'
import type { Manifest } from './content/pack'
import { isSound } from './content/sound-part'
import { useContent } from './content/store'
import { useOrigin } from './features/gigs/origin'
import { watchClock } from './platform/clock'
import { hostApp } from './platform/in-app'
import { watchInstallOffer } from './platform/install'
import { isScriptFault } from './platform/load-script'
import { eachHourInView, watchOnline } from './platform/network'
import { clearPrefs, readPref, writePref } from './platform/prefs'
import { registerWorker } from './platform/service-worker'
import { forgetBackup } from './records/backup-age'
import { openRecords } from './records/open'
import { inTime, WRITE_WAIT_MS } from './records/in-time'
import { useKeeping } from './records/keeping'
import { HEAD } from './ui/head'
import './ui/styles/tokens.css'
import './ui/styles/core.css'
import './ui/styles/app.css'

declare const __REGION__: string

const BASE = import.meta.env.BASE_URL
const manifestUrl = new URL(`${BASE}packs/${__REGION__}/manifest.json`, window.location.href).href

const pinia = createPinia()
let show = (): void => undefined
const history = withOneAddress(createWebHistory(BASE), '/wages/', (path) => path.startsWith('/wages/'))
const router = makeRouter(history, new Promise((shown) => (show = shown)))
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
if (readPref('in-app-known') === null) status.inApp = hostApp()

const run = new ContentRun(content, {
  fetch: (url, init) => fetch(url, init),
  manifestUrl,
  openCache: async () => (await import('./content/db')).openPackCache(`content-${__REGION__}`),
  visitedBefore: readPref('filled') === '1',
  embedded: embeddedManifest(),
  onKept: () => writePref('filled', '1'),
  sound: isSound,
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
// Nobody pastes before the page stands.
import('./ui/length-guard').then(
  ({ guardLengths }) => guardLengths(),
  () => undefined,
)

/** The screen stands on the page already, rendered at build; else an empty shell waits for the app. */
const rendered = document.getElementById('pack-manifest') !== null
/** So long the shell waits for the parts of its page; then the page itself says that it does. */
const PARTS_WAIT_MS = 2000
/** And for the script of its page. */
const PAGE_WAIT_MS = 8000

watchOpening(router, status, BASE)
window.addEventListener('unhandledrejection', ({ reason }) => {
  if (isScriptFault(reason)) status.failedTap = 'script'
})
void begin()

/**
 * Starts the content and takes the page over. A page that can be read already is not replaced by one that cannot: it says
 * what is missing, and the app takes it over as soon as that has come.
 */
async function begin(): Promise<void> {
  const page = router.isReady().catch(() => undefined)
  await run.start()
  await Promise.race([page, wait(PAGE_WAIT_MS)])
  if (rendered) await whole()
  else await Promise.race([partsOfPage(), wait(PARTS_WAIT_MS)])
  takeOver(app)
  show()
  performance.mark('app:ready')
  void afterReady()
}

/** Waits for all that stands on this page; tries again when the network comes back, and now and then. */
async function whole(): Promise<void> {
  for (;;) {
    const parts = content.phase === 'ready' && (await partsOfPage())
    if (parts && router.currentRoute.value.matched.length > 0) return
    window.early?.say('网不好，没下载全。这一页能看，还不能填。', true)
    await Promise.race([
      wait(20_000),
      new Promise((done) => addEventListener('online', done, { once: true })),
    ])
    if (content.phase !== 'ready') await run.check()
  }
}

/** The parts that this page shows; true once all are there. */
async function partsOfPage(): Promise<boolean> {
  const names = partsAt(router.currentRoute.value.path).filter((name) => content.manifest?.parts[name])
  return (await Promise.all(names.map((name) => run.loadPart(name)))).every(Boolean)
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

/** The manifest that a page rendered at build carries, so that a first visit asks one question less. */
function embeddedManifest(): Manifest | null {
  const text = document.getElementById('pack-manifest')?.textContent
  return text ? (JSON.parse(text) as Manifest) : null
}

/** What may wait until the screen is there: the person's database, a newer pack, the worker. */
async function afterReady(): Promise<void> {
  eachHourInView(() => void lookForNews())
  writePref('visits', String(Number(readPref('visits') ?? 0) + 1))
  import('./features/gigs/saved').then(
    ({ useSaved }) => useSaved(pinia).open(),
    () => undefined,
  )
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

/** Clears the database first: what it holds counts most. A browser that keeps nothing has nothing to clear. */
async function wipeAll(): Promise<boolean> {
  const refused = useKeeping(pinia).fault === 'refused'
  const cleared = await inTime(
    openRecords().then((store) => store.wipe()),
    WRITE_WAIT_MS,
  ).then(
    () => true,
    () => refused,
  )
  const filled = readPref('filled')
  window.dispatchEvent(new Event('forget'))
  clearPrefs()
  if (filled) writePref('filled', filled)
  useOrigin(pinia).clear()
  useSettings(pinia).forget()
  forgetBackup()
  if (cleared && refused) await leaveMemory(BASE)
  return cleared
}
