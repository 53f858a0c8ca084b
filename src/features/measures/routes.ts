import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import type { MeasuresPart } from '../../domain/measures/measure'

const dock = { tab: 'tasks', dock: true } as const
const page = { tab: 'tasks' } as const

export const measureRoutes: RouteRecordRaw[] = [
  { path: '/measures/', component: () => import('./MeasuresView.vue'), meta: page },
  { path: '/measures/finder/', component: () => import('./FinderView.vue'), meta: dock },
  { path: '/measures/mine/', component: () => import('./ResultView.vue'), meta: dock },
  { path: '/measures/archive/', component: () => import('./ArchiveView.vue'), meta: page },
  { path: '/measures/:id/', component: () => import('./MeasureView.vue'), meta: dock },
]

/** Paths of the pages that are rendered at build; none where the region has no measures. */
export function measurePaths(_pack: PackParts, lazy: LazyParts): string[] {
  const part = lazy['measures'] as MeasuresPart | undefined
  if (!part) return []
  return [
    '/measures/',
    '/measures/finder/',
    '/measures/mine/',
    '/measures/archive/',
    ...part.measures.map(({ id }) => `/measures/${id}/`),
  ]
}
