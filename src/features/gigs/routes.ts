import type { RouteRecordRaw } from 'vue-router'
import type { PackParts } from '../../content/pack'

export const gigRoutes: RouteRecordRaw[] = [
  { path: '/gigs/', component: () => import('./GigsView.vue'), meta: { tab: 'gigs' } },
  { path: '/gigs/map/', component: () => import('./MapView.vue'), meta: { tab: 'gigs' } },
  { path: '/gigs/where/', component: () => import('./WhereView.vue'), meta: { tab: 'gigs' } },
  { path: '/gigs/tell/', component: () => import('./TellView.vue'), meta: { tab: 'gigs', dock: true } },
  { path: '/gigs/saved/', component: () => import('./SavedView.vue'), meta: { tab: 'me' } },
  { path: '/gigs/:id/', component: () => import('./GigView.vue'), meta: { tab: 'gigs', dock: true } },
  {
    path: '/gigs/:id/report/',
    component: () => import('./ReportView.vue'),
    meta: { tab: 'gigs', dock: true },
  },
  { path: '/gigs/:id/go/', component: () => import('./GoView.vue'), meta: { tab: 'gigs' } },
]

/** Paths of the pages that are rendered at build. */
export function gigPaths(pack: PackParts): string[] {
  const places = pack.places.flatMap(({ id, status }) => [
    `/gigs/${id}/`,
    // Nobody is shown the way to what is made up.
    ...(status === 'sample' ? [] : [`/gigs/${id}/go/`]),
    `/gigs/${id}/report/`,
  ])
  return ['/gigs/', '/gigs/map/', '/gigs/where/', '/gigs/tell/', '/gigs/saved/', ...places]
}
