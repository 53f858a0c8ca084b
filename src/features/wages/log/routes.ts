import type { RouteRecordRaw } from 'vue-router'

const dock = { tab: 'tasks', dock: true, lock: 'asks' } as const

export const workRoutes: RouteRecordRaw[] = [
  { path: '/wages/log/', component: () => import('./LogView.vue'), meta: dock },
  { path: '/wages/log/statement/', component: () => import('./StatementView.vue'), meta: dock },
  { path: '/wages/log/claim/', component: () => import('./ToClaimView.vue'), meta: dock },
]

/** Paths of the pages that are rendered at build. */
export const workPaths: readonly string[] = ['/wages/log/', '/wages/log/statement/', '/wages/log/claim/']
