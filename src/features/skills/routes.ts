import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import type { PathsPart } from '../../domain/graduates/paths-part'

export const skillRoutes: RouteRecordRaw[] = [
  { path: '/skills/', component: () => import('./SkillsView.vue'), meta: { tab: 'tasks' } },
]

/** Paths of the pages that are rendered at build; none where the region says nothing of skills. */
export function skillPaths(_pack: PackParts, lazy: LazyParts): string[] {
  const part = lazy['paths'] as PathsPart | undefined
  return part?.skills ? ['/skills/'] : []
}
