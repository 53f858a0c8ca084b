import type { RouteRecordRaw } from 'vue-router'

export const LOCK_PATH = '/wages/lock/'

export const lockRoutes: RouteRecordRaw[] = [
  { path: LOCK_PATH, component: () => import('./LockView.vue'), meta: { tab: 'tasks', lock: 'asks' } },
]
