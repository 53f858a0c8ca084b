import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import type { PathsPart } from '../../domain/graduates/paths-part'

export const startupRoutes: RouteRecordRaw[] = [
  { path: '/startup/', component: () => import('./StartupView.vue'), meta: { tab: 'tasks' } },
  { path: '/startup/loan/', component: () => import('./LoanView.vue'), meta: { tab: 'tasks' } },
]

/** Paths of the pages that are rendered at build; none where the region says nothing of startups. */
export function startupPaths(_pack: PackParts, lazy: LazyParts): string[] {
  const part = lazy['paths'] as PathsPart | undefined
  return part?.startup ? ['/startup/', '/startup/loan/'] : []
}
