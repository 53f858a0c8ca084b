import type { RouteRecordRaw } from 'vue-router'

const dock = { tab: 'tasks', dock: true } as const

export const evidenceRoutes: RouteRecordRaw[] = [
  { path: '/wages/evidence/', component: () => import('./EvidenceView.vue'), meta: dock },
  { path: '/wages/evidence/files/', component: () => import('./FilesView.vue'), meta: dock },
  { path: '/wages/evidence/:element/', component: () => import('./ElementView.vue'), meta: dock },
]

/** The elements of a claim that every region has: what a wage is owed for, and what limits hang on. */
const ELEMENTS: readonly string[] = ['relation', 'rate', 'attendance', 'debt', 'demand']

/** Paths of the pages that are rendered at build. */
export const evidencePaths: readonly string[] = [
  '/wages/evidence/',
  '/wages/evidence/files/',
  ...ELEMENTS.map((id) => `/wages/evidence/${id}/`),
]
