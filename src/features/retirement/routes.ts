import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import { TABLE_TRACKS } from '../../domain/retirement/types'

export const retirementRoutes: RouteRecordRaw[] = [
  { path: '/retirement/', component: () => import('./QuestionView.vue'), meta: { tab: 'tasks', dock: true } },
  {
    path: '/retirement/result/',
    component: () => import('./ResultView.vue'),
    meta: { tab: 'tasks', dock: true },
  },
  { path: '/retirement/compare/', component: () => import('./CompareView.vue'), meta: { tab: 'tasks' } },
  { path: '/retirement/working/', component: () => import('./WorkingView.vue'), meta: { tab: 'tasks' } },
  { path: '/retirement/checklist/', component: () => import('./ChecklistView.vue'), meta: { tab: 'tasks' } },
  { path: '/retirement/hand-over/', component: () => import('./HandOverView.vue'), meta: { tab: 'tasks' } },
  { path: '/retirement/table/:track/', component: () => import('./TableView.vue'), meta: { tab: 'tasks' } },
]

/** Paths of the pages that are rendered at build; none where the region has no rules of retirement. */
export function retirementPaths(_pack: PackParts, lazy: LazyParts): string[] {
  if (!lazy['retirement']) return []
  return [
    '/retirement/',
    '/retirement/result/',
    '/retirement/compare/',
    '/retirement/working/',
    '/retirement/checklist/',
    '/retirement/hand-over/',
    ...TABLE_TRACKS.map((track) => `/retirement/table/${track}/`),
  ]
}
