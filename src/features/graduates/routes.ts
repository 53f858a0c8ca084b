import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import type { PathsPart } from '../../domain/graduates/paths-part'

export const graduateRoutes: RouteRecordRaw[] = [
  { path: '/graduates/', component: () => import('./GraduatesView.vue'), meta: { tab: 'tasks' } },
  { path: '/graduates/first/', component: () => import('./FirstView.vue'), meta: { tab: 'tasks' } },
]

/** Paths of the pages that are rendered at build; none where the region says nothing of graduates. */
export function graduatePaths(_pack: PackParts, lazy: LazyParts): string[] {
  const part = lazy['paths'] as PathsPart | undefined
  return part?.graduates ? ['/graduates/', '/graduates/first/'] : []
}
