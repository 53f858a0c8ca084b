import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from '@vue/server-renderer'
import App from './app/App.vue'
import { makeRouter } from './app/router'
import type { LazyParts, Manifest, PackParts } from './content/pack'
import { useContent } from './content/store'
import { backupPaths } from './features/backup/routes'
import { eventPaths } from './features/events/routes'
import { gigPaths } from './features/gigs/routes'
import { graduatePaths } from './features/graduates/routes'
import { guidePaths } from './features/guides/routes'
import { measurePaths } from './features/measures/routes'
import { retirementPaths } from './features/retirement/routes'
import { skillPaths } from './features/skills/routes'
import { startupPaths } from './features/startup/routes'
import { wagePaths } from './features/wages/routes'
import { HEAD, type Head } from './ui/head'

/** The second composition root: renders pages to HTML at build, from the same components and the same pack. */
export interface StaticPage {
  readonly html: string
  readonly head: Head
  /** Source files of the components on the page. */
  readonly modules: readonly string[]
}

/** Renders one path. Without a pack it is the bare shell that the worker answers with. */
export async function renderPage(
  path: string,
  pack: PackParts | null,
  manifest: Manifest | null,
  lazy: LazyParts,
): Promise<StaticPage> {
  const pinia = createPinia()
  const router = makeRouter(createMemoryHistory(import.meta.env.BASE_URL))
  const app = createSSRApp(App)
  let head: Head = { title: '' }
  app.use(pinia)
  app.use(router)
  app.provide(HEAD, (next) => (head = next))
  if (pack && manifest) {
    useContent(pinia).use(pack, manifest)
    useContent(pinia).lazy = lazy
  }
  await router.push(path)
  await router.isReady()
  const context: { modules?: Set<string> } = {}
  const html = await renderToString(app, context)
  return { html, head, modules: [...(context.modules ?? [])] }
}

/** Every path that is rendered at build. */
export function staticPaths(pack: PackParts, lazy: LazyParts, manifest: Manifest): string[] {
  return [
    '/',
    ...gigPaths(pack),
    ...eventPaths(pack, lazy, manifest),
    '/tasks/',
    ...guidePaths(pack),
    ...retirementPaths(pack, lazy),
    ...wagePaths(pack, lazy),
    ...measurePaths(pack, lazy),
    ...graduatePaths(pack, lazy),
    ...skillPaths(pack, lazy),
    ...startupPaths(pack, lazy),
    ...backupPaths(pack, lazy),
    '/me/',
    '/me/install/',
    '/about/',
    '/report/',
  ]
}
