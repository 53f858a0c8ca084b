import type { RouteRecordRaw } from 'vue-router'
import type { PackParts } from '../../content/pack'

export const guideRoutes: RouteRecordRaw[] = [
  { path: '/guides/:id/', component: () => import('./GuideView.vue'), meta: { tab: 'tasks' } },
]

/** Paths of the pages that are rendered at build. */
export function guidePaths(pack: PackParts): string[] {
  return pack.guides.map((guide) => `/guides/${guide.id}/`)
}
