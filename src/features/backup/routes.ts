import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'

export const backupRoutes: RouteRecordRaw[] = [
  {
    path: '/me/backup/',
    component: () => import('./BackupView.vue'),
    meta: { tab: 'me', withoutPack: true, lock: 'stays' },
  },
  {
    path: '/me/backup/restore/',
    component: () => import('./RestoreView.vue'),
    meta: { tab: 'me', withoutPack: true, lock: 'stays' },
  },
]

/** Paths of the pages that are rendered at build. */
export function backupPaths(_pack: PackParts, _lazy: LazyParts): string[] {
  return ['/me/backup/', '/me/backup/restore/']
}
