import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, Manifest, PackParts } from '../../content/pack'
import { momentAt } from '../../domain/china-time'
import type { EventsPart } from '../../domain/events/parts'
import { monthFromText, monthText } from '../../domain/month'

export const eventRoutes: RouteRecordRaw[] = [
  { path: '/events/', component: () => import('./EventsView.vue'), meta: { tab: 'events' } },
  { path: '/events/month/:month?/', component: () => import('./MonthView.vue'), meta: { tab: 'events' } },
  { path: '/events/search/', component: () => import('./SearchView.vue'), meta: { tab: 'events' } },
  { path: '/events/archive/', component: () => import('./ArchiveView.vue'), meta: { tab: 'events' } },
  { path: '/events/promise/', component: () => import('./PromiseView.vue'), meta: { tab: 'events' } },
  { path: '/events/subscribe/', component: () => import('./SubscribeView.vue'), meta: { tab: 'events' } },
  { path: '/events/mine/', component: () => import('./MineView.vue'), meta: { tab: 'events' } },
  { path: '/events/:id/', component: () => import('./EventView.vue'), meta: { tab: 'events', dock: true } },
  {
    path: '/events/:id/poster/',
    component: () => import('./PosterView.vue'),
    meta: { tab: 'events', dock: true },
  },
]

/** Months with a page of their own, from the month of the build on. */
const MONTHS = 3

/** Paths of the pages that are rendered at build; none where the region has no events. */
export function eventPaths(_pack: PackParts, lazy: LazyParts, manifest: Manifest): string[] {
  const part = lazy['events'] as EventsPart | undefined
  if (!part) return []
  const first = monthFromText(momentAt(Date.parse(manifest.builtAt)).day)
  const months = Array.from({ length: MONTHS }, (_, ahead) => `/events/month/${monthText(first + ahead)}/`)
  return [
    '/events/',
    '/events/month/',
    '/events/search/',
    '/events/mine/',
    ...months,
    '/events/archive/',
    ...(lazy['event-promises'] ? ['/events/promise/'] : []),
    '/events/subscribe/',
    ...part.events.flatMap(({ id }) => [`/events/${id}/`, `/events/${id}/poster/`]),
  ]
}
