import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts } from '../../../content/pack'
import type { EvidencePart } from '../../../domain/evidence/part'

const dock = { tab: 'tasks', dock: true, lock: 'asks' } as const

export const evidenceRoutes: RouteRecordRaw[] = [
  { path: '/wages/evidence/', component: () => import('./EvidenceView.vue'), meta: dock },
  { path: '/wages/evidence/files/', component: () => import('./FilesView.vue'), meta: dock },
  { path: '/wages/evidence/:element/', component: () => import('./ElementView.vue'), meta: dock },
]

/** Paths of the pages that are rendered at build; none where the region does not say what counts as proof. */
export function evidencePaths(lazy: LazyParts): readonly string[] {
  const part = lazy['evidence'] as EvidencePart | undefined
  if (!part) return []
  const elements = part.elements.map(({ id }) => `/wages/evidence/${id}/`)
  return ['/wages/evidence/', '/wages/evidence/files/', ...elements]
}
