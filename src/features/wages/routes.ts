import type { RouteRecordRaw } from 'vue-router'
import type { LazyParts, PackParts } from '../../content/pack'
import type { Statute } from '../../domain/wages/part'
import { evidencePaths, evidenceRoutes } from './evidence/routes'
import { LOCK_PATH, lockRoutes } from './lock/routes'
import { workPaths, workRoutes } from './log/routes'
import { paperPaths, paperRoutes } from './papers/routes'
import { RIGHTS } from './rights'

const dock = { tab: 'tasks', dock: true, lock: 'asks' } as const
const page = { tab: 'tasks', lock: 'asks' } as const

/** The screens of unpaid wages, and the statutes that everything cites. */
export const wageRoutes: RouteRecordRaw[] = [
  { path: '/wages/', component: () => import('./QuestionView.vue'), meta: dock },
  { path: '/wages/today/', component: () => import('./TodayView.vue'), meta: dock },
  { path: '/wages/limits/', component: () => import('./LimitsView.vue'), meta: page },
  { path: '/wages/claim/', component: () => import('./ClaimView.vue'), meta: dock },
  { path: '/wages/rights/', component: () => import('./RightsView.vue'), meta: page },
  { path: '/wages/rights/:id/', component: () => import('./RightView.vue'), meta: page },
  ...workRoutes,
  ...evidenceRoutes,
  ...paperRoutes,
  ...lockRoutes,
  { path: '/law/:statute/', component: () => import('./LawView.vue'), meta: { tab: 'tasks', lock: 'stays' } },
]

/** Paths of the pages that are rendered at build; none where the region has no wage rules. */
export function wagePaths(pack: PackParts, lazy: LazyParts): string[] {
  const statutes = (lazy['statutes'] ?? []) as readonly Statute[]
  const laws = statutes.map(({ id }) => `/law/${id}/`)
  if (!lazy['wages']) return laws
  const rights = RIGHTS.filter((id) => pack.guides.some((guide) => guide.id === id))
  return [
    '/wages/',
    '/wages/today/',
    '/wages/claim/',
    '/wages/limits/',
    '/wages/rights/',
    LOCK_PATH,
    ...workPaths,
    ...evidencePaths(lazy),
    ...paperPaths(lazy),
    ...rights.map((id) => `/wages/rights/${id}/`),
    ...laws,
  ]
}
