import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts } from '../../../content/pack'
import type { PapersPart } from '../../../domain/papers/part'

const dock = { tab: 'tasks', dock: true, lock: 'asks' } as const
const page = { tab: 'tasks', lock: 'asks' } as const

export const paperRoutes: RouteRecordRaw[] = [
  { path: '/wages/papers/', component: () => import('./PapersView.vue'), meta: page },
  { path: '/wages/papers/:kind/', component: () => import('./PaperView.vue'), meta: dock },
]

/** Paths of the pages that are rendered at build: the list, and each paper as a form to fill by hand. */
export function paperPaths(lazy: LazyParts): string[] {
  const part = lazy['papers'] as PapersPart | undefined
  return part ? ['/wages/papers/', ...part.papers.map(({ id }) => `/wages/papers/${id}/`)] : []
}
