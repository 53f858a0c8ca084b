import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import { backupRoutes } from '../features/backup/routes'
import { eventRoutes } from '../features/events/routes'
import { gigRoutes } from '../features/gigs/routes'
import { graduateRoutes } from '../features/graduates/routes'
import { guideRoutes } from '../features/guides/routes'
import { measureRoutes } from '../features/measures/routes'
import { retirementRoutes } from '../features/retirement/routes'
import { skillRoutes } from '../features/skills/routes'
import { startupRoutes } from '../features/startup/routes'
import { wageRoutes } from '../features/wages/routes'
import { canonicalPath } from './canonical-path'
import HomeView from './HomeView.vue'
import type { TabId } from './tabs'

declare module 'vue-router' {
  interface RouteMeta {
    /** The place of the bottom bar that this page belongs to. */
    tab?: TabId
    /** The page has one thing to do, in a dock, and so no bottom bar. */
    dock?: boolean
    /** The page can be shown before there is a pack. */
    withoutPack?: boolean
    /**
     * `asks`: what it shows stands behind the PIN, where there is one. `stays`: no PIN, but coming from behind it and going
     * back does not ask again. Elsewhere the curtain closes.
     */
    lock?: 'asks' | 'stays'
  }
}

const NOT_FOUND = 'not-found'

const shellRoutes: RouteRecordRaw[] = [
  { path: '/', component: HomeView, meta: { tab: 'home' } },
  { path: '/tasks/', component: () => import('./TasksView.vue'), meta: { tab: 'tasks' } },
  { path: '/me/', component: () => import('./MeView.vue'), meta: { tab: 'me', withoutPack: true } },
  {
    path: '/me/install/',
    component: () => import('./InstallView.vue'),
    meta: { tab: 'me', withoutPack: true },
  },
  { path: '/report/', component: () => import('./ReportView.vue'), meta: { tab: 'home', dock: true } },
  { path: '/about/', component: () => import('./AboutView.vue'), meta: { tab: 'me' } },
  {
    path: '/:rest(.*)*',
    name: NOT_FOUND,
    component: () => import('./NotFoundView.vue'),
    meta: { tab: 'home', withoutPack: true },
  },
]

/**
 * The router over all services. Paths end in a slash, as folders with an index page do on every static host. `shown`
 * resolves once the app stands on the page: a place to scroll to is not there before.
 */
export function makeRouter(history: RouterHistory, shown: Promise<void> = Promise.resolve()): Router {
  const router = createRouter({
    history,
    // One spelling a page: what is decided by a route can then not be stepped round by typing it otherwise.
    strict: true,
    sensitive: true,
    routes: [
      ...gigRoutes,
      ...eventRoutes,
      ...guideRoutes,
      ...retirementRoutes,
      ...wageRoutes,
      ...measureRoutes,
      ...graduateRoutes,
      ...skillRoutes,
      ...startupRoutes,
      ...backupRoutes,
      ...shellRoutes,
    ],
    scrollBehavior: async (to, from, saved) => {
      const first = from.matched.length === 0
      if (first) await shown
      // A person may have scrolled the page that was rendered at build.
      if (first && window.scrollY > 0) return false
      if (saved) return saved
      if (to.hash) return { el: to.hash }
      return first || to.path === from.path ? false : { top: 0 }
    },
  })
  router.beforeEach((to) => {
    // A part of the address that names a record takes any spelling: none of them has capitals.
    if (to.name !== NOT_FOUND && !/[A-Z]/.test(to.path.replace(/%[\dA-F]{2}/gi, ''))) return true
    const path = canonicalPath(to.path)
    if (path === to.path || router.resolve(path).name === NOT_FOUND) return true
    return { path, query: to.query, hash: to.hash, replace: true }
  })
  return router
}
